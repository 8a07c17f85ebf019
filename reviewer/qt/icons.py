"""Icons: the line drawings of `resources/icons`, in the colours of the theme and sharp on every screen."""

from collections.abc import Callable
from operator import attrgetter

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from reviewer.qt.colours import Theme
from reviewer.qt.drawings import drawing
from reviewer.qt.theme import current_theme

ThemeColour = Callable[[Theme], str]

TEXT: ThemeColour = attrgetter("text")
DISABLED: ThemeColour = attrgetter("text_disabled")
APPLICATION_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, colour: ThemeColour = TEXT) -> QIcon:
    """The icon `resources/icons/{name}.svg`, in this colour of whatever theme is in force when it is painted.

    Raises ResourceMissing.
    """
    drawing(name, "")  # says at once when there is none
    return QIcon(ThemedIcon(name, colour))


def icon_pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon in the colour `#rrggbb`, `size` device-independent pixels wide and high, for a screen of this pixel ratio."""
    key = f"reviewer {name} {colour} {size} {ratio:g}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _painted(drawing(name, colour), size, ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def application_icon() -> QIcon:
    """The icon of the program itself."""
    icon = QIcon()
    for size in APPLICATION_SIZES:
        icon.addPixmap(_painted(drawing("reviewer", ""), size, 1))
    return icon


_clones: list[QIconEngine] = []  # Qt takes a clone without keeping Python's half of it alive; it rarely asks for one


class ThemedIcon(QIconEngine):
    """Paints one icon in a colour of the theme in force, or in that of disabled text."""

    def __init__(self, name: str, colour: ThemeColour) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paints it in the middle of `rect`."""
        pixmap = self.scaledPixmap(rect.size(), mode, state, painter.device().devicePixelRatio())
        place = QRectF(0, 0, pixmap.deviceIndependentSize().width(), pixmap.deviceIndependentSize().height())
        place.moveCenter(QRectF(rect).center())
        painter.drawPixmap(place.topLeft(), pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """It as large as fits into `size`."""
        return self.scaledPixmap(size, mode, state, 1)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        """It as large as fits into `size`, in device-independent pixels, for a screen of the pixel ratio `scale`."""
        colour = DISABLED if mode == QIcon.Mode.Disabled else self._colour
        return icon_pixmap(self._name, colour(current_theme()), min(size.width(), size.height()), scale)

    def clone(self) -> QIconEngine:
        """Another like it."""
        twin = ThemedIcon(self._name, self._colour)
        _clones.append(twin)
        return twin


def _painted(svg: bytes, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
