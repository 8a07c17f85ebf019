"""What a person does in a window: waiting for what they would see, keys, and clicks on text."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId
from reviewer.qt.preview.dialog import ImportPreview
from reviewer.qt.transcript.painting import text_origin
from reviewer.qt.transcript.view import TranscriptView
from reviewer.qt.wiring import Wiring

WAIT_MS = 10_000
LEFT = Qt.MouseButton.LeftButton


def preview_of(wiring: Wiring, qtbot: QtBot) -> ImportPreview:
    """The import preview, once it shows a reading."""

    def is_read() -> bool:
        found = wiring.window.findChild(ImportPreview)
        return isinstance(found, ImportPreview) and found.imported is not None and found.lines.hasFocus()

    qtbot.waitUntil(is_read, timeout=WAIT_MS)
    found = wiring.window.findChild(ImportPreview)
    assert isinstance(found, ImportPreview)
    return found


def import_file(wiring: Wiring, qtbot: QtBot, path: Path) -> None:
    """Opens a transcript and takes the reading that is offered, by keyboard."""
    wiring.open_path(path)
    preview = preview_of(wiring, qtbot)
    qtbot.keyClick(preview.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(wiring.facts.session.segment_ids()), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not preview_is_open(wiring), timeout=WAIT_MS)
    wiring.window.activateWindow()
    qtbot.waitUntil(wiring.window.transcript.hasFocus, timeout=WAIT_MS)


def preview_is_open(wiring: Wiring) -> bool:
    """Whether the import preview is in the way."""
    return any(one.isVisible() for one in wiring.window.findChildren(ImportPreview))


def press(qtbot: QtBot, widget: QWidget, keys: str) -> None:
    """Types letters, each as a key of its own, where the focus is, or at `widget` when it is nowhere."""
    for key in keys:
        qtbot.keyClicks(QApplication.focusWidget() or widget, key)


def key(qtbot: QtBot, widget: QWidget, which: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Presses one key where the focus is."""
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(QApplication.focusWidget() or widget, which, held)


def drag_text(qtbot: QtBot, view: TranscriptView, begin: tuple[SegmentId, int], end: tuple[SegmentId, int]) -> None:
    """Drags with the mouse from before one character to before another."""
    start, stop = point_of(view, *begin), point_of(view, *end)
    qtbot.mousePress(view.viewport(), LEFT, pos=start)
    qtbot.mouseMove(view.viewport(), (start + stop) / 2)
    qtbot.mouseMove(view.viewport(), stop)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=stop)


def point_of(view: TranscriptView, segment: SegmentId, offset: int) -> QPoint:
    """A point just behind the left edge of a character."""
    placed = view.block_of(segment)
    assert placed is not None
    rect = next(iter(placed.block.rectangles(offset, offset + 1)))
    return text_origin(placed, view.page.measures) + QPoint(round(rect.left()) + 1, round(rect.center().y()))
