"""One segment laid out: its shown text in lines, and where each heard character stands in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from reviewer.core.rows import Segment
from reviewer.core.shown import Shown
from reviewer.layout.direction import runs_right_to_left
from reviewer.layout.utf16 import points_before, units_before
from reviewer.qt.transcript.measures import Measures

LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True)
class Block:
    """A laid-out segment. `height` is in pixels, with the speaker's name above the text where `heading` is not empty."""

    segment: Segment
    shown: Shown
    heading: str
    layout: QTextLayout
    text_top: int
    height: int

    def position_at(self, heard: int) -> int:
        """Qt's position of a heard offset at which something begins."""
        return units_before(self.shown.text, self.shown.shown_at(heard))

    def end_position_at(self, heard: int) -> int:
        """Qt's position of a heard offset at which something ends."""
        return units_before(self.shown.text, self.shown.shown_end_at(heard))

    def shown_offset_at(self, point: QPointF) -> int:
        """The offset in the shown text nearest to a point, counted from the top left of the text."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if point.y() < line.y() + line.height() or number == self.layout.lineCount() - 1:
                return points_before(self.shown.text, line.xToCursor(point.x()))
        return 0

    def word_at(self, point: QPointF) -> tuple[int, int]:
        """The heard offsets between which the word at a point stands."""
        position = units_before(self.shown.text, self.shown_offset_at(point))
        start = position if self._begins_word(position) else self.layout.previousCursorPosition(position, _WORDS)
        end = self.layout.nextCursorPosition(start, _WORDS)
        text = self.shown.text
        shown_start = points_before(text, start)
        shown_end = shown_start + len(text[shown_start : points_before(text, end)].rstrip())
        return self.shown.heard_at(shown_start), self.shown.heard_end_at(shown_end)

    def rectangles(self, heard_start: int, heard_end: int) -> Iterator[QRectF]:
        """What a stretch of heard text covers, a rectangle a line, from the top left of the text."""
        start, end = self.position_at(heard_start), self.end_position_at(heard_end)
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first <= last and (first < last or start == end):
                left, right = sorted((_x(line, first), _x(line, last)))
                yield QRectF(left, line.y(), right - left, line.height())

    def _begins_word(self, position: int) -> bool:
        text = self.shown.text
        offset = points_before(text, position)
        return offset < len(text) and not text[offset].isspace() and (offset == 0 or text[offset - 1].isspace())


_WORDS = QTextLayout.CursorMode.SkipWords


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # the stubs say float; it is (x, position)
    return float(found[0] if isinstance(found, tuple) else found)


def lay_out(segment: Segment, shown: Shown, heading: str, measures: Measures) -> Block:
    """Breaks the shown text of a segment into lines of the width of the text column."""
    layout = QTextLayout(shown.text.replace("\n", LINE_SEPARATOR), measures.text_font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if runs_right_to_left(shown.text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    text_height = _break_lines(layout, measures)
    text_top = measures.padding + (measures.heading_height if heading else 0)
    return Block(segment, shown, heading, layout, text_top, text_top + text_height + measures.padding)


def _break_lines(layout: QTextLayout, measures: Measures) -> int:
    y = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(measures.text_width)
        line.setPosition(QPointF(0, y))
        y += measures.line_height
    layout.endLayout()
    return max(y, measures.line_height)
