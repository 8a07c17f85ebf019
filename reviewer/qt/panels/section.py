"""A section of the left column: a quiet heading, and under it rows, or words that say how to get some."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reviewer.core.patch import Patch
from reviewer.qt.facts import Facts
from reviewer.qt.icons import icon
from reviewer.qt.panels.row_frame import INDENT, MARGIN
from reviewer.qt.panels.row_menu import RowMenu
from reviewer.qt.panels.rows_view import RowsView

BUTTON_STYLE = "QToolButton { padding: 2px; }"
BUTTON_ICON = 14
BUTTON_EDGE = 7  # so that the plus stands over the figures


class Section(QWidget):
    """Shows a part of the session of `facts` as rows, and follows the facts."""

    add_clicked = Signal()

    def __init__(self, facts: Facts, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self.view = RowsView(title, self)
        self.empty_words = QLabel(self)
        self.empty_words.setTextFormat(Qt.TextFormat.PlainText)
        self.empty_words.setWordWrap(True)
        self.empty_words.setProperty("dim", True)
        self.empty_words.setContentsMargins(INDENT, 2, MARGIN, MARGIN)
        self._heading = QHBoxLayout()
        self._heading.addWidget(_heading(title), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._heading)
        column.addWidget(self.empty_words)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.view.menu_requested.connect(self._on_menu_requested)
        facts.session_replaced.connect(self._on_session_replaced)
        facts.project_changed.connect(self._on_project_changed)

    # What each section does in its own way

    def menu_of(self, index: QModelIndex) -> RowMenu | None:
        """What can be done with the row at an index, or with none when it is invalid."""
        raise NotImplementedError

    def _on_session_replaced(self) -> None:
        raise NotImplementedError

    def _on_project_changed(self, patch: Patch) -> None:
        raise NotImplementedError

    # What they share

    def show_model(self, model: QAbstractItemModel, empty_words: str) -> None:
        """Shows the rows of a model, or these words while it has none."""
        self.empty_words.setText(empty_words)
        self.view.setModel(model)
        model.layoutChanged.connect(self._on_rows_changed)
        model.modelReset.connect(self._on_rows_changed)
        self._on_rows_changed()

    def edit_name(self, index: QModelIndex) -> None:
        """Opens the field for the name of a row, if it has one to change."""
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.view.setCurrentIndex(index)
            self.view.edit(index)

    def offer_adding(self, tip: str) -> None:
        """Puts a plus beside the heading."""
        button = QToolButton(self)
        button.setIcon(icon("plus", lambda theme: theme.text_dim))
        button.setIconSize(QSize(BUTTON_ICON, BUTTON_ICON))
        button.setStyleSheet(BUTTON_STYLE)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from list to list; the menu of each list adds, too
        button.clicked.connect(self._on_add_clicked)
        self._heading.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._heading.addSpacing(BUTTON_EDGE)

    def _on_add_clicked(self) -> None:
        self.add_clicked.emit()

    def _on_menu_requested(self, index: QModelIndex, place: QPoint) -> None:
        if menu := self.menu_of(index):
            menu.pop_up(place)

    def _on_rows_changed(self) -> None:
        has_rows = self.view.has_rows()
        self.view.setVisible(has_rows)
        self.empty_words.setVisible(not has_rows)
        self.view.updateGeometry()


def _heading(title: str) -> QLabel:
    heading = QLabel(title)
    heading.setProperty("heading", True)
    heading.setIndent(0)  # else it stands a little off what is below it
    return heading
