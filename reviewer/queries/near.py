"""Finding what is spelled, heard, split or joined a little otherwise than it was typed, with how near it is."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel, Levenshtein

from reviewer.queries.folding import Unfolding, folded
from reviewer.queries.sounds import in_latin, likeness, outline, sounds

SAME = 100
SHORTEST, LONGEST = 3, 120  # letters; what has fewer or more is found only as it is spelled
STEP = 4_000  # words compared at once: a few ms, in a very long text too

LEAST = 60
_LEAST_OF_NONE, _LETTERS_FOR_LESS = 45, 140  # the fewer the letters, the more there is that is like them by chance
_LETTERS_IN_A_SYLLABLE = 3  # where one character writes it, as in Chinese and Japanese
_BETTER = 0.6  # how much the better one of sound and spelling counts
_LEAST_OUTLINE, _LEAST_LETTERS = 0.76, 0.65  # where the sounds of a script are not known, outlines are letters

_SYLLABLES = "\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNSPACED = f"{_SYLLABLES}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # and Thai, Lao, Burmese, Khmer
_A_SYLLABLE, _AN_UNSPACED = re.compile(f"[{_SYLLABLES}]"), re.compile(f"[{_UNSPACED}]")
_A_WORD = re.compile(rf"[{_UNSPACED}][^\w\s]*|[^\s{_UNSPACED}]+")  # without spaces between words, a letter with its points

Slice = Sequence[tuple[str, str]]
"""Some texts, each after its id."""


class NearHit(NamedTuple):
    """What was found from `start` to `end` of the text with this id; the nearness of what is spelled as it was typed is 100."""

    nearness: int
    id: str
    start: int
    end: int


def near_hits(query: str, slices: Iterable[Slice]) -> Iterator[list[NearHit]]:
    """What is near to `query`, in short steps of work, in the order of the texts; no hit overlaps another.

    How the texts are sliced makes no difference to what is found: 250 segments of speech take a few ms. What is less near than
    `LEAST`, or for few letters than more, is left out.
    """
    sought = _Sought(query)
    if sought.needle:
        for texts in slices:
            yield from _hits_in(texts, sought)


def nearest_first(hits: Iterable[NearHit]) -> list[NearHit]:
    """Hits by how near they are; those that are equally near keep their order."""
    return sorted(hits, key=attrgetter("nearness"), reverse=True)


class _Window(NamedTuple):
    """So many words of a slice, from the one with this number on."""

    first: int
    size: int
    nearness: int


class _Words:
    """The words of a slice, one text after the other, and their outlines in one string."""

    def __init__(self, texts: Slice) -> None:
        self.folds = [folded(text) for _, text in texts]
        self.words: list[str] = []
        self._firsts: list[int] = []  # of each text
        for fold in self.folds:
            self._firsts.append(len(self.words))
            self.words += _words(fold)
        outlines = list(map(outline, self.words))
        self.outlines = "".join(outlines)
        self.starts = list(accumulate(map(len, outlines), initial=0))

    def text_of(self, window: _Window) -> int | None:
        """The number of the text in which a window is; None if it is not all in one."""
        first, last = (bisect_right(self._firsts, word) for word in (window.first, window.first + window.size - 1))
        return first - 1 if first == last else None

    def ranges(self, text: int, windows: Iterable[_Window]) -> Iterator[tuple[int, int, int]]:
        """The nearness, start and end of windows in the folded text with this number."""
        places = [match.span() for match in _A_WORD.finditer(_only_words(self.folds[text]))]
        for window in windows:
            first = window.first - self._firsts[text]
            yield window.nearness, places[first][0], places[first + window.size - 1][1]


class _Sought:
    """What was typed, as it is compared."""

    def __init__(self, query: str) -> None:
        self.needle = folded(query).strip()
        words = _words(self.needle)
        self._letters = "".join(map(in_latin, words))
        self._sounds = "".join(map(sounds, words))
        self._outline = "".join(map(outline, words))
        self._least_outline = _LEAST_OUTLINE if self._outline.isascii() else _LEAST_LETTERS
        letters = len(self._letters) + (_LETTERS_IN_A_SYLLABLE - 1) * len(_A_SYLLABLE.findall(self.needle))
        self._least = max(LEAST, _LEAST_OF_NONE + _LETTERS_FOR_LESS / max(1, letters))
        self._word_count = len(words)
        self._is_compared = bool(self._outline) and SHORTEST <= letters <= LONGEST
        self._known: dict[tuple[str, ...], int] = {}

    def near(self, words: _Words, begin: int) -> Iterator[_Window]:
        """The windows that are near, of those that begin with the word with the number `begin` or in the step after it."""
        if not self._is_compared:
            return
        for size in range(max(1, self._word_count - 2), max(3, self._word_count + 1) + 1):
            for first in self._like(words, begin, size):
                nearness = self._nearness_of(tuple(words.words[first : first + size]))
                if nearness >= self._least:
                    yield _Window(first, size, nearness)

    def same(self, fold: str) -> Iterator[tuple[int, int, int]]:
        """The nearness, start and end of what is spelled as it was typed in a folded text."""
        at = fold.find(self.needle)
        while at >= 0:
            yield SAME, at, at + len(self.needle)
            at = fold.find(self.needle, at + len(self.needle))

    def _like(self, words: _Words, begin: int, size: int) -> list[int]:
        """Where `size` words have an outline like the one sought: those few of very many for which sounds are compared."""
        text, share = words.outlines, self._least_outline / (2 - self._least_outline)
        least, most = len(self._outline) * share, len(self._outline) / share
        ends = words.starts[begin + size : begin + size + STEP]
        places = zip(words.starts[begin : begin + len(ends)], ends, strict=True)
        outlines = [text[start:end] if least <= end - start <= most else None for start, end in places]
        like = process.extract(
            self._outline, outlines, scorer=Indel.normalized_similarity, score_cutoff=self._least_outline, limit=None
        )
        return [begin + place for _, _, place in like]

    def _nearness_of(self, words: tuple[str, ...]) -> int:
        if words not in self._known:
            self._known[words] = self._compared(words)
        return self._known[words]

    def _compared(self, words: tuple[str, ...]) -> int:
        letters = "".join(map(in_latin, words))
        if _digits(letters) != _digits(self._letters):  # another number is not the same one misheard
            return 0
        heard = likeness(self._sounds, "".join(map(sounds, words)), max(0, len(words) - self._word_count))
        spelled = _alike(self._letters, letters)
        near = _BETTER * max(heard, spelled) + (1 - _BETTER) * min(heard, spelled)
        return min(SAME - 1, round(SAME * near))


def _hits_in(texts: Slice, sought: _Sought) -> Iterator[list[NearHit]]:
    words = _Words(texts)
    windows: dict[int, list[_Window]] = {text: [] for text, fold in enumerate(words.folds) if sought.needle in fold}
    for begin in range(0, len(words.words), STEP):
        yield []
        for window in sought.near(words, begin):
            if (text := words.text_of(window)) is not None:
                windows.setdefault(text, []).append(window)
    hits: list[NearHit] = []
    for text in sorted(windows):
        unfolding = Unfolding(texts[text][1])
        found = (*sought.same(words.folds[text]), *words.ranges(text, windows[text]))
        near = [NearHit(nearness, texts[text][0], *unfolding.range(start, end)) for nearness, start, end in found]
        hits += _apart(near, len(sought.needle))
    yield hits


def _apart(hits: Iterable[NearHit], length: int) -> list[NearHit]:
    """The hits of a text without those that overlap nearer ones, or as near ones of a length nearer to this: by place."""
    taken: set[int] = set()
    kept: list[NearHit] = []
    for hit in sorted(hits, key=lambda hit: (-hit.nearness, abs(hit.end - hit.start - length), hit.start, hit.end)):
        places = range(hit.start, hit.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(hit)
    return sorted(kept, key=attrgetter("start"))


def _words(fold: str) -> list[str]:
    text = _only_words(fold)
    return text.split() if text.isascii() or not _AN_UNSPACED.search(text) else _A_WORD.findall(text)


def _only_words(fold: str) -> str:
    """A folded text with a space for each character that belongs to no word, of the same length."""
    return fold.translate(_SPACES)


def _alike(letters: str, others: str) -> float:
    """How alike two spellings are, from 0 to 1; where characters are syllables, another one is one difference and not two."""
    if letters.isascii():
        return Indel.normalized_similarity(letters, others)
    return Levenshtein.normalized_similarity(letters, others)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


class _Spaces(dict[int, str]):
    """What each character becomes, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = kept = " " if unicodedata.category(chr(code))[0] in "ZPSC" else chr(code)
        return kept


_SPACES = _Spaces()
