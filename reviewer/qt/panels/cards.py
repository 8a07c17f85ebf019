"""Cards: what a list shows of one thing, laid out for a width, and how it is painted."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from reviewer.qt.icons import icon_pixmap
from reviewer.qt.panels.laid_text import LaidText
from reviewer.qt.theme import Theme

ThemeColour = Callable[[Theme], str]

RADIUS = 8
PADDING = 12
SMALLER = 0.88
BAR_WIDTH = 3


class Surface(Enum):
    """What a card lies on."""

    CARD = auto()  # a sheet with an edge
    ROW = auto()  # the panel itself, until it is selected


class CardState(Enum):
    """How a card stands in its list."""

    PLAIN = auto()
    SELECTED = auto()
    FOCUSED = auto()  # selected, and the list has the keyboard


@dataclass(frozen=True)
class Part:
    """Text in a card: what, where from the card's top left corner, in which colour, and with which behind what stands out."""

    text: LaidText
    left: int
    top: int
    colour: ThemeColour
    behind_emphasis: ThemeColour | None = None


@dataclass(frozen=True)
class Bar:
    """A coloured bar beside text."""

    rect: QRect
    colour: ThemeColour


@dataclass(frozen=True)
class PlacedIcon:
    """An icon in a card."""

    name: str
    rect: QRect
    colour: ThemeColour


@dataclass(frozen=True)
class Card:
    """One laid-out card of a list; `height` is in pixels."""

    height: int
    parts: tuple[Part, ...]
    bars: tuple[Bar, ...] = ()
    icons: tuple[PlacedIcon, ...] = ()
    surface: Surface = Surface.CARD


@dataclass(frozen=True)
class CardStyle:
    """The fonts of a list's cards and the width of each, in pixels."""

    font: QFont
    small: QFont
    bold: QFont
    width: int

    @property
    def inner_width(self) -> int:
        """How wide text may be."""
        return max(1, self.width - 2 * PADDING)

    @property
    def letters_a_line(self) -> int:
        """About how many letters stand on a line."""
        return max(4, self.inner_width // max(1, QFontMetrics(self.font).averageCharWidth()))


def card_style(font: QFont, width: int) -> CardStyle:
    """The style of cards in a list with this font."""
    small, bold = QFont(font), QFont(font)
    small.setPointSizeF(max(6.0, font.pointSizeF() * SMALLER))
    bold.setWeight(QFont.Weight.DemiBold)
    return CardStyle(QFont(font), small, bold, width)


def paint_card(painter: QPainter, card: Card, place: QRect, state: CardState, theme: Theme) -> None:
    """Paints a card at its place."""
    _paint_surface(painter, card.surface, QRectF(place), state, theme)
    for bar in card.bars:
        painter.fillRect(bar.rect.translated(place.topLeft()), QColor(bar.colour(theme)))
    for icon in card.icons:
        rect = icon.rect.translated(place.topLeft())
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), icon_pixmap(icon.name, icon.colour(theme), rect.width(), ratio))
    for part in card.parts:
        behind = part.behind_emphasis(theme) if part.behind_emphasis else ""
        part.text.paint(painter, place.left() + part.left, place.top() + part.top, part.colour(theme), behind)


def _paint_surface(painter: QPainter, surface: Surface, place: QRectF, state: CardState, theme: Theme) -> None:
    if surface is Surface.ROW and state is CardState.PLAIN:
        return
    edge = {
        CardState.PLAIN: theme.line,
        CardState.SELECTED: theme.accent if surface is Surface.CARD else theme.selection_edge,
        CardState.FOCUSED: theme.focus,
    }[state]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(theme.ground if state is CardState.PLAIN else theme.selection))
    radius = RADIUS if surface is Surface.CARD else RADIUS - 3
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()
