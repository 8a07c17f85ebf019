"""The card in which a note is written: what it is about, and a field that grows with the text."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reviewer.qt.panels.cards import BAR_WIDTH
from reviewer.qt.panels.laid_text import LaidText, Setting, lay_out_text
from reviewer.qt.panels.note_card import DIM, QUOTE_INDENT, QUOTE_LINES, tag_colour
from reviewer.qt.panels.note_words import TargetWords
from reviewer.qt.theme import current_theme

PLACEHOLDER = "Write a note… Ctrl+Enter keeps it, Esc lets it go"
FEWEST_LINES, MOST_LINES = 2, 12
KEEP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEditor(QFrame):
    """Where one note is written. Whoever opens it decides what becomes of the text."""

    keep_requested = Signal()
    let_go_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._where = QLabel()
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setProperty("small", True)
        self._where.setWordWrap(True)
        self._quote = QuoteBox()
        self.field = NoteField()
        self._place_parts()
        self.field.keep_requested.connect(self.keep_requested)
        self.field.let_go_requested.connect(self.let_go_requested)

    def _place_parts(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for part in (self._where, self._quote, self.field):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(_button("Cancel", self.let_go_requested))
        keep = _button("Keep note", self.keep_requested)
        keep.setProperty("primary", True)
        buttons.addWidget(keep)
        column.addLayout(buttons)

    def open_for(self, words: TargetWords, text: str) -> None:
        """Shows what the note is about and the text it has so far, and takes the keyboard."""
        self._where.setText(words.where)
        self._quote.show_quote(words)
        self.field.setPlainText(text)
        self.field.setAccessibleDescription(f"{words.where}. {words.quote}")
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.field.setFocus()

    def text(self) -> str:
        """The text as it stands."""
        return self.field.toPlainText()


class NoteField(QPlainTextEdit):
    """The field itself: plain text, as high as its lines."""

    keep_requested = Signal()
    let_go_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("flat", True)
        self.setPlaceholderText(PLACEHOLDER)
        self.setAccessibleName("Note")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)

    def sizeHint(self) -> QSize:
        lines = round(self.document().size().height())  # a plain text layout counts lines
        shown = min(max(FEWEST_LINES, lines), MOST_LINES)
        return QSize(super().sizeHint().width(), shown * self.fontMetrics().lineSpacing() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and (_keeps(event) or _lets_go(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _keeps(event):
            self.keep_requested.emit()
        elif _lets_go(event):
            self.let_go_requested.emit()
        else:
            super().keyPressEvent(event)

    def _on_size_changed(self) -> None:
        self.updateGeometry()


class QuoteBox(QWidget):
    """The quote beside its coloured bar, painted: at most three lines."""

    def __init__(self) -> None:
        super().__init__()
        self._words = TargetWords("", "", None)
        self._laid: LaidText | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_quote(self, words: TargetWords) -> None:
        """Shows the quote of what a note is about; nothing when it has none."""
        self._words = words
        self.setVisible(bool(words.quote))
        self.setAccessibleName(words.quote)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._laid is None:
            return
        painter, theme = QPainter(self), current_theme()
        painter.fillRect(0, 0, BAR_WIDTH, self._laid.height, tag_colour(self._words.colour)(theme))
        self._laid.paint(painter, QUOTE_INDENT, 0, DIM(theme))

    def _lay_out(self) -> None:
        self._laid = lay_out_text(self._words.quote, Setting(self.font(), self.width() - QUOTE_INDENT, QUOTE_LINES))
        self.setFixedHeight(self._laid.height)


def _button(text: str, wish: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not look like leaving the field
    button.clicked.connect(wish)
    return button


def _keeps(event: QKeyEvent) -> bool:
    return event.key() in KEEP and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _lets_go(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()
