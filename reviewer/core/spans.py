"""Stretches of heard text: what is said in them, and the quote a mark keeps of them."""

from reviewer.core.project import Project
from reviewer.core.rows import Segment, Span

QUOTE_PART = 200  # characters kept of the first and of the last segment


def whole_segment(segment: Segment) -> Span:
    """The span of all of one segment."""
    return Span(segment.id, 0, segment.id, len(segment.text))


def whole_segments(first: Segment, last: Segment) -> Span:
    """The span from the beginning of `first` to the end of `last`."""
    return Span(first.id, 0, last.id, len(last.text))


def quote_of(project: Project, span: Span) -> str:
    """The heard text that a mark keeps of its span, to be checked on opening.

    Within one segment it is the text; over several, the end of the first one's part and the beginning of the last one's,
    one a line; each at most `QUOTE_PART` characters long. Empty when a segment is missing.
    """
    first, last = project.segments.get(span.first), project.segments.get(span.last)
    return "" if first is None or last is None else quote_between(first, last, span)


def quote_between(first: Segment, last: Segment, span: Span) -> str:
    """The same, when the segments of the span are at hand."""
    if first is last:
        return first.text[span.start : min(span.end, span.start + QUOTE_PART)]
    return first.text[span.start :][-QUOTE_PART:] + "\n" + last.text[: span.end][:QUOTE_PART]
