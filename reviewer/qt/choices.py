"""What a type-ahead popup offers, and the list that holds what matches."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from reviewer.queries.ranking import Candidate, Ranked

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Choice:
    """Something to choose.

    `detail` stands dim behind the text and is searched with `also`; `hint` is the key that does the same; `about` is shown
    while the choice is the current one. Before the text stands a `swatch` in this colour (`#rrggbb`), or an icon.
    """

    id: str
    text: str
    detail: str = ""
    also: tuple[str, ...] = ()
    hint: str = ""
    about: str = ""
    swatch: str = ""
    icon: QIcon | None = None

    @cached_property
    def candidate(self) -> Candidate:
        """What of it is searched."""
        return Candidate(self.id, self.text, tuple(filter(None, (self.detail, *self.also))))

    @property
    def words(self) -> str:
        """All of it as it is spoken."""
        return ", ".join(filter(None, (self.text, self.detail, self.hint, self.about)))


class Row(NamedTuple):
    """A choice as it is listed: with what matches in it, or, if it is the one to create something, with the name for it."""

    choice: Choice
    match: Ranked | None = None
    creates: str = ""


class ChoicesModel(QAbstractListModel):
    """The rows of a popup, to be painted by its delegate and spoken by a screen reader."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Lists these rows instead."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.choice.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.choice.words
            case Qt.ItemDataRole.UserRole:
                return row
        return None
