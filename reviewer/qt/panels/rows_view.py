"""The lists of the left column: quiet trees whose letters are left to the window, and whose rows can all be reached by key."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from reviewer.qt.panels.row_delegate import RowDelegate, paint_drop_place
from reviewer.qt.panels.row_frame import INDENT

MOST_ROWS_WANTED = 100  # more than any screen has room for
FEWEST_ROWS = 3
USUAL_WIDTH = 220
NARROWEST = 120

Key = Qt.Key
RETURN = QKeyCombination(Key.Key_Return)
CTRL_RETURN = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Key.Key_Return)
F2 = QKeyCombination(Key.Key_F2)
DELETE = QKeyCombination(Key.Key_Delete)


class RowsView(QTreeView):
    """Rows as the delegate paints them. Keys it was not told about go to the window, cursor keys move in it."""

    menu_requested = Signal(QModelIndex, QPoint)  # the row, if there is one, and where on the screen
    button_clicked = Signal(QModelIndex)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: dict[int, Callable[[QModelIndex], None]] = {}
        self._pressed = QPersistentModelIndex()
        self._dragged_to: QPoint | None = None
        self.rows = RowDelegate(self)
        self.setItemDelegate(self.rows)
        self.setAccessibleName(name)
        self._look_quiet()
        self._behave()

    def _look_quiet(self) -> None:
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(INDENT)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _behave(self) -> None:
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.expanded.connect(self._on_height_changed)
        self.collapsed.connect(self._on_height_changed)

    def on_key(self, keys: QKeyCombination, act: Callable[[QModelIndex], None]) -> None:
        """Has a key do something with the row one is at."""
        self._keys[keys.toCombined()] = act

    def offer_button(self, icon: str, tip: str) -> None:
        """Shows a button in the row under the pointer; none when `icon` is empty."""
        self.rows.button_icon, self.rows.button_tip = icon, tip
        self.viewport().update()

    def button_rect(self, index: QModelIndex) -> QRect:
        """Where the button of a row is while the pointer is over the row; empty when there is none."""
        return self.rows.frame(self._option(index), index).button if index.isValid() else QRect()

    # Qt

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window, not the beginning of a name."""

    def event(self, event: QEvent) -> bool:
        """Claims the keys it was told about before they become shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _pressed(event) in self._keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_writing = self.state() == QAbstractItemView.State.EditingState  # a field leaves Enter to what is behind it
        act = None if is_writing else self._keys.get(_pressed(event))
        if act is None:
            super().keyPressEvent(event)
        elif self.currentIndex().isValid():
            act(self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_requested.emit(self.indexAt(event.pos()), event.globalPos())
            return
        index = self.currentIndex()
        place = self.visualRect(index).bottomLeft() if index.isValid() else QPoint()
        self.menu_requested.emit(index, self.viewport().mapToGlobal(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self.button_rect(index).contains(event.position().toPoint()):
            self._pressed = QPersistentModelIndex(index)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pressed.isValid():
            super().mouseReleaseEvent(event)
            return
        index, self._pressed = self.indexAt(event.position().toPoint()), QPersistentModelIndex()
        if self.button_rect(index).contains(event.position().toPoint()):
            self.button_clicked.emit(index)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._dragged_to = event.position().toPoint() if event.isAccepted() else None
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.setDropIndicatorShown(False)  # Qt's own is painted in no colour of the theme
        super().paintEvent(event)
        self.setDropIndicatorShown(True)
        if self._dragged_to is not None and self.state() == QAbstractItemView.State.DraggingState:
            cell = self.visualRect(self.indexAt(self._dragged_to))
            row = QRect(0, cell.top(), self.viewport().width(), cell.height())
            paint_drop_place(QPainter(self.viewport()), cell, row, self.dropIndicatorPosition())

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """The delegate paints them, with the rest of the row."""

    def sizeHint(self) -> QSize:
        return QSize(USUAL_WIDTH, self._rows_wanted() * self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, min(FEWEST_ROWS, self._rows_wanted()) * self._row_height())

    # How high it wants to be

    def has_rows(self) -> bool:
        """Whether there is anything in it."""
        model = self.model()
        return model is not None and model.rowCount() > 0

    def _rows_wanted(self) -> int:
        wanted, index = 0, self.model().index(0, 0) if self.has_rows() else QModelIndex()
        while index.isValid() and wanted < MOST_ROWS_WANTED:
            wanted, index = wanted + 1, self.indexBelow(index)
        return wanted

    def _row_height(self) -> int:
        return self.rows.sizeHint(self._option(QModelIndex()), QModelIndex()).height()

    def _on_height_changed(self) -> None:
        self.updateGeometry()

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        option.state |= QStyle.StateFlag.State_MouseOver
        return option


def _pressed(event: QKeyEvent) -> int:
    """The key with its modifiers as a number: letters of many scripts have no name in `Qt.Key`."""
    key = Key.Key_Return.value if event.key() == Key.Key_Enter.value else event.key()
    return key | (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier).value
