"""What every line of a copied page becomes."""

from reviewer.core.rows import LineLabel
from reviewer.text.page_labels import label_page
from reviewer.text.timestamps import leading_stamp

S, D, J, T, U = LineLabel.SEGMENT, LineLabel.DESCRIPTION, LineLabel.PAGE_JUNK, LineLabel.TITLE, LineLabel.UNKNOWN
C, H = LineLabel.CATEGORY, LineLabel.HASHTAG


def labelled(*lines: str) -> list[LineLabel]:
    return label_page(lines, [leading_stamp(line) for line in lines])


def test_a_page_is_told_apart_from_its_transcript() -> None:
    assert labelled(
        "Skip navigation",
        "How to prune roses",
        "1,234 views • 2 days ago",
        "",
        "In this talk we look at roses, at the right time to cut them, and at the tools.",
        "With thanks to all.",
        "",
        "#roses #garden",
        "Category",
        "",
        "🌹",
        "Gardening",
        "Transcript",
        "0:00Welcome.",
        "0:04Take the shears",
        "",
        "Recommended",
        "Ten tulips",
        "12:34",
    ) == [J, T, J, J, D, D, J, H, C, J, C, C, J, S, S, J, J, J, J]


def test_chapters_before_the_heading_are_description() -> None:
    assert labelled("0:00 Intro", "5:00 Tools", "Transcript", "0:00 hello", "0:02 there", "0:04 you") == [D, D, J, S, S, S]


def test_chapters_without_a_heading_are_known_by_their_long_steps_and_the_restart() -> None:
    speech = [f"0:{second:02} word" for second in range(0, 60, 4)]
    assert labelled("0:00 Intro", "5:00 Tools", "10:00 End", "", *speech) == [D, D, D, J, *[S] * 15]


def test_two_parts_of_a_recording_are_both_speech() -> None:
    part = [f"0:{second:02} word" for second in range(0, 60, 4)]
    assert labelled(*part, "", *part) == [*[S] * 15, J, *[S] * 15]


def test_times_that_stand_alone_protect_the_words_below_them() -> None:
    assert labelled("0:00", "Home", "0:02", "", "Share", "0:05", "Comments", "", "Comments") == [S, S, S, J, S, S, S, J, J]


def test_page_words_between_segments_are_junk_and_other_lines_go_on_with_the_segment() -> None:
    assert labelled("0:00 we cut", "the rose", "Share", "## Part two", "0:05 and so on", "0:09 to the end") == [S, S, J, U, S, S]


def test_the_last_segment_goes_on_to_an_empty_line() -> None:
    assert labelled("0:00 we cut", "0:05 and then", "we rest", "", "The Garden Channel") == [S, S, S, J, U]


def test_where_paragraphs_are_apart_the_last_segment_goes_on() -> None:
    page = ["0:00", "One.", "", "Two.", "", "0:30", "Three.", "", "Four.", "", "## Notes", "bring gloves"]
    assert labelled(*page) == [S, S, J, S, J, S, S, J, S, J, U, U]


def test_under_a_description_heading_short_lines_are_description_wherever_it_stands() -> None:
    assert labelled("0:00 a", "0:02 b", "", "Description", "Roses", "Tools") == [S, S, J, J, D, D]


def test_a_page_without_times_has_no_speech() -> None:
    assert S not in labelled("A title", "Some words that are long enough to be taken for the description of a page.")


def test_the_lengths_of_other_videos_are_no_speech_however_many() -> None:
    assert labelled("0:00 a", "0:02 b", "", "Up next", "Tulips", "12:34", "Lilies", "10:01", "Asters", "9:59") == [S, S, *[J] * 8]
