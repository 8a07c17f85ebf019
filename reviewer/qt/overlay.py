"""A card that floats above a window until something else is clicked or focused, and gives the focus back when it closes."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from reviewer.qt.theme import current_theme

MARGIN = 12  # kept free at the edges of the window
DISTANCE = 6  # from what the card belongs to
RADIUS = 10
SHADOW = 14
SHADOW_DROP = 4
SHADE = 5  # of 255, at each step of the shadow


class Overlay(QWidget):
    """Covers the widget it is made for, sees to it that a click beside `card` closes it, and paints around it."""

    closed = Signal()

    def __init__(self, covered: QWidget, card_width: int) -> None:
        """The card is `card_width` wide, in a window that has room for it."""
        super().__init__(covered)
        self._covered = covered
        self._card_width = card_width
        self.card = QFrame(self)
        self._focused_before: QWidget | None = None
        self._anchor: QRect | None = None
        self._is_open = False
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def is_open(self) -> bool:
        """Whether the card is shown."""
        return self._is_open

    def open_card(self, focused: QWidget, anchor: QRect | None) -> None:
        """Shows the card with the focus in `focused`, below `anchor` (global coordinates) or above it, or in the middle."""
        if not self._is_open:
            self._focused_before = QApplication.focusWidget()
            self._covered.installEventFilter(self)
        self._is_open = True
        self._anchor = anchor
        self.setGeometry(self._covered.rect())
        self.place_card()
        self.show()
        self.raise_()
        focused.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_card(self) -> None:
        """Hides the card; the focus goes back to where it was, unless it is elsewhere already."""
        if not self._is_open:
            return
        self._is_open = False
        self._covered.removeEventFilter(self)
        self._give_focus_back()
        self.hide()
        self.closed.emit()

    def place_card(self) -> None:
        """Puts the card where it belongs, with the size it wants."""
        size = self._wanted_size()
        place = (
            self._by_anchor(self._anchor, size)
            if self._anchor
            else QPoint((self.width() - size.width()) // 2, self.height() // 8)
        )
        right, bottom = self.width() - MARGIN - size.width(), self.height() - MARGIN - size.height()
        place = QPoint(max(MARGIN, min(place.x(), right)), max(MARGIN, min(place.y(), bottom)))
        self.card.setGeometry(QRect(place, size))
        self.update()

    def fit_card(self) -> None:
        """Gives the card the size it wants now; its top stays where it is."""
        self.card.resize(self._wanted_size())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._covered and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._covered.rect())
            self.place_card()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_card()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, card = current_theme(), QRectF(self.card.geometry())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, SHADE * (2 if theme.is_dark else 1)))
        for step in range(SHADOW, 0, -2):
            painter.drawRoundedRect(
                card.adjusted(-step, SHADOW_DROP - step, step, SHADOW_DROP + step), RADIUS + step, RADIUS + step
            )
        painter.setPen(QColor(theme.line_strong))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _wanted_size(self) -> QSize:
        return QSize(self._card_width, self.card.sizeHint().height()).boundedTo(self.size() - QSize(2 * MARGIN, 2 * MARGIN))

    def _by_anchor(self, anchor: QRect, size: QSize) -> QPoint:
        top_left, bottom = self.mapFromGlobal(anchor.topLeft()), self.mapFromGlobal(anchor.bottomLeft()).y() + DISTANCE
        fits_below = bottom + size.height() <= self.height() - MARGIN
        return QPoint(top_left.x(), bottom if fits_below else top_left.y() - DISTANCE - size.height())

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._is_open and new is not None and not self.isAncestorOf(new):
            self.close_card()

    def _give_focus_back(self) -> None:
        before, now = self._focused_before, QApplication.focusWidget()
        self._focused_before = None
        if before is not None and isValid(before) and (now is None or self.isAncestorOf(now)):
            before.setFocus(Qt.FocusReason.PopupFocusReason)
