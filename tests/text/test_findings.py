"""What is noticed in the segments of a transcript."""

from collections.abc import Sequence

from reviewer.core.ids import SegmentId, TranscriptId
from reviewer.core.rows import Finding, FindingKind, Segment
from reviewer.text.findings import MOST_OF_A_KIND, findings_in, merged


def segments(*said: tuple[int | None, int | None, str], end_estimated: bool = False) -> list[Segment]:
    return [
        Segment(
            id=SegmentId(f"s{number}"),
            transcript=TranscriptId("t"),
            start_ms=start_ms,
            end_ms=end_ms,
            end_estimated=end_estimated,
            text=text,
        )
        for number, (start_ms, end_ms, text) in enumerate(said, 1)
    ]


def of(kind: FindingKind, among: Sequence[Segment]) -> list[Finding]:
    return [finding for finding in findings_in(among) if finding.kind is kind]


def test_the_same_text_four_times_running_is_a_loop() -> None:
    texts = ["Hi.", "Take care.", "Take care.", "Take care.", "Take care.", "Bye.", "Bye.", "Bye."]
    among = segments(*((number, number + 1, text) for number, text in enumerate(texts)))
    assert of(FindingKind.LOOP, among) == [
        Finding(FindingKind.LOOP, count=4, first=SegmentId("s2"), last=SegmentId("s5"), text="Take care.")
    ]


def test_empty_segments_are_no_loop_but_counted() -> None:
    among = segments(*((number, number + 1, "") for number in range(5)))
    assert not of(FindingKind.LOOP, among)
    assert of(FindingKind.EMPTY_SEGMENTS, among)[0].count == 5


def test_every_run_of_equal_starts_is_a_finding() -> None:
    among = segments((0, 5, "a"), (5, 6, "b"), (5, 6, "c"), (7, 8, "d"), (7, 8, "e"), (7, 8, "f"))
    assert [(found.count, found.first, found.last) for found in of(FindingKind.EQUAL_STARTS, among)] == [
        (2, "s2", "s3"),
        (3, "s4", "s6"),
    ]


def test_times_running_backwards_are_found_across_segments_without_times() -> None:
    among = segments((9, 10, "a"), (None, None, "b"), (5, 6, "c"), (6, 7, "d"))
    assert [(found.first, found.last) for found in of(FindingKind.TIMES_BACKWARDS, among)] == [("s1", "s3")]


def test_overlaps_are_of_given_ends_only() -> None:
    said: tuple[tuple[int, int, str], ...] = ((0, 5, "a"), (3, 8, "b"), (8, 9, "c"))
    assert of(FindingKind.OVERLAP, segments(*said))[0].count == 1
    assert not of(FindingKind.OVERLAP, segments(*said, end_estimated=True))


def test_estimated_ends_are_counted_once() -> None:
    among = segments((0, 5, "a"), (5, 8, "b"), end_estimated=True)
    assert of(FindingKind.ENDS_ESTIMATED, among) == [
        Finding(FindingKind.ENDS_ESTIMATED, count=2, first=SegmentId("s1"), last=SegmentId("s2"))
    ]


def test_too_many_of_one_kind_become_one() -> None:
    many = [Finding(FindingKind.EQUAL_STARTS, count=2, first=SegmentId(str(number))) for number in range(MOST_OF_A_KIND + 1)]
    assert [(found.count, found.first) for found in merged(many)] == [(2 * len(many), "0")]
    assert merged(many[1:]) == many[1:]
