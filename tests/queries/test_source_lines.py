"""What became of each line of a source."""

from reviewer.core.ids import TranscriptId
from reviewer.core.rows import LineLabel, Source, SourceLine
from reviewer.queries.source_lines import label_counts, lines_beside_segments

SOURCE = Source(
    id=TranscriptId("t1"),
    name="page.txt",
    format="page",
    lines=(
        SourceLine(LineLabel.PAGE_JUNK, "Skip to content\r\n"),
        SourceLine(LineLabel.TITLE, "  A talk\r\n"),
        SourceLine(LineLabel.PAGE_JUNK, "\r\n"),
        SourceLine(LineLabel.SEGMENT, "00:00Hello\r\n"),
        SourceLine(LineLabel.SEGMENT, "00:05Bye\r\n"),
        SourceLine(LineLabel.PAGE_JUNK, "© 2026"),
    ),
)


def test_lines_are_counted_by_label_in_the_order_of_the_labels() -> None:
    assert list(label_counts(SOURCE).items()) == [(LineLabel.SEGMENT, 2), (LineLabel.TITLE, 1), (LineLabel.PAGE_JUNK, 3)]


def test_lines_that_are_no_segments_can_be_read_with_their_numbers() -> None:
    title, junk = lines_beside_segments(SOURCE)
    assert (title.label, title.total, list(title.lines)) == (LineLabel.TITLE, 1, [(2, "A talk")])
    assert (junk.label, junk.total, list(junk.lines)) == (LineLabel.PAGE_JUNK, 3, [(1, "Skip to content"), (6, "© 2026")])
