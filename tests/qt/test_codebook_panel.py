"""The codebook panel: what it shows, and the wishes it passes on from mouse and keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId, TagId
from reviewer.core.patch import Patch
from reviewer.core.project import Project
from reviewer.edits.codebook import add_tag, delete_tag, merge_tags, move_tag_under, rename_tag, set_tag_key
from reviewer.edits.tagging import tag_span, untag_span
from reviewer.qt.facts import Facts
from reviewer.qt.panels.codebook import EMPTY, CodebookPanel
from reviewer.qt.panels.row_menu import RowMenu
from reviewer.qt.panels.rows_view import RowsView
from tests.building import a_project, whole
from tests.edits.people import ME
from tests.qt.column import (
    choose,
    click,
    double_click,
    drag,
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
    within,
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


@pytest.mark.parametrize(
    ("path", "signal", "args"),
    [
        (["Tag selection"], "tag_selection_requested", [DEFENCE]),
        (["Colour", "Green"], "recolour_requested", [DEFENCE, 2]),
        (["Key", "7"], "key_requested", [DEFENCE, "7"]),
        (["Key", "None"], "key_requested", [DEFENCE, ""]),
        (["Definition…"], "describe_requested", [DEFENCE]),
        (["Note…"], "note_requested", [DEFENCE]),
        (["New tag under this…"], "add_requested", [DEFENCE]),
        (["Move to top level"], "move_requested", [DEFENCE, None]),
        (["Merge into…"], "merge_requested", [DEFENCE]),
        (["Delete…"], "delete_requested", [DEFENCE]),
    ],
)
def test_the_menu_of_a_tag_passes_each_wish_on_once(
    path: list[str], signal: str, args: list[object], facts: Facts, panel: CodebookPanel, view: RowsView, qtbot: QtBot
) -> None:
    facts.session.select_segments(SegmentId("s1"), SegmentId("s1"))
    heard: list[object] = []
    getattr(panel, signal).connect(lambda *wish: heard.append(list(wish)))
    choose(panel.menu_of(row(view, "Defence")), *path)
    assert heard == [args]


def test_the_menu_says_who_has_a_key_and_ticks_what_is_so(facts: Facts, panel: CodebookPanel, view: RowsView) -> None:
    facts.session.apply("Rename", rename_tag, CLAIM, "Q&A")
    facts.session.apply("Key", set_tag_key, CLAIM, "1")
    facts.session.apply("Key", set_tag_key, HEDGE, "2")
    menu = panel.menu_of(row(view, "Hedge"))
    keys = within(menu, "Key")
    assert [action.text() for action in keys[:3]] == ["1\tQ&&A", "2", "3"]
    assert [action.text() for action in keys if action.isChecked()] == ["2"]


def test_what_cannot_be_done_is_not_offered(panel: CodebookPanel, view: RowsView) -> None:
    actions = {action.text().split("\t")[0]: action for action in panel.menu_of(row(view, "Claim")).actions()}
    assert not actions["Tag selection"].isEnabled(), "nothing is selected"
    assert not actions["Move to top level"].isEnabled(), "it is there"


def test_beside_the_tags_the_menu_offers_a_new_one(panel: CodebookPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.add_requested) as wished:
        choose(panel.menu_of(panel.view.indexAt(QPoint(10, 400))), "New tag…")
    assert wished.args == [None]


def test_palette_and_keys_open_for_the_current_tag(panel: CodebookPanel, qtbot: QtBot) -> None:
    for open_menu, title, choice, signal in (
        (panel.open_colours, "Colour", "Gold", panel.recolour_requested),
        (panel.open_keys, "Key", "9", panel.key_requested),
    ):
        panel.choose(CLAIM)
        open_menu()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, RowMenu)
        assert menu.title() == title
        with qtbot.waitSignal(signal):
            choose(menu, choice)
        menu.close()


@pytest.mark.parametrize("how", ["key", "mouse"])
def test_the_menu_opens_at_a_row(how: str, panel: CodebookPanel, view: RowsView) -> None:
    panel.choose(SOURCE)
    place = middle(view, row(view, "Claim"))
    reason = QContextMenuEvent.Reason.Mouse if how == "mouse" else QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, RowMenu)
    assert "Delete…" in [action.text().split("\t")[0] for action in menu.actions()]
    menu.close()


# Dragging


def test_a_tag_dropped_on_another_wishes_to_stand_under_it(panel: CodebookPanel, view: RowsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.move_requested) as wished:
        drag(view, row(view, "Hedge"), middle(view, row(view, "Claim")))
    assert wished.args == [HEDGE, CLAIM]
    assert names(view) == ["Claim", "Source", "Defence", "Hedge"]


@pytest.mark.parametrize("place", ["between tags at the top", "below all"])
def test_a_tag_dropped_beside_others_wishes_to_stand_where_they_do(
    place: str, panel: CodebookPanel, view: RowsView, qtbot: QtBot
) -> None:
    between = view.visualRect(row(view, "Source")).topLeft() + QPoint(20, 0)
    with qtbot.waitSignal(panel.move_requested) as wished:
        drag(view, row(view, "Defence"), between if place == "between tags at the top" else QPoint(50, 400))
    assert wished.args == [DEFENCE, None]


@pytest.mark.parametrize(("dragged", "target"), [("Source", "Source"), ("Source", "Defence"), ("Defence", "Source")])
def test_a_tag_cannot_be_dropped_under_itself_or_where_it_is(
    dragged: str, target: str, panel: CodebookPanel, view: RowsView, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(panel.move_requested):
        assert not drag(view, row(view, dragged), middle(view, row(view, target)))


def many_tags(project: Project) -> Patch:
    patch = Patch()
    for number in range(40):
        patch = patch.then(add_tag(project.patched(patch), f"Tag {number}"))
    return patch
