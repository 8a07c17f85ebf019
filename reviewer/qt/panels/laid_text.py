"""Plain text broken into a few lines, ready to be painted. What people wrote is never taken for markup."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reviewer.layout.direction import runs_right_to_left
from reviewer.layout.utf16 import units_before

LEADING = 1.12
LETTERS_A_LINE = 400  # more than fit on any line: what is cut off before layout would not have been seen
ELLIPSIS = "…"
_LINE_ENDS = str.maketrans(dict.fromkeys("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))


@dataclass(frozen=True)
class Setting:
    """How text is set: in which font, how wide in pixels, and in at most how many lines; what does not fit is elided."""

    font: QFont
    width: int
    most_lines: int
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto

    @property
    def line_height(self) -> int:
        """From line to line, in pixels."""
        return round(QFontMetrics(self.font).height() * LEADING)


@dataclass(frozen=True)
class LaidText:
    """Text in lines; `height` is in pixels, `emphasised` the range that stands out, in UTF-16 units of the first paragraph."""

    paragraphs: Sequence[tuple[int, QTextLayout]]
    height: int
    emphasised: tuple[int, int] | None = None

    def paint(self, painter: QPainter, left: int, top: int, colour: str, behind_emphasis: str = "") -> None:
        """Paints it from a point on, in a colour, with another behind what stands out."""
        painter.setPen(QColor(colour))
        for y, layout in self.paragraphs:
            formats = [_behind(self.emphasised, behind_emphasis)] if self.emphasised and behind_emphasis else []
            layout.draw(painter, QPointF(left, top + y), formats, QRectF())


def lay_out_text(text: str, setting: Setting) -> LaidText:
    """Breaks a text into lines; each of its paragraphs runs in its own direction."""
    setting = replace(setting, width=max(1, setting.width))
    paragraphs: list[tuple[int, QTextLayout]] = []
    height, left = 0, setting.most_lines
    written = text[: setting.most_lines * LETTERS_A_LINE].splitlines() or [""]
    for number, paragraph in enumerate(written):
        is_last = number == len(written) - 1 and len(text) <= setting.most_lines * LETTERS_A_LINE
        layout = _lay_out(paragraph, setting, left, goes_on=not is_last)
        paragraphs.append((height, layout))
        height += layout.lineCount() * setting.line_height
        left -= layout.lineCount()
        if left <= 0:
            break
    return LaidText(paragraphs, height)


def lay_out_line(text: str, setting: Setting, start: int, end: int) -> LaidText:
    """Breaks a text into lines as one paragraph, in which `start` to `end`, in code points, stands out."""
    laid = lay_out_text(text.translate(_LINE_ENDS), setting)
    return replace(laid, emphasised=(units_before(text, start), units_before(text, end)))


def _lay_out(paragraph: str, setting: Setting, lines: int, *, goes_on: bool) -> QTextLayout:
    """A paragraph in at most so many lines, with an ellipsis at the end of the last one if there is more to come."""
    layout = _broken(paragraph, setting, lines + 1)
    if layout.lineCount() < lines or (layout.lineCount() == lines and not goes_on):
        return layout
    kept = layout.lineAt(lines - 1).textStart()
    units = paragraph.encode("utf-16-le")
    before, rest = units[: 2 * kept].decode("utf-16-le"), units[2 * kept :].decode("utf-16-le")
    elided = QFontMetrics(setting.font).elidedText(rest.rstrip() + ELLIPSIS, Qt.TextElideMode.ElideRight, setting.width - 2)
    return _broken(before + elided, setting, lines)


def _broken(paragraph: str, setting: Setting, lines: int) -> QTextLayout:
    layout = QTextLayout(paragraph, setting.font)
    layout.setTextOption(_option(paragraph, setting))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(setting.width)
        line.setPosition(QPointF(0, number * setting.line_height))
    layout.endLayout()
    return layout


def _option(paragraph: str, setting: Setting) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(setting.direction)
    is_auto = setting.direction == Qt.LayoutDirection.LayoutDirectionAuto
    if is_auto and runs_right_to_left(paragraph):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    return option


def _behind(units: tuple[int, int], colour: str) -> QTextLayout.FormatRange:
    style = QTextCharFormat()
    style.setBackground(QColor(colour))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = units[0], units[1] - units[0], style
    return found
