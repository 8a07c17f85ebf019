"""Paints the segments in view: gutter, speaker, text, selection. Functions of painter, block and picture; no decisions."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout

from reviewer.core.ids import CoderId, SegmentId
from reviewer.core.rows import Span
from reviewer.core.session import Session
from reviewer.core.times import clock
from reviewer.qt.icons import icon_pixmap
from reviewer.qt.theme import Theme
from reviewer.qt.transcript.marks import Hits, MarksInView
from reviewer.qt.transcript.measures import CHECK_LEFT, GAP, ICON, Measures
from reviewer.qt.transcript.page import NOT_ASSIGNED, PlacedBlock

ACCENT_BAR = 3


@dataclass(frozen=True)
class Picture:
    """All that a picture of the transcript is made of."""

    session: Session
    theme: Theme
    measures: Measures
    marks: MarksInView
    coder: CoderId
    width: int
    selected: Span | None
    playhead: SegmentId | None  # the segment at the playhead
    hits: Hits

    def selected_part(self, placed: PlacedBlock) -> tuple[int, int] | None:
        """From where to where a block is selected, in heard offsets; None when it is not."""
        span, id = self.selected, placed.block.segment.id
        if span is None:
            return None
        order = self.session.index.order
        if not order.position(span.first) <= order.position(id) <= order.position(span.last):
            return None
        end = span.end if id == span.last else len(placed.block.segment.text)
        return (span.start if id == span.first else 0), end

    @property
    def whole_segments_selected(self) -> bool:
        """Whether the selection begins and ends with a segment."""
        span = self.selected
        return span is not None and span.start == 0 and span.end == len(self.session.project.segments[span.last].text)


def paint_block(painter: QPainter, placed: PlacedBlock, picture: Picture) -> None:
    """Paints one segment with everything but its stripes."""
    part = picture.selected_part(placed)
    if part is not None and picture.whole_segments_selected:
        _paint_row_selected(painter, placed, picture)
    elif placed.block.segment.id == picture.playhead:
        _paint_bar(painter, placed, picture.theme.playhead)
    if placed.block.heading:
        _paint_heading(painter, placed, picture)
    _paint_gutter(painter, placed, picture)
    _paint_text(painter, placed, picture, part)


def text_origin(placed: PlacedBlock, measures: Measures) -> QPoint:
    """Where the text of a block begins."""
    return QPoint(measures.text_left, placed.y + placed.block.text_top)


def flag_rect(placed: PlacedBlock, measures: Measures, place: int) -> QRect:
    """Where the first (`place` 0) or second icon of the marks column stands."""
    return _icon_rect(placed, measures, measures.marks_left + place * (ICON + 2))


def check_rect(placed: PlacedBlock, measures: Measures) -> QRect:
    """Where the tick of a reviewed segment stands."""
    return _icon_rect(placed, measures, CHECK_LEFT)


def _icon_rect(placed: PlacedBlock, measures: Measures, left: int) -> QRect:
    top = placed.y + placed.block.text_top + (measures.line_height - ICON) // 2
    return QRect(left, top, ICON, ICON)


def _paint_row_selected(painter: QPainter, placed: PlacedBlock, picture: Picture) -> None:
    top = placed.y + placed.block.text_top - picture.measures.padding
    painter.fillRect(0, top, picture.width, placed.bottom - top, QColor(picture.theme.selection))
    _paint_bar(painter, placed, picture.theme.accent)


def _paint_bar(painter: QPainter, placed: PlacedBlock, colour: str) -> None:
    top = placed.y + placed.block.text_top
    painter.fillRect(0, top, ACCENT_BAR, placed.bottom - top, QColor(colour))


def _paint_heading(painter: QPainter, placed: PlacedBlock, picture: Picture) -> None:
    measures, theme, block = picture.measures, picture.theme, placed.block
    assigned = block.heading != NOT_ASSIGNED or block.segment.speaker is not None
    painter.setFont(measures.heading_font)
    painter.setPen(QColor(speaker_colour(picture, block.segment.speaker) if assigned else theme.text_faint))
    box = QRect(measures.text_left, placed.y, measures.text_width, block.text_top - measures.padding)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, block.heading)


def speaker_colour(picture: Picture, speaker: str | None) -> str:
    """The colour of a speaker's name."""
    if speaker is None:
        return picture.theme.text_faint
    return picture.theme.speaker(picture.session.project.speakers[speaker].position)


