"""The codebook panel: what it shows, and the wishes it passes on from mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId, TagId
from reviewer.core.patch import Patch
from reviewer.core.project import Project
from reviewer.edits.codebook import add_tag, delete_tag, merge_tags, move_tag_under, rename_tag, set_tag_key
from reviewer.edits.tagging import tag_span, untag_span
from reviewer.qt.facts import Facts
from reviewer.qt.panels.codebook import EMPTY, CodebookPanel
from reviewer.qt.panels.rows_view import RowsView
from tests.building import a_project, whole
from tests.edits.people import ME
from tests.qt.column import (
    choose,
    click,
    double_click,
    facts_of,
    figures,
    look,
    middle,
    names,
    press,
    press_plus,
    row,
    shown,
    type_name,
)

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CLAIM, SOURCE, DEFENCE, HEDGE = (TagId(name) for name in ("Claim", "Source", "Defence", "Hedge"))


@pytest.fixture
def facts() -> Facts:
    project = a_project("And this is the thing.", "It has been a failure.", tags=["Claim", "Source", "Defence", "Hedge"])
    return facts_of(project.patched(move_tag_under(project, DEFENCE, SOURCE)))


@pytest.fixture
def panel(qtbot: QtBot, facts: Facts) -> CodebookPanel:
    panel = CodebookPanel(facts)
    shown(qtbot, panel)
    return panel


@pytest.fixture
def view(panel: CodebookPanel) -> RowsView:
    return panel.view


def tag_first(facts: Facts, tag: TagId) -> None:
    facts.session.apply("Tag", tag_span, whole(facts.session.project, "s1"), tag, ME)


# What it shows


def test_tags_stand_in_order_with_those_under_them(view: RowsView) -> None:
    assert names(view) == ["Claim", "Source", "Defence", "Hedge"]
    assert row(view, "Defence").parent() == row(view, "Source")


def test_an_empty_codebook_says_what_to_do(qtbot: QtBot) -> None:
    facts = facts_of(a_project("Hello"))
    panel = CodebookPanel(facts)
    shown(qtbot, panel)
    assert panel.empty_words.isVisible()
    assert panel.empty_words.text() == EMPTY
    assert not panel.view.isVisible()
    facts.session.apply("New tag", add_tag, "Claim")
    assert panel.view.isVisible()
    assert not panel.empty_words.isVisible()


def test_counts_follow_tagging_untagging_undo_and_redo(facts: Facts, view: RowsView) -> None:
    tag_first(facts, CLAIM)
    assert figures(view) == {"Claim": "1", "Source": "0", "Defence": "0", "Hedge": "0"}
    facts.session.apply("Untag", untag_span, whole(facts.session.project, "s1"), CLAIM, ME)
    assert figures(view)["Claim"] == "0"
    facts.session.undo()
    assert figures(view)["Claim"] == "1"
    facts.session.undo()
    assert figures(view)["Claim"] == "0"
    facts.session.redo()
    assert figures(view)["Claim"] == "1"


def test_only_the_row_whose_count_changed_is_told_to_the_view(facts: Facts, panel: CodebookPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.model.dataChanged) as told:
        tag_first(facts, DEFENCE)
    assert told.args[:2] == [panel.model.index_of(DEFENCE)] * 2
    with qtbot.assertNotEmitted(panel.model.layoutChanged), qtbot.assertNotEmitted(panel.model.modelReset):
        facts.session.undo()


def test_a_row_says_its_key_its_count_and_its_path(facts: Facts, view: RowsView) -> None:
    facts.session.apply("Key", set_tag_key, DEFENCE, "5")
    tag_first(facts, DEFENCE)
    defence = row(view, "Defence")
    assert (look(defence).badge, look(defence).figure) == ("5", "1")
    assert defence.data(Qt.ItemDataRole.AccessibleTextRole) == "Defence, 1 tagging, key 5"
    assert "Source › Defence" in defence.data(Qt.ItemDataRole.ToolTipRole)


def test_a_tag_moved_under_a_folded_one_is_shown_there(facts: Facts, view: RowsView) -> None:
    view.collapse(row(view, "Source"))
    facts.session.apply("Move", move_tag_under, HEDGE, SOURCE)
    assert names(view) == ["Claim", "Source", "Defence", "Hedge"]
    assert row(view, "Hedge").parent() == row(view, "Source")


def test_a_merged_tag_is_gone_and_its_taggings_are_counted_with_the_other(facts: Facts, view: RowsView) -> None:
    tag_first(facts, CLAIM)
    facts.session.apply("Merge", merge_tags, CLAIM, HEDGE)
    assert figures(view) == {"Source": "0", "Defence": "0", "Hedge": "1"}
    facts.session.undo()
    assert figures(view) == {"Claim": "1", "Source": "0", "Defence": "0", "Hedge": "0"}


def test_changes_elsewhere_keep_folds_current_tag_and_scroll(facts: Facts, panel: CodebookPanel, view: RowsView) -> None:
    facts.session.apply("Many", many_tags)
    view.collapse(row(view, "Source"))
    panel.choose(HEDGE)
    view.verticalScrollBar().setValue(300)
    facts.session.apply("New tag", add_tag, "Last")
    assert view.verticalScrollBar().value() == 300
    assert panel.current_tag == HEDGE
    assert [one.data() for one in view.selectedIndexes()] == ["Hedge"]
    assert "Defence" not in names(view)


def test_after_a_deletion_the_next_tag_is_current(facts: Facts, panel: CodebookPanel, qtbot: QtBot) -> None:
    panel.choose(SOURCE)
    with qtbot.waitSignal(panel.current_changed):
        facts.session.apply("Delete", delete_tag, SOURCE)
    assert panel.current_tag == DEFENCE


def test_no_tag_is_current_when_all_are_gone(qtbot: QtBot) -> None:
    facts = facts_of(a_project("Hello", tags=["Claim"]))
    panel = CodebookPanel(facts)
    shown(qtbot, panel)
    panel.choose(CLAIM)
    with qtbot.waitSignal(panel.current_changed):
        facts.session.apply("Delete", delete_tag, CLAIM)
    assert panel.current_tag is None


def test_another_project_is_shown_all_unfolded(facts: Facts, panel: CodebookPanel, view: RowsView, qtbot: QtBot) -> None:
    panel.choose(CLAIM)
    view.collapse(row(view, "Source"))
    other = facts_of(facts.session.project).session
    other.apply("Rename", rename_tag, CLAIM, "Thesis")
    with qtbot.waitSignal(panel.current_changed):
        facts.replace_session(other)
    assert names(view) == ["Thesis", "Source", "Defence", "Hedge"]


# Wishes


def test_a_click_and_enter_choose_a_tag(panel: CodebookPanel, view: RowsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.tag_chosen) as clicked:
        click(view, row(view, "Source"))
    press(view, Key.Key_Down)
    with qtbot.waitSignal(panel.tag_chosen) as entered:
        press(view, Key.Key_Return)
    assert (clicked.args, entered.args) == ([SOURCE], [DEFENCE])
    assert panel.current_tag == DEFENCE


def test_ctrl_enter_tags_the_selection_also_on_the_number_pad(panel: CodebookPanel, view: RowsView, qtbot: QtBot) -> None:
    panel.choose(HEDGE)
    for key, modifiers in ((Key.Key_Return, CTRL), (Key.Key_Enter, CTRL | Qt.KeyboardModifier.KeypadModifier)):
        with qtbot.waitSignal(panel.tag_selection_requested) as wished:
            press(view, key, modifiers)
        assert wished.args == [HEDGE]


def test_the_button_in_the_row_tags_the_selection_and_chooses_nothing(
    facts: Facts, panel: CodebookPanel, view: RowsView, qtbot: QtBot
) -> None:
    hedge = row(view, "Hedge")
    assert view.button_rect(hedge).isEmpty(), "nothing is selected"
    facts.session.select_segments(SegmentId("s1"), SegmentId("s1"))
    with qtbot.waitSignal(panel.tag_selection_requested) as wished, qtbot.assertNotEmitted(panel.tag_chosen):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.button_rect(hedge).center())
    assert wished.args == [HEDGE]


def test_a_press_on_the_button_that_ends_elsewhere_is_taken_back(
    facts: Facts, panel: CodebookPanel, view: RowsView, qtbot: QtBot
) -> None:
    facts.session.select_segments(SegmentId("s1"), SegmentId("s1"))
    with qtbot.assertNotEmitted(panel.tag_selection_requested), qtbot.assertNotEmitted(panel.tag_chosen):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=view.button_rect(row(view, "Hedge")).center())
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, row(view, "Claim")))


@pytest.mark.parametrize("begin", ["F2", "double click", "asked to", "menu"])
def test_a_name_is_changed_in_place(begin: str, panel: CodebookPanel, view: RowsView, qtbot: QtBot) -> None:
    panel.choose(CLAIM)
    match begin:
        case "F2":
            press(view, Key.Key_F2)
        case "double click":
            double_click(view, row(view, "Claim"))
        case "asked to":
            panel.rename(CLAIM)
        case "menu":
            choose(panel.menu_of(row(view, "Claim")), "Rename")
    with qtbot.waitSignal(panel.rename_requested) as wished:
        type_name(view, "Thesis")
    assert wished.args == [CLAIM, "Thesis"]
    assert names(view)[0] == "Claim", "the panel waits for the project to change"


@pytest.mark.parametrize("name", ["Claim", "  ", ""])
def test_the_same_name_or_none_is_no_wish(name: str, panel: CodebookPanel, view: RowsView, qtbot: QtBot) -> None:
    panel.rename(CLAIM)
    with qtbot.assertNotEmitted(panel.rename_requested):
        type_name(view, name)


def test_delete_wishes_the_tag_away(panel: CodebookPanel, view: RowsView, qtbot: QtBot) -> None:
    panel.choose(CLAIM)
    with qtbot.waitSignal(panel.delete_requested) as wished:
        press(view, Key.Key_Delete)
    assert wished.args == [CLAIM]


def test_the_plus_wishes_for_a_tag_at_the_top(panel: CodebookPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.add_requested) as wished:
        assert press_plus(panel) == "New tag"
    assert wished.args == [None]


def many_tags(project: Project) -> Patch:
    patch = Patch()
    for number in range(40):
        patch = patch.then(add_tag(project.patched(patch), f"Tag {number}"))
    return patch
