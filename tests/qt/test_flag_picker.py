"""Picking what a flag says."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.core.rows import FlagKind
from reviewer.qt.flag_picker import FlagPicker, kind_meant
from tests.qt.a_window import AWindow, told_by

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> AWindow:
    return AWindow(qtbot)


@pytest.fixture
def picker(window: AWindow) -> FlagPicker:
    return FlagPicker(window)


def test_the_four_kinds_are_offered_with_their_numbers(picker: FlagPicker) -> None:
    picker.pick_kind()
    rows = [(row.choice.text, row.choice.hint) for row in picker.popup.model.rows]
    assert rows == [("Important", "1"), ("Question", "2"), ("Check", "3"), ("Quote", "4")]
    assert all(row.choice.icon is not None for row in picker.popup.model.rows)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("1", FlagKind.IMPORTANT),
        ("2", FlagKind.QUESTION),
        ("3", FlagKind.CHECK),
        ("4", FlagKind.QUOTE),
        ("i", FlagKind.IMPORTANT),
        ("C", FlagKind.CHECK),
        ("que", FlagKind.QUESTION),
        ("quo", FlagKind.QUOTE),
    ],
)
def test_a_number_or_the_first_letters_choose_at_once(window: AWindow, picker: FlagPicker, typed: str, kind: FlagKind) -> None:
    said = told_by(picker.kind_chosen)
    picker.pick_kind()
    window.write(typed)
    assert said == [kind]
    assert not picker.popup.is_open
    assert window.has_focus(window.field)


def test_a_letter_that_two_kinds_begin_with_waits_for_more_or_for_enter(window: AWindow, picker: FlagPicker) -> None:
    said = told_by(picker.kind_chosen)
    picker.pick_kind()
    window.write("q")
    assert [row.choice.text for row in picker.popup.model.rows] == ["Question", "Quote"]
    window.press(Key.Key_Return)
    assert said == [FlagKind.QUESTION]


def test_arrows_and_enter_choose_too(window: AWindow, picker: FlagPicker) -> None:
    said = told_by(picker.kind_chosen)
    picker.pick_kind()
    window.press(Key.Key_Down)
    window.press(Key.Key_Down)
    window.press(Key.Key_Return)
    assert said == [FlagKind.CHECK]


def test_nothing_typed_means_no_kind() -> None:
    assert kind_meant(" ") is None
    assert kind_meant("5") is None
