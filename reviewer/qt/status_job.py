"""How far a job has come, and a way to give it up; only for jobs that take long enough to wonder."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from reviewer.qt.status_parts import ElidedLabel

PATIENCE_MS = 500
STEPS = 1_000
BAR_WIDTH, WORDS_WIDTH = 90, 170


class JobStatus(QWidget):
    """Hidden, until a job has run for half a second."""

    cancel_requested = Signal()
    appeared = Signal()
    went = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel()
        self.words.setMinimumWidth(WORDS_WIDTH)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(BAR_WIDTH)
        self.bar.setAccessibleName("Progress")
        self.cancel = QPushButton("Cancel")
        self.cancel.setProperty("chip", True)
        self.cancel.clicked.connect(self.cancel_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for part in (self.words, self.bar, self.cancel):
            line.addWidget(part)
        self._label = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_ended)
        self.hide()

    def begin(self, label: str) -> None:
        """A job with this name began; how long it takes is not known yet."""
        self._label = label
        self.words.setText(label)
        self.bar.setRange(0, 0)
        if self.isHidden():
            self._patience.start()

    def progress(self, done: int, total: int, label: str) -> None:
        """So much is done of how much, and what is being done."""
        self.words.setText(label or self._label)
        self.bar.setRange(0, STEPS if total > 0 else 0)
        if total > 0:
            self.bar.setValue(min(STEPS, STEPS * done // total))

    def end(self) -> None:
        """No job is under way."""
        self._patience.stop()
        self.hide()
        self.went.emit()

    def _on_patience_ended(self) -> None:
        self.show()
        self.appeared.emit()
