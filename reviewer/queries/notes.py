"""The notes that are listed beside a transcript, their order, and what stands around them."""

from bisect import bisect_left, insort
from typing import NamedTuple

from reviewer.core.ids import MarkId, TranscriptId
from reviewer.core.index import Index
from reviewer.core.order import SegmentOrder
from reviewer.core.project import Project
from reviewer.core.rows import Note, Span, Tag

LONGEST_SPAN_WITH_TAGS = 500  # segments; over more of them nearly every tag would be named, and naming them takes long

_ON_SPAN, _ON_TRANSCRIPT, _ON_TAG, _ON_PROJECT = range(4)


class NotePlace(NamedTuple):
    """Where a note stands in the list: those on spans in the order of the text, then by when they were written."""

    group: int
    first: int
    start: int
    last: int
    end: int
    created: str
    id: MarkId


def note_place(project: Project, order: SegmentOrder, transcript: TranscriptId | None, note: Note) -> NotePlace | None:
    """Where a note stands in the list beside a transcript; None if it is about another transcript."""
    if note.span is not None:
        return _place_on_span(project, order, transcript, note, note.span)
    if note.transcript is not None and note.transcript != transcript:
        return None
    group = _ON_TRANSCRIPT if note.transcript else _ON_TAG if note.tag else _ON_PROJECT
    return NotePlace(group, 0, 0, 0, 0, note.created, note.id)


class NotesInOrder:
    """The notes on spans of one transcript, on itself, on tags and on the project, in this order."""

    def __init__(self, project: Project, order: SegmentOrder, transcript: TranscriptId | None) -> None:
        places = (note_place(project, order, transcript, note) for note in project.notes.rows())
        self._places = sorted(place for place in places if place is not None)
        self._place_of = {place.id: place for place in self._places}

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, row: int) -> MarkId:
        return self._places[row].id

    def row_of(self, id: str) -> int | None:
        """Which row a note is in, from 0; None if it is not listed."""
        place = self._place_of.get(MarkId(id))
        return None if place is None else self.row_for(place)

    def row_for(self, place: NotePlace) -> int:
        """Which row a note at this place is in, or would be."""
        return bisect_left(self._places, place)

    def is_at(self, place: NotePlace) -> bool:
        """Whether the note stands at exactly this place already."""
        return self._place_of.get(place.id) == place

    def add(self, place: NotePlace) -> None:
        """Lists a note that is not listed."""
        insort(self._places, place)
        self._place_of[place.id] = place

    def discard(self, id: str) -> None:
        """Takes a note off the list."""
        place = self._place_of.pop(MarkId(id), None)
        if place is not None:
            del self._places[self.row_for(place)]


def tags_touching(project: Project, index: Index, span: Span) -> list[Tag]:
    """The tags put on a span or a part of it, each once, by where they begin; none for spans over very many segments."""
    first, last = index.order.position(span.first), index.order.position(span.last)
    if last - first >= LONGEST_SPAN_WITH_TAGS:
        return []
    taggings = [project.taggings[place.id] for place in index.taggings_touching(first, last)]
    touching = [tagging for tagging in taggings if _overlap(index.order, span, tagging.span)]
    touching.sort(key=lambda tagging: (_begin(index.order, tagging.span), tagging.created, tagging.id))
    return list({tagging.tag: project.tags[tagging.tag] for tagging in touching}.values())


def _place_on_span(
    project: Project, order: SegmentOrder, transcript: TranscriptId | None, note: Note, span: Span
) -> NotePlace | None:
    if project.segments[span.first].transcript != transcript:
        return None
    first, last = order.position(span.first), order.position(span.last)
    return NotePlace(_ON_SPAN, first, span.start, last, span.end, note.created, note.id)


def _overlap(order: SegmentOrder, one: Span, other: Span) -> bool:
    return one == other or (_begin(order, one) < _end(order, other) and _begin(order, other) < _end(order, one))


def _begin(order: SegmentOrder, span: Span) -> tuple[int, int]:
    return order.position(span.first), span.start


def _end(order: SegmentOrder, span: Span) -> tuple[int, int]:
    return order.position(span.last), span.end
