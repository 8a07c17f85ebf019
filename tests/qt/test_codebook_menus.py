"""The menus of the codebook, and dragging its tags: each wish is passed on, and what cannot be is not offered."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId, TagId
from reviewer.edits.codebook import move_tag_under, rename_tag, set_tag_key
from reviewer.qt.facts import Facts
from reviewer.qt.panels.codebook import CodebookPanel
from reviewer.qt.panels.row_menu import RowMenu
from reviewer.qt.panels.rows_view import RowsView
from reviewer.qt.theme import current_theme
from tests.building import a_project
from tests.qt.column import (
    choose,
    drag,
    drop,
    facts_of,
    middle,
    names,
    row,
    shown,
    within,
)

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
        drop(view, row(view, "Hedge"), middle(view, row(view, "Claim")))
    assert wished.args == [HEDGE, CLAIM]
    assert names(view) == ["Claim", "Source", "Defence", "Hedge"]


@pytest.mark.parametrize("place", ["between tags at the top", "below all"])
def test_a_tag_dropped_beside_others_wishes_to_stand_where_they_do(
    place: str, panel: CodebookPanel, view: RowsView, qtbot: QtBot
) -> None:
    between = view.visualRect(row(view, "Source")).topLeft() + QPoint(20, 0)
    with qtbot.waitSignal(panel.move_requested) as wished:
        drop(view, row(view, "Defence"), between if place == "between tags at the top" else QPoint(50, 400))
    assert wished.args == [DEFENCE, None]


@pytest.mark.parametrize(("dragged", "target"), [("Source", "Source"), ("Source", "Defence"), ("Defence", "Source")])
def test_a_tag_cannot_be_dropped_under_itself_or_where_it_is(
    dragged: str, target: str, panel: CodebookPanel, view: RowsView, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(panel.move_requested):
        assert not drop(view, row(view, dragged), middle(view, row(view, target)))


@pytest.mark.parametrize("place", ["on a tag", "between tags"])
def test_a_drag_shows_where_the_tag_would_go(place: str, view: RowsView) -> None:
    hedge = view.visualRect(row(view, "Hedge"))
    to = hedge.center() if place == "on a tag" else hedge.topLeft() + QPoint(40, 0)
    carried = drag(view, row(view, "Defence"), to)
    assert carried is not None
    shown_now = view.viewport().grab().toImage()
    accent = QColor(current_theme().accent)
    assert shown_now.pixelColor(hedge.center().x(), hedge.top()) == accent
    assert (shown_now.pixelColor(hedge.center().x(), hedge.bottom()) == accent) is (place == "on a tag")
