"""Whoever cannot see the window, or has no mouse, finds every part of it: by name, with Tab, and by the line around it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reviewer.core.session import Session
from reviewer.qt.spoken_rows import SpokenRow, SpokenRows
from reviewer.qt.theme import current_theme
from reviewer.qt.wiring import Wiring
from reviewer.settings.schema import TimelinePlacement
from tests.annotated import annotated

NAME = QAccessible.Text.Name
NO_FOCUS, TAB_FOCUS = Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.TabFocus
SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "orchard-survey.txt"
PROJECT = annotated(SAMPLE)
FILTER, TABS = "Which segments are shown", "Notes, findings and search"
PARTS = ("toolbar", "Codebook", "Speakers", "Transcripts", FILTER, "Transcript", "Timeline", TABS, "status")


@pytest.fixture
def at_work(wiring: Wiring, qtbot: QtBot) -> Wiring:
    """The window with an hour of work in it, and the focus in the transcript."""
    wiring.facts.replace_session(Session(PROJECT))
    wiring.window.activateWindow()
    wiring.window.transcript.setFocus()
    qtbot.waitUntil(wiring.window.transcript.hasFocus)
    return wiring


def name_of(widget: QWidget) -> str:
    """What a screen reader says of it."""
    return QAccessible.queryAccessibleInterface(widget).text(NAME)


def path_of(widget: QWidget) -> str:
    """Which widget it is, for whoever has to mend it."""
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"


def part_of(wiring: Wiring, widget: QWidget) -> str:
    """In which part of the window a widget stands."""
    window = wiring.window
    several = (("toolbar", window.toolbar), (FILTER, window.filter_bar), (TABS, window.tabs), ("status", window.status))
    for name, part in several:
        if part.isAncestorOf(widget):
            return name
    return name_of(widget)


def parts_by_tab(wiring: Wiring, key: Qt.Key) -> list[str]:
    """The parts of the window in the order in which Tab, or Shift+Tab, goes through them, beginning with the transcript."""
    wiring.window.transcript.setFocus()
    found = [name_of(wiring.window.transcript)]
    while True:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        now = QApplication.focusWidget()
        assert now is not None
        if now is wiring.window.transcript:
            return found
        if (part := part_of(wiring, now)) != found[-1]:
            found.append(part)


def from_the_transcript(parts: tuple[str, ...]) -> list[str]:
    """The parts, beginning with the transcript and going round."""
    here = parts.index("Transcript")
    return [*parts[here:], *parts[:here]]


def test_everything_that_takes_the_keyboard_and_every_button_has_a_name(at_work: Wiring) -> None:
    widgets = at_work.window.findChildren(QWidget)
    asked = [one for one in widgets if one.focusPolicy() != NO_FOCUS or isinstance(one, QAbstractButton)]
    assert len(asked) > 30
    assert [path_of(one) for one in asked if not name_of(one).strip()] == []


def test_the_dialogs_and_pickers_over_the_window_have_names_too(at_work: Wiring, qtbot: QtBot) -> None:
    window = at_work.window
    at_work.facts.session.select_segments(*[at_work.facts.session.segment_ids()[0]] * 2)
    for open_it in ("mark.tag", "mark.flag_as", "mark.speaker", "view.palette", "help.shortcuts"):
        at_work.actions.trigger(open_it)
        focused = QApplication.focusWidget()
        assert focused is not None, open_it
        assert name_of(focused), open_it
        QTest.keyClick(focused, Qt.Key.Key_Escape)
        window.activateWindow()
        qtbot.waitUntil(window.transcript.hasFocus)


def test_toolbar_and_status_bar_say_what_their_buttons_do(at_work: Wiring) -> None:
    bars = (at_work.window.toolbar, at_work.window.status)
    toolbar, status = ([name_of(one) for one in bar.findChildren(QToolButton) if one.isVisible()] for bar in bars)
    assert toolbar == ["Open", "Paste as transcript", "Flag", "Tag", "Note", "Undo", "Redo"]
    assert status == ["Back 3 seconds", "Play or pause", "Forward 3 seconds", "4 findings"]


@pytest.mark.parametrize("placement", [TimelinePlacement.BESIDE, TimelinePlacement.BELOW])
def test_tab_goes_through_the_window_from_top_left_to_bottom_right(at_work: Wiring, placement: TimelinePlacement) -> None:
    at_work.window.place_timeline(placement)
    at_work.window.transcript.setFocus()
    assert parts_by_tab(at_work, Qt.Key.Key_Tab) == from_the_transcript(PARTS)
    there, *others = from_the_transcript(PARTS)
    assert parts_by_tab(at_work, Qt.Key.Key_Backtab) == [there, *reversed(others)]


def test_tab_stays_in_order_when_the_timeline_was_moved_and_moved_back(at_work: Wiring) -> None:
    for placement in (TimelinePlacement.BELOW, TimelinePlacement.BESIDE):
        at_work.window.place_timeline(placement)
    assert parts_by_tab(at_work, Qt.Key.Key_Tab) == from_the_transcript(PARTS)


def test_a_mouse_click_on_the_toolbar_leaves_the_keyboard_in_the_transcript(at_work: Wiring) -> None:
    for button in at_work.window.toolbar.findChildren(QToolButton):
        assert button.focusPolicy() in (NO_FOCUS, TAB_FOCUS)


@pytest.mark.parametrize("name", ["transcript", "timeline"])
def test_the_view_that_has_the_keyboard_has_a_line_around_it(at_work: Wiring, name: str) -> None:
    window = at_work.window
    views: dict[str, QAbstractScrollArea] = {"transcript": window.transcript, "timeline": window.timeline}
    view = views.pop(name)
    [other] = views.values()
    view.setFocus()
    assert edge_colours(view) == {current_theme().focus}
    assert current_theme().focus not in edge_colours(other)


def edge_colours(view: QAbstractScrollArea) -> set[str]:
    """The colours in the middle of each edge of a view."""
    image = view.viewport().grab().toImage()
    right, bottom = image.width() - 1, image.height() - 1
    places = ((0, bottom // 2), (right, bottom // 2), (right // 2, 0), (right // 2, bottom))
    return {QColor(image.pixel(x, y)).name() for x, y in places}


def test_a_key_moves_the_focus_of_a_screen_reader_through_the_transcript(at_work: Wiring) -> None:
    rows = QAccessible.queryAccessibleInterface(at_work.window.transcript)
    assert isinstance(rows, SpokenRows)
    said = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(at_work.window.transcript, key)
        item = rows.focusChild()
        assert isinstance(item, SpokenRow)
        assert item.state().focused
        assert item.state().selected
        assert not item.state().offscreen
        said.append(item.text(NAME))
    assert said[0] == said[-1]
    assert said[0].startswith("00:00, Host: All right, you join us in the long grass")
    assert said[3].startswith("19:17, ")
    assert len(set(said)) == 4


def test_a_whole_job_is_done_while_a_screen_reader_listens(at_work: Wiring) -> None:
    QAccessible.setActive(True)
    transcript = at_work.window.transcript
    try:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_F, Qt.Key.Key_1, Qt.Key.Key_M, Qt.Key.Key_Delete, Qt.Key.Key_Return):
            QTest.keyClick(transcript, key)
        QTest.keyClick(transcript, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(transcript, Qt.Key.Key_Tab)
        QTest.keyClick(at_work.window.timeline, Qt.Key.Key_Down)
        at_work.facts.replace_session(Session(PROJECT))
    finally:
        QAccessible.setActive(False)
    assert at_work.facts.session.project == PROJECT
