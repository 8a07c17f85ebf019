"""The time that a line begins with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.times import clock
from reviewer.text.timestamps import leading_stamp


@pytest.mark.parametrize(
    ("line", "start_ms", "text"),
    [
        ("00:05And perhaps", 5_000, "And perhaps"),
        ("59:58almost", 3_598_000, "almost"),
        ("1:00:05Past", 3_605_000, "Past"),
        ("00:1240 people", 12_000, "40 people"),
        ("00:123,000 people", 12_000, "3,000 people"),
        ("00:121:30 is when", 12_000, "1:30 is when"),
        ("1:00:0512:30 is when", 3_605_000, "12:30 is when"),
        ("0:05 text", 5_000, "text"),
        ("  0:05\ttext  ", 5_000, "text"),
        ("[00:05] text", 5_000, "text"),
        ("(1:02:03) text", 3_723_000, "text"),
        ("[3:39](https://example.org/v?t=219) text", 219_000, "text"),
        ("[4:30](https://example.org): text", 270_000, "text"),
        ("00:00:05.250 text", 5_250, "text"),
        ("00:05,5 text", 5_500, "text"),
        ("100:00 long talk", 6_000_000, "long talk"),
        ("0:05", 5_000, ""),
        ("٠٠:٠٥ نص", 5_000, "نص"),
    ],
)
def test_times_are_read_however_they_are_written(line: str, start_ms: int, text: str) -> None:
    stamp = leading_stamp(line)
    assert stamp is not None
    assert (stamp.start_ms, stamp.end_ms, stamp.text) == (start_ms, None, text)


@pytest.mark.parametrize(
    ("line", "end_ms", "text"),
    [
        ("[00:00.440 --> 00:00.860] yes", 860, "yes"),
        ("(0:13 - 0:28)", 28_000, ""),
        ("0:13–0:28 text", 28_000, "text"),
    ],
)
def test_ranges_give_the_end_too(line: str, end_ms: int, text: str) -> None:
    stamp = leading_stamp(line)
    assert stamp is not None
    assert (stamp.end_ms, stamp.text, stamp.is_cue) == (end_ms, text, False)


@pytest.mark.parametrize(
    "line", ["", "text", "at 0:05 he said", "12 monkeys", "16:9 picture", "2024:05", "[0:05 text", "0:00 / 12:34", ":05", "1:5x"]
)
def test_other_lines_begin_with_no_time(line: str) -> None:
    assert leading_stamp(line) is None


def test_impossible_times_are_reckoned_and_said_to_be_so() -> None:
    stamp = leading_stamp("00:60 text")
    assert stamp is not None
    assert (stamp.start_ms, stamp.clock, stamp.is_possible) == (60_000, "00:60", False)


def test_the_times_of_subtitles_are_told_apart() -> None:
    for line in ("00:00:01,000 --> 00:00:02,000", "00:01.000 --> 00:02.000 line:85% align:start"):
        stamp = leading_stamp(line)
        assert stamp is not None
        assert stamp.is_cue


@given(
    st.integers(0, 359_999).map(lambda seconds: seconds * 1000),
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters=":.,/-–—~→()[]"), min_size=1),
)
def test_any_text_may_be_glued_to_its_time(start_ms: int, text: str) -> None:
    stamp = leading_stamp(clock(start_ms) + text)
    assert stamp is not None
    assert (stamp.start_ms, stamp.text) == (start_ms, text)
