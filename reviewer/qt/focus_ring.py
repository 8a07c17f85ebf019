"""The line around a self-painted view that has the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea

from reviewer.qt.theme import current_theme


class RingedView(QAbstractScrollArea):
    """A view that paints its viewport itself, and last of all the line around it."""

    def paint_focus_ring(self, painter: QPainter) -> None:
        """Paints it just within the edge of the viewport, while the view has the keyboard."""
        if not self.hasFocus():
            return
        theme = current_theme()
        half = theme.edge_px / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(QColor(theme.focus), theme.edge_px, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.viewport().rect()).adjusted(half, half, -half, -half))
        painter.restore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
