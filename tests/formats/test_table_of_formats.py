"""Which format an input is in, and what else it could be."""

import pytest

from reviewer.core.rows import LineLabel
from reviewer.formats.table import FORMATS, LONGEST_LINE, NoSuchFormat, candidates, format_called, read_as, read_best
from reviewer.text.decoding import decode
from reviewer.text.refusals import LineTooLong
from tests.text.inputs import an_input

COMMA_CUE = ("1", "00:00:01,000 --> 00:00:02,000", "One.")
DOT_CUE = ("00:01.000 --> 00:02.000", "One.")


@pytest.mark.parametrize(
    ("lines", "name", "format"),
    [
        (("0:00 One.", "0:04 Two."), "a.txt", "page"),
        (("One.", "Two.", "10:30 Three"), "a.txt", "plain"),
        (("0:30 one", "0:20 two", "0:10 three"), "a.txt", "plain"),
        (COMMA_CUE, "a.txt", "srt"),
        (DOT_CUE, "a.txt", "vtt"),
        (("00:00:01.000 --> 00:00:02.000", "One."), "a.srt", "srt"),
        (("WEBVTT", "", *COMMA_CUE), "a.srt", "vtt"),
        (("[00:01.000 --> 00:02.000] One.", "[00:02.000 --> 00:03.000] Two."), "a.txt", "page"),
        (("{", '"a": 1', "}"), "a.json", "plain"),
    ],
)
def test_the_likeliest_format_comes_first(lines: tuple[str, ...], name: str, format: str) -> None:
    assert candidates(an_input(*lines, name=name))[0].format.id == format


def test_every_candidate_says_why_and_how_many_segments_it_gives() -> None:
    found = candidates(an_input("Roses", "", "0:00 One.", "0:04 Two."))
    assert [(one.format.id, one.segments, one.guess.reason) for one in found] == [
        ("page", 2, "2 of 3 lines begin with a time"),
        ("plain", 3, "any text can be read without times"),
    ]


def test_plain_text_is_always_possible() -> None:
    assert candidates(an_input("hello"))[-1].format.id == "plain"


def test_the_best_reading_is_that_of_the_first_candidate() -> None:
    input = an_input("0:00 One.", "0:04 Two.", "0:06 Three.")
    labels = {2: LineLabel.PAGE_JUNK}
    assert read_best(input, labels) == candidates(input)[0].imported(labels) == read_as(format_called("page"), input, labels)
    assert [segment.end_ms for segment in read_best(input, labels).segments] == [6_000, 6_500]


def test_ids_do_not_shift_when_the_label_of_another_line_changes() -> None:
    input = an_input("0:00 One.", "0:04 Two.", "0:06 Three.")
    before = {segment.text: segment.id for segment in read_best(input).segments}
    after = {segment.text: segment.id for segment in read_best(input, {1: LineLabel.PAGE_JUNK}).segments}
    assert after == {text: before[text] for text in ("Two.", "Three.")}


def test_a_line_of_fifty_megabytes_is_refused() -> None:
    input = decode(b"0:05 and so on " * (50_000_000 // 15), "talk.txt")
    with pytest.raises(LineTooLong, match=r"Line 1 of “talk.txt”"):
        candidates(input)


def test_a_line_may_be_long() -> None:
    assert candidates(an_input("x" * (LONGEST_LINE - 1)))[0].segments == 1


def test_formats_have_ids_of_their_own() -> None:
    assert [format_called(format.id) for format in FORMATS] == list(FORMATS)
    with pytest.raises(NoSuchFormat, match="vtt, srt, page, plain"):
        format_called("docx")
