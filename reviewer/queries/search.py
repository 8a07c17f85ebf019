"""Finding words in a transcript, as they are typed: in its shown text, its notes, and the names of its speakers and tags."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import accumulate, islice
from typing import NamedTuple

from reviewer.core.ids import SegmentId, TranscriptId
from reviewer.core.index import Index
from reviewer.core.order import SegmentOrder
from reviewer.core.patch import Patch
from reviewer.core.project import Project
from reviewer.core.rows import Correction, Row, Segment, Span, Speaker, Tag
from reviewer.core.shown import shown, shown_text
from reviewer.queries.folding import Unfolding, folded
from reviewer.queries.notes import NotePlace, note_place

SLICE = 250  # segments looked through at once: well under 1 ms
NOTES = 200  # notes looked through at once
MOST_HITS = 5_000  # nobody reads more, and a single letter has hundreds of thousands
BREAK = "\n"  # between the texts of a slice; folding leaves none inside them


class HitKind(Enum):
    """In what something was found."""

    TEXT = auto()
    NOTE = auto()
    SPEAKER = auto()
    TAG = auto()


class Hit(NamedTuple):
    """What was found, from `start` to `end`, in the shown text of a segment, a note's text, or the name of a speaker or tag.

    `id` is that row's; `place` is what to go to: the segment (a speaker's first one), the note, or a tag's first tagging.
    """

    kind: HitKind
    id: str
    start: int
    end: int
    place: str


class TextFolds:
    """The folded shown text of a transcript, a slice of its segments at a time, made when it is first asked for and kept."""

    def __init__(self, project: Project, index: Index, transcript: TranscriptId | None) -> None:
        self.transcript = transcript
        self._ids = index.order.of_transcript(transcript) if transcript else ()
        self._slices: dict[int, _Slice] = {}
        self._project, self._index = project, index

    @property
    def count(self) -> int:
        """How many slices there are."""
        return -(-len(self._ids) // SLICE)

    def are_of(self, ids: Sequence[SegmentId]) -> bool:
        """Whether these are the segments it is of."""
        return ids is self._ids or list(ids) == list(self._ids)

    def follow(self, project: Project, index: Index, patch: Patch) -> None:
        """Follows a patch that leaves the segments and their order as they are."""
        corrections = [row or self._project.corrections[id] for id, row in patch.of(Correction)]
        self._project, self._index = project, index
        for position in (index.order.position(correction.segment) for correction in corrections):
            self._slices.pop((position - self._first) // SLICE, None)

    @property
    def _first(self) -> int:
        return self._index.order.first_position(self.transcript) if self.transcript else 0

    def segments(self, number: int) -> list[Segment]:
        """The segments of a slice."""
        return [self._project.segments[id] for id in self._ids[number * SLICE : (number + 1) * SLICE]]

    def hits(self, number: int, needle: str) -> Iterator[Hit]:
        """Where a folded text occurs in a slice."""
        found = self._slice(number)
        at, unfolding, unfolded = found.text.find(needle), Unfolding(""), -1
        while at >= 0:
            place = bisect_right(found.starts, at) - 1
            id = self._ids[number * SLICE + place]
            if place != unfolded:
                unfolding, unfolded = Unfolding(self._shown(id)), place
            start, end = unfolding.range(at - found.starts[place], at - found.starts[place] + len(needle))
            yield Hit(HitKind.TEXT, id, start, end, id)
            at = found.text.find(needle, at + len(needle))

    def _slice(self, number: int) -> "_Slice":
        if number not in self._slices:
            self._slices[number] = _slice_of(folded(self._shown(segment.id)) for segment in self.segments(number))
        return self._slices[number]

    def _shown(self, id: SegmentId) -> str:
        return shown_text(self._project.segments[id].text, self._index.corrections_of(id))


class _Slice(NamedTuple):
    text: str
    starts: list[int]  # of each segment in the text


def _slice_of(texts: Iterable[str]) -> _Slice:
    parts = list(texts)
    starts = list(accumulate((len(part) + len(BREAK) for part in parts[:-1]), initial=0))
    return _Slice(BREAK.join(parts), starts)


def hits_in_slices(project: Project, index: Index, folds: TextFolds, query: str) -> Iterator[list[Hit]]:
    """The hits of `query`, in short steps of work: in the text in its order, then in notes, then in names."""
    needle = folded(query)
    if not needle.strip():
        return
    speakers, tags = _named(project.speakers.rows(), needle), _named(project.tags.rows(), needle)
    first_of: dict[str, str] = {}
    for number in range(folds.count):
        yield list(folds.hits(number, needle))
        segments = folds.segments(number)
        if speakers:
            _note_firsts(first_of, ((one.speaker, one.id) for one in segments if one.speaker in speakers))
        if tags:
            _note_firsts(first_of, (pair for pair in _taggings_on(project, index, segments) if pair[0] in tags))
    yield from _hits_in_notes(project, index.order, folds.transcript, needle)
    yield [*_hits_in_names(HitKind.SPEAKER, speakers, first_of), *_hits_in_names(HitKind.TAG, tags, first_of)]


def text_of(project: Project, index: Index, hit: Hit) -> str:
    """The text in which something was found; empty if it is there no more."""
    match hit.kind:
        case HitKind.TEXT:
            segment = project.segments.get(hit.id)
            return shown_text(segment.text, index.corrections_of(segment.id)) if segment else ""
        case HitKind.NOTE:
            note = project.notes.get(hit.id)
            return note.text if note else ""
        case _:
            named = project.speakers.get(hit.id) or project.tags.get(hit.id)
            return named.name if named else ""


def segment_of(project: Project, hit: Hit) -> Segment | None:
    """The segment at which a hit stands or begins; None for what is not on a segment, or is there no more."""
    mark = project.mark(hit.place)
    return project.segments.get(mark.span.first if mark and mark.span else hit.place)


def span_of_hit(project: Project, index: Index, hit: Hit) -> Span:
    """The heard text under a hit in the text."""
    segment = project.segments[hit.place]
    text = shown(segment.text, index.corrections_of(segment.id))
    return Span(segment.id, text.heard_at(hit.start), segment.id, text.heard_end_at(hit.end))


def _named(rows: Iterable[Speaker | Tag], needle: str) -> dict[str, Hit]:
    hits = (hit for row in rows for hit in islice(_hits_in(row, row.name, needle), 1))
    return {hit.id: hit for hit in hits}


def _hits_in(row: Row, text: str, needle: str) -> Iterator[Hit]:
    haystack = folded(text)
    at = haystack.find(needle)
    if at < 0:
        return
    unfolding = Unfolding(text)
    while at >= 0:
        start, end = unfolding.range(at, at + len(needle))
        yield Hit(HitKind.NOTE, row.id, start, end, row.id)
        at = haystack.find(needle, at + len(needle))


def _hits_in_notes(project: Project, order: SegmentOrder, transcript: TranscriptId | None, needle: str) -> Iterator[list[Hit]]:
    found: list[NotePlace] = []
    rows = project.notes.rows()
    while len(found) < MOST_HITS and (some := list(islice(rows, NOTES))):
        places = (note_place(project, order, transcript, note) for note in some if needle in folded(note.text))
        found.extend(place for place in places if place is not None)
        yield []
    found.sort()
    for start in range(0, len(found), NOTES):
        notes = (project.notes[place.id] for place in found[start : start + NOTES])
        yield [hit for note in notes for hit in _hits_in(note, note.text, needle)]


def _hits_in_names(kind: HitKind, found: dict[str, Hit], first_of: dict[str, str]) -> Iterator[Hit]:
    return (hit._replace(kind=kind, place=first_of[id]) for id, hit in found.items() if id in first_of)


def _taggings_on(project: Project, index: Index, segments: Sequence[Segment]) -> Iterator[tuple[str, str]]:
    first, last = index.order.position(segments[0].id), index.order.position(segments[-1].id)
    for place in index.taggings_touching(first, last):
        yield project.taggings[place.id].tag, place.id


def _note_firsts(first_of: dict[str, str], places: Iterable[tuple[str | None, str]]) -> None:
    for of, place in places:
        if of is not None:
            first_of.setdefault(of, place)
