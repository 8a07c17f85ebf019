"""Whether a mark can be put on a span, and which spans lie within another."""

from collections.abc import Callable

from reviewer.core.errors import NotPossible
from reviewer.core.ids import SegmentId
from reviewer.core.project import Project
from reviewer.core.rows import Segment, Span
from reviewer.edits.required import required


def check_span(project: Project, span: Span) -> None:
    """Raises NotThere for a missing segment, NotPossible for a span that covers nothing or reaches where it cannot.

    Only a segment without text may be covered by an empty span. That `first` is not after `last` when they differ is for
    the session to see to: it keeps the order of the segments, and here it would cost a walk through all of them.
    """
    first, last = required(project, Segment, span.first), required(project, Segment, span.last)
    if first.transcript != last.transcript:
        raise NotPossible("A mark cannot reach from one transcript into another.")
    if not (0 <= span.start <= len(first.text) and 0 <= span.end <= len(last.text)):
        raise NotPossible("The selection reaches beyond the text of its segment.")
    if first.id == last.id:
        _check_offsets(first, span)


def within(project: Project, outer: Span) -> Callable[[Span], bool]:
    """The question whether a span lies wholly within `outer`, or is the same; raises NotPossible when `outer` runs backwards.

    When `outer` covers several segments it takes one walk through the segments to prepare.
    """
    if outer.first == outer.last:
        return lambda inner: inner.first == inner.last == outer.first and outer.start <= inner.start and inner.end <= outer.end
    covered = _segments_between(project, outer)

    def is_within(inner: Span) -> bool:
        begins_before = inner.first == outer.first and inner.start < outer.start
        ends_after = inner.last == outer.last and inner.end > outer.end
        return inner.first in covered and inner.last in covered and not begins_before and not ends_after

    return is_within


def _check_offsets(segment: Segment, span: Span) -> None:
    if span.start > span.end:
        raise NotPossible("The selection ends before it begins.")
    if span.start == span.end and segment.text:
        raise NotPossible("No text is selected.")


def _segments_between(project: Project, span: Span) -> set[SegmentId]:
    transcript = project.segments[span.first].transcript
    covered: set[SegmentId] = set()
    for segment in project.segments.rows():
        if segment.transcript == transcript and (covered or segment.id == span.first):
            covered.add(segment.id)
            if segment.id == span.last:
                return covered
    raise NotPossible("The selection ends before it begins.")
