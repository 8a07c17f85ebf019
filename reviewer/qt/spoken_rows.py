"""What a self-painted view of rows is to a screen reader: a list, with its rows as the items in it."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QWidget
from shiboken6 import isValid

Text = QAccessible.Text


class SpokenRows(QAccessibleWidget):
    """A view as a list of rows, each known by a key.

    Qt's cache owns it and deletes it with the view, of which it therefore keeps no reference of its own. Its items are made when
    a screen reader asks for them; those that no longer stand in the view are let go of once Qt is back in its event loop, for
    until then whoever asked may still hold one. So there are never many more of them than `row_keys`.
    """

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._rows: dict[str, SpokenRow] = {}
        self._will_sweep = False
        _keep(self)

    # What each view says in its own way

    def row_keys(self) -> Sequence[str]:
        """The rows that are its children, from top to bottom."""
        raise NotImplementedError

    def is_there(self, key: str) -> bool:
        """Whether there is such a row, in view or not."""
        raise NotImplementedError

    def name_of(self, key: str) -> str:
        """What a row says."""
        raise NotImplementedError

    def description_of(self, key: str) -> str:
        """What is said of a row beside its name."""
        raise NotImplementedError

    def rect_of(self, key: str) -> QRect:
        """What can be seen of a row, in the viewport; empty when nothing."""
        raise NotImplementedError

    def about(self) -> str:
        """What is said of the whole view beside its name."""
        raise NotImplementedError

    def current(self) -> str | None:
        """The row that the person is at."""
        return None

    def state_of(self, key: str) -> QAccessible.State:
        """In what state a row is."""
        state = QAccessible.State()
        state.readOnly = 1
        state.offscreen = state.invisible = int(self.rect_of(key).isEmpty())
        return state

    # What they share

    def row(self, key: str) -> "SpokenRow":
        """The item of a row: the same one as long as the row is in view."""
        found = self._rows.get(key)
        if found is None:
            found = self._rows[key] = SpokenRow(self, key)
            self._sweep_soon()
        return found

    def current_row(self) -> "SpokenRow | None":
        """The item of the row that the person is at; None when it is out of view."""
        key = self.current()
        return self.row(key) if key is not None and key in self.row_keys() else None

    @property
    def rows_kept(self) -> int:
        """How many items there are just now."""
        return len(self._rows)

    def viewport(self) -> QWidget:
        """What the rows are painted on."""
        return cast(QAbstractScrollArea, self.widget()).viewport()

    def forget_rows(self) -> None:
        """Lets go of all items."""
        self._forget(list(self._rows))

    def _sweep_soon(self) -> None:
        if not self._will_sweep:
            self._will_sweep = True
            QTimer.singleShot(0, self._sweep)

    def _sweep(self) -> None:
        self._will_sweep = False
        kept = {*self.row_keys(), self.current()} if isValid(self) and self.isValid() else set()
        self._forget([key for key in self._rows if key not in kept])

    def _forget(self, keys: Sequence[str]) -> None:
        for key in keys:
            row = self._rows.pop(key)
            if isValid(row):  # asking for the id puts it into Qt's cache, which then deletes it: no one else may
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(row))

    # Qt

    def text(self, t: Text) -> str:
        return self.about() if t == Text.Description else super().text(t)

    def childCount(self) -> int:
        return len(self.row_keys()) + self._has_widgets()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt has None for no child
        keys = self.row_keys()
        if 0 <= index < len(keys):
            return self.row(keys[index])
        return QAccessible.queryAccessibleInterface(self.viewport()) if index == len(keys) and self._has_widgets() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        keys = self.row_keys()
        if isinstance(child, SpokenRow):
            return keys.index(child.key) if child.key in keys else -1
        return len(keys) if self._has_widgets() and child is not None and child.object() is self.viewport() else -1

    def focusChild(self) -> QAccessibleInterface:
        row = self.current_row() if self.widget().hasFocus() else None
        return row or super().focusChild()

    def _has_widgets(self) -> bool:
        """Whether a field is open over the rows: then the viewport, its parent, comes after them."""
        inside = self.viewport().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return any(one.isVisible() for one in inside)


class SpokenRow(QAccessibleInterface):
    """One row of such a list."""

    def __init__(self, rows: SpokenRows, key: str) -> None:
        super().__init__()
        self.key = key
        self._rows = rows

    def isValid(self) -> bool:
        return isValid(self._rows) and self._rows.isValid() and self._rows.is_there(self.key)

    def text(self, t: Text) -> str:
        if not self.isValid():
            return ""
        match t:
            case Text.Name:
                return self._rows.name_of(self.key)
            case Text.Description:
                return self._rows.description_of(self.key)
        return ""

    def rect(self) -> QRect:
        rect = self._rows.rect_of(self.key) if self.isValid() else QRect()
        return QRect(self._rows.viewport().mapToGlobal(rect.topLeft()), rect.size()) if not rect.isEmpty() else QRect()

    def state(self) -> QAccessible.State:
        if self.isValid():
            return self._rows.state_of(self.key)
        gone = QAccessible.State()
        gone.invalid = gone.invisible = 1
        return gone

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt has None for none
        return self._rows if isValid(self._rows) else None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._rows.window() if self.isValid() else None

    def object(self) -> None:  # type: ignore[override]
        """None: it is no object, and Qt's cache knows it by its id alone."""

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> None:  # type: ignore[override]
        """None: it has no children."""

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]
        """None: it has no children."""

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        return -1

    def setText(self, t: Text, text: str) -> None:
        """Nothing: what is said follows from the project."""


_kept: list[SpokenRows] = []


def _keep(rows: SpokenRows) -> None:
    """Keeps Python from deleting what Qt's cache owns; what Qt has deleted by now is let go of."""
    for one in _kept:
        if not isValid(one):
            one.forget_rows()
    _kept[:] = [*filter(isValid, _kept), rows]
