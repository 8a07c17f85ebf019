"""What can be done with a row, as a menu that turns a choice into a wish."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from reviewer.qt.icons import icon
from reviewer.qt.key_names import key_name

Wish = Callable[[], None]


class RowMenu(QMenu):
    """A menu whose lines are wishes; one within another takes care of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wishes: dict[QAction, Wish] = {}
        self.triggered.connect(self._on_triggered)

    def offer(self, text: str, wish: Wish, icon_name: str = "", keys: str = "") -> QAction:
        """Adds a line, with the keys that do the same."""
        shown = f"{text}\t{key_name(keys)}" if keys else text
        return self.offer_drawn(shown, wish, icon(icon_name) if icon_name else QIcon())

    def offer_drawn(self, text: str, wish: Wish, drawing: QIcon) -> QAction:
        """Adds a line with a drawing of its own."""
        action = self.addAction(drawing, text)
        self._wishes[action] = wish
        return action

    def pop_up(self, place: QPoint) -> None:
        """Opens it at a place on the screen; it is gone when it closes."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.popup(place)

    def _on_triggered(self, action: QAction) -> None:
        if wish := self._wishes.get(action):  # else it was chosen in a menu within this one
            wish()
