"""Rows from a reading: ids, ends, speakers and what is said of the source."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.ids import SpeakerId, id_of_content
from reviewer.core.imported import Imported
from reviewer.core.rows import FindingKind, LineLabel
from reviewer.text.assembly import assemble
from reviewer.text.decoding import decode
from reviewer.text.reading import Draft, reading_of
from tests.text.inputs import an_input


def imported(*drafts: Draft) -> Imported:
    input = an_input(*("line" for _ in drafts))
    return assemble(input, reading_of("page", input, [LineLabel.SEGMENT] * len(drafts), drafts))


def starting(*starts: int | None, text: str = "x" * 30) -> list[Draft]:
    return [Draft(line, start, None, "", text) for line, start in enumerate(starts, 1)]


def ends(*starts: int | None) -> list[int | None]:
    return [segment.end_ms for segment in imported(*starting(*starts)).segments]


def test_an_end_is_the_next_later_start_and_the_last_is_reckoned_from_the_text() -> None:
    assert ends(0, 5_000, 5_000, 7_000) == [5_000, 7_000, 7_000, 9_000]
    assert all(segment.end_estimated for segment in imported(*starting(0, 5_000)).segments)


def test_times_running_backwards_leave_no_segment_with_an_end_before_its_start() -> None:
    assert ends(10_000, 20_000, 5_000, 15_000) == [20_000, 22_000, 15_000, 17_000]


def test_segments_without_times_have_neither_start_nor_end() -> None:
    segments = imported(*starting(0, None, 4_000)).segments
    assert (segments[0].end_ms, segments[1].end_ms, segments[1].end_estimated) == (4_000, None, False)


def test_given_ends_stay_unless_they_come_before_the_start() -> None:
    result = imported(Draft(1, 0, 900, "", "a"), Draft(2, 2_000, 1_000, "", "b"), Draft(3, 3_000, 3_000, "", "c"))
    assert [(segment.end_ms, segment.end_estimated) for segment in result.segments] == [
        (900, False),
        (3_000, True),
        (3_000, False),
    ]
    kinds = {finding.kind: finding for finding in result.source.findings}
    assert kinds[FindingKind.END_BEFORE_START].first == result.segments[1].id


def test_ids_follow_from_the_lines_and_not_from_their_ends() -> None:
    drafts = starting(0)
    results = [
        assemble(input, reading_of("page", input, [LineLabel.SEGMENT], drafts))
        for input in (decode(data, "a.txt") for data in (b"0:00 x\n", b"0:00 x\r\n", b"\xef\xbb\xbf0:00 x"))
    ]
    assert len({result.transcript.id for result in results}) == 1
    assert results[0].segments[0].id == f"{results[0].transcript.id}.1"


def test_several_segments_of_one_line_have_ids_of_their_own() -> None:
    result = imported(Draft(1, 0, 1, "", "a"), Draft(1, 0, 1, "", "b"), Draft(2, 0, 1, "", "c"))
    assert [segment.id.partition(".")[2] for segment in result.segments] == ["1", "1.2", "2"]


def test_a_speaker_is_one_however_the_name_is_capitalised() -> None:
    result = imported(Draft(1, 0, 1, "Ann", "a"), Draft(2, 1, 2, "BOB", "b"), Draft(3, 2, 3, "ANN", "c"))
    assert [(speaker.name, speaker.position) for speaker in result.speakers] == [("Ann", 0), ("BOB", 1)]
    assert result.segments[2].speaker == SpeakerId(id_of_content(("speaker", "ann")))


def test_the_title_is_the_name_of_the_file_where_the_page_has_none() -> None:
    for name, title in (("roses.en.txt", "roses.en"), ("Dr. Smith", "Dr. Smith"), (".txt", ".txt"), ("roses", "roses")):
        input = an_input("x", name=name)
        assert assemble(input, reading_of("plain", input, [LineLabel.SEGMENT], starting(None))).transcript.title == title


def test_the_source_keeps_every_line_and_says_what_could_not_be_read() -> None:
    data = "é à ö ü\n".encode() + b"0:05 \xff\n"
    input = decode(data, "a.txt")
    source = assemble(input, reading_of("page", input, [LineLabel.UNKNOWN, LineLabel.PAGE_JUNK], ())).source
    assert "".join(line.text for line in source.lines) == input.text
    assert [(finding.kind, finding.count, finding.line) for finding in source.findings] == [
        (FindingKind.PAGE_JUNK, 1, 2),
        (FindingKind.UNKNOWN_LINES, 1, 1),
        (FindingKind.UNREADABLE_BYTES, 1, 2),
    ]


@given(st.lists(st.none() | st.integers(0, 50).map(lambda seconds: seconds * 1_000), min_size=1))
def test_every_end_is_after_its_start_and_no_later_start_comes_between(starts: list[int | None]) -> None:
    for index, segment in enumerate(imported(*starting(*starts)).segments):
        if segment.start_ms is not None and segment.end_ms is not None:
            later = [start for start in starts[index:] if start is not None and start > segment.start_ms]
            assert segment.end_ms == (later[0] if later else segment.start_ms + 2_000)
