"""Turning the wheel of a mouse over the middle of a view."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

NOTCH = 120
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def turn_wheel(view: QWidget, notches: int, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """Turns it by notches, away from the person when positive: up, or larger."""
    middle = QPointF(view.rect().center())
    event = QWheelEvent(
        middle,
        view.mapToGlobal(middle),
        QPoint(),
        QPoint(0, NOTCH * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
