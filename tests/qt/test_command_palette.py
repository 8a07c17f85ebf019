"""Everything can be found in the palette: actions, tags, speakers, transcripts, files and times."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.core.ids import TranscriptId
from reviewer.core.session import Session
from reviewer.qt.actions import ACTIONS
from reviewer.qt.facts import Facts
from reviewer.qt.palette import Offered, Palette
from tests.building import TRANSCRIPT, a_project
from tests.qt.a_window import AWindow, told_by

Key = Qt.Key
SAVE = Offered("file.save", "Save", "File", ("Ctrl+S",), "save", True)
UNDO = Offered("edit.undo", "Undo", "Edit", ("Ctrl+Z",), "undo-2", False)
QUIT = Offered("file.quit", "Quit", "File", (), "", True)


@pytest.fixture
def window(qtbot: QtBot) -> AWindow:
    return AWindow(qtbot)


@pytest.fixture
def facts(window: AWindow) -> Facts:
    facts = Facts(window)
    facts.replace_session(Session(a_project("Ann: hello", *["so"] * 900, tags=["Claim"])))
    return facts


@pytest.fixture
def palette(window: AWindow, facts: Facts) -> Palette:
    return Palette(facts, window)


def shown(palette: Palette) -> list[str]:
    return [row.choice.text for row in palette.popup.model.rows]


def found(window: AWindow, palette: Palette, typed: str) -> list[str]:
    palette.pick([SAVE, UNDO, QUIT], ["/home/ann/talk.review.json"])
    palette.popup.field.setText(typed)
    rows = shown(palette)
    window.press(Key.Key_Return)
    return rows


def test_what_can_be_done_now_is_offered_with_menu_and_key(palette: Palette) -> None:
    palette.pick([SAVE, UNDO, QUIT])
    save, quit, transcript = (row.choice for row in palette.popup.model.rows)
    assert (save.text, save.detail, save.hint) == ("Save", "File", "Ctrl+S")
    assert (quit.text, quit.hint) == ("Quit", "")
    assert transcript.text == "Transcript: A talk"


def test_an_action_is_found_and_done(window: AWindow, palette: Palette) -> None:
    said = told_by(palette.action_chosen)
    assert found(window, palette, "sav")[0] == "Save"
    assert said == ["file.save"]


def test_the_menu_finds_its_actions(window: AWindow, palette: Palette) -> None:
    assert found(window, palette, "file") == ["Save", "Quit"]


def test_tags_and_speakers_are_offered_for_a_selection(window: AWindow, palette: Palette, facts: Facts) -> None:
    assert "Tag: Claim" not in found(window, palette, "")
    facts.session.select_segments(*facts.session.segment_ids()[:2])
    tags, speakers = told_by(palette.tag_chosen), told_by(palette.speaker_chosen)
    assert found(window, palette, "claim")[0] == "Tag: Claim"
    assert found(window, palette, "ann")[0] == "Speaker: Ann"
    assert (tags, speakers) == (["Claim"], ["ann"])


def test_transcripts_and_files_are_gone_to(window: AWindow, palette: Palette) -> None:
    transcripts, files = told_by(palette.transcript_chosen), told_by(palette.file_chosen)
    assert found(window, palette, "a talk")[0] == "Transcript: A talk"
    assert found(window, palette, "talk.rev")[0] == "Open talk.review.json"
    assert (transcripts, files) == ([TRANSCRIPT], ["/home/ann/talk.review.json"])


@pytest.mark.parametrize(
    ("typed", "words", "ms"),
    [("12:30", "Go to 12:30", 750_000), ("0:12:30", "Go to 12:30", 750_000), ("1:02:03", "Go to 15:01", 901_000)],
)
def test_a_time_is_gone_to_as_far_as_there_is_a_transcript(
    window: AWindow, palette: Palette, typed: str, words: str, ms: int
) -> None:
    said = told_by(palette.time_chosen)
    assert found(window, palette, typed)[0] == words
    assert said == [ms]


def test_no_time_is_offered_where_there_is_no_transcript(window: AWindow) -> None:
    palette = Palette(Facts(window), window)
    assert found(window, palette, "12:30") == []


def test_going_to_a_time_asks_for_nothing_else(window: AWindow, palette: Palette) -> None:
    said = told_by(palette.time_chosen)
    palette.pick_time()
    assert palette.popup.field.placeholderText() == "Time, e.g. 12:30"
    window.write("save")
    window.press(Key.Key_Return)
    assert palette.popup.is_open
    palette.popup.field.clear()
    window.write("2:03")
    window.press(Key.Key_Return)
    assert said == [123_000]


def test_what_was_done_lately_comes_first(window: AWindow, palette: Palette) -> None:
    found(window, palette, "quit")
    palette.pick([SAVE, UNDO, QUIT])
    assert shown(palette)[:2] == ["Quit", "Save"]


def test_every_action_of_the_program_can_be_offered(palette: Palette) -> None:
    palette.pick([Offered(one.id, one.text, one.menu, one.keys, one.icon, enabled=True) for one in ACTIONS])
    assert len(shown(palette)) == len(ACTIONS) + 1


def test_ids_may_have_colons(window: AWindow, facts: Facts) -> None:
    palette = Palette(facts, window)
    said = told_by(palette.file_chosen)
    palette.pick([], ["C:/talks/one.review.json"])
    palette.popup.field.setText("one.review")
    window.press(Key.Key_Return)
    assert said == ["C:/talks/one.review.json"]
    assert TranscriptId(TRANSCRIPT) in facts.session.project.transcripts
