"""The one table of actions: each row is carried out, its keys are its own, and the whole window is made from it."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from reviewer.qt.action_set import CONTEXTS, Situation
from reviewer.qt.actions import ACTIONS, MENUS, TOOLBAR, Action, Needs, Scope
from reviewer.qt.preferences import Preferences
from reviewer.qt.shortcuts import key_rows
from reviewer.qt.wiring import Wiring
from reviewer.settings.resources import resource_names

KEYS = [(row, key) for row in ACTIONS for key in row.keys]
OF_THE_VIEWS = ("Down", "Up", "PgDown", "PgUp", "Home", "End", "Left", "Right", "+", "-", "=", "Esc", "Tab")


@pytest.fixture(scope="module")
def wiring(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wiring]:
    """The program as it is before anything is opened."""
    wiring = Wiring(qapp, Preferences(Path(tmp_path_factory.mktemp("settings"))))
    yield wiring
    for part in (wiring.window, wiring):
        part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def sequence(key: str) -> str:
    return QKeySequence(key).toString()


# The table by itself


def test_no_two_actions_have_one_id() -> None:
    assert [id for id, count in Counter(row.id for row in ACTIONS).items() if count > 1] == []


def test_no_two_actions_of_one_menu_have_the_same_words() -> None:
    assert [place for place, count in Counter((row.menu, row.text) for row in ACTIONS).items() if count > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    assert [key for _, key in KEYS if not sequence(key)] == []


def test_no_key_is_given_twice_not_even_in_two_scopes() -> None:
    """A key of the views and the same key of the window would be ambiguous while a view has the focus: neither would act."""
    assert [key for key, count in Counter(sequence(key) for _, key in KEYS).items() if count > 1] == []


def test_no_key_opens_a_menu_or_moves_in_a_view() -> None:
    keys = {sequence(key) for _, key in KEYS}
    mnemonics = [sequence(f"Alt+{menu[0]}") for menu in MENUS]
    assert len(set(mnemonics)) == len(MENUS)
    moving = [sequence(f"{held}{key}") for key in OF_THE_VIEWS for held in ("", "Shift+", "Ctrl+Shift+", "Alt+Shift+")]
    assert keys.isdisjoint([*mnemonics, *moving])


def test_a_key_that_a_field_or_a_button_takes_for_itself_acts_in_the_views_only() -> None:
    taken = {"Return", "Enter", "Shift+Return", "Space", "Del", "Ctrl+A"}
    assert {sequence(key) for row, key in KEYS if row.scope is Scope.VIEWS} == taken


def test_every_menu_named_is_there_and_has_something_in_it() -> None:
    assert {row.menu for row in ACTIONS if row.menu} == set(MENUS)


def test_every_icon_is_there() -> None:
    icons = {name.rpartition("/")[2] for name in resource_names("icons")}
    assert [row.icon for row in ACTIONS if row.icon and f"{row.icon}.svg" not in icons] == []


def test_the_toolbar_has_actions_of_the_table_with_icons() -> None:
    by_id = {row.id: row for row in ACTIONS}
    assert [id for id in TOOLBAR if id and not by_id[id].icon] == []


# The window made from it


def test_every_action_is_carried_out_by_a_method_of_its_room(wiring: Wiring) -> None:
    for row in ACTIONS:
        room, _, method = row.id.partition(".")
        assert callable(getattr(wiring.rooms[room], method)), row.id


def test_every_room_is_used(wiring: Wiring) -> None:
    assert {row.id.partition(".")[0] for row in ACTIONS} == set(wiring.rooms)


@pytest.mark.parametrize("row", ACTIONS, ids=lambda row: row.id)
def test_an_action_is_as_its_row_says(wiring: Wiring, row: Action) -> None:
    action = wiring.actions[row.id]
    assert [shortcut.toString() for shortcut in action.shortcuts()] == [sequence(key) for key in row.keys]
    assert action.shortcutContext() is CONTEXTS[row.scope]
    assert action.isCheckable() is row.checkable
    assert action.icon().isNull() is (not row.icon)
    places = [wiring.window.transcript, wiring.window.timeline] if row.scope is Scope.VIEWS else [wiring.window]
    assert action.associatedObjects()[: len(places)] == places


def test_menus_have_the_rows_in_their_order_with_lines_between_groups(wiring: Wiring) -> None:
    for menu in menus(wiring):
        rows = [row for row in ACTIONS if row.menu == menu.title().replace("&", "")]
        listed = [action for action in menu.actions() if not action.menu()]
        assert [action for action in listed if not action.isSeparator()] == [wiring.actions[row.id] for row in rows]
        groups = [row.group for row in rows]
        assert sum(action.isSeparator() for action in listed) == sum(a != b for a, b in pairwise(groups))


def test_the_toolbar_follows_its_list(wiring: Wiring) -> None:
    shown = [None if action.isSeparator() else action for action in wiring.window.toolbar.actions()]
    assert shown == [wiring.actions[id] if id else None for id in TOOLBAR]


def test_the_shortcut_list_has_every_key_of_a_menu() -> None:
    assert {row.text for row in key_rows()} >= {row.text for row in ACTIONS if row.menu and row.keys}


def test_the_palette_offers_every_action_that_makes_sense_now(wiring: Wiring) -> None:
    wiring.actions.trigger("view.palette")
    popup = wiring.window.palette_popup.popup
    offered = {row.choice.id for row in popup.model.rows}
    popup.close_card()
    assert offered == {f"action:{row.id}" for row in ACTIONS if wiring.actions[row.id].isEnabled()}


def test_nothing_to_work_on_enables_only_what_needs_nothing(wiring: Wiring) -> None:
    assert {row.id for row in ACTIONS if wiring.actions[row.id].isEnabled()} == {
        row.id for row in ACTIONS if row.needs is Needs.NOTHING
    }
    assert Situation(wiring.facts.session, has_tag=True).allows(Needs.TAG)


def test_tool_tips_name_the_key_as_the_system_writes_it(wiring: Wiring) -> None:
    assert wiring.actions["file.open"].toolTip() == "Open a transcript or a project (Ctrl+O)"
    assert wiring.actions["mark.resolve"].toolTip() == "Resolve or reopen (X)"
    assert wiring.actions["file.sample"].toolTip() == "Open the sample"


def menus(wiring: Wiring) -> list[QMenu]:
    found = [action.menu() for action in wiring.window.menuBar().actions()]
    assert all(isinstance(menu, QMenu) for menu in found)
    return [menu for menu in found if isinstance(menu, QMenu)]


def test_the_menu_bar_has_the_menus_in_their_order(wiring: Wiring) -> None:
    assert [menu.title() for menu in menus(wiring)] == [f"&{name}" for name in MENUS]
