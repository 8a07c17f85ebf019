"""Ranks names by how well they match what was typed, in the order in which people expect them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from operator import attrgetter
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from reviewer.queries.folding import Unfolding, folded

SAME = 100  # the very name
EXACT = 90  # but for case and accents
PREFIX = 80
WORD_PREFIX = 70
WORDS = 60  # what was typed are beginnings of words, in any order
INITIALS = 50
INSIDE = 40
ALSO = 20  # in the path, the definition, …
GUESS = 0  # misspelt, perhaps

NAMED = INSIDE
"""Scores from here on are of names that have in them what was typed; what is below was found elsewhere, or guessed."""

RECENT_BONUS = 5  # less than one step of the scale

SHORTEST_ALSO = 2  # letters; one is in every definition
SHORTEST_GUESSED = 3  # anything resembles two letters
SHORTEST_GUESSED_PART = 4  # and a part of anything three
LIKE_WHOLE = 72  # of 100
LIKE_PART = 80
MOST_GUESSES = 8

Stretches = Sequence[tuple[int, int]]
"""Stretches of a folded text, each from its start to before its end."""


_ASCII_WORD = re.compile(r"[a-z0-9][a-z0-9']*")


class Name:
    """A name as it is compared."""

    def __init__(self, written: str) -> None:
        self.written = written.strip()
        self.text = folded(self.written)
        self._indent = len(written) - len(written.lstrip())

    @cached_property
    def word_starts(self) -> tuple[int, ...]:
        """The offsets at which words begin."""
        if self.text.isascii():
            return tuple([match.start() for match in _ASCII_WORD.finditer(self.text)])
        between = [_is_between_words(character) for character in self.text]
        return tuple([place for place, outside in enumerate(between) if not outside and (not place or between[place - 1])])

    @cached_property
    def initials(self) -> str:
        """The first letters of its words."""
        return "".join([self.text[start] for start in self.word_starts])

    def positions(self, stretches: Stretches) -> tuple[int, ...]:
        """The characters, in the name as it was given, behind stretches of its folded text: ascending offsets."""
        unfolding = Unfolding(self.written)
        found: set[int] = set()
        for start, end in stretches:
            found.update(range(*unfolding.range(start, end)))
        return tuple(sorted(self._indent + place for place in found))


@cache
def _is_between_words(character: str) -> bool:
    return character != "'" and unicodedata.category(character)[0] in "ZPSC"


@dataclass(frozen=True)
class Candidate:
    """A name that may be meant; `also` is other text by which it may be found, but less likely. `id` is its own."""

    id: str
    text: str
    also: tuple[str, ...] = ()

    @cached_property
    def name(self) -> Name:
        """The name as it is compared. Kept, as the same candidates are ranked anew at each key."""
        return Name(self.text)

    @cached_property
    def everything(self) -> str:
        """Name and all the rest as they are compared."""
        return "\n".join([self.name.text, *map(folded, self.also)])


class Ranked(NamedTuple):
    """A candidate that matches, and which stretches of its folded name do."""

    id: str
    score: float
    name: Name
    stretches: Stretches

    @property
    def positions(self) -> tuple[int, ...]:
        """The matched characters of the candidate's text, as offsets in code points, ascending."""
        return self.name.positions(self.stretches)


_NOTHING_MATCHED = Name("")


class _Typed(NamedTuple):
    """What was typed: as it stands, folded, and its folded words."""

    verbatim: str
    folded: str
    words: tuple[str, ...]


_Match = tuple[float, Stretches]


def ranked(query: str, candidates: Sequence[Candidate], recent: Sequence[str] = ()) -> list[Ranked]:
    """The candidates that match, best first.

    The very name comes first, then names that begin with what was typed, have a word that does, have its initials, have it
    inside; then those that have all its words in `also`; then names that it may be a misspelling of. Case and accents do not
    count. Among equals those in `recent` (ids, latest first) lead, then the order given decides. An empty query gives all: the
    recent ones, then the others as given.
    """
    if not query.strip():
        return _recent_first(candidates, recent)
    query_folded = folded(" ".join(query.split()))
    typed = _Typed(query.strip(), query_folded, tuple(query_folded.split()))
    bonuses = {id: RECENT_BONUS * (1 - place / len(recent)) for place, id in enumerate(dict.fromkeys(recent))}
    found: list[Ranked] = []
    missed: list[Candidate] = []
    for one in candidates:
        match = _name_match(typed, one) or _also_match(typed, one)
        if match is None:
            missed.append(one)
        else:
            found.append(_ranked(one, match, bonuses))
    found += [_ranked(one, match, bonuses) for one, match in _guesses(typed.folded, missed)]
    return sorted(found, key=attrgetter("score"), reverse=True)


