"""The speakers panel: who speaks how often, and the wishes of the person who assigns them."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId, SpeakerId
from reviewer.edits.speakers import add_speaker, assign_speaker, merge_speakers
from reviewer.qt.facts import Facts
from reviewer.qt.panels.row_look import SwatchKind
from reviewer.qt.panels.rows_view import RowsView
from reviewer.qt.panels.speakers import EMPTY, SpeakersPanel
from tests.building import a_project
from tests.qt.column import choose, click, double_click, facts_of, figures, look, names, press, press_plus, row, shown, type_name

Key = Qt.Key
ANN, BOB = SpeakerId("ann"), SpeakerId("bob")


@pytest.fixture
def facts() -> Facts:
    return facts_of(a_project("Ann: hello", "Bob: hi", "Ann: well", "so"))


@pytest.fixture
def panel(qtbot: QtBot, facts: Facts) -> SpeakersPanel:
    panel = SpeakersPanel(facts)
    shown(qtbot, panel)
    return panel


@pytest.fixture
def view(panel: SpeakersPanel) -> RowsView:
    return panel.view


def test_speakers_stand_in_order_and_nobody_last(view: RowsView) -> None:
    assert figures(view) == {"Ann": "2", "Bob": "1", "not assigned": "1"}
    assert names(view)[-1] == "not assigned"
    assert [look(row(view, name)).swatch.kind for name in ("Ann", "not assigned")] == [SwatchKind.SPEAKER, SwatchKind.NOBODY]


def test_without_speakers_it_says_how_to_name_them(qtbot: QtBot) -> None:
    facts = facts_of(a_project("hello"))
    panel = SpeakersPanel(facts)
    shown(qtbot, panel)
    assert (panel.empty_words.text(), panel.view.isVisible()) == (EMPTY, False)
    facts.session.apply("Speaker", add_speaker, "Ann")
    assert names(panel.view) == ["Ann", "not assigned"]


def test_numbers_follow_assigning_and_undo(facts: Facts, view: RowsView) -> None:
    facts.session.apply("Speaker", assign_speaker, [SegmentId("s4")], BOB)
    assert figures(view) == {"Ann": "2", "Bob": "2", "not assigned": "0"}
    facts.session.undo()
    assert figures(view) == {"Ann": "2", "Bob": "1", "not assigned": "1"}


def test_merged_speakers_are_one_and_the_current_one_stays(facts: Facts, panel: SpeakersPanel, view: RowsView) -> None:
    view.setCurrentIndex(row(view, "Bob"))
    facts.session.apply("Merge", merge_speakers, ANN, BOB)
    assert figures(view) == {"Bob": "3", "not assigned": "1"}
    assert panel.current_speaker == BOB


def test_another_project_has_other_speakers(facts: Facts, view: RowsView) -> None:
    facts.replace_session(facts_of(a_project("Zoë: hello")).session)
    assert names(view) == ["Zoë", "not assigned"]


def test_a_row_says_who_how_often_and_by_which_key(view: RowsView) -> None:
    assert row(view, "Bob").data(Qt.ItemDataRole.AccessibleTextRole) == "Bob, 1 segment"
    assert "Ctrl+2" in row(view, "Bob").data(Qt.ItemDataRole.ToolTipRole)
    assert row(view, "not assigned").data(Qt.ItemDataRole.AccessibleTextRole) == "not assigned, 1 segment"


@pytest.mark.parametrize(("name", "speaker"), [("Bob", BOB), ("not assigned", None)])
def test_double_click_and_enter_assign(
    name: str, speaker: SpeakerId | None, panel: SpeakersPanel, view: RowsView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.assign_requested) as by_mouse:
        double_click(view, row(view, name))
    with qtbot.waitSignal(panel.assign_requested) as by_key:
        press(view, Key.Key_Return)
    assert by_mouse.args == by_key.args == [speaker]


def test_a_single_click_assigns_nothing(panel: SpeakersPanel, view: RowsView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.assign_requested):
        click(view, row(view, "Bob"))
    assert panel.current_speaker == BOB


def test_f2_changes_a_name_in_place(panel: SpeakersPanel, view: RowsView, qtbot: QtBot) -> None:
    view.setCurrentIndex(row(view, "Ann"))
    press(view, Key.Key_F2)
    with qtbot.waitSignal(panel.rename_requested) as wished:
        type_name(view, "Anna")
    assert wished.args == [ANN, "Anna"]


def test_delete_wishes_a_speaker_away(panel: SpeakersPanel, view: RowsView, qtbot: QtBot) -> None:
    view.setCurrentIndex(row(view, "Ann"))
    with qtbot.waitSignal(panel.delete_requested) as wished:
        press(view, Key.Key_Delete)
    assert wished.args == [ANN]


def test_nobody_can_neither_be_renamed_nor_deleted(panel: SpeakersPanel, view: RowsView, qtbot: QtBot) -> None:
    nobody = row(view, "not assigned")
    view.setCurrentIndex(nobody)
    with qtbot.assertNotEmitted(panel.delete_requested), qtbot.assertNotEmitted(panel.rename_requested):
        press(view, Key.Key_F2)
        press(view, Key.Key_Delete)
    assert view.state() != RowsView.State.EditingState
    offered = [action.text().split("\t")[0] for action in panel.menu_of(nobody).actions() if action.text()]
    assert offered == ["Assign to selection", "New speaker…"]


def test_the_plus_and_the_menu_wish_for_a_new_speaker(panel: SpeakersPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.add_requested):
        press_plus(panel)
    with qtbot.waitSignal(panel.add_requested):
        choose(panel.menu_of(QModelIndex()), "New speaker…")


@pytest.mark.parametrize(
    ("words", "signal"),
    [("Assign to selection", "assign_requested"), ("Merge into…", "merge_requested"), ("Delete…", "delete_requested")],
)
def test_the_menu_of_a_speaker_passes_wishes_on(
    words: str, signal: str, facts: Facts, panel: SpeakersPanel, view: RowsView, qtbot: QtBot
) -> None:
    facts.session.select_segments(SegmentId("s1"), SegmentId("s1"))
    with qtbot.waitSignal(getattr(panel, signal)) as wished:
        choose(panel.menu_of(row(view, "Bob")), words)
    assert wished.args == [BOB]


def test_the_menu_renames_in_place(panel: SpeakersPanel, view: RowsView, qtbot: QtBot) -> None:
    choose(panel.menu_of(row(view, "Bob")), "Rename")
    with qtbot.waitSignal(panel.rename_requested) as wished:
        type_name(view, "Robert")
    assert wished.args == [BOB, "Robert"]
