"""What a list of cards asks of what it shows."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reviewer.qt.panels.cards import Card, CardStyle

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()


class CardModel(QAbstractListModel):
    """Rows that can be laid out as cards and spoken; each kind of list has its own."""

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def spoken(self, row: int) -> str:
        """A row in words, for screen readers and the clipboard."""
        raise NotImplementedError

    def says(self, row: int) -> object:
        """All that the card of a row says: while this is equal, the card need not be laid out anew."""
        raise NotImplementedError

    def card(self, row: int, style: CardStyle) -> Card:
        """A row laid out."""
        raise NotImplementedError

    def estimated_heights(self, rows: Sequence[int], style: CardStyle) -> list[int]:
        """About how high the cards of these rows will be: cheap, because it is asked of all of them."""
        raise NotImplementedError

    # Qt

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else self.count()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) or not index.isValid():
            return None
        return self.spoken(index.row())
