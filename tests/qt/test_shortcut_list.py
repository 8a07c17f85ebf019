"""The list of keys has them all, and finds them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.qt.actions import ACTIONS, MENUS
from reviewer.qt.key_names import key_name
from reviewer.qt.shortcuts import ShortcutList, key_rows, open_shortcuts
from tests.qt.a_window import AWindow


@pytest.fixture
def window(qtbot: QtBot) -> AWindow:
    return AWindow(qtbot)


@pytest.fixture
def shortcuts(window: AWindow) -> ShortcutList:
    return open_shortcuts(window)


def shown(shortcuts: ShortcutList) -> dict[str, list[str]]:
    rows, found = shortcuts.rows, {}
    for group in range(rows.rowCount()):
        index = rows.index(group, 0)
        found[index.data()] = [rows.index(row, 0, index).data() for row in range(rows.rowCount(index))]
    return found


def test_every_key_of_an_action_in_a_menu_is_listed_with_its_words() -> None:
    listed = {(row.group, row.text): row.keys for row in key_rows()}
    for action in ACTIONS:
        if action.menu and action.keys:
            assert set(listed[action.menu, action.text]) == set(map(key_name, action.keys))


def test_every_key_of_an_action_in_no_menu_is_listed_too() -> None:
    listed = {key for row in key_rows() if row.group not in MENUS for keys in row.keys for key in keys.split(" – ")}
    hidden = [key_name(key) for action in ACTIONS if not action.menu for key in action.keys]
    assert {key for key in hidden if not key[-1].isdigit()} <= listed
    assert {"1", "9", "Ctrl+1"} <= listed


def test_no_key_is_without_a_name_and_none_is_named_twice_in_a_row() -> None:
    for row in key_rows():
        assert all(row.keys)
        assert len(set(row.keys)) == len(row.keys)


def test_groups_stand_in_the_order_of_the_menus(shortcuts: ShortcutList) -> None:
    groups = list(shown(shortcuts))
    assert groups[:3] == ["File", "Edit", "Mark"]
    assert "On the timeline" in groups


def test_typing_finds_by_what_it_does(shortcuts: ShortcutList) -> None:
    QTest.keyClicks(shortcuts.field, "zoom in")
    assert shown(shortcuts) == {"View": ["Zoom in"], "On the timeline": ["Zoom in, zoom out"]}
    assert shortcuts.list.isExpanded(shortcuts.rows.index(0, 0))


def test_typing_finds_by_key_and_by_menu(shortcuts: ShortcutList) -> None:
    shortcuts.field.setText("ctrl+g")
    assert shown(shortcuts) == {"Go": ["Go to time…"]}
    shortcuts.field.setText("codebook")
    assert "New tag…" in shown(shortcuts)["Codebook"]


def test_the_field_has_the_focus_tab_goes_to_the_list_and_escape_closes(qtbot: QtBot, shortcuts: ShortcutList) -> None:
    assert shortcuts.focusWidget() is shortcuts.field
    QTest.keyClick(shortcuts.field, Qt.Key.Key_Tab)
    assert shortcuts.focusWidget() is shortcuts.list
    with qtbot.waitSignal(shortcuts.finished):
        QTest.keyClick(shortcuts.list, Qt.Key.Key_Escape)


def test_keys_are_read_out(shortcuts: ShortcutList) -> None:
    edit = next(index for row in range(9) if (index := shortcuts.rows.index(row, 0)).data() == "Edit")
    assert shortcuts.rows.index(1, 1, edit).data() == "Ctrl+Shift+Z, Ctrl+Y"
    assert not shortcuts.grab().isNull()
