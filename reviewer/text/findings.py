"""What is worth a look in the segments of a transcript: loops, equal starts, times that do not fit. Nothing is changed."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from reviewer.core.rows import Finding, FindingKind, Segment

SHORTEST_LOOP = 4
MOST_OF_A_KIND = 4


def findings_in(segments: Sequence[Segment]) -> list[Finding]:
    """The findings that follow from the segments alone, in their order within each kind."""
    found = (loops, equal_starts, times_backwards, overlaps, estimated_ends, empty_segments)
    return [finding for find in found for finding in merged(list(find(segments)))]


def merged(findings: Sequence[Finding]) -> Sequence[Finding]:
    """`findings` of one kind, or, when they are too many to read, one that counts them all."""
    if len(findings) <= MOST_OF_A_KIND:
        return findings
    first, last = findings[0], findings[-1]
    count = sum(finding.count for finding in findings)
    return [Finding(first.kind, count=count, first=first.first, last=last.last, line=first.line)]


def loops(segments: Sequence[Segment]) -> Iterator[Finding]:
    """Runs of the same text, as a recogniser gives them when it hangs."""
    for text, run in _runs(segments, lambda segment: segment.text):
        if text and len(run) >= SHORTEST_LOOP:
            yield _finding(FindingKind.LOOP, run, text=str(text))


def equal_starts(segments: Sequence[Segment]) -> Iterator[Finding]:
    """Runs of segments that start at the same time; their order is that of the source."""
    for start_ms, run in _runs(segments, lambda segment: segment.start_ms):
        if start_ms is not None and len(run) > 1:
            yield _finding(FindingKind.EQUAL_STARTS, run)


def times_backwards(segments: Sequence[Segment]) -> Iterator[Finding]:
    """Neighbours of which the later starts earlier."""
    for before, after in pairwise(_timed(segments)):
        if _start(after) < _start(before):
            yield Finding(FindingKind.TIMES_BACKWARDS, first=before.id, last=after.id)


def overlaps(segments: Sequence[Segment]) -> Iterator[Finding]:
    """How many segments end, by their source, after the next one has started."""
    yield from _all_of(
        FindingKind.OVERLAP,
        [
            before
            for before, after in pairwise(_timed(segments))
            if not before.end_estimated and _start(before) <= _start(after) < (before.end_ms or 0)
        ],
    )


def estimated_ends(segments: Sequence[Segment]) -> Iterator[Finding]:
    """How many ends the source does not give."""
    yield from _all_of(FindingKind.ENDS_ESTIMATED, [segment for segment in segments if segment.end_estimated])


def empty_segments(segments: Sequence[Segment]) -> Iterator[Finding]:
    """How many segments have a time and no text."""
    yield from _all_of(FindingKind.EMPTY_SEGMENTS, [segment for segment in segments if not segment.text])


def _runs(
    segments: Sequence[Segment], of: Callable[[Segment], str | int | None]
) -> Iterator[tuple[str | int | None, list[Segment]]]:
    return ((value, list(run)) for value, run in groupby(segments, of))


def _timed(segments: Sequence[Segment]) -> Iterator[Segment]:
    return (segment for segment in segments if segment.start_ms is not None)


def _start(segment: Segment) -> int:
    return segment.start_ms or 0


def _all_of(kind: FindingKind, segments: Sequence[Segment]) -> Iterator[Finding]:
    if segments:
        yield _finding(kind, segments)


def _finding(kind: FindingKind, segments: Sequence[Segment], text: str = "") -> Finding:
    return Finding(kind, count=len(segments), first=segments[0].id, last=segments[-1].id, text=text)
