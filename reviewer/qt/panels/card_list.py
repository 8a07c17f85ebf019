"""A list of cards of different heights, of which only those in view are ever laid out."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from reviewer.qt.panels.card_model import CardModel
from reviewer.qt.panels.card_stack import CardStack
from reviewer.qt.panels.cards import CardState, card_style, paint_card
from reviewer.qt.panels.keyed_list import KeyedList
from reviewer.qt.theme import current_theme

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction

LEFT, RIGHT = 14, 17  # from the edges of the list to its cards; within the right one there is room for the scroll bar
WHEEL_PX = 24


class CardList(KeyedList):
    """Shows the cards of a model. A QListView for what that brings: selection, keys, screen readers; it places cards itself."""

    menu_requested = Signal(int, QPoint)  # the row, and where on the screen

    def __init__(self, name: str, model: CardModel, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty_words = ""
        self._gap = gap
        self._cards = model
        self._stack = self._new_stack()
        self._top, self._above = QPersistentModelIndex(), 0  # the row to stay at the top of the view; pixels of it above that
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setModel(model)
        model.layoutAboutToBeChanged.connect(self._on_layout_about_to_be_changed)
        model.layoutChanged.connect(self._on_layout_changed)
        model.modelReset.connect(self._on_model_reset)
        model.rowsInserted.connect(self._on_rows_inserted)
        model.rowsRemoved.connect(self._on_rows_removed)

    # What others ask of it

    @property
    def laid_out_count(self) -> int:
        """How many cards are laid out: those looked at lately."""
        return self._stack.laid_out_count

    def go_to(self, row: int | None) -> None:
        """Moves to a row without the person's doing, and shows it; None: to none."""
        if row is None:
            self.selectionModel().clear()
        elif not self.selectionModel().isSelected(self._cards.index(row)):
            self.setCurrentIndex(self._cards.index(row))

    def say_when_empty(self, words: str) -> None:
        """What stands there instead of cards when there are none."""
        if words != self._empty_words:
            self._empty_words = words
            self.viewport().update()

    def refresh_cards(self) -> None:
        """Lays out again what has changed of what is in view; what is not, when it is next looked at."""
        self._stack.doubt_cards()
        if self.isVisible() and not self._stack.are_true(self._rows_in_view()):
            self._settle()

    # Qt: where cards stand

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._stack):
            return QRect()
        return self._stack.rect(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        if not len(self._stack):
            return QModelIndex()
        index = self._cards.index(self._stack.row_at(point.y() + self.verticalOffset()))
        return index if self.visualRect(index).contains(point) else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        if 0 <= index.row() < len(self._stack):
            self._scroll_to(self._stack.showing(index.row(), self.verticalOffset(), self.viewport().height()))

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def moveCursor(self, action: Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, row = len(self._stack), self.current_row
        if not count:
            return QModelIndex()
        return self._cards.index(0 if row is None else min(max(0, self._moved(row, action)), count - 1))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        self.selectionModel().select(self.indexAt(rect.topLeft()), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect() if selection.count() else QRect())

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)  # not the list's own, which asks every row for its size

    def updateGeometries(self) -> None:
        self._settle()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        if self._stack.style.width != self._card_width():
            self._lay_out_anew(self._row_at_top(), -self._gap)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out_anew(self._row_at_top(), -self._gap)

    # Qt: painting and the menu

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if not len(self._stack):
            self._paint_empty(painter)
            return
        top = event.rect().top() + self.verticalOffset()
        for row in self._stack.rows_between(top, top + event.rect().height()):
            index = self._cards.index(row)
            paint_card(painter, self._stack.card(row), self.visualRect(index), self._state(index), current_theme())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_mouse else self.currentIndex()
        if index.isValid():
            place = event.globalPos() if is_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_requested.emit(index.row(), place)

    # How it keeps its place

    def _settle(self) -> None:
        y = self.verticalOffset()
        self._sync_scroll_bar(self._stack.settled(y, self.viewport().height()) if self.isVisible() else y)

    def _rows_in_view(self) -> range:
        return self._stack.rows_between(self.verticalOffset(), self.verticalOffset() + self.viewport().height())

    def _sync_scroll_bar(self, y: int) -> None:
        self._sync_range()
        self.verticalScrollBar().setValue(y)
        self.viewport().update()

    def _sync_range(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(WHEEL_PX)
        bar.setRange(0, max(0, self._stack.height - height))

    def _scroll_to(self, y: int) -> None:
        self._sync_scroll_bar(y)
        self._settle()

    def _new_stack(self) -> CardStack:
        style = card_style(QFont(self.font()), self._card_width())
        return CardStack(self._cards, style, self._gap, LEFT - self.viewport().x())

    def _card_width(self) -> int:
        return max(1, self.width() - LEFT - RIGHT)

    def _row_at_top(self) -> int:
        return self._stack.row_at(self.verticalOffset()) if len(self._stack) and self.verticalOffset() else 0

    def _lay_out_anew(self, at_top: int, above: int) -> None:
        self._stack = self._new_stack()
        self._scroll_to(self._stack.rect(at_top).top() + above if at_top else 0)

    def _on_layout_about_to_be_changed(self) -> None:
        at_top = self._row_at_top()
        self._top = QPersistentModelIndex(self._cards.index(at_top) if at_top else QModelIndex())
        self._above = self.verticalOffset() - self._stack.rect(at_top).top() if at_top else 0

    def _on_layout_changed(self) -> None:
        self._lay_out_anew(max(0, self._top.row()), self._above)

    def _on_model_reset(self) -> None:
        self._stack = self._new_stack()
        self.doItemsLayout()  # at once, or Qt would do it later, and all would be painted twice

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        settle = self._settle if first <= self._rows_in_view().stop else self._sync_range
        self._stack.insert(first, last)
        settle()

    def _on_rows_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._stack.remove(first, last)
        self._settle()

    def _moved(self, row: int, action: Action) -> int:
        page = self.viewport().height()
        match action:
            case Action.MoveUp | Action.MovePrevious | Action.MoveLeft:
                return row - 1
            case Action.MoveDown | Action.MoveNext | Action.MoveRight:
                return row + 1
            case Action.MoveHome:
                return 0
            case Action.MoveEnd:
                return len(self._stack) - 1
            case Action.MovePageUp:
                return min(row - 1, self._stack.row_at(self._stack.rect(row).top() - page))
            case Action.MovePageDown:
                return max(row + 1, self._stack.row_at(self._stack.rect(row).top() + page))

    def _state(self, index: QModelIndex) -> CardState:
        if index == self.currentIndex() and self.hasFocus():
            return CardState.FOCUSED
        return CardState.SELECTED if self.selectionModel().isSelected(index) else CardState.PLAIN

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(QColor(current_theme().text_faint))
        box = self.viewport().rect().adjusted(LEFT, LEFT, -LEFT, -LEFT)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._empty_words)
