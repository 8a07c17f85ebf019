"""Moves the playhead in real time. The sound, where there is one, follows it."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from reviewer.qt.facts import Facts

TICK_MS = 40
RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
STEP_MS = 3_000


class Player(QObject):
    """Plays, pauses and steps; without a media file, silently."""

    playing_changed = Signal(bool)
    rate_changed = Signal(float)

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._rate = 1.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._since_start = QElapsedTimer()
        self._moved_ms = 0.0

    @property
    def is_playing(self) -> bool:
        """Whether the playhead is moving."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Plays, or pauses."""
        if self.is_playing:
            self.pause()
        else:
            self._play()

    def pause(self) -> None:
        """Stops where it is."""
        if self.is_playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def step(self, by_ms: int) -> None:
        """Moves the playhead, playing or not."""
        session = self._facts.session
        session.move_playhead(min(session.playhead_ms + by_ms, session.duration_ms))

    def change_rate(self, steps: int) -> None:
        """Plays faster or slower by so many steps of `RATES`."""
        place = min(max(0, RATES.index(self._rate) + steps), len(RATES) - 1)
        self._rate = RATES[place]
        self.rate_changed.emit(self._rate)

    def _play(self) -> None:
        session = self._facts.session
        if session.playhead_ms >= session.duration_ms:
            session.move_playhead(0)
        self._since_start.start()
        self._moved_ms = 0.0
        self._timer.start()
        self.playing_changed.emit(True)

    def _on_tick(self) -> None:
        session = self._facts.session
        elapsed_ms = self._since_start.restart() * self._rate + self._moved_ms
        whole = int(elapsed_ms)
        self._moved_ms = elapsed_ms - whole
        session.move_playhead(min(session.playhead_ms + whole, session.duration_ms))
        if session.playhead_ms >= session.duration_ms:
            self.pause()
