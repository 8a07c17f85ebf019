"""Where the cards of a list stand, one below the other, of which only those looked at are ever laid out."""

from PySide6.QtCore import QRect

from reviewer.layout.heights import Heights
from reviewer.qt.panels.card_model import CardModel
from reviewer.qt.panels.cards import Card, CardStyle

CARDS_KEPT = 300


class CardStack:
    """The cards of a model in one style. Heights, in pixels, are estimated until a card is looked at.

    `gap` is what is left free between cards and above the first, `left` what is left free beside them.
    """

    def __init__(self, model: CardModel, style: CardStyle, gap: int, left: int) -> None:
        self.style = style
        self._left = left
        self._model = model
        self._gap = gap
        self._cards: dict[int, Card] = {}
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
        if row not in self._cards:
            if len(self._cards) >= CARDS_KEPT:
                self._cards.clear()
            self._cards[row] = self._model.card(row, self.style)
        return self._cards[row]

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

    def forget_cards(self) -> None:
        """Lays every card out anew when it is next looked at; the heights known stay as estimates."""
        self._cards.clear()

    def insert(self, first: int, last: int) -> None:
        """Follows the model, into which these rows have come."""
        known = self._known_heights()
        known[first:first] = self._model.estimated_heights(range(first, last + 1), self.style)
        self._use(known)

    def remove(self, first: int, last: int) -> None:
        """Follows the model, out of which these rows have gone."""
        known = self._known_heights()
        del known[first : last + 1]
        self._use(known)

    def _known_heights(self) -> list[int]:
        return [self._heights[row] for row in range(len(self))]

    def _use(self, heights: list[int]) -> None:
        self._cards.clear()
        self._heights = Heights(heights)
