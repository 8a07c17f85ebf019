"""Small dialogs ask, and pass on what was answered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reviewer.core.errors import ReviewerError
from reviewer.qt.asking import (
    MessageDialog,
    SaveAnswer,
    ask_delete_tag,
    ask_long_text,
    ask_merge,
    ask_save,
    ask_text,
    tell,
    tell_error,
)
from tests.qt.a_window import CTRL, AWindow

Key = Qt.Key


class Answers:
    """Takes answers as a command does: by bound methods."""

    def __init__(self) -> None:
        self.given: list[object] = []

    def take(self, answer: object) -> None:
        self.given.append(answer)

    def agree(self) -> None:
        self.given.append(True)


@pytest.fixture
def window(qtbot: QtBot) -> AWindow:
    return AWindow(qtbot)


@pytest.fixture
def answers() -> Answers:
    return Answers()


def words(dialog: MessageDialog) -> str:
    return f"{dialog.sentence.text()} {dialog.advice.text()}".strip()


def press(dialog: QDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused: QWidget = dialog.focusWidget() or dialog
    QTest.keyClick(focused, key, modifiers)


def test_enter_saves(window: AWindow, answers: Answers) -> None:
    dialog = ask_save(window, "talk", answers.take)
    assert words(dialog) == "Save the changes to “talk”? Otherwise they are lost."
    press(dialog, Key.Key_Return)
    assert answers.given == [SaveAnswer.SAVE]


def test_escape_cancels(window: AWindow, answers: Answers) -> None:
    press(ask_save(window, "talk", answers.take), Key.Key_Escape)
    assert answers.given == [SaveAnswer.CANCEL]


@pytest.mark.parametrize(
    ("key", "answer"), [(Key.Key_S, SaveAnswer.SAVE), (Key.Key_N, SaveAnswer.DISCARD), (Key.Key_C, SaveAnswer.CANCEL)]
)
def test_each_answer_has_its_letter(qtbot: QtBot, window: AWindow, answers: Answers, key: Qt.Key, answer: SaveAnswer) -> None:
    dialog = ask_save(window, "talk", answers.take)
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.answered):
        press(dialog, key, Qt.KeyboardModifier.AltModifier)
    assert answers.given == [answer]


def test_asking_does_not_block_and_the_dialog_goes_when_answered(qtbot: QtBot, window: AWindow, answers: Answers) -> None:
    dialog = ask_save(window, "talk", answers.take)
    assert answers.given == []
    assert dialog.isModal()
    press(dialog, Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(dialog))


@pytest.mark.parametrize(
    ("taggings", "notes", "under", "advice"),
    [
        (41, 0, 0, "41 taggings go with it. Undo brings everything back."),
        (1, 0, 0, "1 tagging goes with it. Undo brings everything back."),
        (1, 2, 1, "1 tagging and 2 notes go with it. 1 tag moves up to its place. Undo brings everything back."),
        (0, 1, 3, "1 note goes with it. 3 tags move up to its place. Undo brings everything back."),
        (0, 0, 0, "No tagging goes with it. Undo brings everything back."),
        (12_345, 0, 0, "12\u202f345 taggings go with it. Undo brings everything back."),
    ],
)
def test_deleting_says_what_goes(window: AWindow, answers: Answers, taggings: int, notes: int, under: int, advice: str) -> None:
    dialog = ask_delete_tag(window, "Claim", taggings, answers.agree, notes, under)
    assert words(dialog) == f"Delete “Claim”? {advice}"


def test_deleting_is_done_on_enter_and_not_on_escape(window: AWindow, answers: Answers) -> None:
    press(ask_delete_tag(window, "Claim", 41, answers.agree), Key.Key_Escape)
    assert answers.given == []
    press(ask_delete_tag(window, "Claim", 41, answers.agree), Key.Key_Return)
    assert answers.given == [True]


def test_merging_says_what_goes_where(window: AWindow, answers: Answers) -> None:
    dialog = ask_merge(window, "Hedge", "Claim", 37, answers.agree)
    assert words(dialog) == (
        "Merge “Hedge” into “Claim”? 37 taggings go over to “Claim”, and “Hedge” is gone. Undo brings it back."
    )
    press(dialog, Key.Key_Return)
    assert answers.given == [True]


def test_a_line_is_asked_for_with_the_old_one_selected(window: AWindow, answers: Answers) -> None:
    dialog = ask_text(window, "Rename tag", "Name", "Claim", answers.take)
    field = dialog.field
    assert isinstance(field, QLineEdit)
    assert dialog.focusWidget() is field
    assert field.accessibleName() == "Name"
    QTest.keyClicks(field, "Assertion")
    press(dialog, Key.Key_Return)
    assert answers.given == ["Assertion"]


def test_an_empty_line_is_not_taken(window: AWindow, answers: Answers) -> None:
    dialog = ask_text(window, "New tag", "Name", "", answers.take)
    press(dialog, Key.Key_Return)
    QTest.keyClicks(dialog.field, "  ")
    press(dialog, Key.Key_Return)
    assert dialog.isVisible()
    press(dialog, Key.Key_Escape)
    assert answers.given == []


def test_a_long_text_has_lines_and_control_enter_takes_it(qtbot: QtBot, window: AWindow, answers: Answers) -> None:
    dialog = ask_long_text(window, "Definition", "Definition of “Claim”", "Said to be so", answers.take)
    assert isinstance(dialog.field, QPlainTextEdit)
    qtbot.waitUntil(dialog.isActiveWindow)
    press(dialog, Key.Key_Return)
    QTest.keyClicks(dialog.field, "and not otherwise")
    with qtbot.waitSignal(dialog.accepted):
        press(dialog, Key.Key_Return, CTRL)
    assert answers.given == ["Said to be so\nand not otherwise"]


def test_tab_leaves_the_long_text_for_the_buttons(window: AWindow, answers: Answers) -> None:
    dialog = ask_long_text(window, "Definition", "Definition", "", answers.take)
    press(dialog, Key.Key_Tab)
    assert isinstance(dialog.focusWidget(), QPushButton)


def test_an_error_says_what_happened_in_bold_and_then_what_to_do(qtbot: QtBot, window: AWindow) -> None:
    dialog = tell_error(window, ReviewerError("The disk is full.", "Your changes are kept."))
    assert dialog.sentence.font().bold()
    assert not dialog.advice.font().bold()
    assert words(dialog) == "The disk is full. Your changes are kept."
    assert (dialog.accessibleName(), dialog.accessibleDescription()) == ("The disk is full.", "Your changes are kept.")
    with qtbot.waitSignal(dialog.finished):
        press(dialog, Key.Key_Escape)


def test_something_is_told(qtbot: QtBot, window: AWindow) -> None:
    dialog = tell(window, "Nothing found", "There is no such tag.")
    assert words(dialog) == "Nothing found There is no such tag."
    with qtbot.waitSignal(dialog.finished):
        press(dialog, Key.Key_Return)


def test_markup_is_shown_as_it_is(window: AWindow, answers: Answers) -> None:
    markup = "<b>x</b><img src='file:///etc/passwd'>"
    for dialog in (
        ask_save(window, markup, answers.take),
        ask_text(window, "New", markup, "", answers.take),
        tell_error(window, ReviewerError(markup, markup)),
    ):
        assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel) if label.text())


def test_long_names_and_words_do_not_make_a_dialog_wider(window: AWindow, answers: Answers) -> None:
    usual = ask_save(window, "talk", answers.take).sizeHint().width()
    assert ask_save(window, "x" * 200, answers.take).sizeHint().width() == usual
    assert tell(window, "Gone", "/a" * 300 + "x" * 300).sizeHint().width() == usual
