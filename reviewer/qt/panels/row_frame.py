"""Where the parts of a row of the left column stand."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle

from reviewer.qt.panels.row_look import RowLook, SwatchKind

INDENT = 12  # for each level of a tree; the part before the first one is the margin
MARGIN = 8
GAP = 8
PADDING = 5  # above and below the name
SWATCH = 10
CHEVRON = 10
BUTTON = 16
BADGE_PADDING = 5
WIDEST_USUAL_FIGURE = "000"
SMALLER = 0.82


@dataclass(frozen=True)
class RowFonts:
    """The fonts of a row, and how wide they run."""

    name: QFont
    small: QFont

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return QFontMetrics(self.name).height() + 2 * PADDING

    def figure_width(self, figure: str) -> int:
        """The width kept for a figure; short ones share one, so that what stands before them lines up."""
        metrics = QFontMetrics(self.name)
        return max(metrics.horizontalAdvance(figure), metrics.horizontalAdvance(WIDEST_USUAL_FIGURE)) if figure else 0

    def small_width(self, text: str, padding: int = 0) -> int:
        """The width of small text."""
        return QFontMetrics(self.small).horizontalAdvance(text) + 2 * padding if text else 0


def row_fonts(font: QFont) -> RowFonts:
    """The fonts of the rows of a view with this font."""
    small = QFont(font)
    small.setPointSizeF(max(6.0, font.pointSizeF() * SMALLER))
    return RowFonts(QFont(font), small)


@dataclass(frozen=True)
class RowFrame:
    """The parts of one row, in pixels of the viewport; a part that is not there has no width."""

    row: QRect
    chevron: QRect
    swatch: QRect
    name: QRect
    button: QRect
    badge: QRect
    aside: QRect
    figure: QRect

    def mirrored(self) -> "RowFrame":
        """The same row for a window that reads from right to left."""
        return replace(self, **{name: mirrored(part, self.row) for name, part in vars(self).items() if name != "row"})


def row_frame(cell: QRect, row: QRect, look: RowLook, fonts: RowFonts, button_width: int) -> RowFrame:
    """The parts of a row that reads from left to right; `cell` is the row without what it is indented by."""
    height = cell.height()
    swatch = _middle(cell.left(), cell, SWATCH if look.swatch.kind is not SwatchKind.NONE else 0, SWATCH)
    right = row.right() + 1 - MARGIN
    parts: list[QRect] = []
    for width in (
        fonts.figure_width(look.figure),
        fonts.small_width(look.aside),
        fonts.small_width(look.badge, BADGE_PADDING),
        button_width,
    ):
        parts.append(QRect(right - width, cell.top(), width, height))
        right -= width + GAP if width else 0
    figure, aside, badge, button = parts
    left = swatch.right() + 1 + (GAP if swatch.width() else 0)
    return RowFrame(
        row=row,
        chevron=_middle(cell.left() - INDENT + (INDENT - CHEVRON) // 2, cell, CHEVRON, CHEVRON),
        swatch=swatch,
        name=QRect(left, cell.top(), max(0, right - left), height),
        button=button,
        badge=_middle(badge.left(), cell, badge.width(), QFontMetrics(fonts.small).height() + 1),
        aside=aside,
        figure=figure,
    )


def mirrored(part: QRect, row: QRect) -> QRect:
    """A part of a row where it stands when the row reads the other way."""
    return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, row, part)


def _middle(left: int, cell: QRect, width: int, height: int) -> QRect:
    return QRect(left, cell.top() + (cell.height() - height) // 2, width, height)
