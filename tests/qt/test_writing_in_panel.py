"""Writing a note: the card that opens, what keeps it, and that nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.core.ids import MarkId, SegmentId, TagId, TranscriptId
from reviewer.core.patch import put
from reviewer.core.rows import Note, Segment, Transcript
from reviewer.edits.codebook import delete_tag
from reviewer.edits.marks import remove_marks
from reviewer.edits.notes import write_note
from reviewer.qt.facts import Facts
from reviewer.qt.panels.note_editor import PLACEHOLDER
from reviewer.qt.panels.note_target import OnProject, OnTag, OnTranscript
from tests.building import TRANSCRIPT, a_project, whole
from tests.edits.people import ME
from tests.qt.marks_hands import CTRL, NotesDesk, click, facts_of, heard_from, press

Key = Qt.Key
OTHER = TranscriptId("t2")


@pytest.fixture
def desk(qtbot: QtBot) -> NotesDesk:
    return NotesDesk(qtbot, facts_of(a_project("And this is the thing.", "It has failed.", tags=["<Claim>"])))


def begin(desk: NotesDesk, text: str = "", segment: str = "s1") -> None:
    desk.panel.begin_note(whole(desk.facts.session.project, segment))
    desk.write(text)


def existing(facts: Facts, text: str) -> MarkId:
    patch = facts.session.apply("Note", write_note, whole(facts.session.project, "s2"), text, ME)
    return next(MarkId(id) for id, _ in patch.of(Note))


def test_the_card_opens_with_the_quote_and_the_keyboard(desk: NotesDesk) -> None:
    begin(desk)
    assert desk.panel.is_writing
    assert desk.field.hasFocus()
    assert desk.field.placeholderText() == PLACEHOLDER == "Write a note… Ctrl+Enter keeps it, Esc lets it go"
    assert "And this is the thing." in desk.field.accessibleDescription()
    assert desk.field.accessibleName() == "Note"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_ctrl_enter_keeps_the_note(desk: NotesDesk, key: Key) -> None:
    finished = heard_from(desk.panel.editing_finished)
    written = heard_from(desk.panel.note_written)
    begin(desk, "Which source?")
    press(desk.field, key, CTRL)
    assert written == [(whole(desk.facts.session.project, "s1"), "Which source?")]
    assert desk.texts() == ["Which source?"]
    assert len(finished) == 1
    assert not desk.panel.is_writing


def test_enter_begins_a_new_line_and_the_field_grows_with_the_text(desk: NotesDesk, qtbot: QtBot) -> None:
    begin(desk, "one")
    before = desk.field.height()
    for _ in range(6):
        press(desk.field, Key.Key_Return)
    desk.write("eight")
    assert desk.field.toPlainText() == "one\n\n\n\n\n\neight"
    qtbot.waitUntil(lambda: desk.field.height() >= before + 3 * desk.field.fontMetrics().lineSpacing())


def test_a_long_text_scrolls_in_its_field(desk: NotesDesk, qtbot: QtBot) -> None:
    begin(desk)
    desk.field.setPlainText("line\n" * 200)
    qtbot.waitUntil(lambda: desk.field.verticalScrollBar().maximum() > 0)
    assert desk.field.height() < desk.height() // 2


def test_escape_lets_the_note_go(desk: NotesDesk) -> None:
    finished = heard_from(desk.panel.editing_finished)
    begin(desk, "never mind")
    press(desk.field, Key.Key_Escape)
    assert desk.texts() == []
    assert len(finished) == 1
    assert not desk.panel.is_writing


def test_leaving_the_card_keeps_what_was_typed_and_leaves_the_focus_where_it_went(desk: NotesDesk) -> None:
    finished = heard_from(desk.panel.editing_finished)
    begin(desk, "typed")
    desk.elsewhere.setFocus()
    assert desk.texts() == ["typed"]
    assert desk.elsewhere.hasFocus()
    assert finished == []


def test_clicking_another_card_keeps_what_was_typed(desk: NotesDesk) -> None:
    existing(desk.facts, "there")
    begin(desk, "typed")
    click(desk.panel.list, 0)
    assert desk.texts() == ["typed", "there"]


def test_leaving_an_empty_card_writes_nothing(desk: NotesDesk) -> None:
    begin(desk, "   ")
    desk.elsewhere.setFocus()
    assert desk.texts() == []
    assert not desk.panel.is_writing


def test_beginning_another_note_keeps_the_one_before(desk: NotesDesk) -> None:
    begin(desk, "first")
    begin(desk, "second", "s2")
    assert desk.texts() == ["first"]
    assert desk.field.toPlainText() == "second"


def test_beginning_the_same_note_again_goes_on_with_it(desk: NotesDesk) -> None:
    begin(desk, "fir")
    begin(desk, "st")
    assert desk.field.toPlainText() == "first"


def test_closing_commits_what_was_typed(desk: NotesDesk) -> None:
    begin(desk, "typed")
    desk.panel.commit_pending()
    desk.panel.commit_pending()
    assert desk.texts() == ["typed"]


def test_another_transcript_keeps_the_note_on_the_one_before(desk: NotesDesk) -> None:
    session = desk.facts.session
    other = Transcript(id=OTHER, title="Another", position=1)
    session.apply("Add", lambda _: put(other, Segment(id=SegmentId("o1"), transcript=OTHER, text="there")))
    begin(desk, "typed")
    session.show_transcript(OTHER)
    assert desk.texts() == []
    session.show_transcript(TRANSCRIPT)
    assert desk.texts() == ["typed"]


def test_another_project_closes_the_card(desk: NotesDesk) -> None:
    begin(desk, "typed")
    desk.facts.replace_session(facts_of(a_project("other")).session)
    assert not desk.panel.is_writing
    assert desk.texts() == []


def test_notes_on_a_tag_the_transcript_and_the_project(desk: NotesDesk) -> None:
    written = heard_from(desk.panel.note_written)
    desk.panel.begin_note_on_tag(TagId("<Claim>"))
    desk.write("of the tag")
    desk.panel.begin_note_on_transcript()
    desk.write("of the transcript")
    desk.panel.begin_note_on_project()
    desk.write("of the project")
    press(desk.field, Key.Key_Return, CTRL)
    targets = [OnTag(TagId("<Claim>")), OnTranscript(TRANSCRIPT), OnProject()]
    assert [target for target, _ in written] == targets
    assert desk.texts() == ["of the transcript", "of the tag", "of the project"]


def test_a_name_with_markup_is_shown_literally(desk: NotesDesk) -> None:
    desk.panel.begin_note_on_tag(TagId("<Claim>"))
    labels = desk.panel.editor.findChildren(QLabel)
    assert any("<Claim>" in label.text() for label in labels)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_an_existing_note_is_changed_in_the_same_card(desk: NotesDesk) -> None:
    changed = heard_from(desk.panel.note_changed)
    id = existing(desk.facts, "old")
    desk.panel.edit_note(id)
    assert desk.field.toPlainText() == "old"
    desk.write(" and new")
    press(desk.field, Key.Key_Return, CTRL)
    assert changed == [(id, "old and new")]
    assert desk.texts() == ["old and new"]


def test_an_unchanged_or_emptied_note_stays_as_it_was(desk: NotesDesk) -> None:
    changed = heard_from(desk.panel.note_changed)
    id = existing(desk.facts, "old")
    desk.panel.edit_note(id)
    press(desk.field, Key.Key_Return, CTRL)
    desk.panel.edit_note(id)
    desk.field.clear()
    press(desk.field, Key.Key_Return, CTRL)
    assert changed == []
    assert desk.texts() == ["old"]


def test_a_note_removed_while_it_was_being_changed_is_written_anew(desk: NotesDesk) -> None:
    id = existing(desk.facts, "old")
    desk.panel.edit_note(id)
    desk.write(" and new")
    desk.facts.session.apply("Remove", remove_marks, [id])
    press(desk.field, Key.Key_Return, CTRL)
    assert desk.texts() == ["old and new"]
    (note,) = desk.facts.session.project.notes.rows()
    assert note.span == whole(desk.facts.session.project, "s2")


def test_what_was_written_about_something_removed_since_is_kept_with_the_project(desk: NotesDesk) -> None:
    desk.panel.begin_note_on_tag(TagId("<Claim>"))
    desk.write("still worth keeping")
    desk.facts.session.apply("Delete tag", delete_tag, TagId("<Claim>"))
    press(desk.field, Key.Key_Return, CTRL)
    (note,) = desk.facts.session.project.notes.rows()
    assert (note.span, note.tag, note.transcript) == (None, None, None)


@pytest.mark.parametrize(("words", "texts"), [("Keep note", ["typed"]), ("Cancel", [])])
def test_the_buttons_do_what_the_keys_do(desk: NotesDesk, words: str, texts: list[str]) -> None:
    begin(desk, "typed")
    button = next(one for one in desk.panel.editor.findChildren(QPushButton) if one.text() == words)
    button.click()
    assert desk.texts() == texts
    assert not desk.panel.is_writing


def test_tabbing_to_the_buttons_does_not_close_the_card(desk: NotesDesk) -> None:
    begin(desk, "typed")
    press(desk.field, Key.Key_Tab)
    assert isinstance(desk.focusWidget(), QPushButton)
    assert desk.panel.is_writing


def test_editing_a_note_that_is_not_there_opens_nothing(desk: NotesDesk) -> None:
    desk.panel.edit_note(MarkId("gone"))
    assert not desk.panel.is_writing
