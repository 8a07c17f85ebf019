"""What holds for whatever is imported, in every format and whatever a person says that lines are."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.errors import ReviewerError
from reviewer.core.imported import Imported
from reviewer.core.rows import LineLabel
from reviewer.formats.table import FORMATS, candidates, read_as
from reviewer.text.decoding import Input, decode, encoded, pasted

PIECES = st.sampled_from(
    [
        *("0:05", "00:12And so", "1:00:05 Past", "[0:07] x", "0:60", "0:00 / 1:00", "59:59", "0:01 - 0:03 y", "00:1240 people"),
        *("00:00:01,000 --> 00:00:02,000", "00:03.000 --> 00:02.000", "99999:00:00,000 --> 0:0:1,0", "-->", "7", "WEBVTT"),
        *("NOTE", "STYLE", "<v Ann>hi", "<v Bob>ho</v><v Ann>", "&amp;&#0;", "Ann: yes", "Bob: no", "#a #b", "Category", "News"),
        *("Transcript", "Recommended", "Description", "Share", "2 days ago", "Take care.", "今日は", "", " ", "\ufeff", "# Part"),
    ]
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])
TEXTS = st.lists(st.tuples(PIECES | st.text(max_size=20), ENDS), max_size=25).map(
    lambda lines: "".join(text + end for text, end in lines)
)
LABELS = st.dictionaries(st.integers(1, 30), st.sampled_from(LineLabel), max_size=6)


def accounts_for(input: Input, imported: Imported) -> None:
    assert [line.text for line in imported.source.lines] == list(input.lines)
    assert len({segment.id for segment in imported.segments}) == len(imported.segments)
    for segment in imported.segments:
        assert (segment.start_ms is None) == (segment.end_ms is None)
        assert (segment.end_ms or 0) >= (segment.start_ms or 0)
        assert not re.search(r"[\r\n]", segment.text)
    speakers = {speaker.id for speaker in imported.speakers}
    assert {segment.speaker for segment in imported.segments if segment.speaker} == speakers


@given(TEXTS, LABELS)
def test_every_line_is_accounted_for_in_every_format(text: str, labels: dict[int, LineLabel]) -> None:
    try:
        input = pasted(text, "pasted")
    except ReviewerError:
        return
    for format in FORMATS:
        accounts_for(input, read_as(format, input, {}))
        accounts_for(input, read_as(format, input, labels))


@given(st.binary(max_size=200))
def test_bytes_are_read_or_refused_with_an_error_for_people(data: bytes) -> None:
    try:
        input = decode(data, "any.txt")
    except ReviewerError:
        return
    assert encoded(input) == data
    for candidate in candidates(input):
        accounts_for(input, candidate.imported())


@given(TEXTS)
def test_the_ids_do_not_depend_on_how_lines_end(text: str) -> None:
    try:
        inputs = [
            pasted(text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", end), "pasted") for end in ("\n", "\r\n", "\r")
        ]
    except ReviewerError:
        return
    for format in FORMATS:
        rows = [[(segment.id, segment.text) for segment in read_as(format, input).segments] for input in inputs]
        assert rows[0] == rows[1] == rows[2]


@given(TEXTS, st.integers(1, 30))
def test_a_line_called_junk_takes_away_no_id_but_its_own(text: str, number: int) -> None:
    try:
        input = pasted(text, "pasted")
    except ReviewerError:
        return
    for format in FORMATS:
        before = {segment.id for segment in read_as(format, input).segments}
        after = {segment.id for segment in read_as(format, input, {number: LineLabel.PAGE_JUNK}).segments}
        assert all(int(id.split(".")[1]) > number for id in after - before)
