"""Who speaks, where the text says so: `NAME: text`, taken for a speaker only when the name looks like one and recurs."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reviewer.text.page_words import NAME_PARTICLES, NOT_NAMES
from reviewer.text.reading import Draft

MOST_WORDS = 4
LONGEST_NAME = 40
FEWEST_TIMES = 2
LEAST_SHARE = 0.01
LEAST_SHARE_UNCASED = 0.1

_NOT_NAMES = frozenset(NOT_NAMES.split("|"))
_PARTICLES = frozenset(NAME_PARTICLES.split())
_COLONS = (":", "：")
_INSIDE_WORDS = frozenset("'’.-&/")


def named(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """`drafts` with the speaker that their text begins with taken out of it; those that have a speaker stay as they are."""
    names = recurring_names(draft.text for draft in drafts if not draft.speaker)
    return tuple(_named(draft, names) for draft in drafts) if names else tuple(drafts)


def recurring_names(texts: Iterable[str]) -> frozenset[str]:
    """The names, casefolded, that stand before a colon at the beginning of several texts."""
    texts = list(texts)
    times = Counter(name.casefold() for text in texts if (name := split_label(text)[0]))
    recurring = {name: count for name, count in times.items() if count >= max(FEWEST_TIMES, _least_share(name) * len(texts))}
    return frozenset(recurring) if sum(recurring.values()) >= LEAST_SHARE * len(texts) else frozenset()


def split_label(text: str) -> tuple[str, str]:
    """The name that `text` begins with and what follows its colon; an empty name when it begins with none."""
    head = text[: LONGEST_NAME + 5]
    colon = min((place for mark in _COLONS if (place := head.find(mark)) > 0), default=0)
    if not colon:
        return "", text
    name, rest = " ".join(head[:colon].replace("*", " ").split()), text[colon + 1 :].removeprefix("**")
    if (rest and not rest[0].isspace() and head[colon] == ":") or not looks_like_name(name):
        return "", text
    return name, rest.lstrip()


def looks_like_name(name: str) -> bool:
    """Whether `name` could be that of a person or a role: one to four words, written like one."""
    words = name.split()
    if not 1 <= len(words) <= MOST_WORDS or len(name) > LONGEST_NAME or name.casefold() in _NOT_NAMES:
        return False
    return _is_capitalised(words[0]) and all(map(_may_be_in_name, words[1:]))


def _least_share(name: str) -> float:
    """In scripts without capitals nothing but its frequency tells a name from `he said:`."""
    return LEAST_SHARE_UNCASED if name.upper() == name.lower() else 0.0


def _named(draft: Draft, names: frozenset[str]) -> Draft:
    if draft.speaker:
        return draft
    name, text = split_label(draft.text)
    return draft._replace(speaker=name, text=text) if name.casefold() in names else draft


def _may_be_in_name(word: str) -> bool:
    return _is_capitalised(word) or word.isdecimal() or word.casefold() in _PARTICLES


def _is_capitalised(word: str) -> bool:
    word = word.strip("()")
    first = word[:1]
    if not first.isalpha() or first.islower():
        return False
    return all(character.isalnum() or character in _INSIDE_WORDS for character in word)
