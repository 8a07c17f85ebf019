"""Lets screen readers into the self-painted views, and tells them what is selected there."""

from functools import cache

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from reviewer.core.patch import Patch
from reviewer.qt.announcing import ScreenReader
from reviewer.qt.facts import Facts
from reviewer.qt.spoken_rows import SpokenRow, SpokenRows
from reviewer.qt.timeline.spoken import SpokenTimeline
from reviewer.qt.timeline.view import TimelineView
from reviewer.qt.transcript.spoken import SpokenTranscript, number_words, segment_words, selection_words
from reviewer.qt.transcript.view import TranscriptView

Event = QAccessible.Event


class Spoken(QObject):
    """Tells what changes in the two views, when there is anybody to hear it.

    Whoever wires the window connects its `on_…` slots, after those of the views: what is told must be in view by then.
    """

    def __init__(
        self,
        facts: Facts,
        transcript: TranscriptView,
        timeline: TimelineView,
        reader: ScreenReader,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        _install()
        self._facts = facts
        self._transcript = transcript
        self._timeline = timeline
        self._reader = reader
        self._told: str | None = None  # of the row that was told last
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.on_selection_changed)

    def on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A view that gets the keyboard tells where the person is in it: soon, for Qt first tells of the view itself."""
        self._told = None
        if self._reader.listens() and (now is self._transcript or now is self._timeline):
            self._soon.start()

    def on_session_replaced(self) -> None:
        """Another project, or another transcript of it."""
        self._told = None
        if self._reader.listens():
            self._reader.hear(QAccessibleEvent(self._transcript, Event.DescriptionChanged))
            self._reader.hear(QAccessibleEvent(self._timeline, Event.DescriptionChanged))

    def on_selection_changed(self) -> None:
        """The person is at another segment, or another stretch is selected."""
        if not self._reader.listens():
            return
        if self._transcript.hasFocus():
            self._tell_row()
        elif self._timeline.hasFocus():
            self._tell_time()

    def on_shown_changed(self) -> None:
        """Only some segments are shown, or all again."""
        self._reader.announce(self._transcript, number_words(self._facts.session))

    def on_project_changed(self, _patch: Patch) -> None:
        """There may be more, or less, to say of where the person is."""
        row = self._current_row() if self._reader.listens() else None
        if row is not None:
            self._reader.hear(QAccessibleEvent(row, Event.NameChanged))

    def _tell_row(self) -> None:
        row = self._current_row()
        if row is not None and row.key != self._told:
            self._told = row.key
            self._reader.hear(QAccessibleEvent(row, Event.Focus))
            self._reader.hear(QAccessibleEvent(row, Event.Selection))
        self._reader.announce(self._transcript, selection_words(self._facts.session))

    def _tell_time(self) -> None:
        session = self._facts.session
        self._reader.hear(QAccessibleEvent(self._timeline, Event.DescriptionChanged))
        selection = session.selection
        if selection is not None:
            here = segment_words(session, selection.current, self._transcript.coder)
            self._reader.announce(self._timeline, selection_words(session) or here)

    def _current_row(self) -> SpokenRow | None:
        rows = QAccessible.queryAccessibleInterface(self._transcript)
        return rows.current_row() if isinstance(rows, SpokenRows) else None


@cache
def _install() -> None:
    """Once for all windows: Qt asks every factory for every widget."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, widget: QObject) -> QAccessibleInterface | None:
    if isinstance(widget, TranscriptView):
        return SpokenTranscript(widget)
    return SpokenTimeline(widget) if isinstance(widget, TimelineView) else None
