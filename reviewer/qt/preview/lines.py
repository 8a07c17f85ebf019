"""The lines of an input with what each became: a list model and how a row is painted."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLineF, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reviewer.core.imported import Imported
from reviewer.core.rows import LineLabel, Segment, SourceLine
from reviewer.core.times import clock
from reviewer.qt.colours import Theme
from reviewer.qt.theme import current_theme

Index = QModelIndex | QPersistentModelIndex

NUMBER_WIDTH = 56
CHIP_LEFT = 72
CHIP_WIDTH = 104
TIME_RIGHT = 240
TEXT_LEFT = 256
ROW_EXTRA = 8
LONGEST_SHOWN = 400

LABEL_WORDS: Mapping[LineLabel, str] = {
    LineLabel.SEGMENT: "segment",
    LineLabel.TITLE: "title",
    LineLabel.DESCRIPTION: "description",
    LineLabel.HASHTAG: "hashtags",
    LineLabel.CATEGORY: "category",
    LineLabel.PAGE_JUNK: "page",
    LineLabel.UNKNOWN: "unknown",
}


def label_colour(label: LineLabel, theme: Theme) -> str:
    """The colour in which a label is written."""
    return {
        LineLabel.SEGMENT: theme.accent,
        LineLabel.TITLE: theme.tag_text(1),
        LineLabel.DESCRIPTION: theme.tag_text(0),
        LineLabel.HASHTAG: theme.tag_text(4),
        LineLabel.CATEGORY: theme.tag_text(2),
        LineLabel.PAGE_JUNK: theme.text_faint,
        LineLabel.UNKNOWN: theme.warning,
    }[label]


class LinesModel(QAbstractListModel):
    """One row a line of the input."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[SourceLine] = ()
        self._segments: dict[int, Segment] = {}
        self._doubted: set[int] = set()

    def show(self, imported: Imported) -> None:
        """Shows another reading; the rows stay the same lines when there are as many."""
        is_same = len(self._lines) == len(imported.source.lines)
        if not is_same:
            self.beginResetModel()
        self._lines = imported.source.lines
        self._segments = {line_of(segment): segment for segment in imported.segments}
        self._doubted = _lines_in_loops(imported)
        if is_same:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        else:
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        number = index.row() + 1
        segment = self._segments.get(number)
        time = clock(segment.start_ms) + " " if segment and segment.start_ms is not None else ""
        return f"Line {number}, {LABEL_WORDS[self.label(number)]}: {time}{self.text(number)}"

    def label(self, number: int) -> LineLabel:
        """What line `number`, from 1, became."""
        return self._lines[number - 1].label

    def segment(self, number: int) -> Segment | None:
        """The segment that begins on a line."""
        return self._segments.get(number)

    def text(self, number: int) -> str:
        """What stands on a line: the words of its segment, or the line itself."""
        segment = self._segments.get(number)
        line = self._lines[number - 1].text
        text = segment.text if segment and segment.text in line else line
        return " ".join(text[:LONGEST_SHOWN].split())

    def is_doubted(self, number: int) -> bool:
        """Whether a line is part of what looks like a recogniser's loop."""
        return number in self._doubted


def line_of(segment: Segment) -> int:
    """The line, from 1, on which a segment begins: its id says so."""
    return int(segment.id.split(".")[1])


def _lines_in_loops(imported: Imported) -> set[int]:
    numbers = {segment.id: number for number, segment in enumerate(imported.segments)}
    found: set[int] = set()
    for finding in imported.source.findings:
        if finding.kind == "loop" and finding.first in numbers and finding.last in numbers:
            run = imported.segments[numbers[finding.first] : numbers[finding.last] + 1]
            found.update(map(line_of, run))
    return found


class LineDelegate(QStyledItemDelegate):
    """Paints a line: number, what it became, time, text."""

    def __init__(self, model: LinesModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(400, QFontMetrics(option.font).height() + ROW_EXTRA)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self._model
        theme, box, number = current_theme(), option.rect, index.row() + 1
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.selection))
        elif model.is_doubted(number):
            painter.fillRect(box, QColor(theme.search_hit if not theme.is_dark else theme.hover))
        label = model.label(number)
        self._paint_number(painter, box, option.font, str(number), theme)
        if model.text(number):
            _paint_chip(painter, box, option.font, LABEL_WORDS[label], label_colour(label, theme))
        else:
            _paint_empty(painter, box, option.font, theme)
        self._paint_words(painter, box, option.font, model, number, theme)
        painter.restore()

    def _paint_number(self, painter: QPainter, box: QRect, font: QFont, number: str, theme: Theme) -> None:
        painter.setFont(_small(font))
        painter.setPen(QColor(theme.text_faint))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(box.left(), box.top(), NUMBER_WIDTH, box.height()), align, number)

    def _paint_words(self, painter: QPainter, box: QRect, font: QFont, model: LinesModel, number: int, theme: Theme) -> None:
        segment = model.segment(number)
        if segment and segment.start_ms is not None:
            painter.setFont(_small(font))
            painter.setPen(QColor(theme.text_dim))
            place = QRect(box.left() + CHIP_LEFT + CHIP_WIDTH, box.top(), TIME_RIGHT - CHIP_LEFT - CHIP_WIDTH, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, clock(segment.start_ms))
        painter.setFont(font)
        painter.setPen(QColor(theme.text if segment else theme.text_faint))
        place = QRect(box.left() + TEXT_LEFT, box.top(), box.width() - TEXT_LEFT - 8, box.height())
        words = QFontMetrics(font).elidedText(model.text(number), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def chip_rect(box: QRect) -> QRect:
    """Where the label of a row can be clicked."""
    return QRect(box.left() + CHIP_LEFT, box.top() + 2, CHIP_WIDTH, box.height() - 4)


def _paint_chip(painter: QPainter, box: QRect, font: QFont, words: str, colour: str) -> None:
    font = _small(font)
    width = QFontMetrics(font).horizontalAdvance(words) + 30
    chip = QRectF(box.left() + CHIP_LEFT + 0.5, box.top() + 3.5, width, box.height() - 7)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
    painter.setFont(font)
    painter.drawText(chip.adjusted(9, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    x, y = chip.right() - 13, chip.center().y()
    painter.drawLines([*_chevron(x, y)])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _paint_empty(painter: QPainter, box: QRect, font: QFont, theme: Theme) -> None:
    painter.setFont(_small(font))
    painter.setPen(QColor(theme.text_disabled))
    painter.drawText(chip_rect(box).adjusted(9, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "empty")


def _chevron(x: float, y: float) -> tuple[QLineF, QLineF]:
    return QLineF(x - 3, y - 1.5, x, y + 1.5), QLineF(x, y + 1.5, x + 3, y - 1.5)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.88)
    return small