def _recent_first(candidates: Sequence[Candidate], recent: Sequence[str]) -> list[Ranked]:
    by_id = {one.id: None for one in candidates}
    first = [id for id in recent if id in by_id]
    return [Ranked(id, 0, _NOTHING_MATCHED, ()) for id in dict.fromkeys((*first, *by_id))]


def _ranked(one: Candidate, match: _Match, bonuses: dict[str, float]) -> Ranked:
    step, stretches = match
    return Ranked(one.id, step + bonuses.get(one.id, 0), one.name, stretches)


def _name_match(typed: _Typed, one: Candidate) -> _Match | None:
    name, query = one.name, typed.folded
    if name.written == typed.verbatim:
        return SAME, ((0, len(name.text)),) if name.text else ()
    place = name.text.find(query) if query else -1
    if place < 0:
        return _match_by_words(typed, name)
    if place == 0:
        return PREFIX if len(name.text) > len(query) else EXACT, ((0, len(query)),)
    for start in name.word_starts:
        if name.text.startswith(query, start):
            return WORD_PREFIX, ((start, start + len(query)),)
    return _match_by_words(typed, name) or (INSIDE, ((place, place + len(query)),))


def _match_by_words(typed: _Typed, name: Name) -> _Match | None:
    if len(typed.words) > 1 and (stretches := _words_begun(typed.words, name)):
        return WORDS, stretches
    length = len(typed.folded)
    place = name.initials.find(typed.folded) if length > 1 else -1
    if place < 0:
        return None
    return INITIALS, [(start, start + 1) for start in name.word_starts[place : place + length]]


def _words_begun(words: Sequence[str], name: Name) -> Stretches:
    """Where each of `words` begins a word of the name, each another one; nothing when one does not."""
    free = list(name.word_starts)
    stretches: list[tuple[int, int]] = []
    for word in sorted(words, key=len, reverse=True):
        start = next((start for start in free if name.text.startswith(word, start)), None)
        if start is None:
            return ()
        free.remove(start)
        stretches.append((start, start + len(word)))
    return stretches


def _also_match(typed: _Typed, one: Candidate) -> _Match | None:
    if len(typed.folded) < SHORTEST_ALSO:
        return None
    everything = one.everything
    for word in typed.words:
        if word not in everything:
            return None
    return ALSO, _in_name(typed.words, one.name.text) if len(typed.words) > 1 else ()


def _in_name(words: Iterable[str], name: str) -> Stretches:
    places = [(name.find(word), word) for word in words]
    return [(place, place + len(word)) for place, word in places if place >= 0]


def _guesses(query: str, candidates: Sequence[Candidate]) -> list[tuple[Candidate, _Match]]:
    """The names most like the query as a whole, or with a part like it.

    Not rapidfuzz's WRatio: to it any name within the query, however short, is a good match, and it takes ten times as long.
    """
    if len(query) < SHORTEST_GUESSED:
        return []
    names = [one.name.text for one in candidates]
    longer = [name if len(name) > len(query) >= SHORTEST_GUESSED_PART else None for name in names]
    like_whole = process.extract(query, names, scorer=fuzz.ratio, score_cutoff=LIKE_WHOLE, limit=MOST_GUESSES)
    like_part = process.extract(query, longer, scorer=fuzz.partial_ratio, score_cutoff=LIKE_PART, limit=MOST_GUESSES)
    likeness: dict[int, float] = {}
    for _, like, place in (*like_whole, *like_part):
        likeness[place] = max(like, likeness.get(place, 0.0))
    best = sorted(likeness, key=lambda place: (-likeness[place], place))[:MOST_GUESSES]
    return [(candidates[place], (GUESS + likeness[place] / 10, _shared(query, names[place]))) for place in best]


def _shared(query: str, name: str) -> Stretches:
    """The stretches of the part of `name` most like the query that are also in the query."""
    alignment = fuzz.partial_ratio_alignment(query, name) if len(name) > len(query) else None
    start, end = (alignment.dest_start, alignment.dest_end) if alignment else (0, len(name))
    steps = Indel.opcodes(query, name[start:end])
    return [(start + step.dest_start, start + step.dest_end) for step in steps if step.tag == "equal"]
