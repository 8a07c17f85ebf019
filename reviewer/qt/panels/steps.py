"""Work that comes in short steps, done on the GUI thread so little at a time that nobody has to wait."""

from collections.abc import Iterator
from time import perf_counter_ns

from PySide6.QtCore import QObject, QTimer, Signal

MS = 1_000_000  # ns


class Steps(QObject):
    """Takes step after step for `busy_ms`, then leaves the window to itself for `pause_ms` at least, until all is done."""

    worked = Signal()  # for a moment; there may be more to do

    def __init__(self, busy_ms: float, pause_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._busy_ns = int(busy_ms * MS)
        self._left: Iterator[object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(pause_ms)
        self._timer.timeout.connect(self.work)

    @property
    def is_under_way(self) -> bool:
        """Whether there is more to do."""
        return self._left is not None

    def begin(self, steps: Iterator[object]) -> None:
        """Takes up other work, after a pause; what was under way is given up."""
        self._left = steps
        self._timer.start()

    def stop(self) -> None:
        """Gives up what is under way."""
        self._left = None
        self._timer.stop()

    def work(self) -> None:
        """Does a bit of it now."""
        if self._left is None:
            return
        until = perf_counter_ns() + self._busy_ns
        for _ in self._left:
            if perf_counter_ns() >= until:
                break
        else:
            self.stop()
        self.worked.emit()
