"""Copied pages: the times, the lines around them, and what a person says that a line is."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.rows import FindingKind, LineLabel
from reviewer.core.times import clock
from reviewer.formats.page import PAGE
from reviewer.text.reading import Draft, Reading
from tests.text.inputs import an_input, labels

PAGE_LINES = ("Roses", "0:00 Hello.", "Share", "0:04 We cut", "the rose.", "0:09 Done.", "", "Recommended", "Ten tulips")


def read(*lines: str, said: Mapping[int, LineLabel] | None = None) -> Reading:
    return PAGE.read(an_input(*lines), said or {})


def texts(reading: Reading) -> list[tuple[int | None, str]]:
    return [(draft.start_ms, draft.text) for draft in reading.drafts]


def test_a_line_without_a_time_goes_on_with_the_segment_above_and_that_is_said() -> None:
    reading = read(*PAGE_LINES)
    assert texts(reading) == [(0, "Hello."), (4_000, "We cut the rose."), (9_000, "Done.")]
    assert [(finding.kind, finding.count, finding.line) for finding in reading.findings] == [(FindingKind.UNTIMED_LINES, 1, 5)]


def test_text_below_a_lone_time_is_no_untimed_line() -> None:
    assert not read("0:00", "Hello,", "you.", "0:04", "Done.").findings


def test_chinese_lines_are_joined_without_a_space() -> None:
    assert texts(read("0:00 今天我们", "谈天气。", "0:04 ok")) == [(0, "今天我们谈天气。"), (4_000, "ok")]


def test_a_person_takes_a_line_out_of_the_transcript() -> None:
    reading = read(*PAGE_LINES, said={6: LineLabel.PAGE_JUNK})
    assert texts(reading) == [(0, "Hello."), (4_000, "We cut the rose.")]
    assert labels(reading)[5] is LineLabel.PAGE_JUNK


def test_a_person_takes_a_line_out_of_a_segment() -> None:
    assert texts(read(*PAGE_LINES, said={5: LineLabel.UNKNOWN}))[1] == (4_000, "We cut")


def test_a_person_makes_a_line_a_segment() -> None:
    reading = read(*PAGE_LINES, said={3: LineLabel.SEGMENT, 9: LineLabel.SEGMENT})
    assert texts(reading) == [(0, "Hello."), (None, "Share"), (4_000, "We cut the rose."), (9_000, "Done."), (None, "Ten tulips")]


def test_a_segment_that_a_person_makes_has_the_time_of_its_line() -> None:
    chapters = ("0:00 Intro", "5:00 Tools", "Transcript", "0:00 Hello.", "0:04 We cut", "0:09 Done.", "0:11 Bye.")
    assert texts(read(*chapters, said={2: LineLabel.SEGMENT}))[0] == (300_000, "Tools")


def test_what_a_person_says_of_title_description_hashtags_and_category_is_kept() -> None:
    said = {1: LineLabel.DESCRIPTION, 3: LineLabel.TITLE, 8: LineLabel.HASHTAG, 9: LineLabel.CATEGORY}
    reading = read(*PAGE_LINES, said=said)
    assert (reading.title, reading.description, reading.hashtags, reading.category) == (
        "Share",
        "Roses",
        ("Recommended",),
        "Ten tulips",
    )


def test_a_blank_line_makes_no_segment_whatever_it_is_called() -> None:
    assert len(read(*PAGE_LINES, said={7: LineLabel.SEGMENT}).drafts) == 3


def test_labels_of_lines_that_are_not_there_are_passed_over() -> None:
    assert read(*PAGE_LINES, said={0: LineLabel.SEGMENT, 99: LineLabel.TITLE}) == read(*PAGE_LINES)


@pytest.mark.parametrize("heading", ["Transcript", "Transkript", "Transcription", "文字起こし"])
def test_the_heading_may_be_in_another_language(heading: str) -> None:
    assert len(read("5:00 Intro", heading, "0:00 Hello.", "0:04 Done.").drafts) == 2


SPOKEN = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters=":："), min_size=1, max_size=30
).filter(lambda text: text == text.strip() and not text.startswith((".", ",", "/", "-", "–", "—", "~", "→")))


@given(
    st.lists(st.tuples(st.integers(0, 400), SPOKEN), min_size=1, max_size=30),
    st.sampled_from([(), ("Skip to content", "Roses", "", "Transcript")]),
    st.sampled_from([(), ("", "Recommended", "Ten tulips", "12:34")]),
)
def test_any_page_with_glued_times_is_read_right(
    steps: list[tuple[int, str]], before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    start_ms = 0
    expected: list[Draft] = []
    for number, (step, text) in enumerate(steps, len(before) + 1):
        start_ms += step * 1_000
        expected.append(Draft(number, start_ms, None, "", text))
    reading = read(*before, *(f"{clock(draft.start_ms or 0)}{draft.text}" for draft in expected), *after)
    assert list(reading.drafts) == expected
