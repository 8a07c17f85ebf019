"""What is quoted of a span: its heard text, and what is read there with the corrections."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from reviewer.core.ids import SegmentId
from reviewer.core.index import Index
from reviewer.core.order import SegmentOrder
from reviewer.core.project import Project
from reviewer.core.rows import Correction, Segment, Span
from reviewer.core.shown import shown

QUOTE_MOST = 500
ELLIPSIS = "…"


class QuoteIndex:
    """The part of an `Index` that quoting needs: made in a fraction of the time, and not updated."""

    def __init__(self, project: Project) -> None:
        self.order = SegmentOrder(project)
        self._corrections: dict[SegmentId, list[Correction]] = {}
        for correction in project.corrections.rows():
            self._corrections.setdefault(correction.segment, []).append(correction)

    def corrections_of(self, segment: SegmentId) -> Sequence[Correction]:
        """The corrections of one segment."""
        return self._corrections.get(segment, ())


AnyIndex: TypeAlias = Index | QuoteIndex


def quote_heard(project: Project, index: AnyIndex, span: Span) -> str:
    """The heard text of a span, all of it; segments that say something are joined by spaces."""
    return _joined(_parts(project, index, span, _heard_part))


def whole_quote_shown(project: Project, index: AnyIndex, span: Span) -> str:
    """The shown text of a span, all of it, joined as `quote_heard` does."""
    return _joined(_shown_parts(project, index, span))


def quote_shown(project: Project, index: AnyIndex, span: Span, most: int = QUOTE_MOST) -> str:
    """The shown text of a span without the space around it; after about `most` characters it ends with an ellipsis."""
    parts: list[str] = []
    length = 0
    for part in map(str.strip, _shown_parts(project, index, span)):
        parts.append(part)
        length += len(part)
        if length > most:
            break
    quote = _joined(parts)
    return quote if len(quote) <= most else quote[:most] + ELLIPSIS


def _joined(parts: Iterable[str]) -> str:
    return " ".join(filter(None, parts))


def _parts(project: Project, index: AnyIndex, span: Span, part: Callable[[Segment, int, int], str]) -> Iterator[str]:
    """What `part` gives of each segment of the span, from one offset in its heard text to another."""
    if span.first == span.last:  # as most are
        yield part(project.segments[span.first], span.start, span.end)
        return
    for id in index.order.between(span.first, span.last):
        segment = project.segments[id]
        start = span.start if id == span.first else 0
        end = span.end if id == span.last else len(segment.text)
        yield part(segment, start, end)


def _heard_part(segment: Segment, start: int, end: int) -> str:
    return segment.text[start:end]


def _shown_parts(project: Project, index: AnyIndex, span: Span) -> Iterator[str]:
    def part(segment: Segment, start: int, end: int) -> str:
        corrections = index.corrections_of(segment.id)
        if not corrections:
            return segment.text[start:end]
        layer = shown(segment.text, corrections)
        begin = layer.shown_at(start) if start > 0 else 0  # what was put in at either end of the segment is read there too
        return layer.text[begin : layer.shown_end_at(end) if end < len(segment.text) else None]

    return _parts(project, index, span, part)
