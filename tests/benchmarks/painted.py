"""Waiting until what was done can be seen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 120_000


class Painted(QObject):
    """Waits until each of some widgets has been painted, with all that is painted in the same go."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = frozenset(widgets)
        self._awaited: set[QObject] = set()
        self._loop = QEventLoop(self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_lost)
        for widget in widgets:
            widget.installEventFilter(self)

    def after(self, act: Callable[[], object]) -> None:
        """Does something and waits for the painting that follows; TimeoutError when none does."""
        self._await()
        act()
        self._wait()

    def after_signal(self, signal: SignalInstance, act: Callable[[], object]) -> None:
        """Does something that ends with a signal, and waits for the painting that follows the signal."""
        signal.connect(self._await)
        act()
        self._wait()
        signal.disconnect(self._await)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched in self._awaited:
            self._awaited.remove(watched)
            if not self._awaited:
                QTimer.singleShot(0, self._loop.quit)
        return False

    def _await(self) -> None:
        self._awaited = set(self._widgets)

    def _wait(self) -> None:
        self._patience.start()
        outcome = self._loop.exec()
        self._patience.stop()
        if outcome:
            raise TimeoutError("nothing was painted")

    def _on_patience_lost(self) -> None:
        self._loop.exit(1)
