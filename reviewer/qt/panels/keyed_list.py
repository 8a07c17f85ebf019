"""A list in which one moves, chooses, opens and does things by key."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QWidget

Key = Qt.Key


class KeyedList(QListView):
    """A QListView that leaves letters, Space and Esc to the window and says which row the person chose or opened."""

    chosen = Signal(int)  # the row that the person clicked or moved to
    opened = Signal(int)  # the row double-clicked, or Enter pressed on it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: dict[str, Callable[[int], None]] = {}
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def current_row(self) -> int | None:
        """The row one is at."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def on_key(self, keys: str, act: Callable[[int], None]) -> None:
        """Has a key, such as `Delete`, do something with the row one is at, before the window takes it for a shortcut."""
        self._keys[QKeySequence(keys).toString()] = act

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _pressed(event) in self._keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row
        if (act := self._keys.get(_pressed(event))) is not None:
            if row is not None:
                act(row)
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            if row is not None:
                self.opened.emit(row)
        elif event.key() in (Key.Key_Space, Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)
            if self.current_row is not None and self.current_row != row:
                self.chosen.emit(self.current_row)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the window, not the beginning of a row."""

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())


def _pressed(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString()
