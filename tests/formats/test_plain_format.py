"""Prose without times."""

from reviewer.core.rows import LineLabel
from reviewer.formats.plain import PLAIN, is_wrapped
from tests.text.inputs import an_input

WRAPPED = (
    "The hedge at the end of the lane was planted in the year when",
    "the old school closed, and nobody remembers who chose the holly",
    "that stands at its corner.",
)


def texts(*lines: str, said: dict[int, LineLabel] | None = None) -> list[str]:
    return [draft.text for draft in PLAIN.read(an_input(*lines), said or {}).drafts]


def test_every_line_is_a_segment() -> None:
    assert texts("One.", "", "  Two. ", "Three") == ["One.", "Two.", "Three"]


def test_wrapped_lines_are_joined_to_their_paragraph() -> None:
    assert is_wrapped(WRAPPED)
    assert texts(*WRAPPED, "", "One.") == [" ".join(WRAPPED), "One."]


def test_sentences_of_their_own_are_not_wrapped() -> None:
    assert not is_wrapped([f"{line}." for line in WRAPPED])


def test_a_line_can_be_taken_out_or_called_the_title() -> None:
    assert texts("My talk", "One.", "Two.", said={1: LineLabel.TITLE, 3: LineLabel.PAGE_JUNK}) == ["One."]


def test_a_speaker_begins_a_new_paragraph() -> None:
    assert texts(*WRAPPED, f"Ann: {WRAPPED[0]}", "it is.", f"Ann: {WRAPPED[0]}", "it was.") == [
        " ".join(WRAPPED),
        f"{WRAPPED[0]} it is.",
        f"{WRAPPED[0]} it was.",
    ]
