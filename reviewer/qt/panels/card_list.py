"""A list of cards of different heights, of which only those in view are ever laid out."""

from collections.abc import Callable

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
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from reviewer.qt.panels.card_model import CardModel
from reviewer.qt.panels.card_stack import CardStack
from reviewer.qt.panels.cards import CardState, card_style, paint_card
from reviewer.qt.theme import current_theme

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key
Action = QAbstractItemView.CursorAction

LEFT, RIGHT = 14, 17  # from the edges of the list to its cards; within the right one there is room for the scroll bar
WHEEL_PX = 24


class CardList(QListView):
    """Shows the cards of a model. A QListView for what that brings: selection, keys, screen readers; it places cards itself."""

    chosen = Signal(int)  # the row that the person clicked or moved to
    opened = Signal(int)  # the row double-clicked, or Enter pressed on it
    menu_requested = Signal(int, QPoint)  # the row, and where on the screen

    def __init__(self, name: str, model: CardModel, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty_words = ""
        self._gap = gap
        self._keys: dict[str, Callable[[int], None]] = {}
        self._cards = model
        self._stack = self._new_stack()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setModel(model)
        model.modelReset.connect(self._on_model_reset)
        model.rowsInserted.connect(self._on_rows_inserted)
        model.rowsRemoved.connect(self._on_rows_removed)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    # What others ask of it

    @property
    def current_row(self) -> int | None:
        """The row one is at."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

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

    def on_key(self, keys: str, act: Callable[[int], None]) -> None:
        """Has a key, such as `Delete`, do something with the row one is at, before the window takes it for a shortcut."""
        self._keys[QKeySequence(keys).toString()] = act

    def refresh_cards(self) -> None:
        """Lays out again what is in view: its words may have changed."""
        self._stack.forget_cards()
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
            self._lay_out_keeping_place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out_keeping_place()

    # Qt: painting, keys and the menu

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if not len(self._stack):
            self._paint_empty(painter)
            return
        top = event.rect().top() + self.verticalOffset()
        for row in self._stack.rows_between(top, top + event.rect().height()):
            index = self._cards.index(row)
            paint_card(painter, self._stack.card(row), self.visualRect(index), self._state(index), current_theme())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _pressed(event) in self._keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row
        if (act := self._keys.get(_pressed(event))) is not None:
            if row is not None:
                act(row)
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            if row is not None:
                self.opened.emit(row)
        elif event.key() in (Key.Key_Space, Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)
            if self.current_row is not None and self.current_row != row:
                self.chosen.emit(self.current_row)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the window, not the beginning of a row."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_mouse else self.currentIndex()
        if index.isValid():
            place = event.globalPos() if is_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_requested.emit(index.row(), place)

    # How it keeps its place

    def _settle(self) -> None:
        self._sync_scroll_bar(self._stack.settled(self.verticalOffset(), self.viewport().height()))

    def _sync_scroll_bar(self, y: int) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(WHEEL_PX)
        bar.setRange(0, max(0, self._stack.height - height))
        bar.setValue(y)
        self.viewport().update()

    def _scroll_to(self, y: int) -> None:
        self._sync_scroll_bar(y)
        self._settle()

    def _new_stack(self) -> CardStack:
        style = card_style(QFont(self.font()), self._card_width())
        return CardStack(self._cards, style, self._gap, LEFT - self.viewport().x())

    def _card_width(self) -> int:
        return max(1, self.width() - LEFT - RIGHT)

    def _lay_out_keeping_place(self) -> None:
        row = self._stack.row_at(self.verticalOffset()) if len(self._stack) and self.verticalOffset() else 0
        self._stack = self._new_stack()
        self._scroll_to(self._stack.rect(row).top() - self._gap if row else 0)

    def _on_model_reset(self) -> None:
        self._stack = self._new_stack()
        self._settle()

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._stack.insert(first, last)
        self._settle()

    def _on_rows_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._stack.remove(first, last)
        self._settle()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

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


def _pressed(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString()
