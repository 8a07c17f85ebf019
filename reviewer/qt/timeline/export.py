"""The timeline as a picture for a paper or a slide: as it is seen, or of the whole length."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from reviewer.layout.scale import TimeScale
from reviewer.qt.timeline.frame import HEADER_HEIGHT, LABELS_WIDTH, Frame
from reviewer.qt.timeline.painting import Picture, paint_timeline

PIXEL_RATIO = 2
SECOND_PX = 1.0
NARROWEST, WIDEST = 1_200, 12_000


def whole_length(picture: Picture) -> Picture:
    """The same timeline with all of its time and all of its rows, as wide as that needs within reason."""
    duration_ms = picture.session.duration_ms
    width = min(max(NARROWEST, round(duration_ms / 1_000 * SECOND_PX)), WIDEST)
    height = HEADER_HEIGHT + (picture.rows[-1].bottom if picture.rows else 0)
    frame = Frame(QSize(LABELS_WIDTH + width, height), scrolled=0)
    return replace(picture, frame=frame, scale=TimeScale.fitted(0, duration_ms, width), dragged_ms=None)


def as_png(picture: Picture) -> bytes:
    """A PNG with two pixels for each of the screen's, so that it prints well."""
    image = QImage(picture.frame.size * PIXEL_RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PIXEL_RATIO)
    painter = QPainter(image)
    paint_timeline(painter, picture)
    painter.end()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(written.data())


def as_svg(picture: Picture) -> bytes:
    """An SVG drawing."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(picture.frame.size)
    drawing.setViewBox(QRect(QPoint(0, 0), picture.frame.size))
    drawing.setTitle("Timeline")
    painter = QPainter(drawing)
    paint_timeline(painter, picture)
    painter.end()
    return bytes(written.data())
