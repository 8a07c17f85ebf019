"""Which spans a mark can be put on."""

import pytest

from reviewer.core.errors import NotPossible, NotThere
from reviewer.core.ids import SegmentId, TranscriptId
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.core.rows import Segment, Span, Transcript
from reviewer.edits.spans import check_span
from tests.building import a_project


def two_talks() -> Project:
    project = a_project("hello", "", "wörld 🎯")
    other = TranscriptId("t2")
    elsewhere = Segment(id=SegmentId("other"), transcript=other, text="elsewhere")
    return project.patched(put(Transcript(id=other, title="Another talk"), elsewhere))


def span(first: str, start: int, last: str, end: int) -> Span:
    return Span(SegmentId(first), start, SegmentId(last), end)


@pytest.mark.parametrize(
    "fine",
    [span("s1", 0, "s1", 5), span("s1", 4, "s1", 5), span("s2", 0, "s2", 0), span("s3", 6, "s3", 7), span("s1", 5, "s3", 7)],
)
def test_a_span_of_heard_text_can_be_marked(fine: Span) -> None:
    check_span(two_talks(), fine)


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (span("s1", 2, "s1", 2), "No text is selected"),
        (span("s1", 3, "s1", 2), "ends before it begins"),
        (span("s1", -1, "s1", 2), "beyond the text"),
        (span("s1", 0, "s1", 6), "beyond the text"),
        (span("s2", 0, "s2", 1), "beyond the text"),
        (span("s1", 6, "s3", 1), "beyond the text"),
        (span("s1", 0, "s3", 8), "beyond the text"),
        (span("s1", 0, "other", 2), "from one transcript into another"),
    ],
)
def test_a_span_that_covers_nothing_or_reaches_too_far_cannot(bad: Span, why: str) -> None:
    with pytest.raises(NotPossible, match=why):
        check_span(two_talks(), bad)


@pytest.mark.parametrize("missing", [span("gone", 0, "s1", 1), span("s1", 0, "gone", 1)])
def test_a_span_on_a_segment_that_is_not_there_cannot(missing: Span) -> None:
    with pytest.raises(NotThere, match="gone"):
        check_span(two_talks(), missing)
