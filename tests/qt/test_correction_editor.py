"""Correcting the text of a segment in place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reviewer.qt.correction_editor import CorrectionEditor, with_untouched_ends
from tests.qt.a_window import CTRL, AWindow, told_by

Key = Qt.Key
PLACE = QRect(40, 60, 300, 20)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot) -> AWindow:
    return AWindow(qtbot)


@pytest.fixture
def editor(window: AWindow) -> CorrectionEditor:
    return CorrectionEditor(window.field.viewport())


def open_with(editor: CorrectionEditor, text: str) -> None:
    editor.open_at(PLACE, text, "the tourists", editor.font())


def test_it_opens_over_the_text_with_the_caret_at_its_end(window: AWindow, editor: CorrectionEditor) -> None:
    open_with(editor, "the Taurus")
    assert window.has_focus(editor.field)
    assert editor.field.mapTo(window.field.viewport(), QPoint()) == PLACE.topLeft()
    assert editor.field.textCursor().position() == len("the Taurus")
    assert editor.field.accessibleDescription() == "Heard: the tourists"


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_enter_keeps_what_was_written(window: AWindow, editor: CorrectionEditor, modifiers: Qt.KeyboardModifier) -> None:
    said = told_by(editor.kept)
    open_with(editor, "the Taurus")
    window.write(" missile")
    window.press(Key.Key_Return, modifiers)
    assert said == ["the Taurus missile"]
    assert not editor.isVisible()
    assert window.has_focus(window.field)


def test_escape_leaves_the_text_as_it_was(window: AWindow, editor: CorrectionEditor) -> None:
    kept, cancelled = told_by(editor.kept), []
    editor.cancelled.connect(lambda: cancelled.append(True))
    open_with(editor, "the Taurus")
    window.write("!")
    window.press(Key.Key_Escape)
    assert (kept, cancelled) == ([], [True])
    assert window.has_focus(window.field)


def test_leaving_it_keeps_what_was_written(window: AWindow, editor: CorrectionEditor) -> None:
    said = told_by(editor.kept)
    other = QLineEdit(window)
    other.show()
    open_with(editor, "the Taurus")
    window.write("!")
    other.setFocus()
    assert said == ["the Taurus!"]
    assert window.has_focus(other)


def test_one_text_at_a_time_is_corrected(window: AWindow, editor: CorrectionEditor) -> None:
    said = told_by(editor.kept)
    open_with(editor, "the Taurus")
    open_with(editor, "another text")
    window.press(Key.Key_Return)
    assert said == ["the Taurus"]


def test_shift_enter_breaks_the_line_and_the_field_grows(window: AWindow, editor: CorrectionEditor) -> None:
    said = told_by(editor.kept)
    open_with(editor, "one")
    height = editor.height()
    window.press(Key.Key_Return, SHIFT)
    window.write("two")
    assert editor.height() > height
    window.press(Key.Key_Return)
    assert said == ["one\ntwo"]


def test_a_text_kept_untouched_is_the_very_same(window: AWindow, editor: CorrectionEditor) -> None:
    said = told_by(editor.kept)
    for text in ("100\u00a0000 men", "a\r\nb", "a\u2028b\u2029c", "", "<b>&amp;</b>"):
        open_with(editor, text)
        window.press(Key.Key_Return)
        assert said.pop() == text


def test_a_no_break_space_outside_of_what_was_changed_stays(window: AWindow, editor: CorrectionEditor) -> None:
    said = told_by(editor.kept)
    open_with(editor, "100\u00a0000 men")
    window.write(" came")
    window.press(Key.Key_Return)
    assert said == ["100\u00a0000 men came"]


def test_letters_that_are_commands_elsewhere_are_written_here(window: AWindow, editor: CorrectionEditor) -> None:
    acted: list[str] = []
    for key in ("T", "1", "Return", "Space", "Delete", "Esc", "Shift+N"):
        action = QAction(key, window)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False, key=key: acted.append(key))
        window.addAction(action)
    said = told_by(editor.kept)
    open_with(editor, "")
    window.write("t 1N")
    window.press(Key.Key_Delete)
    window.press(Key.Key_Return)
    assert (said, acted) == (["t 1N"], [])


def test_undo_takes_back_what_was_written_and_nothing_else(window: AWindow, editor: CorrectionEditor) -> None:
    open_with(editor, "one")
    window.write("x")
    window.press(Key.Key_Z, CTRL)
    assert editor.field.text() == "one"


def test_it_follows_the_text_and_stays_in_view(window: AWindow, editor: CorrectionEditor) -> None:
    open_with(editor, "one")
    editor.place(PLACE.translated(0, 10_000))
    assert editor.geometry().bottom() < window.field.viewport().height()
    editor.place(PLACE)
    assert editor.field.mapTo(window.field.viewport(), QPoint()) == PLACE.topLeft()


def test_a_text_longer_than_the_view_is_scrolled(window: AWindow, editor: CorrectionEditor) -> None:
    open_with(editor, "word " * 2_000)
    assert editor.height() <= window.field.viewport().height()
    assert editor.field.verticalScrollBar().maximum() > 0


letters = st.text(st.sampled_from("ab\u00a0\r"), max_size=8)


@given(letters, letters, letters, letters)
def test_only_what_was_touched_changes(start: str, middle: str, written: str, end: str) -> None:
    def as_loaded(text: str) -> str:
        return text.replace("\u00a0", " ").replace("\r", "\n")

    shown, after = start + middle + end, as_loaded(start) + written + as_loaded(end)
    kept = with_untouched_ends(shown, as_loaded(shown), after)
    assert as_loaded(kept) == as_loaded(after)
    if after == as_loaded(shown):
        assert kept == shown