def _paint_gutter(painter: QPainter, placed: PlacedBlock, picture: Picture) -> None:
    segment, measures, theme = placed.block.segment, picture.measures, picture.theme
    baseline = placed.y + placed.block.text_top + measures.ascent
    if segment.start_ms is not None:
        painter.setFont(measures.small_font)
        painter.setPen(QColor(theme.text_dim if segment.id == picture.playhead else theme.text_faint))
        text = clock(segment.start_ms)
        painter.drawText(measures.time_right - painter.fontMetrics().horizontalAdvance(text), baseline, text)
    if f"{picture.coder}.{segment.id}" in picture.session.project.reviews:
        painter.drawPixmap(check_rect(placed, measures), icon_pixmap("check", theme.reviewed, ICON, _ratio(painter)))
    _paint_marks(painter, placed, picture)


def _paint_marks(painter: QPainter, placed: PlacedBlock, picture: Picture) -> None:
    place = 0
    if flags := picture.marks.flags.get(placed.block.segment.id):
        flag = min(flags, key=lambda one: one.resolved)
        colour = picture.theme.text_faint if flag.resolved else picture.theme.flag(flag.kind)
        painter.drawPixmap(flag_rect(placed, picture.measures, 0), icon_pixmap("flag", colour, ICON, _ratio(painter)))
        place = 1
    if picture.marks.notes.get(placed.block.segment.id):
        pixmap = icon_pixmap("message-square-text", picture.theme.note, ICON, _ratio(painter))
        painter.drawPixmap(flag_rect(placed, picture.measures, place), pixmap)


def _paint_text(painter: QPainter, placed: PlacedBlock, picture: Picture, part: tuple[int, int] | None) -> None:
    formats = [_correction_format(start, end, picture) for start, end in _corrected(placed)]
    formats += _partial_taggings(placed, picture)
    for hit in picture.hits.get(placed.block.segment.id, ()):
        formats.append(_format(placed, (hit.start, hit.end), background=picture.theme.search_hit))
    if part is not None and not picture.whole_segments_selected:
        formats.append(_format(placed, part, background=picture.theme.selection_text))
    painter.setPen(QColor(picture.theme.text))
    origin = text_origin(placed, picture.measures)
    placed.block.layout.draw(painter, QPointF(origin), formats, QRectF())


def _corrected(placed: PlacedBlock) -> list[tuple[int, int]]:
    block = placed.block
    return [
        (block.position_at(piece.heard_start), block.end_position_at(piece.heard_end))
        for piece in block.shown.pieces
        if piece.corrected and piece.heard_end > piece.heard_start
    ]


def _correction_format(start: int, end: int, picture: Picture) -> QTextLayout.FormatRange:
    return _range(start, end, _underline(picture.theme.text_faint, QTextCharFormat.UnderlineStyle.DotLine))


def _partial_taggings(placed: PlacedBlock, picture: Picture) -> list[QTextLayout.FormatRange]:
    formats = []
    for one in picture.marks.taggings:
        if not one.first <= placed.position <= one.last:
            continue
        span, text = one.tagging.span, placed.block.segment.text
        start = span.start if one.first == placed.position else 0
        end = span.end if one.last == placed.position else len(text)
        if start == 0 and end == len(text):
            continue
        tag = picture.session.project.tags[one.tagging.tag]
        style = _underline(picture.theme.tag(tag.colour), QTextCharFormat.UnderlineStyle.SingleUnderline)
        formats.append(_range(placed.block.position_at(start), placed.block.end_position_at(end), style))
    return formats


def _format(placed: PlacedBlock, part: tuple[int, int], background: str) -> QTextLayout.FormatRange:
    style = QTextCharFormat()
    style.setBackground(QColor(background))
    return _range(placed.block.position_at(part[0]), placed.block.end_position_at(part[1]), style)


def _underline(colour: str, line: QTextCharFormat.UnderlineStyle) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setUnderlineStyle(line)
    style.setUnderlineColor(QColor(colour))
    return style


def _range(start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, style
    return found


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatio()


def paint_nothing_here(painter: QPainter, rect: QRect, theme: Theme, font: QFont, words: str) -> None:
    """Says in the middle of an empty view what would be there."""
    painter.setFont(font)
    painter.setPen(QPen(QColor(theme.text_faint)))
    painter.drawText(rect.adjusted(GAP, GAP, -GAP, -GAP), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
