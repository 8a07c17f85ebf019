"""What is seen before there is a project: how to begin, and what was open before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from reviewer.qt.icons import application_icon, icon

COLUMN_WIDTH = 560
BUTTON_SIZE = QSize(174, 96)
ICON_SIZE = QSize(28, 28)
MARK_SIZE = 56
ROW_HEIGHT = 44


class StartPage(QFrame):
    """Three ways to begin, and the recent files."""

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    file_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start_page")
        self._recent_heading = _words("Recent", "heading")
        self._recent_heading.setProperty("flush", True)
        self._recent = QListWidget()
        self._recent.setAccessibleName("Recent files")
        self._recent.setFrameShape(QFrame.Shape.NoFrame)
        self._recent.itemClicked.connect(self._on_recent_chosen)  # “activated” comes with a click here and a double click there
        for keys in ("Return", "Enter"):
            QShortcut(keys, self._recent, self._on_enter, context=Qt.ShortcutContext.WidgetShortcut)
        self.open_button = _button("Open…", "folder-open", "A transcript or a project (Ctrl+O)")
        self.open_button.clicked.connect(self.open_requested)
        self.paste_button = _button("Paste", "clipboard-paste", "A page you have copied (Ctrl+Shift+V)")
        self.paste_button.clicked.connect(self.paste_requested)
        self.sample_button = _button("Try the sample", "book-open", "A walk through an orchard, as a page copied whole")
        self.sample_button.clicked.connect(self.sample_requested)
        self.setFocusProxy(self.open_button)
        self._lay_out()

    def show_recent(self, files: Sequence[str]) -> None:
        """Lists these files, newest first."""
        self._recent.clear()
        for file in files:
            item = QListWidgetItem(f"{Path(file).name}\n{Path(file).parent}")
            item.setData(Qt.ItemDataRole.UserRole, file)
            item.setIcon(icon("file-text"))
            if not Path(file).exists():
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._recent.addItem(item)
        self._recent_heading.setVisible(bool(files))
        self._recent.setVisible(bool(files))
        self._recent.setFixedHeight(min(6, max(1, len(files))) * ROW_HEIGHT + 4)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setFixedWidth(COLUMN_WIDTH)
        inside = QVBoxLayout(column)
        inside.setSpacing(8)
        mark = QLabel()
        mark.setPixmap(application_icon().pixmap(MARK_SIZE, MARK_SIZE))
        inside.addWidget(mark)
        inside.addWidget(_words("Review a transcript", "title"))
        inside.addWidget(_words("Read it beside its timeline, and flag, tag and annotate what is said.", "dim"))
        inside.addSpacing(16)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.open_button, self.paste_button, self.sample_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        inside.addSpacing(8)
        inside.addWidget(_words("Or drop a file or copied text anywhere on this window.", "small"))
        inside.addSpacing(12)
        inside.addWidget(self._recent_heading)
        inside.addWidget(self._recent)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)

    def _on_enter(self) -> None:
        if item := self._recent.currentItem():
            self._on_recent_chosen(item)

    def _on_recent_chosen(self, item: QListWidgetItem) -> None:
        self.file_requested.emit(item.data(Qt.ItemDataRole.UserRole))


def _button(words: str, icon_name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(words)
    button.setIcon(icon(icon_name))
    button.setIconSize(ICON_SIZE)
    button.setFixedSize(BUTTON_SIZE)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setToolTip(tip)
    button.setAccessibleDescription(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setProperty("card", True)
    return button


def _words(words: str, look: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty(look, True)
    return label
