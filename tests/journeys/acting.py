"""What a person does in a window: opening, keys, clicks, drags and wheels, and answering what the program asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId
from reviewer.core.project import Project
from reviewer.qt.asking import MessageDialog, TextDialog
from reviewer.qt.preferences import Preferences
from reviewer.qt.preview.dialog import ImportPreview
from reviewer.qt.transcript.painting import text_origin
from reviewer.qt.transcript.view import TranscriptView
from reviewer.qt.wiring import Wiring
from reviewer.storage.files import save_project

WAIT_MS = 10_000
NOTCH = 120
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier

D = TypeVar("D", bound=QDialog)


# Windows and what is opened in them


@contextmanager
def a_window(app: QApplication, qtbot: QtBot, preferences: Preferences) -> Iterator[Wiring]:
    """The whole program in one window, shown, with these settings; it is gone at the end."""
    wiring = Wiring(app, preferences)
    wiring.window.may_close = True
    if not preferences.value.window_geometry:
        wiring.window.resize(1280, 800)
    with qtbot.waitExposed(wiring.window):
        wiring.window.show()
    yield wiring
    wiring.jobs.wait()
    wiring.window.may_close = True
    wiring.window.close()
    for part in (wiring.window, wiring):  # every window that lives on is styled anew with each one that follows
        part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_project(wiring: Wiring, qtbot: QtBot, project: Project, path: Path) -> Project:
    """Saves a project to a file and opens that in the window, where the transcript has the focus then."""
    save_project(project, path)
    open_file(wiring, qtbot, path)
    come_back(wiring, qtbot)
    return wiring.facts.session.project


def come_back(wiring: Wiring, qtbot: QtBot) -> None:
    """Waits until a dialog has given the focus back to the transcript; without a display, nobody activates the window."""
    wiring.window.activateWindow()
    qtbot.waitUntil(wiring.window.transcript.hasFocus, timeout=WAIT_MS)


def open_file(wiring: Wiring, qtbot: QtBot, path: Path) -> None:
    """Opens a project file that is there."""
    with qtbot.waitSignal(wiring.file.opened, timeout=WAIT_MS):
        wiring.open_path(path)


def preview_of(wiring: Wiring, qtbot: QtBot) -> ImportPreview:
    """The import preview, once it shows a reading."""

    def is_read() -> bool:
        return any(one.imported is not None and one.lines.hasFocus() for one in dialogs(wiring, ImportPreview))

    qtbot.waitUntil(is_read, timeout=WAIT_MS)
    return dialogs(wiring, ImportPreview)[-1]


def import_file(wiring: Wiring, qtbot: QtBot, path: Path) -> None:
    """Opens a transcript and takes the reading that is offered, by keyboard."""
    wiring.open_path(path)
    take_preview(wiring, qtbot)


def take_preview(wiring: Wiring, qtbot: QtBot) -> None:
    """Takes the reading that is offered, by keyboard; the transcript has the focus then."""
    preview = preview_of(wiring, qtbot)
    QTest.keyClick(preview.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(wiring.facts.session.segment_ids()), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not preview_is_open(wiring), timeout=WAIT_MS)
    come_back(wiring, qtbot)


def preview_is_open(wiring: Wiring) -> bool:
    """Whether the import preview is in the way."""
    return bool(dialogs(wiring, ImportPreview))


# Answering


def dialogs(wiring: Wiring, kind: type[D]) -> list[D]:
    """The dialogs of one kind that are open."""
    return [one for one in wiring.window.findChildren(kind) if isinstance(one, kind) and one.isVisible()]


def asked(wiring: Wiring, qtbot: QtBot) -> MessageDialog:
    """The one question or message that is open, once there is one."""
    qtbot.waitUntil(lambda: bool(dialogs(wiring, MessageDialog)), timeout=WAIT_MS)
    [found] = dialogs(wiring, MessageDialog)
    return found


def told(wiring: Wiring, qtbot: QtBot) -> str:
    """What the message that is open says, once there is one; it is read and closed."""
    found = asked(wiring, qtbot)
    words = f"{found.sentence.text()} {found.advice.text()}".replace("\u200b", "").strip()
    answer(wiring, qtbot, "OK")
    return words


def answer(wiring: Wiring, qtbot: QtBot, words: str) -> None:
    """Presses the button with these words in the question that is open."""
    buttons = asked(wiring, qtbot).findChildren(QPushButton)
    [button] = [one for one in buttons if isinstance(one, QPushButton) and one.text().replace("&", "") == words]
    QTest.mouseClick(button, LEFT)


def write_answer(wiring: Wiring, text: str) -> None:
    """Writes over what is in the field of the dialog that is open, and takes it."""
    [dialog] = dialogs(wiring, TextDialog)
    QTest.keyClick(dialog.field, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(dialog.field, text)
    QTest.mouseClick(dialog.ok, LEFT)


def choose_file(wiring: Wiring, path: Path) -> None:
    """Chooses a file in the file dialog that is open."""
    [dialog] = dialogs(wiring, QFileDialog)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.accept()


# Keys


def press(widget: QWidget, keys: str) -> None:
    """Types letters, each as a key of its own, where the focus is, or at `widget` when it is nowhere."""
    for letter in keys:
        focused = QApplication.focusWidget() or widget
        if letter.isascii():
            QTest.keyClicks(focused, letter)
        else:  # QTest knows the keys of ASCII only
            QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS, letter))


def key(widget: QWidget, which: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Presses one key where the focus is, or at `widget` when it is nowhere."""
    held = NO_KEYS
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(QApplication.focusWidget() or widget, which, held)


# Mouse


def click(view: QAbstractScrollArea, point: QPoint, held: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Clicks a point of a view."""
    QTest.mouseClick(view.viewport(), LEFT, held, point)


def drag(view: QAbstractScrollArea, begin: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
    """Drags with the mouse from one point of a view to another."""
    QTest.mousePress(view.viewport(), button, NO_KEYS, begin)
    QTest.mouseMove(view.viewport(), (begin + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), button, NO_KEYS, end)


def wheel(view: QAbstractScrollArea, point: QPoint, notches: float, held: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Turns the wheel over a point of a view, away from the person when `notches` is positive."""
    turned = QPoint(0, round(notches * NOTCH))
    place, above = QPointF(point), QPointF(view.viewport().mapToGlobal(point))
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(place, above, QPoint(), turned, none, held, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view.viewport(), event)


def drag_text(view: TranscriptView, begin: tuple[SegmentId, int], end: tuple[SegmentId, int]) -> None:
    """Drags with the mouse from before one character to before another."""
    drag(view, point_of(view, *begin), point_of(view, *end))


def point_of(view: TranscriptView, segment: SegmentId, offset: int) -> QPoint:
    """A point just behind the left edge of a character."""
    placed = view.block_of(segment)
    assert placed is not None
    rect = next(iter(placed.block.rectangles(offset, offset + 1)))
    return text_origin(placed, view.page.measures) + QPoint(round(rect.left()) + 1, round(rect.center().y()))
