"""Work on the codebook, the speakers and the transcripts: each change is made, asked about where something goes, and undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId, SpeakerId, TagId
from reviewer.core.project import Project
from reviewer.core.rows import Coder, Tag
from reviewer.core.session import Session
from reviewer.edits.notes import write_note_on_tag
from reviewer.edits.stamp import Stamp
from reviewer.edits.tagging import tag_span
from reviewer.qt.asking import MessageDialog
from reviewer.qt.panels.codebook import CodebookPanel
from reviewer.qt.panels.rows_view import RowsView
from reviewer.qt.panels.speakers import SpeakersPanel
from reviewer.qt.wiring import Wiring
from tests.building import CODER, a_project, whole
from tests.journeys.acting import (
    CTRL,
    SHIFT,
    WAIT_MS,
    answer,
    asked,
    dialogs,
    import_file,
    key,
    open_project,
    press,
    told,
    write_answer,
)
from tests.qt.column import choose, click, names, row, type_name

Key = Qt.Key
BY = Stamp(Coder(id=CODER.id, name=CODER.name), "2026-11-23T11:58:00Z")
CLAIM, HEDGE, SOURCE = map(TagId, ("Claim", "Hedge", "Source"))


def talk() -> Project:
    """Ann and Bob, three tags; Claim stands on two segments and has a note on itself."""
    project = a_project("Ann: hello", "Bob: hi", "Ann: well", "so", tags=["Claim", "Hedge", "Source"])
    for segment in ("s1", "s2"):
        project = project.patched(tag_span(project, whole(project, segment), CLAIM, BY))
    project = project.patched(tag_span(project, whole(project, "s2"), HEDGE, BY))
    return project.patched(write_note_on_tag(project, CLAIM, "Only what can be checked.", BY))


@pytest.fixture
def session(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> Session:
    open_project(wiring, qtbot, talk(), tmp_path / "talk.review.json")
    return wiring.facts.session


@pytest.fixture
def codebook(wiring: Wiring, session: Session) -> CodebookPanel:
    return wiring.window.sidebar.codebook


@pytest.fixture
def speakers(wiring: Wiring, session: Session) -> SpeakersPanel:
    return wiring.window.sidebar.speakers


def tag(session: Session, name: str) -> Tag:
    return next(tag for tag in session.project.tags.rows() if tag.name == name)


def said_of(session: Session, speaker: str) -> list[str]:
    return [segment.text for segment in session.project.segments.rows() if segment.speaker == speaker]


def assert_undone_and_redone(wiring: Wiring, qtbot: QtBot, before: Project, step: str) -> None:
    """The Edit menu names the step; undo gives exactly the project before, redo the one after."""
    session, actions = wiring.facts.session, wiring.actions
    after = session.project
    assert after != before
    assert actions["edit.undo"].text() == f"Undo {step}"
    actions.trigger("edit.undo")
    assert session.project == before
    assert actions["edit.redo"].text() == f"Redo {step}"
    actions.trigger("edit.redo")
    assert session.project == after


# Tags


def test_a_new_tag(wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel) -> None:
    before = session.project
    key(wiring.window.transcript, Key.Key_T, CTRL)
    write_answer(wiring, "Anecdote")
    assert tag(session, "Anecdote").parent is None
    assert names(codebook.view) == ["Claim", "Hedge", "Source", "Anecdote"]
    assert_undone_and_redone(wiring, qtbot, before, "New tag")


def test_a_new_tag_under_another(wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel) -> None:
    before = session.project
    choose(codebook.menu_of(row(codebook.view, "Claim")), "New tag under this…")
    write_answer(wiring, "Bold claim")
    assert tag(session, "Bold claim").parent == CLAIM
    assert names(codebook.view) == ["Claim", "Bold claim", "Hedge", "Source"]
    assert_undone_and_redone(wiring, qtbot, before, "New tag")


def test_a_name_that_is_taken_is_refused(wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel) -> None:
    before = session.project
    key(wiring.window.transcript, Key.Key_T, CTRL)
    write_answer(wiring, "claim")
    assert told(wiring, qtbot).startswith("There is a tag called “Claim” at the top of the codebook already.")
    assert session.project is before


def test_renaming_in_place(wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel) -> None:
    before = session.project
    click(codebook.view, row(codebook.view, "Hedge"))
    key(codebook.view, Key.Key_F2)
    type_name(codebook.view, "Caution")
    qtbot.waitUntil(lambda: session.project != before, timeout=WAIT_MS)
    assert names(codebook.view) == ["Claim", "Caution", "Source"]
    assert "Caution" in [one.label for one in wiring.window.timeline.rows]
    assert_undone_and_redone(wiring, qtbot, before, "Rename tag")


def test_recolouring(wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel) -> None:
    before = session.project
    click(codebook.view, row(codebook.view, "Hedge"))
    wiring.actions.trigger("codebook.recolour")
    choose_shown(5)
    assert session.project.tags[HEDGE].colour == 5
    assert {stripe.colour for stripe in wiring.window.transcript.stripes().stripes if stripe.label == "Hedge"} == {5}
    assert_undone_and_redone(wiring, qtbot, before, "Recolour tag")


def test_a_definition(wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel) -> None:
    before = session.project
    click(codebook.view, row(codebook.view, "Source"))
    wiring.actions.trigger("codebook.describe")
    write_answer(wiring, "Where it is said to come from.")
    assert session.project.tags[SOURCE].definition == "Where it is said to come from."
    assert_undone_and_redone(wiring, qtbot, before, "Definition of tag")


def test_a_key_taken_from_another_tag(wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel) -> None:
    for name in ("Claim", "Source"):
        before = session.project
        click(codebook.view, row(codebook.view, name))
        wiring.actions.trigger("codebook.key")
        choose_shown(2)
        assert [one.name for one in session.project.tags.rows() if one.key == "3"] == [name]
        assert_undone_and_redone(wiring, qtbot, before, "Key of tag")
    wiring.window.transcript.setFocus()
    session.select_segments(SegmentId("s4"), SegmentId("s4"))
    press(wiring.window.transcript, "3")
    assert len(session.project.taggings) == 4


def test_a_note_on_a_tag(wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel) -> None:
    before = session.project
    click(codebook.view, row(codebook.view, "Hedge"))
    wiring.actions.trigger("codebook.note")
    press(codebook, "“Perhaps”, “maybe”")
    key(codebook, Key.Key_Return, CTRL)
    assert [note.text for note in session.project.notes.rows() if note.tag == HEDGE] == ["“Perhaps”, “maybe”"]
    assert_undone_and_redone(wiring, qtbot, before, "Note on tag")


def test_moving_under_another_and_to_the_top(wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel) -> None:
    before = session.project
    click(codebook.view, row(codebook.view, "Hedge"))
    wiring.actions.trigger("codebook.move")
    press(codebook, "claim")
    key(codebook, Key.Key_Return)
    assert session.project.tags[HEDGE].parent == CLAIM
    assert names(codebook.view) == ["Claim", "Hedge", "Source"]
    assert_undone_and_redone(wiring, qtbot, before, "Move tag")
    before = session.project
    choose(codebook.menu_of(row(codebook.view, "Hedge")), "Move to top level")
    assert session.project.tags[HEDGE].parent is None
    assert_undone_and_redone(wiring, qtbot, before, "Move tag")


@pytest.mark.parametrize("goes", [True, False])
def test_merging_asks_and_says_how_many_taggings_go_over(
    wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel, goes: bool
) -> None:
    before = session.project
    click(codebook.view, row(codebook.view, "Claim"))
    wiring.actions.trigger("codebook.merge")
    press(codebook, "hedge")
    key(codebook, Key.Key_Return)
    question = asked(wiring, qtbot)
    assert question.sentence.text() == "Merge “Claim” into “Hedge”?"
    assert question.advice.text().startswith("2 taggings go over to “Hedge”, and “Claim” is gone.")
    answer(wiring, qtbot, "Merge" if goes else "Cancel")
    if not goes:
        assert session.project is before
        return
    assert names(codebook.view) == ["Hedge", "Source"]
    assert len(session.project.taggings) == 2
    assert_undone_and_redone(wiring, qtbot, before, "Merge into “Hedge”")


def test_leaving_the_picker_merges_nothing_later(wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel) -> None:
    before = session.project
    click(codebook.view, row(codebook.view, "Claim"))
    wiring.actions.trigger("codebook.merge")
    key(codebook, Key.Key_Escape)
    wiring.window.transcript.setFocus()
    session.select_segments(SegmentId("s4"), SegmentId("s4"))
    press(wiring.window.transcript, "thedge")
    key(codebook, Key.Key_Return)
    assert dialogs(wiring, MessageDialog) == []
    assert len(session.project.taggings) == len(before.taggings) + 1
    assert session.project.tags == before.tags


@pytest.mark.parametrize("goes", [True, False])
def test_deleting_a_used_tag_asks_and_says_what_goes_with_it(
    wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel, goes: bool
) -> None:
    wiring.codebook_commands.move_under(HEDGE, CLAIM)
    before = session.project
    click(codebook.view, row(codebook.view, "Claim"))
    key(codebook.view, Key.Key_Delete)
    question = asked(wiring, qtbot)
    assert question.sentence.text() == "Delete “Claim”?"
    assert question.advice.text().startswith("2 taggings and 1 note go with it. 1 tag moves up to its place.")
    answer(wiring, qtbot, "Delete" if goes else "Cancel")
    if not goes:
        assert session.project is before
        return
    assert names(codebook.view) == ["Source", "Hedge"]
    assert (len(session.project.taggings), len(session.project.notes)) == (1, 0)
    assert {stripe.label for stripe in wiring.window.transcript.stripes().stripes} == {"Hedge"}
    assert "Claim" not in [one.label for one in wiring.window.timeline.rows]
    assert_undone_and_redone(wiring, qtbot, before, "Delete tag")


def test_a_tag_that_nothing_hangs_on_is_deleted_at_once(
    wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel
) -> None:
    before = session.project
    click(codebook.view, row(codebook.view, "Source"))
    wiring.actions.trigger("codebook.delete")
    assert dialogs(wiring, MessageDialog) == []
    assert names(codebook.view) == ["Claim", "Hedge"]
    assert_undone_and_redone(wiring, qtbot, before, "Delete tag")


def test_a_tag_is_put_on_the_selection_from_the_codebook(
    wiring: Wiring, qtbot: QtBot, session: Session, codebook: CodebookPanel
) -> None:
    session.select_segments(SegmentId("s3"), SegmentId("s4"))
    before = session.project
    click(codebook.view, row(codebook.view, "Source"))
    key(codebook.view, Key.Key_Return, CTRL)
    assert session.index.taggings_of_tag[SOURCE] == 1
    assert_undone_and_redone(wiring, qtbot, before, "Tag 2 segments")


# Speakers


def test_a_new_speaker(wiring: Wiring, qtbot: QtBot, session: Session, speakers: SpeakersPanel) -> None:
    before = session.project
    choose(speakers.menu_of(QModelIndex()), "New speaker…")
    write_answer(wiring, "Zoe")
    assert names(speakers.view) == ["Ann", "Bob", "Zoe", "not assigned"]
    assert_undone_and_redone(wiring, qtbot, before, "New speaker")


def test_renaming_a_speaker(wiring: Wiring, qtbot: QtBot, session: Session, speakers: SpeakersPanel) -> None:
    session.select_segments(SegmentId("s2"), SegmentId("s4"))
    before = session.project
    click(speakers.view, row(speakers.view, "Ann"))
    key(speakers.view, Key.Key_F2)
    type_name(speakers.view, "Anne")
    qtbot.waitUntil(lambda: session.project != before, timeout=WAIT_MS)
    assert said_of(session, "bob") == ["hi"]  # Enter kept the name; it did not say who speaks in the selection
    assert [one.block.heading for one in wiring.window.transcript.placed_blocks()] == ["Anne", "Bob", "Anne", "not assigned"]
    assert_undone_and_redone(wiring, qtbot, before, "Rename speaker")


def test_merging_speakers(wiring: Wiring, qtbot: QtBot, session: Session, speakers: SpeakersPanel) -> None:
    before = session.project
    choose(speakers.menu_of(row(speakers.view, "Bob")), "Merge into…")
    press(speakers, "ann")
    key(speakers, Key.Key_Return)
    assert said_of(session, "ann") == ["hello", "hi", "well"]
    assert names(speakers.view) == ["Ann", "not assigned"]
    assert_undone_and_redone(wiring, qtbot, before, "Merge speakers")


def test_deleting_a_speaker_leaves_what_they_said(
    wiring: Wiring, qtbot: QtBot, session: Session, speakers: SpeakersPanel
) -> None:
    before = session.project
    click(speakers.view, row(speakers.view, "Ann"))
    key(speakers.view, Key.Key_Delete)
    assert [segment.text for segment in session.project.segments.rows()] == ["hello", "hi", "well", "so"]
    assert said_of(session, "bob") == ["hi"]
    assert_undone_and_redone(wiring, qtbot, before, "Delete speaker")


def test_assigning_from_the_list(wiring: Wiring, qtbot: QtBot, session: Session, speakers: SpeakersPanel) -> None:
    session.select_segments(SegmentId("s3"), SegmentId("s4"))
    before = session.project
    click(speakers.view, row(speakers.view, "Bob"))
    key(speakers.view, Key.Key_Return)
    assert said_of(session, SpeakerId("bob")) == ["hi", "well", "so"]
    assert_undone_and_redone(wiring, qtbot, before, "Speaker of 2 segments")


# Transcripts


@pytest.fixture
def second(wiring: Wiring, qtbot: QtBot, session: Session, tmp_path: Path) -> RowsView:
    """The list of transcripts, of which a second one is shown."""
    page = tmp_path / "walk.txt"
    page.write_text("00:00You join us in the long grass\n00:05and it is raining\n", encoding="utf-8")
    import_file(wiring, qtbot, page)
    return wiring.window.sidebar.transcripts.view


def test_renaming_a_transcript(wiring: Wiring, qtbot: QtBot, session: Session, second: RowsView) -> None:
    before = session.project
    second.setCurrentIndex(row(second, "A talk"))
    second.setFocus()
    key(second, Key.Key_F2)
    type_name(second, "A long talk")
    qtbot.waitUntil(lambda: session.project != before, timeout=WAIT_MS)
    assert names(second) == ["A long talk", "walk"]
    assert_undone_and_redone(wiring, qtbot, before, "Rename transcript")


def test_showing_the_other_transcript(wiring: Wiring, qtbot: QtBot, session: Session, second: RowsView) -> None:
    session.select_segments(session.segment_ids()[1], session.segment_ids()[1])
    click(second, row(second, "A talk"))
    assert [one.block.segment.text for one in wiring.window.transcript.placed_blocks()] == ["hello", "hi", "well", "so"]
    assert (session.selection, session.playhead_ms) == (None, 0)


def test_removing_a_transcript_takes_its_marks_and_undo_brings_them_back_and_shows_them(
    wiring: Wiring, qtbot: QtBot, session: Session, second: RowsView
) -> None:
    before = session.project
    choose(wiring.window.sidebar.transcripts.menu_of(row(second, "A talk")), "Remove…")
    assert names(second) == ["walk"]
    assert len(session.project.taggings) == 0
    assert wiring.window.status.message.text() == "Removed “A talk” with its marks. Undo brings it back."
    assert_undone_and_redone(wiring, qtbot, before, "Remove “A talk”")
    key(wiring.window.transcript, Key.Key_Z, CTRL)
    assert session.project == before


def test_undo_goes_to_the_transcript_where_something_changes(
    wiring: Wiring, qtbot: QtBot, session: Session, second: RowsView
) -> None:
    first = session.project.segments["s1"].transcript
    session.select_segments(session.segment_ids()[0], session.segment_ids()[0])
    wiring.window.transcript.setFocus()
    press(wiring.window.transcript, "f")
    click(second, row(second, "A talk"))
    assert session.transcript == first
    key(second, Key.Key_Z, CTRL)
    assert session.transcript != first
    assert len(session.project.flags) == 0
    click(second, row(second, "A talk"))
    key(second, Key.Key_Z, CTRL, SHIFT)
    assert session.transcript != first
    assert len(session.project.flags) == 1


def choose_shown(number: int) -> None:
    """Chooses a line of the menu that is open, counted from 0, by keyboard."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(menu.actions()[number])
    QTest.keyClick(menu, Key.Key_Return)
