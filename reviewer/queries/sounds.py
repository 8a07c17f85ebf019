"""How words sound, whatever their spelling and script: enough to tell what may have been misheard or misspelt."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

VOWELS = frozenset("aeiouy")
KEPT = 1 << 16  # outlines of words: more than one language has in use

# A consonant weighs 1, and so does what it costs to hear one more. Chosen on real mishearings; none of them matters by itself.
_VOWEL = 0.6
_NEAR_VOWEL, _ANY_VOWEL = 0.1, 0.25  # to hear another one
_VOICED, _NEAR, _OTHER = 0.15, 0.45, 1.1  # to hear d for t, n for m, k for l
_MISSING = 1.1
_ENDING = 0.3  # to hear one more after the last one: words have endings
_FIRST = 0.3  # more, for what is missing or added before all others: beginnings are heard best
_LONGER = 0.5  # of what the heard weighs more
_ONE_WORD_MORE = 0.5

_COSTS: dict[str, float] = {one + other: _ANY_VOWEL for one in VOWELS for other in VOWELS}
for _cost, _pairs in (
    (_NEAR_VOWEL, "iy ei ae ao ou ey au eo iu uy"),
    (_VOICED, "sz td pb kg fv SZ CJ"),
    (_NEAR, "mn tT dT fT sT SC ZJ SJ CZ lr nl kh gh hx xk hf sS zZ sC zC tC dJ kC gJ Zj vw bv fw bw bm pf ts dz tz ds"),
    (0.0, " ".join(vowel * 2 for vowel in VOWELS)),
):
    for _pair in _pairs.split():
        _COSTS[_pair] = _COSTS[_pair[::-1]] = _cost


def likeness(sought: str, heard: str, more_words: int) -> float:
    """How alike two rows of sounds are, from 0 to 1; `more_words` is in how many more words than it has the heard is split."""
    if not sought:
        return 0.0
    weights = [_weight(sound) for sound in heard]
    costs = list(accumulate(weights, initial=0.0))
    costs[1:] = [cost + _FIRST for cost in costs[1:]]
    for place, sound in enumerate(sought):
        if place == len(sought) - 1:
            weights = [_ENDING] * len(heard)
        costs = _next_costs(costs, sound, heard, weights, _MISSING if place else _MISSING + _FIRST)
    weight, heard_weight = sum(map(_weight, sought)), sum(map(_weight, heard))
    return max(0.0, 1 - (costs[-1] + more_words * _ONE_WORD_MORE) / (weight + _LONGER * max(0.0, heard_weight - weight)))


def _next_costs(costs: list[float], sound: str, heard: str, added: list[float], missing: float) -> list[float]:
    """The costs of hearing each beginning of `heard`, with one more sound sought; `costs` are those without it."""
    before, least = costs[0], costs[0] + missing
    found = [least]
    for other, add, above in zip(heard, added, costs[1:], strict=True):
        replaced = before if other == sound else before + _COSTS.get(sound + other, _OTHER)
        least = min(replaced, above + missing, least + add)
        found.append(least)
        before = above
    return found


def _weight(sound: str) -> float:
    return _VOWEL if sound in VOWELS else 1.0


def in_latin(word: str) -> str:
    """A folded word in Latin letters, as far as its script is known."""
    return word.translate(_LATIN)


def sounds(word: str) -> str:
    """The sounds of a folded word, a character each; letters of scripts that are not known are sounds themselves."""
    return _SPELLINGS.sub(_sound_of, in_latin(word)).translate(_LETTERS)


@lru_cache(KEPT)
def outline(word: str) -> str:
    """The kinds of sounds of a folded word: what is misheard or misspelt has nearly the same."""
    return sounds(word).translate(_KINDS)


def _sound_of(match: re.Match[str]) -> str:
    spelling = match[0]
    return _SOUNDS.get(spelling, spelling[0])


_KINDS = {
    ord(sound): kind
    for kind, alike in (("a", "aeiouy"), ("p", "pbfvw"), ("t", "tdT"), ("s", "szSZCJ"), ("k", "kgxh"), ("m", "mn"), ("l", "lr"))
    for sound in alike
}

# What is spelled with these letters, at these places, is one sound; so are several vowels, and a doubled consonant.
_SPELLINGS = re.compile(
    r"^kn|^wr|(?<=[aeiou])gh|tsch|tch|sch|ch|sh|sz|cz|zh|ph|th|ck|kh|rh|wh|qu|x|tz|dg(?=e)"
    r"|ssi(?=o)|[st]i(?=o)|[ct]i(?=a)|ci(?=o)|c(?=[eiy])|(?<=[b-df-hk-np-tv-xz])j|(?<=..)e$"
    r"|[aeiouy]{2,}|([b-df-hj-np-tv-xz])\1"
)
_SOUNDS = (
    dict.fromkeys(("gh", "e", "j"), "")
    | dict.fromkeys(("sch", "sh", "sz", "ssi", "si", "ti", "ci"), "S")
    | dict.fromkeys(("tsch", "tch", "ch", "cz"), "C")
    | {"zh": "Z", "dg": "J", "th": "T", "ph": "f", "ck": "k", "kh": "k", "kn": "n", "wr": "r", "rh": "r", "wh": "w"}
    | {"c": "s", "tz": "z", "qu": "kw", "x": "ks"}
)
_LETTERS = str.maketrans("cqj", "kkJ")


def _spelled(letters: Iterable[int], in_latin: str) -> dict[int, str]:
    return dict(zip(letters, in_latin.split(" "), strict=True))


def _indic() -> Iterator[tuple[int, str]]:
    """The letters of nine scripts of India, which stand in one order."""
    consonants = "k k g g n ch ch j j n t t d d n t t d d n n p p b b m y r r l l l v sh sh s h"
    vowels = "a a i i u u r l e e e ai o o o au"
    for script in range(0x900, 0xD80, 0x80):
        yield from _spelled(range(script + 0x05, script + 0x15), vowels).items()
        yield from _spelled(range(script + 0x15, script + 0x3A), consonants).items()
        yield from _spelled(range(script + 0x3E, script + 0x4E), "a i i u u r r e e e ai o o o au ").items()
        yield from _spelled(range(script + 0x01, script + 0x04), "n n h").items()


_LATIN = {
    **_spelled(map(ord, "łøđıæœþðħ"), "l o d i e e th th h"),
    **_spelled(map(ord, "абвгдежзийклмноп"), "a b v g d e zh z i i k l m n o p"),
    **_spelled(map(ord, "рстуфхцчшщъыьэюя"), "r s t u f kh ts ch sh sh  y  e yu ya"),
    **_spelled(map(ord, "ієґјљњћђџ"), "i e g j l n ch dj dj"),
    **_spelled(map(ord, "αβγδεζηθικλμνξοπρστυφχψω"), "a v g d e z i th i k l m n ks o p r s t i ph kh ps o"),
    **_spelled(map(ord, "אבגדהוזחטיכךלמםנןסעפףצץקרשת"), "a b g d h v z kh t i k k l m m n n s a p p ts ts k r sh t"),
    **_spelled(map(ord, "ابتثجحخدذرزسشصضطظعغفقكلمنهويىة"), "a b t th j h kh d dh r z s sh s d t z a gh f k k l m n h v i i h"),
    **_spelled(map(ord, "پچژکگی"), "p ch zh k g i"),
    **_spelled(range(0x1100, 0x1113), "g g n d d r m b b s s  j j ch k t p h"),  # Korean, as folding takes it apart
    **_spelled(range(0x1161, 0x1176), "a e ya ye o e yo ye o wa we e yo u wo we wi yu u ui i"),
    **_spelled(range(0x11A8, 0x11C3), "k k ks n nj n t l lk lm lp ls lt lp l m p ps t t ng t t k t p t"),
    **dict(_indic()),
    **{katakana: chr(katakana - 0x60) for katakana in range(0x30A1, 0x30F7)},
}
