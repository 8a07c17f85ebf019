"""What the person has selected: one stretch of heard text, or of whole segments, with a fixed and a moving end."""

from dataclasses import dataclass
from typing import NamedTuple

from reviewer.core.ids import MarkId, SegmentId
from reviewer.core.order import SegmentOrder
from reviewer.core.rows import Segment, Span


class Place(NamedTuple):
    """A point in heard text: before the character at `offset` of `segment`."""

    segment: SegmentId
    offset: int


@dataclass(frozen=True)
class Selection:
    """From `anchor`, where selecting began, to `head`, where it has come to; `mark` is the one mark picked out, if any."""

    anchor: Place
    head: Place
    mark: MarkId | None = None

    @property
    def current(self) -> SegmentId:
        """The segment at the moving end: the one the person is at."""
        return self.head.segment

    def span(self, order: SegmentOrder) -> Span:
        """The selected span."""
        low, high = sorted((self.anchor, self.head), key=lambda place: (order.position(place.segment), place.offset))
        return Span(low.segment, low.offset, high.segment, high.offset)


def segments_selected(anchor: Segment, head: Segment, order: SegmentOrder) -> Selection:
    """All of the segments from `anchor` to `head`, whichever comes first."""
    if order.position(anchor.id) <= order.position(head.id):
        return Selection(Place(anchor.id, 0), Place(head.id, len(head.text)))
    return Selection(Place(anchor.id, len(anchor.text)), Place(head.id, 0))


def span_selected(span: Span, mark: MarkId | None = None) -> Selection:
    """A span, and the mark whose span it is."""
    return Selection(Place(span.first, span.start), Place(span.last, span.end), mark)
