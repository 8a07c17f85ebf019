"""Somebody with a screen reader at the transcript and the timeline: what each item says, and what is told unasked."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reviewer.core.project import Project
from reviewer.core.session import Session
from reviewer.qt.announcing import ScreenReader
from reviewer.qt.facts import Facts
from reviewer.qt.spoken import Spoken
from reviewer.qt.spoken_rows import SpokenRow, SpokenRows
from reviewer.qt.timeline.view import TimelineView
from reviewer.qt.transcript.view import TranscriptView
from tests.building import CODER

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


class Somebody(ScreenReader):
    """A screen reader that remembers all it is told, as (event, words); one can ask it to be quiet."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.is_there = True

    def listens(self) -> bool:
        return self.is_there

    def hear(self, event: QAccessibleEvent) -> None:
        super().hear(event)
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.told.append(("Announcement", event.message()))
        else:
            self.told.append((event.type().name, event.accessibleInterface().text(NAME)))


class Listening(QWidget):
    """The two views with a field above them, wired to the facts, and somebody who listens."""

    def __init__(self, qtbot: QtBot, project: Project) -> None:
        super().__init__()
        self.facts = Facts(self)
        self.facts.replace_session(Session(project))
        self.field = QLineEdit()
        self.transcript, self.timeline = TranscriptView(self.facts), TimelineView(self.facts)
        self.transcript.set_coder(CODER.id)
        self.reader = Somebody()
        column = QVBoxLayout(self)
        for part in (self.field, self.transcript, self.timeline):
            column.addWidget(part)
        self.spoken = Spoken(self.facts, self.transcript, self.timeline, self.reader, self)
        self._wire()
        self.resize(640, 700)
        qtbot.addWidget(self)
        with qtbot.waitExposed(self):
            self.show()
        self.activateWindow()
        self.transcript.setFocus()
        qtbot.waitUntil(self.transcript.hasFocus)
        back_in_the_event_loop()
        self.told.clear()

    @property
    def told(self) -> list[tuple[str, str]]:
        """What was told since it was cleared."""
        return self.reader.told

    @property
    def session(self) -> Session:
        """What is being worked on."""
        return self.facts.session

    def rows(self, view: QWidget | None = None) -> SpokenRows:
        """What a view, else the transcript, is to a screen reader."""
        found = QAccessible.queryAccessibleInterface(view or self.transcript)
        assert isinstance(found, SpokenRows)
        return found

    def items(self, view: QWidget | None = None) -> list[SpokenRow]:
        """The rows in it."""
        return list(items_of(self.rows(view)))

    def names(self, view: QWidget | None = None) -> list[str]:
        """What they say."""
        return [item.text(NAME) for item in self.items(view)]

    def _wire(self) -> None:
        facts = self.facts
        for view in (self.transcript, self.timeline):
            facts.session_replaced.connect(view.on_session_replaced)
            facts.transcript_changed.connect(view.on_session_replaced)
            facts.project_changed.connect(view.on_project_changed)
            facts.selection_changed.connect(view.on_selection_changed)
        facts.session_replaced.connect(self.spoken.on_session_replaced)
        facts.shown_changed.connect(self.transcript.on_shown_changed)
        facts.shown_changed.connect(self.timeline.on_shown_changed)
        facts.shown_changed.connect(self.spoken.on_shown_changed)
        facts.project_changed.connect(self.spoken.on_project_changed)
        facts.selection_changed.connect(self.spoken.on_selection_changed)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self.spoken.on_focus_changed)


def items_of(rows: SpokenRows) -> Iterator[SpokenRow]:
    """The rows of a list."""
    for number in range(rows.childCount()):
        child = rows.child(number)
        if isinstance(child, SpokenRow):
            yield child


def spoken_by(widget: QObject) -> QAccessibleInterface:
    """What Qt tells a screen reader of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def back_in_the_event_loop() -> None:
    """What waits for the event loop is done."""
    QTest.qWait(1)
