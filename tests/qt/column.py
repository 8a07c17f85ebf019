"""The hands of somebody at the left column: which rows there are, clicks, keys and drags."""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from reviewer.core.project import Project
from reviewer.core.session import Session
from reviewer.qt.facts import Facts
from reviewer.qt.panels.row_look import LOOK_ROLE, RowLook
from reviewer.qt.panels.row_menu import RowMenu
from reviewer.qt.panels.section import Section

LEFT = Qt.MouseButton.LeftButton
MOVE = Qt.DropAction.MoveAction
NO_KEYS = Qt.KeyboardModifier.NoModifier


def facts_of(project: Project) -> Facts:
    """The facts of a window that shows this project."""
    facts = Facts()
    facts.replace_session(Session(project))
    return facts


def shown(qtbot: QtBot, widget: QWidget) -> None:
    """Shows a widget in the size of the left column, with the keyboard."""
    qtbot.addWidget(widget)
    widget.resize(220, 500)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    widget.setFocus()


def rows(view: QTreeView) -> list[QModelIndex]:
    """The rows that can be seen when scrolling, from the top."""
    return list(_below(view, view.model().index(0, 0)))


def names(view: QTreeView) -> list[str]:
    """Their names."""
    return [look(index).name for index in rows(view)]


def row(view: QTreeView, name: str) -> QModelIndex:
    """The row of this name."""
    return next(index for index in rows(view) if look(index).name == name)


def look(index: QModelIndex) -> RowLook:
    """How a row looks."""
    found = index.data(LOOK_ROLE)
    assert isinstance(found, RowLook)
    return found


def figures(view: QTreeView) -> dict[str, str]:
    """The figure at the right of each row, by name."""
    return {look(index).name: look(index).figure for index in rows(view)}


def click(view: QTreeView, index: QModelIndex) -> None:
    """A click in the middle of a row."""
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, middle(view, index))


def double_click(view: QTreeView, index: QModelIndex) -> None:
    """Two clicks in the middle of a row."""
    click(view, index)
    QTest.mouseDClick(view.viewport(), LEFT, NO_KEYS, middle(view, index))


def middle(view: QTreeView, index: QModelIndex) -> QPoint:
    """The middle of a row."""
    return view.visualRect(index).center()


def press(view: QTreeView, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """A key."""
    QTest.keyClick(view, key, modifiers)


def type_name(view: QTreeView, name: str) -> None:
    """Another name in the field that is open, and Enter."""
    editor = view.findChild(QLineEdit)
    assert editor is not None
    editor.setText(name)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def choose(menu: RowMenu | None, *path: str) -> None:
    """A line of a menu, by its words and those of the menus above it."""
    assert menu is not None
    actions = menu.actions()
    for words in path:
        action = next(one for one in actions if one.text().split("\t")[0] == words)
        actions = _within(action)
    action.trigger()


def within(menu: RowMenu, words: str) -> list[QAction]:
    """The lines of a menu within a menu."""
    return next(_within(action) for action in menu.actions() if action.text() == words)


def press_plus(panel: Section) -> str:
    """A click on the plus beside the heading, and what a screen reader calls it."""
    plus = panel.findChild(QToolButton)
    assert plus is not None
    QTest.mouseClick(plus, LEFT)
    return plus.accessibleName()


def drag(view: QTreeView, dragged: QModelIndex, to: QPoint) -> QMimeData | None:
    """Drags a row to a point of the viewport; gives what is carried if it can be dropped there."""
    carried = view.model().mimeData([dragged])
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(to, MOVE, carried, LEFT, NO_KEYS))
    over = QDragMoveEvent(to, MOVE, carried, LEFT, NO_KEYS)
    QApplication.sendEvent(view.viewport(), over)
    return carried if over.isAccepted() else None


def drop(view: QTreeView, dragged: QModelIndex, to: QPoint) -> bool:
    """Drags a row to a point of the viewport and lets it go there; whether that can be done."""
    carried = drag(view, dragged, to)
    if carried is not None:
        QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(to), MOVE, carried, LEFT, NO_KEYS))
    return carried is not None


def _within(action: QAction) -> list[QAction]:
    inner = action.menu()
    return inner.actions() if isinstance(inner, RowMenu) else []


def _below(view: QTreeView, index: QModelIndex) -> Iterator[QModelIndex]:
    while index.isValid():
        yield index
        index = view.indexBelow(index)
