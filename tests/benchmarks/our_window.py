"""Our window with a project in it, worked in as a person does: opening, keys, typing, saving."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.core.ids import SegmentId
from reviewer.layout.scale import TimeScale
from reviewer.qt.preferences import Preferences
from reviewer.qt.timeline.view import FIRST_LOOK_MS
from reviewer.qt.transcript.view import DEFAULT_TEXT_SIZE
from reviewer.qt.wiring import Wiring
from tests.benchmarks.beats import longest_stop_ms
from tests.benchmarks.painted import Painted

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class OurWindow:
    """The window as it is wired in the program, with settings of its own."""

    def __init__(self, app: QApplication, settings: Path) -> None:
        self.wiring = Wiring(app, Preferences(settings))
        self.window = self.wiring.window
        self.transcript, self.timeline, self.search = self.window.transcript, self.window.timeline, self.window.tabs.search
        self._transcript_painted = Painted(self.transcript.viewport())
        self._timeline_painted = Painted(self.timeline.viewport())
        self._both_painted = Painted(self.transcript.viewport(), self.timeline.viewport())
        self._hits_painted = Painted(self.search.list.viewport())
        self._start_painted = Painted(self.window.start_page)
        self._path: Path | None = None
        self._start_painted.after(self.window.show)

    def open(self, path: Path) -> None:
        """Opens a project and waits until both views are painted."""
        file = self.wiring.file
        self._both_painted.after_signal(file.opened, partial(file.open, path))
        self._path = path

    def close(self) -> None:
        """Goes back to the start page, whatever was done to what is open."""
        if self.window.shows_project:
            self._start_painted.after(self.wiring.file.new)

    def show(self, path: Path) -> None:
        """Has this project open, seen as after opening it, and the transcript listen to keys."""
        if self._path != path or not self.window.shows_project:
            self.close()
            self.open(path)
        self.timeline.show_scale(TimeScale.fitted(0, FIRST_LOOK_MS, self.timeline.scale.width_px))
        if self.transcript.text_size != DEFAULT_TEXT_SIZE:
            self.transcript.set_text_size(DEFAULT_TEXT_SIZE)
        self.window.activateWindow()
        self.window.tabs.show_notes()
        self.transcript.setFocus()
        QTest.qWaitForWindowActive(self.window)

    def some_segments(self, number: int) -> list[SegmentId]:
        """So many segments from everywhere, the same ones every time."""
        ids = self.wiring.facts.session.segment_ids()
        return Random(7).sample(ids, number)

    def go_to(self, segment: SegmentId) -> None:
        """Selects a segment, as a click on it does."""
        self._both_painted.after(partial(self.wiring.facts.session.select_segments, segment, segment))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Presses a key in the transcript and waits until both views are painted again."""
        self._both_painted.after(partial(QTest.keyClick, self.transcript, key, modifiers))

    def begin_search(self) -> None:
        """Turns to the search, in which nothing stands yet."""
        self.window.tabs.show_search()
        if self.search.field.text():
            self._hits_painted.after_signal(self.search.searched, self.search.field.clear)

    def type_in_search(self, letter: str) -> None:
        """Types a letter and waits until all has been looked through and the hits are painted."""
        self._hits_painted.after_signal(self.search.searched, partial(QTest.keyClicks, self.search.field, letter))

    def see_transcript(self, act: Callable[[], object]) -> None:
        """Does something and waits until the transcript is painted again."""
        self._transcript_painted.after(act)

    def see_timeline(self, act: Callable[[], object]) -> None:
        """Does something and waits until the timeline is painted again."""
        self._timeline_painted.after(act)

    def longest_stop_while_saving_ms(self, path: Path) -> float:
        """Saves, and tells how long the window stood still at most."""
        return longest_stop_ms(self.wiring.file.saved, partial(self.wiring.file.save_to, path))
