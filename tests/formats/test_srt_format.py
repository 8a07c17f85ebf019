"""SubRip: cues become segments without their numbers, and what a person says of their lines is heeded."""

from collections.abc import Mapping

from reviewer.core.rows import LineLabel
from reviewer.formats.srt import SRT
from reviewer.text.reading import Reading
from tests.text.inputs import an_input, labels

LINES = ("by somebody", "1", "0:0:1,0 --> 0:0:2,0", "One,", "two.", "", "2", "0:0:3,0 --> 0:0:4,0", "Three.")


def read(said: Mapping[int, LineLabel] | None = None) -> Reading:
    return SRT.read(an_input(*LINES), said or {})


def texts(reading: Reading) -> list[tuple[int, int | None, str]]:
    return [(draft.line, draft.start_ms, draft.text) for draft in reading.drafts]


def test_number_times_and_text_belong_to_the_segment() -> None:
    reading = read()
    assert texts(reading) == [(3, 1_000, "One, two."), (8, 3_000, "Three.")]
    assert labels(reading) == [LineLabel.UNKNOWN, *[LineLabel.SEGMENT] * 4, LineLabel.PAGE_JUNK, *[LineLabel.SEGMENT] * 3]


def test_a_line_of_text_can_be_taken_out() -> None:
    assert texts(read({5: LineLabel.PAGE_JUNK}))[0] == (3, 1_000, "One,")


def test_a_cue_without_its_text_is_gone() -> None:
    assert texts(read({9: LineLabel.PAGE_JUNK})) == [(3, 1_000, "One, two.")]


def test_a_cue_without_its_times_keeps_its_text() -> None:
    assert texts(read({8: LineLabel.PAGE_JUNK}))[1] == (8, None, "Three.")


def test_the_number_may_be_called_anything() -> None:
    assert texts(read({2: LineLabel.PAGE_JUNK})) == texts(read())


def test_a_line_outside_cues_can_be_a_segment_in_its_place() -> None:
    assert texts(read({1: LineLabel.SEGMENT})) == [(1, None, "by somebody"), (3, 1_000, "One, two."), (8, 3_000, "Three.")]
