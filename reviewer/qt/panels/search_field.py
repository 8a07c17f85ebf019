"""The field in which one writes what to look for."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reviewer.qt.icons import icon

HINT = "Find in the transcript, its notes and its names"
Key = Qt.Key


class SearchField(QLineEdit):
    """Enter and Shift+Enter go from hit to hit, Down to the list, Alt+N turns to near hits, Esc clears and then leaves."""

    next_requested = Signal()
    previous_requested = Signal()
    list_requested = Signal()
    near_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(HINT)
        self.setAccessibleName("Find")
        magnifier = self.addAction(icon("search", lambda theme: theme.text_faint), QLineEdit.ActionPosition.LeadingPosition)
        magnifier.setText("Find")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_for_field(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_N if _is_near(event):
                self.near_requested.emit()
            case Key.Key_Return | Key.Key_Enter if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.previous_requested.emit()
            case Key.Key_Return | Key.Key_Enter:
                self.next_requested.emit()
            case Key.Key_Down:
                self.list_requested.emit()
            case Key.Key_Escape if self.text():
                self.clear()
            case Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


def _is_for_field(event: QKeyEvent) -> bool:
    return event.key() == Key.Key_Escape or _is_near(event)


def _is_near(event: QKeyEvent) -> bool:
    return event.key() == Key.Key_N and event.modifiers() == Qt.KeyboardModifier.AltModifier
