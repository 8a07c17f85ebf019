"""Findings as people read them."""

import pytest
from msgspec.structs import replace

from reviewer.core.ids import SegmentId
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.core.rows import Finding, FindingKind
from reviewer.queries.findings_words import counted, detail, title
from tests.building import a_project

S1, S2, S3 = SegmentId("s1"), SegmentId("s2"), SegmentId("s3")
PROJECT = a_project("Hello.", "Take care.", "Take care.")


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (Finding(FindingKind.LOOP, count=38, first=S1, last=S3, text="Take care."), "One line 38 times: “Take care.”"),
        (Finding(FindingKind.LOOP, count=500, first=S1, last=S3), "500 segments in which lines are repeated"),
        (Finding(FindingKind.PAGE_JUNK, count=12, line=1), "12 lines of the page are no part of the transcript"),
        (Finding(FindingKind.PAGE_JUNK, line=1), "1 line of the page is no part of the transcript"),
        (Finding(FindingKind.UNKNOWN_LINES, count=3, line=7), "3 lines could not be understood"),
        (Finding(FindingKind.TIMES_BACKWARDS, first=S2, last=S1), "The times run backwards once"),
        (Finding(FindingKind.TIMES_BACKWARDS, count=1200), "The times run backwards 1,200 times"),
        (Finding(FindingKind.IMPOSSIBLE_TIME, line=3, text="00:75"), "A time that cannot be: “00:75”"),
        (Finding(FindingKind.IMPOSSIBLE_TIME, count=30, line=3), "30 times that cannot be"),
        (Finding(FindingKind.EQUAL_STARTS, count=11, first=S2, last=S2), "11 segments start at 00:01"),
        (Finding(FindingKind.EQUAL_STARTS, count=45, first=S1, last=S3), "45 segments start at the same time as another"),
        (Finding(FindingKind.END_BEFORE_START, first=S1, last=S1), "1 segment ends before it starts"),
        (Finding(FindingKind.END_BEFORE_START, count=2), "2 segments end before they start"),
        (Finding(FindingKind.OVERLAP, count=2), "2 segments start before the one before has ended"),
        (Finding(FindingKind.UNREADABLE_BYTES, count=2), "Bytes that are no text in 2 places"),
        (Finding(FindingKind.UNTIMED_LINES, count=1), "1 line has no time"),
        (Finding(FindingKind.EMPTY_SEGMENTS, count=2), "2 segments have no text"),
        (Finding(FindingKind.MARKUP_REMOVED, count=2), "Markup was taken out of 2 lines"),
        (Finding(FindingKind.LEFT_OUT, count=1), "1 part of the file was left out"),
    ],
)
def test_a_finding_says_what_was_noticed(finding: Finding, words: str) -> None:
    assert title(finding, PROJECT) == words


def test_ends_are_all_estimated_or_only_some() -> None:
    finding = Finding(FindingKind.ENDS_ESTIMATED, count=477, first=S1, last=S3)
    assert title(finding, PROJECT) == "Some ends are missing: 477 are estimated"
    estimated = put(*(replace(segment, end_estimated=True) for segment in PROJECT.segments.rows()))
    assert title(finding, PROJECT.patched(estimated)) == "No ends are given: 477 are estimated"
    assert "From" not in detail(finding, PROJECT)


def test_the_detail_says_where() -> None:
    assert detail(Finding(FindingKind.LOOP, count=2, first=S2, last=S3, text="Take care."), PROJECT).startswith(
        "From 00:01 to 00:02."
    )
    assert detail(Finding(FindingKind.EMPTY_SEGMENTS, first=S3, last=S3), PROJECT).startswith("At 00:02.")
    assert detail(Finding(FindingKind.PAGE_JUNK, count=2, line=4), PROJECT).startswith("The first is line 4.")
    assert detail(Finding(FindingKind.UNKNOWN_LINES, line=4, text="??"), PROJECT).startswith("Line 4: “??”.")


@pytest.mark.parametrize("kind", FindingKind)
@pytest.mark.parametrize("project", [PROJECT, Project()], ids=["known", "gone"])
def test_every_kind_has_words_even_when_its_segments_are_gone(kind: FindingKind, project: Project) -> None:
    finding = Finding(kind, count=3, first=S1, last=S3)
    assert title(finding, project)
    assert detail(finding, project).strip() == detail(finding, project)


def test_long_lines_are_shortened_and_kept_on_one_line() -> None:
    words = title(Finding(FindingKind.LOOP, count=4, text="word\n" * 100), PROJECT)
    assert "\n" not in words
    assert len(words) < 120


def test_numbers_go_with_their_words() -> None:
    assert [counted(1, "line"), counted(2, "line"), counted(12_000, "line")] == ["1 line", "2 lines", "12,000 lines"]
