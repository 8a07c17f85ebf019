"""Paints the timeline: overview, ruler, lanes and playhead. Functions of painter, place and picture; no decisions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from reviewer.core.rows import Flag
from reviewer.core.session import Session
from reviewer.layout.bars import Bar, bars
from reviewer.layout.lanes import LaneKind, LaneRow, rows_between
from reviewer.layout.overview import part_shown
from reviewer.layout.ruler import longest_label, ticks
from reviewer.layout.scale import TimeScale
from reviewer.qt.icons import icon_pixmap
from reviewer.qt.theme import Theme
from reviewer.qt.timeline.bar_painting import RADIUS, paint_bars
from reviewer.qt.timeline.filtered import ShownTracks
from reviewer.qt.timeline.frame import LABELS_WIDTH, Frame, whole_scale
from reviewer.qt.timeline.rows import speaking, track_of

BAR_INSET = 8
SPEAKER_INSET = 9
COLUMN_PX = 2  # what is narrower is painted as wide as this
ICON_PX = 16
ICON_COLUMN_PX = 26  # an icon and a count beside it
INDENT = 12
DOT = 8
GRIP_WIDTH = 9
HIT_HEIGHT = 12
NO_TIMES = "This transcript has no times."


@dataclass(frozen=True)
class Picture:
    """All that a picture of the timeline is made of."""

    session: Session
    theme: Theme
    scale: TimeScale
    frame: Frame
    rows: list[LaneRow]
    shown: ShownTracks
    font: QFont
    dragged_ms: tuple[int, int] | None = None  # a stretch of time being selected with the mouse
    hits_ms: Sequence[int] = ()  # when what was found is said, in order

    def bars(self, row: LaneRow) -> list[Bar]:
        """What is painted in a row of flags, notes or a tag."""
        column_px = ICON_COLUMN_PX if row.kind in (LaneKind.FLAGS, LaneKind.NOTES) else COLUMN_PX
        return bars(track_of(self.session, row, self.shown), self.scale, column_px)


def paint_timeline(painter: QPainter, picture: Picture) -> None:
    """Paints everything."""
    frame, theme = picture.frame, picture.theme
    painter.setFont(picture.font)
    painter.fillRect(QRect(0, 0, frame.size.width(), frame.size.height()), QColor(theme.ground))
    if picture.session.segment_ids() and not picture.session.duration_ms:
        painter.setPen(QColor(theme.text_faint))
        painter.drawText(QRect(0, 0, frame.size.width(), frame.size.height()), Qt.AlignmentFlag.AlignCenter, NO_TIMES)
        return
    _paint_selected_time(painter, picture)
    for row in rows_between(picture.rows, frame.scrolled, frame.scrolled + frame.lanes.height()):
        _paint_row(painter, row, picture)
    _paint_header(painter, picture)
    _paint_playhead(painter, picture)


def _paint_row(painter: QPainter, row: LaneRow, picture: Picture) -> None:
    lane = picture.frame.lane(row)
    painter.save()
    painter.setClipRect(lane.intersected(picture.frame.lanes))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if row.kind is LaneKind.SPEAKERS:
        _paint_speakers(painter, lane, picture)
    elif row.kind is LaneKind.TAG:
        colour, outline = QColor(picture.theme.tag(row.colour or 0)), QColor(picture.theme.text)
        paint_bars(painter, _inset(lane, BAR_INSET), picture.bars(row), colour, outline, picture.session)
    else:
        _paint_icons(painter, lane, row, picture)
    painter.restore()
    _paint_label(painter, row, picture)
    painter.setPen(QColor(picture.theme.line))
    painter.drawLine(0, lane.bottom(), picture.frame.size.width(), lane.bottom())


def _paint_label(painter: QPainter, row: LaneRow, picture: Picture) -> None:
    box = picture.frame.label(row)
    if box.top() < picture.frame.lanes.top() - box.height():
        return
    painter.fillRect(box, QColor(picture.theme.ground))
    left = box.left() + 12 + row.depth * INDENT
    if row.kind is LaneKind.TAG:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(picture.theme.tag(row.colour or 0)))
        painter.drawRoundedRect(QRectF(left, box.center().y() - DOT / 2 + 1, DOT, DOT), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        left += DOT + 6
    painter.setPen(QColor(picture.theme.text_dim))
    words = QRect(left, box.top(), box.right() - left - 4, box.height())
    name = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


def _paint_speakers(painter: QPainter, lane: QRect, picture: Picture) -> None:
    for speaker, track in speaking(picture.session, picture.shown):
        position = picture.session.project.speakers[speaker].position if speaker else None
        colour = QColor(picture.theme.text_faint if position is None else picture.theme.speaker(position))
        colour.setAlphaF(0.75)
        found = bars(track, picture.scale, COLUMN_PX)
        paint_bars(painter, _inset(lane, SPEAKER_INSET), found, colour, QColor(picture.theme.text), picture.session)


def _inset(lane: QRect, by: int) -> QRect:
    return lane.adjusted(0, by, 0, -by)


def _paint_icons(painter: QPainter, lane: QRect, row: LaneRow, picture: Picture) -> None:
    ratio = painter.device().devicePixelRatio()
    for bar in picture.bars(row):
        mark = picture.session.project.mark(bar.id)
        if isinstance(mark, Flag):
            colour = picture.theme.text_faint if mark.resolved else picture.theme.flag(mark.kind)
            pixmap = icon_pixmap("flag", colour, ICON_PX - 2, ratio)
        else:
            pixmap = icon_pixmap("message-square-text", picture.theme.note, ICON_PX - 2, ratio)
        top = lane.center().y() - (ICON_PX - 2) // 2 + 1
        painter.drawPixmap(QPointF(lane.left() + bar.x - 2, top), pixmap)
        if bar.number > 1:
            painter.setPen(QColor(picture.theme.text_dim))
            painter.drawText(QPointF(lane.left() + bar.x + ICON_PX - 3, lane.center().y() + 5), str(bar.number))


def _paint_selected_time(painter: QPainter, picture: Picture) -> None:
    stretch = picture.dragged_ms or selected_times(picture.session)
    if stretch is None:
        return
    left, right = (picture.frame.lanes.left() + picture.scale.x(ms) for ms in stretch)
    left = max(left, picture.frame.lanes.left())
    if right > left:
        box = QRectF(left, picture.frame.ruler.top(), max(1.0, right - left), picture.frame.size.height())
        painter.fillRect(box, QColor(picture.theme.selection))


def selected_times(session: Session) -> tuple[int, int] | None:
    """From when to when the selection is spoken, in ms."""
    span = session.selected_span()
    return session.index.times_of(span) if span else None


def _paint_header(painter: QPainter, picture: Picture) -> None:
    frame, theme = picture.frame, picture.theme
    painter.fillRect(QRect(0, 0, frame.size.width(), frame.ruler.top()), QColor(theme.ground))
    painter.fillRect(QRect(0, frame.ruler.top(), LABELS_WIDTH, frame.ruler.height()), QColor(theme.ground))
    painter.setPen(QColor(theme.text_dim))
    words = QRect(12, frame.overview.top(), LABELS_WIDTH - 12, frame.overview.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "Whole")
    _paint_overview(painter, picture)
    _paint_ruler(painter, picture)
    painter.setPen(QColor(theme.line))
    for y in (frame.overview.bottom(), frame.ruler.bottom()):
        painter.drawLine(0, y, frame.size.width(), y)


def _paint_overview(painter: QPainter, picture: Picture) -> None:
    session, theme, box = picture.session, picture.theme, picture.frame.overview
    whole = whole_scale(session.duration_ms, box.width())
    middle = box.center().y()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(
        QRectF(box.left() + whole.x(0), middle + 7, whole.x(session.duration_ms) - whole.x(0), 1), QColor(theme.line)
    )
    painter.setBrush(QColor(theme.text_dim))
    if columns := list(_columns(box, picture.shown.marks_over(whole), middle + 7)):
        painter.drawRects(columns)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x = box.left() + whole.x(session.playhead_ms)
    painter.fillRect(QRectF(x, box.top() + 5, 1, box.height() - 10), QColor(theme.playhead))
    part = part_shown(whole, picture.scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left = max(box.left() + 1.0, box.left() + part.x)
    right = min(box.right() - 1.0, box.left() + part.x + part.width)
    painter.drawRoundedRect(QRectF(left, box.top() + 4, max(4.0, right - left), box.height() - 9), RADIUS, RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _columns(box: QRect, numbers: Sequence[int], bottom: int) -> Iterator[QRectF]:
    """A column for every two pixels in which marks begin, the higher the more of them."""
    for x in range(0, len(numbers), COLUMN_PX):
        if number := sum(numbers[x : x + COLUMN_PX]):
            height = min(16.0, 5 + 3 * log2(number))
            yield QRectF(box.left() + x, bottom - height, 1.5, height)


def _paint_ruler(painter: QPainter, picture: Picture) -> None:
    box, metrics = picture.frame.ruler, painter.fontMetrics()
    room = metrics.horizontalAdvance(longest_label(picture.scale)) + 16
    painter.save()
    painter.setClipRect(box)
    _paint_hits(painter, picture)
    for tick in ticks(picture.scale, room):
        x = round(box.left() + tick.x)
        painter.setPen(QColor(picture.theme.line))
        painter.drawLine(x, box.bottom() - (9 if tick.label else 4), x, box.bottom())
        if tick.label:
            painter.setPen(QColor(picture.theme.text_dim))
            painter.drawText(x + 4, box.top() + metrics.ascent() + 4, tick.label)
    painter.restore()


def _paint_hits(painter: QPainter, picture: Picture) -> None:
    """A mark on the ruler for every pixel at which something was found."""
    box, scale, hits = picture.frame.ruler, picture.scale, picture.hits_ms
    shown = hits[bisect_left(hits, scale.left_ms) : bisect_right(hits, scale.right_ms)]
    columns = dict.fromkeys(round(box.left() + scale.x(ms)) for ms in shown)
    rects = [QRect(x - 1, box.bottom() - HIT_HEIGHT, 3, HIT_HEIGHT) for x in columns]
    if rects:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(picture.theme.search_here))
        painter.drawRects(rects)


def _paint_playhead(painter: QPainter, picture: Picture) -> None:
    x = picture.frame.lanes.left() + round(picture.scale.x(picture.session.playhead_ms))
    if x < picture.frame.lanes.left() or not picture.session.segment_ids():
        return
    top, colour = picture.frame.ruler.top(), QColor(picture.theme.playhead)
    painter.fillRect(x - 1, top, 2, picture.frame.size.height() - top, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    half = GRIP_WIDTH / 2
    painter.drawPolygon(QPolygonF([QPointF(x - half, top), QPointF(x + half, top), QPointF(x, top + half + 2)]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
