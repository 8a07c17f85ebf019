"""The marks on the segments in view, looked up once for a picture of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reviewer.core.ids import SegmentId
from reviewer.core.intervals import Interval
from reviewer.core.rows import Flag, Note, Span, Tagging
from reviewer.core.session import Session
from reviewer.qt.transcript.page import PlacedBlock


@dataclass(frozen=True)
class PlacedTagging:
    """A tagging and the positions of its first and its last segment."""

    tagging: Tagging
    first: int
    last: int


@dataclass
class MarksInView:
    """Flags and notes by the segment they begin on, and all taggings that touch the view."""

    flags: dict[SegmentId, list[Flag]] = field(default_factory=dict)
    notes: dict[SegmentId, list[Note]] = field(default_factory=dict)
    taggings: list[PlacedTagging] = field(default_factory=list)


def marks_in_view(session: Session, placed: Sequence[PlacedBlock]) -> MarksInView:
    """The marks that touch the blocks in view."""
    found = MarksInView()
    for first, last, id in _touching(session, placed):
        match session.project.mark(id):
            case Flag() as flag:
                found.flags.setdefault(flag.span.first, []).append(flag)
            case Note(span=span) as note if span is not None:
                found.notes.setdefault(span.first, []).append(note)
            case Tagging() as tagging:
                found.taggings.append(PlacedTagging(tagging, first, last))
    return found


Hits = Mapping[SegmentId, Sequence[Span]]
"""What was found, by the segment in which it begins."""


def by_segment(spans: Iterable[Span]) -> Hits:
    """Spans by the segment in which they begin."""
    found: dict[SegmentId, list[Span]] = {}
    for span in spans:
        found.setdefault(span.first, []).append(span)
    return found


def stand_together(placed: Sequence[PlacedBlock]) -> bool:
    """Whether no segment is left out between those in view."""
    return placed[-1].position - placed[0].position == len(placed) - 1


def _touching(session: Session, placed: Sequence[PlacedBlock]) -> Iterator[Interval]:
    if not placed:
        return
    if stand_together(placed):
        yield from session.index.marks_touching(placed[0].position, placed[-1].position)
        return
    marks = (session.index.marks_touching(one.position, one.position) for one in placed)
    yield from sorted({interval for found in marks for interval in found})
