"""Finding words in a transcript, as they are typed: in its shown text, its notes, and the names of its speakers and tags."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from reviewer.core.rows import Note, Speaker, Tag
from reviewer.queries.folding import Unfolding, folded
from reviewer.queries.folds import NOTES, Folds
from reviewer.queries.hits import Hit, HitKind, SomeHits
from reviewer.queries.near import SAME, NearHit, near_hits
from reviewer.queries.notes import NotePlace, note_place

MOST_HITS = 5_000  # nobody reads more, and a single letter has hundreds of thousands
NEAR_SLICE = 250  # segments compared at once: a few ms


def hits_of(folds: Folds, query: str) -> Iterator[SomeHits]:
    """The first `MOST_HITS` hits of `query`, in short steps of work: in the text in its order, then in notes, then in names."""
    needle, left = folded(query), MOST_HITS
    if not needle.strip():
        return
    for number in range(folds.count):
        found = folds.hits_in_text(number, needle, left)
        left -= len(found)
        yield found
        if not left:
            return
    for hits in _hits_in_notes(folds, needle, left):
        left -= len(hits)
        yield hits
    for names in _names(folds):
        first = {row.id: _first_in(row.name, needle) for row in names.rows}
        yield from _with_places(folds, names, {id: Hit(names.kind, id, *range, id) for id, range in first.items() if range})


def near_hits_of(folds: Folds, query: str) -> Iterator[list[Hit]]:
    """What is near to `query`, in short steps of work: in the text, then in notes, then in names, as it comes.

    Ends when nothing that is to come could be among the `MOST_HITS` nearest.
    """
    left = MOST_HITS
    for found in near_hits(query, folds.shown_texts(NEAR_SLICE)):
        yield [_near(HitKind.TEXT, hit) for hit in found]
        left -= sum(hit.nearness == SAME for hit in found)
        if left <= 0:
            return
    for found in near_hits(query, _texts_of_notes(folds)):
        yield [_near(HitKind.NOTE, hit) for hit in found]
    for names in _names(folds):
        near = sorted(hit for found in near_hits(query, [[(row.id, row.name) for row in names.rows]]) for hit in found)
        yield from _with_places(folds, names, {hit.id: _near(names.kind, hit) for hit in near})  # of each name the nearest


def nearest(hits: Iterable[Hit]) -> list[Hit]:
    """At most `MOST_HITS` hits by how near they are; those that are equally near keep their order."""
    return sorted(hits, key=lambda hit: hit.nearness or 0, reverse=True)[:MOST_HITS]


def _near(kind: HitKind, hit: NearHit) -> Hit:
    return Hit(kind, hit.id, hit.start, hit.end, hit.id, hit.nearness)


def _first_in(text: str, needle: str) -> tuple[int, int] | None:
    at = folded(text).find(needle)
    return None if at < 0 else Unfolding(text).range(at, at + len(needle))


# Notes


def _hits_in_notes(folds: Folds, needle: str, most: int) -> Iterator[SomeHits]:
    found: list[NotePlace] = []
    for notes in folds.notes_with(needle):
        found.extend(place for note in notes if (place := _place(folds, note)) is not None)
        yield []
        if len(found) >= most:
            break
    found.sort()
    for start in range(0, len(found), NOTES):
        hits = folds.hits_in_notes([place.id for place in found[start : start + NOTES]], needle, most)
        most -= len(hits)
        yield hits


def _texts_of_notes(folds: Folds) -> Iterator[list[tuple[str, str]]]:
    rows = folds.project.notes.rows()
    while some := list(islice(rows, NEAR_SLICE)):
        yield [(note.id, note.text) for note in some if _place(folds, note) is not None]


def _place(folds: Folds, note: Note) -> NotePlace | None:
    return note_place(folds.project, folds.index.order, folds.transcript, note)


# Names


class _Names(NamedTuple):
    """The names of one kind: how often each is used, and where, slice by slice: pairs of its id and the place to go to."""

    kind: HitKind
    rows: Sequence[Speaker | Tag]
    uses: Counter[str]
    places: Callable[[Folds, int], Iterable[tuple[str | None, str]]]


def _names(folds: Folds) -> Iterator[_Names]:
    project, index = folds.project, folds.index
    yield _Names(HitKind.SPEAKER, list(project.speakers.rows()), index.segments_of_speaker, _speakers_in)
    yield _Names(HitKind.TAG, list(project.tags.rows()), index.taggings_of_tag, _tags_in)


def _with_places(folds: Folds, names: _Names, found: Mapping[str, Hit]) -> Iterator[list[Hit]]:
    """Hits in names that are used in this transcript, with where to go: the text is looked through until all are there."""
    wanted = {id for id in found if names.uses[id]}
    first: dict[str, str] = {}
    for number in range(folds.count):
        if len(first) == len(wanted):
            break
        for of, place in names.places(folds, number):
            if of in wanted:
                first.setdefault(of, place)
        yield []
    yield [hit._replace(place=first[id]) for id, hit in found.items() if id in first]


def _speakers_in(folds: Folds, number: int) -> Iterator[tuple[str | None, str]]:
    return ((segment.speaker, segment.id) for segment in folds.segments(number))


def _tags_in(folds: Folds, number: int) -> Iterator[tuple[str, str]]:
    segments, order = folds.segments(number), folds.index.order
    for place in folds.index.taggings_touching(order.position(segments[0].id), order.position(segments[-1].id)):
        yield folds.project.taggings[place.id].tag, place.id
