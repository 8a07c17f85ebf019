"""Where the cards of a list stand, one below the other, of which only those looked at are ever laid out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect

from reviewer.layout.heights import Heights
from reviewer.qt.panels.card_model import CardModel
from reviewer.qt.panels.cards import Card, CardStyle

CARDS_KEPT = 300


@dataclass
class _Laid:
    """A card laid out, of what it says; whether that is still so may be in doubt."""

    card: Card
    says: object
    is_doubted: bool = False


class CardStack:
    """The cards of a model in one style. Heights, in pixels, are estimated until a card is looked at.

    `gap` is what is left free between cards and above the first, `left` what is left free beside them.
    """

    def __init__(self, model: CardModel, style: CardStyle, gap: int, left: int) -> None:
        self.style = style
        self._left = left
        self._model = model
        self._gap = gap
        self._cards: dict[int, _Laid] = {}
        self._heights = Heights(model.estimated_heights(range(model.count()), style))

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def height(self) -> int:
        """The height of all cards together, as far as is known."""
        return self._heights.total + self._gap

    @property
    def laid_out_count(self) -> int:
        """How many cards are laid out now."""
        return len(self._cards)

    def card(self, row: int) -> Card:
        """A row laid out."""
        if not self._is_true(row):
            if len(self._cards) >= CARDS_KEPT:
                self._cards.clear()
            self._cards[row] = _Laid(self._model.card(row, self.style), self._model.says(row))
        return self._cards[row].card

    def rect(self, row: int) -> QRect:
        """Where a card stands."""
        return QRect(self._left, self._heights.top(row) + self._gap, self.style.width, self._heights[row] - self._gap)

    def row_at(self, y: int) -> int:
        """The row at a height, or the one nearest to it; IndexError without rows."""
        return self._heights.at(y - self._gap)

    def rows_between(self, top: int, bottom: int) -> range:
        """The rows to paint in the pixels from `top` up to but not including `bottom`."""
        return self._heights.between(top - self._gap, bottom - self._gap)

    def measure(self, row: int) -> int:
        """Puts the real height of a card in; gives by how much all below it has moved down."""
        return self._heights.set(row, self.card(row).height + self._gap)

    def settled(self, y: int, height: int) -> int:
        """Measures the cards that a view of this height at `y` shows; gives where the view must move to for them to stay still.

        Only a card that begins above the view and turns out higher moves what is seen.
        """
        row = self.row_at(y) if len(self) else 0
        while row < len(self) and self.rect(row).top() < y + height:
            begins_above = self.rect(row).top() < y
            growth = self.measure(row)
            y += growth if begins_above else 0
            row += 1
        return y

    def showing(self, row: int, y: int, height: int) -> int:
        """Where a view of this height at `y` must move to for all of a card to be in it, and as little as possible."""
        self.measure(row)
        rect = self.rect(row)
        if rect.top() - self._gap < y or rect.height() + 2 * self._gap > height:
            return rect.top() - self._gap
        if rect.bottom() + self._gap < y + height:
            return y
        above = row
        while above > 0 and self.rect(above).top() > self.rect(row).bottom() - height:
            above -= 1
            self.measure(above)
        return self.rect(row).bottom() + 1 + self._gap - height

    def doubt_cards(self) -> None:
        """What cards say may have changed: those of which that is so are laid out anew when they are next looked at."""
        for laid in self._cards.values():
            laid.is_doubted = True

    def are_true(self, rows: Iterable[int]) -> bool:
        """Whether the cards of these rows are laid out and say what is so."""
        return all(map(self._is_true, rows))

    def insert(self, first: int, last: int) -> None:
        """Follows the model, into which these rows have come."""
        heights, more = list(self._heights), range(first, last + 1)
        heights[first:first] = self._model.estimated_heights(more, self.style)
        self._heights = Heights(heights)
        self._move_cards(lambda row: row + len(more) if row >= first else row)

    def remove(self, first: int, last: int) -> None:
        """Follows the model, out of which these rows have gone."""
        heights, gone = list(self._heights), range(first, last + 1)
        del heights[first : last + 1]
        self._heights = Heights(heights)
        for row in gone:
            self._cards.pop(row, None)
        self._move_cards(lambda row: row - len(gone) if row > last else row)

    def _move_cards(self, moved: Callable[[int], int]) -> None:
        self._cards = {moved(row): laid for row, laid in self._cards.items()}

    def _is_true(self, row: int) -> bool:
        laid = self._cards.get(row)
        if laid is None:
            return False
        if laid.is_doubted:
            laid.is_doubted = laid.says != self._model.says(row)
        return not laid.is_doubted
