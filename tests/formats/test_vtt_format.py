"""WebVTT: voices become speakers, and notes and styles stay out of the text."""

import pytest

from reviewer.core.rows import LineLabel
from reviewer.formats.vtt import VTT
from reviewer.text.reading import Reading
from tests.text.inputs import an_input, labels

HEAD = ("WEBVTT", "", "0:00.000 --> 0:01.000")


def said(*lines: str) -> list[tuple[str, str]]:
    return [(draft.speaker, draft.text) for draft in VTT.read(an_input(*HEAD, *lines), {}).drafts]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("<v Ann>Hello.</v>",), [("Ann", "Hello.")]),
        (
            (
                "<v.loud.first Ann  Lee>Hello",
                "you.",
            ),
            [("Ann Lee", "Hello you.")],
        ),
        (("<v Ann>Hello. <v Ann>Again.",), [("Ann", "Hello. Again.")]),
        (("<v Ann>Hello.", "<v Bob>Hi."), [("Ann", "Hello."), ("Bob", "Hi.")]),
        (("So <v Ann>one</v>, <v Bob>two</v>",), [("", "So"), ("Ann", "one,"), ("Bob", "two")]),
        (("<v Tom &amp; Ann>Hello.",), [("Tom & Ann", "Hello.")]),
        (("<b>bold</b> <c.red>red</c> <00:00.500>now",), [("", "bold red now")]),
        (("a &lt; b &amp;&nbsp;c &unknown; R&D",), [("", "a < b &\u00a0c &unknown; R&D")]),
        (("a < b", "c > d"), [("", "a < b c > d")]),
        (("<v>nobody</v>",), [("", "nobody")]),
    ],
)
def test_voices_tags_and_entities(lines: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert said(*lines) == expected


def test_names_before_a_colon_are_speakers_too() -> None:
    assert said("Ann: one", "", "0:01.000 --> 0:02.000", "Ann: two") == [("Ann", "one"), ("Ann", "two")]


def test_a_line_of_a_note_can_be_made_a_segment() -> None:
    lines = (*HEAD, "One.", "", "NOTE", "remember the milk")
    reading = VTT.read(an_input(*lines), {7: LineLabel.SEGMENT})
    assert [(draft.line, draft.start_ms, draft.text) for draft in reading.drafts] == [
        (3, 0, "One."),
        (7, None, "remember the milk"),
    ]


def test_every_line_of_a_file_has_its_label() -> None:
    reading: Reading = VTT.read(an_input("WEBVTT", "Kind: x", "", "STYLE", "b {}", "", "NOTE no", "", "id", HEAD[2], "One."), {})
    junk, unknown, segment = LineLabel.PAGE_JUNK, LineLabel.UNKNOWN, LineLabel.SEGMENT
    assert labels(reading) == [*[junk] * 6, unknown, junk, *[segment] * 3]
