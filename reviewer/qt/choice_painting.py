"""Paints the rows of a type-ahead popup: swatch or icon, text with its matched letters, detail, key."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reviewer.layout.utf16 import units_before
from reviewer.qt.choices import ROW_ROLE, Choice, Row
from reviewer.qt.colours import Theme
from reviewer.qt.theme import current_theme

ROW_PADDING = 6
SIDE_PADDING = 10
GAP = 10
SWATCH = 10
ICON = 16
SMALLER = 0.9
KEY_PADDING = 6
DETAIL_SHARE = 0.6  # of the width, that the text may take when a detail follows


class ChoiceDelegate(QStyledItemDelegate):
    """Paints one row in the colours of the theme."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.has_pictures = False  # else no room is left for them

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        theme, row = current_theme(), index.data(ROW_ROLE)
        rect: QRect = option.rect
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, rect, option.state, theme)
        inside = rect.adjusted(SIDE_PADDING, 0, -SIDE_PADDING, 0)
        if self.has_pictures:
            _paint_picture(painter, inside, row.choice)
            inside.setLeft(inside.left() + ICON + GAP)
        if row.choice.hint:
            inside.setRight(paint_key(painter, inside, row.choice.hint, font, theme) - GAP)
        _paint_words(painter, inside, row, font, theme)
        painter.restore()


def row_height(font: QFont) -> int:
    """The height of a row in this font."""
    return QFontMetrics(font).height() + 2 * ROW_PADDING


def smaller(font: QFont) -> QFont:
    """The font of details and keys."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * SMALLER)
    return small


def paint_key(painter: QPainter, rect: QRect, key: str, font: QFont, theme: Theme) -> int:
    """Paints a key cap at the right of `rect` and gives its left edge."""
    small = smaller(font)
    metrics = QFontMetrics(small)
    width = max(metrics.height() + 2, metrics.horizontalAdvance(key) + 2 * KEY_PADDING)
    cap = QRectF(rect.right() - width + 0.5, 0, width, metrics.height() + 2)
    cap.moveCenter(QPointF(cap.center().x(), QRectF(rect).center().y()))
    painter.setPen(QColor(theme.line_strong))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cap, 4, 4)
    painter.setPen(QColor(theme.text_dim))
    painter.setFont(small)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    return int(cap.left())


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(QColor(theme.selection))
        painter.setPen(QColor(theme.selection_edge))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(theme.hover))
        painter.setPen(QColor(theme.hover))
    else:
        return
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def _paint_picture(painter: QPainter, rect: QRect, choice: Choice) -> None:
    place = QRect(rect.left(), rect.center().y() - ICON // 2 + 1, ICON, ICON)
    if choice.icon is not None:
        choice.icon.paint(painter, place)
    elif choice.swatch:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(choice.swatch))
        square = QRectF(0, 0, SWATCH, SWATCH)
        square.moveCenter(QRectF(place).center())
        painter.drawRoundedRect(square, 3, 3)


def _paint_words(painter: QPainter, rect: QRect, row: Row, font: QFont, theme: Theme) -> None:
    width = int(rect.width() * DETAIL_SHARE) if row.choice.detail else rect.width()
    used = _paint_text(painter, rect, width, row, font, theme)
    if not row.choice.detail:
        return
    small = smaller(font)
    rest = rect.adjusted(used + GAP, 0, 0, 0)
    painter.setFont(small)
    painter.setPen(QColor(theme.text_faint))
    words = QFontMetrics(small).elidedText(_one_line(row.choice.detail), Qt.TextElideMode.ElideMiddle, rest.width())
    painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def _paint_text(painter: QPainter, rect: QRect, width: int, row: Row, font: QFont, theme: Theme) -> int:
    """Paints the text with its matched letters emphasised, and gives how wide it is."""
    bold = QFont(font)
    bold.setBold(True)
    text = QFontMetrics(bold).elidedText(_one_line(row.choice.text), Qt.TextElideMode.ElideRight, width)
    layout = QTextLayout(text, font)
    layout.setFormats(_emphasis(text, row, theme))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    painter.setPen(QColor(theme.text))
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))
    return int(line.naturalTextWidth())


def _emphasis(text: str, row: Row, theme: Theme) -> list[QTextLayout.FormatRange]:
    if row.match is None:
        return []
    return [_emphasised(text, place, theme) for place in row.match.positions if place < len(text)]


def _emphasised(text: str, place: int, theme: Theme) -> QTextLayout.FormatRange:
    emphasis = QTextCharFormat()
    emphasis.setFontWeight(QFont.Weight.Bold)
    emphasis.setForeground(QColor(theme.accent))
    found = QTextLayout.FormatRange()
    found.start = units_before(text, place)
    found.length = units_before(text, place + 1) - units_before(text, place)
    found.format = emphasis
    return found


def _one_line(text: str) -> str:
    """`text` with each white space made a blank, so that offsets stay."""
    return "".join(" " if character.isspace() else character for character in text)
