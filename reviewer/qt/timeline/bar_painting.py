"""Paints the bars of a lane: wide ones rounded and with soft ends, narrow ones all in one go."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from reviewer.core.rows import Segment
from reviewer.core.session import Session
from reviewer.layout.bars import Bar, filled

RADIUS = 3
NARROW_PX = 2 * RADIUS
SOFT_EDGE_PX = 10
PICKED_PX = 1.5


def paint_bars(painter: QPainter, lane: QRect, found: Iterable[Bar], colour: QColor, outline: QColor, session: Session) -> None:
    """Paints bars in a lane, whose rectangle is without the space above and below them; the mark picked out gets an outline."""
    bars = list(found)
    _paint_narrow(painter, lane, [bar for bar in bars if bar.width < NARROW_PX], colour)
    painter.setPen(Qt.PenStyle.NoPen)
    for bar in bars:
        if bar.width >= NARROW_PX:
            box = _box(lane, bar)
            is_soft = box.width() >= SOFT_EDGE_PX and _end_is_estimated(session, bar.id)
            painter.setBrush(_soft(box, colour) if is_soft else colour)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
    _paint_outline(painter, lane, bars, outline, session)


def _paint_narrow(painter: QPainter, lane: QRect, bars: list[Bar], colour: QColor) -> None:
    rects = [QRectF(lane.left() + x, lane.top(), width, lane.height()) for x, width in filled(bars)]
    if rects:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(rects)


def _paint_outline(painter: QPainter, lane: QRect, bars: list[Bar], outline: QColor, session: Session) -> None:
    picked = session.selection.mark if session.selection else None
    for bar in bars if picked else ():
        if bar.id == picked:
            painter.setPen(QPen(outline, PICKED_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_box(lane, bar), RADIUS, RADIUS)


def _box(lane: QRect, bar: Bar) -> QRectF:
    return QRectF(lane.left() + bar.x, lane.top(), max(1.0, bar.width - 1), lane.height())


def _end_is_estimated(session: Session, id: str) -> bool:
    mark = session.project.mark(id)
    segment: Segment | None
    if mark is None:
        segment = session.project.segments.get(id)
    else:
        segment = session.project.segments[mark.span.last] if mark.span else None
    return segment is not None and segment.end_estimated


def _soft(box: QRectF, colour: QColor) -> QLinearGradient:
    gradient = QLinearGradient(box.topLeft(), box.topRight())
    faded = QColor(colour)
    faded.setAlphaF(colour.alphaF() * 0.25)
    gradient.setColorAt(0, colour)
    gradient.setColorAt(1 - min(SOFT_EDGE_PX, box.width() / 2) / box.width(), colour)
    gradient.setColorAt(1, faded)
    return gradient
