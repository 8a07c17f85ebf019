"""A flat list of rows for Qt's views: shows what it is given, and passes on the wish for another name."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reviewer.qt.panels.row_look import ID_ROLE, RowLook

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()


class ListedRow(NamedTuple):
    """A row and what it stands for; None: nothing that has a name to change."""

    id: str | None
    look: RowLook


class RowList(QAbstractListModel):
    """Rows, one below the other."""

    rename_requested = Signal(str, str)  # id, name

    _rows: Sequence[ListedRow] = ()

    def show_rows(self, rows: Sequence[ListedRow]) -> None:
        """Shows these rows, touching only what is another than before."""
        before, self_ids = self._rows, [row.id for row in rows]
        if self_ids != [row.id for row in before]:
            self._rearrange(rows)
            return
        self._rows = rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old.look != new.look:
                self.dataChanged.emit(self.index(number), self.index(number))

    def id_at(self, index: Index) -> str | None:
        """What the row at an index stands for."""
        return self._rows[index.row()].id if index.isValid() else None

    def index_of(self, id: str | None) -> QModelIndex:
        """Where something stands; an invalid index when it does not."""
        return next((self.index(number) for number, row in enumerate(self._rows) if row.id == id), QModelIndex())

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return row.id if role == ID_ROLE else row.look.in_role(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Wishes for another name; the row changes when the project has."""
        if (id := self.id_at(index)) is not None:
            self.rename_requested.emit(id, str(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags if self.id_at(index) is None else flags | Qt.ItemFlag.ItemIsEditable

    def _rearrange(self, rows: Sequence[ListedRow]) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        ids = [self.id_at(index) for index in kept]
        self._rows = rows
        self.changePersistentIndexList(kept, [self.index_of(id) for id in ids])
        self.layoutChanged.emit()
