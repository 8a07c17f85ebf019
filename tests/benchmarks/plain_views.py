"""What Qt itself takes to show as much: a plain text with a line a segment, and a widget of one colour."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tests.benchmarks.painted import Painted


class PlainText(QPlainTextEdit):
    """Shows a text, read-only, in a window of its own that takes no keys from others."""

    def __init__(self, text: str, size: QSize) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setPlainText(text)
        self._painted = Painted(self.viewport())
        _show_aside(self, size, self._painted)

    def painted_after(self, act: Callable[[], object]) -> None:
        """Does something and waits for the painting that follows."""
        self._painted.after(act)


class Blank(QWidget):
    """A widget of one colour, in a window of its own that takes no keys from others."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._painted = Painted(self)
        _show_aside(self, size, self._painted)

    def repaint_once(self) -> None:
        """Asks for a painting and waits for it."""
        self._painted.after(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.white)


def _show_aside(widget: QWidget, size: QSize, painted: Painted) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    widget.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
    widget.resize(size)
    painted.after(widget.show)
