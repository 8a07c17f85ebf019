"""The line around a self-painted view that has the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea

from reviewer.qt.theme import current_theme


def paint_focus_ring(painter: QPainter, view: QAbstractScrollArea) -> None:
    """Paints it just within the edge of the viewport, while the view has the keyboard."""
    if not view.hasFocus():
        return
    theme = current_theme()
    half = theme.edge_px / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(QColor(theme.focus), theme.edge_px, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(view.viewport().rect()).adjusted(half, half, -half, -half))
    painter.restore()
