"""Corrects the text of a segment in place, with what was heard below it."""

from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPlainTextEdit, QWidget
from shiboken6 import isValid

from reviewer.qt.choice_painting import smaller
from reviewer.qt.theme import current_theme

PADDING = 8  # around the text
GAP = 6
RADIUS = 6
MOST_HEARD = 600  # characters
STAYS_OPEN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CorrectionEditor(QFrame):
    """Lies over the text it corrects. Enter keeps what was written, and so does leaving it; Esc does not."""

    kept = Signal(str)  # the text to be shown
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        """`parent` is the widget in which the text is painted."""
        super().__init__(parent)
        self._page = parent
        self.field = _Field(self)
        self._heard = QLabel(self)
        self._shown = ""
        self._loaded = ""
        self._is_open = False
        self._place = QRect()
        self._focused_before: QWidget | None = None
        self._build()
        self.field.entered.connect(self.keep)
        self.field.left.connect(self.keep)
        self.field.escaped.connect(self.cancel)
        self.field.document().documentLayout().documentSizeChanged.connect(self._on_text_resized)
        self.hide()

    def open_at(self, rect: QRect, shown: str, heard: str, font: QFont) -> None:
        """Corrects `shown`, the text painted in `rect` of the parent in this font.

        While one text is being corrected no other one is: whoever takes what is kept would mistake the one for the other.
        """
        if self._is_open:
            self.field.setFocus(Qt.FocusReason.PopupFocusReason)
            return
        self._focused_before = QApplication.focusWidget()
        self.field.setFont(font)
        self._heard.setFont(smaller(font))
        self._heard.setText("Heard: " + _shortened(heard))
        self.field.setAccessibleDescription(self._heard.text())
        self.field.setPlainText(shown)
        self._shown, self._loaded = shown, self.field.text()
        self._is_open = True
        self.show()
        self.raise_()
        self.place(rect)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def is_open(self) -> bool:
        """Whether a text is being corrected."""
        return self._is_open

    def place(self, rect: QRect) -> None:
        """Lies over `rect` from now on, because the text has moved."""
        self._place = rect
        self.field.setGeometry(PADDING, PADDING, rect.width(), self.field.height())
        self._fit()

    def keep(self) -> None:
        """Closes and says what is to be shown."""
        if self._close():
            self.kept.emit(with_untouched_ends(self._shown, self._loaded, self.field.text()))

    def cancel(self) -> None:
        """Closes; the text stays what it was."""
        if self._close():
            self.cancelled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.focus))
        painter.setBrush(QColor(theme.ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _build(self) -> None:
        self._heard.setTextFormat(Qt.TextFormat.PlainText)
        self._heard.setWordWrap(True)
        self._heard.setProperty("dim", True)

    def _close(self) -> bool:
        if not self._is_open:
            return False
        self._is_open = False
        before, now = self._focused_before, QApplication.focusWidget()
        if before is not None and isValid(before) and (now is None or now is self.field):
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._focused_before = None
        self.hide()
        return True

    def _on_text_resized(self) -> None:
        if self._is_open:
            self._fit()

    def _fit(self) -> None:
        """Grows and shrinks with what is written, as far as there is room."""
        width, heard_height = self._place.width(), self._heard.heightForWidth(self._place.width())
        beside = 2 * PADDING + GAP + heard_height
        wanted, room = self.field.wanted_height, self._page.height() - beside
        self.field.resize(width, max(self.field.line_height, min(wanted, room)))
        self.field.scroll_if(wanted > room)
        if wanted <= room:
            self.field.verticalScrollBar().setValue(0)
        self._heard.setGeometry(PADDING, PADDING + self.field.height() + GAP, width, heard_height)
        height = self.field.height() + beside
        top = max(0, min(self._place.top() - PADDING, self._page.height() - height))
        self.setGeometry(self._place.left() - PADDING, top, width + 2 * PADDING, height)


class _Field(QPlainTextEdit):
    """Takes every key for itself that writes or moves, so that none of them is a command meanwhile."""

    entered = Signal()
    escaped = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("flat", True)
        self.setAccessibleName("Corrected text")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    @property
    def line_height(self) -> int:
        """The height of a line in pixels."""
        return self.fontMetrics().lineSpacing()

    @property
    def wanted_height(self) -> int:
        """The height of all that is written, in pixels, with the room that the field itself takes."""
        block, height = self.document().begin(), 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return max(self.line_height, ceil(height)) + self.height() - self.viewport().height() + 1

    def scroll_if(self, overflowing: bool) -> None:
        """Shows a scroll bar only when there is more than fits; one that comes and goes would wrap the lines anew."""
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if overflowing else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)

    def text(self) -> str:
        """What is written, with no-break spaces, which toPlainText would make ordinary ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif event.key() in ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STAYS_OPEN:
            self.left.emit()


def with_untouched_ends(shown: str, loaded: str, written: str) -> str:
    """What was written, with the beginning and the end of `shown` that nobody touched as they were.

    A text field changes some characters already when it takes them over: `shown` became `loaded`.
    """
    if loaded == written:
        return shown
    if len(shown) != len(loaded):
        return written
    start = _shared_start(loaded, written)
    end = _shared_start(loaded[start:][::-1], written[start:][::-1])
    return shown[:start] + written[start : len(written) - end] + shown[len(shown) - end :]


def _shared_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (letter, its) in pairs if letter != its), min(len(one), len(other)))


def _is_own(event: QKeyEvent) -> bool:
    command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return event.key() in ENTER or not event.modifiers() & command


def _shortened(heard: str) -> str:
    return heard if len(heard) <= MOST_HEARD else heard[:MOST_HEARD] + "…"
