"""How long the window stands still at most, felt by a pulse."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, SignalInstance

BEAT_MS = 1


class Beats(QObject):
    """A pulse; `longest_ms` is the longest time between two beats of it."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def beat(self) -> None:
        """One more beat, now."""
        now = perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1_000)
        self._last = now


def longest_stop_ms(ended: SignalInstance, act: Callable[[], object]) -> float:
    """How long nothing else could happen at most, from the beginning of `act` until what follows it has `ended`, in ms."""
    loop, beats = QEventLoop(), Beats()
    ended.connect(loop.quit)
    act()
    loop.exec()
    ended.disconnect(loop.quit)
    beats.beat()
    return beats.longest_ms


def longest_idle_stop_ms(for_ms: int) -> float:
    """The same while nothing is done at all."""
    timer = QTimer(singleShot=True, interval=for_ms)
    return longest_stop_ms(timer.timeout, timer.start)
