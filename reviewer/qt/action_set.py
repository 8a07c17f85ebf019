"""Makes Qt's actions from the table of actions, and has the command rooms carry them out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRegularExpression, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QToolButton, QWidget

from reviewer.core.session import Session
from reviewer.qt.actions import ACTIONS, MENUS, TOOLBAR, Action, Needs, Scope
from reviewer.qt.icons import icon
from reviewer.qt.plain_text import literal

UNDO, REDO, PLAY = "edit.undo", "edit.redo", "go.play"
Rooms = Mapping[str, object]
"""The command rooms by name; an action `room.method` is carried out by that method."""


@dataclass(frozen=True)
class Situation:
    """What there is just now, by which actions are enabled."""

    session: Session
    has_tag: bool

    def allows(self, needs: Needs) -> bool:
        """Whether what an action needs is there."""
        session = self.session
        match needs:
            case Needs.NOTHING:
                return True
            case Needs.PROJECT:
                return not session.project.is_empty or not session.is_saved
            case Needs.TRANSCRIPT:
                return bool(session.segment_ids())
            case Needs.SELECTION:
                return session.selection is not None
            case Needs.TAG:
                return self.has_tag
            case Needs.UNDO:
                return session.history.next_undo is not None
            case Needs.REDO:
                return session.history.next_redo is not None


class ActionSet(QObject):
    """All actions of a window. Their keys, menus and toolbar follow from the table."""

    def __init__(self, window: QWidget, views: tuple[QWidget, ...], rooms: Rooms) -> None:
        super().__init__(window)
        self._actions = {row.id: self._made(row, rooms) for row in ACTIONS}
        for row in ACTIONS:
            for widget in (window,) if row.scope is Scope.WINDOW else views:
                widget.addAction(self._actions[row.id])

    def __getitem__(self, id: str) -> QAction:
        return self._actions[id]

    def all(self) -> list[tuple[Action, QAction]]:
        """Every action with its row of the table."""
        return [(row, self._actions[row.id]) for row in ACTIONS]

    def trigger(self, id: str) -> None:
        """Carries an action out, if it makes sense now."""
        self._actions[id].trigger()

    def show_playing(self, is_playing: bool) -> None:
        """Play is shown as pause while playing."""
        self._actions[PLAY].setIcon(icon("pause" if is_playing else "play"))

    def fill_menus(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Fills a menu bar; gives the menus by name."""
        menus = {}
        for name in MENUS:
            menu = menus[name] = bar.addMenu(f"&{name}")
            rows = [row for row in ACTIONS if row.menu == name]
            for before, row in zip([None, *rows], rows, strict=False):
                if before and before.group != row.group:
                    menu.addSeparator()
                menu.addAction(self._actions[row.id])
        _name_overflow(bar)
        return menus

    def fill_toolbar(self, bar: QToolBar) -> None:
        """Fills the toolbar, through which Tab goes first."""
        before: QWidget = bar
        for id in TOOLBAR:
            if not id:
                bar.addSeparator()
                continue
            bar.addAction(self._actions[id])
            button = bar.widgetForAction(self._actions[id])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            QWidget.setTabOrder(before, button)
            before = button
        _name_overflow(bar)

    def update(self, situation: Situation) -> None:
        """Enables what makes sense now, and says what undo and redo would do."""
        for row in ACTIONS:
            self._actions[row.id].setEnabled(situation.allows(row.needs))
        history = situation.session.history
        for id, word, step in ((UNDO, "Undo", history.next_undo), (REDO, "Redo", history.next_redo)):
            self._actions[id].setText(f"{word} {step.name}" if step else word)
            self._actions[id].setIconText(word)
            self._actions[id].setToolTip(literal(self._actions[id].text()))

    def check(self, ids: Mapping[str, bool]) -> None:
        """Ticks these checkable actions, or takes their ticks off."""
        for id, is_on in ids.items():
            self._actions[id].setChecked(is_on)

    def _made(self, row: Action, rooms: Rooms) -> QAction:
        action = QAction(row.text, self)
        if row.icon:
            action.setIcon(icon(row.icon))
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        action.setShortcutContext(CONTEXTS[row.scope])
        action.setCheckable(row.checkable)
        action.setIconText(row.text.rstrip("…"))
        action.setToolTip(f"{row.tip or row.text.rstrip('…')}{f' ({row.keys[0]})' if row.keys else ''}")
        action.setObjectName(row.id)
        action.triggered.connect(_Trigger(_method(rooms, row.id), action).fire)
        return action


CONTEXTS = {
    Scope.WINDOW: Qt.ShortcutContext.WindowShortcut,
    Scope.VIEWS: Qt.ShortcutContext.WidgetWithChildrenShortcut,
}


class _Trigger(QObject):
    """Carries an action out. A QObject, because Qt forgets a connection to a bound method with its object."""

    def __init__(self, method: Callable[[], None], action: QAction) -> None:
        super().__init__(action)
        self._method = method

    def fire(self) -> None:
        self._method()


def _name_overflow(bar: QWidget) -> None:
    """Names Qt's own button for what a narrow bar has no room for."""
    for button in bar.findChildren(QToolButton, QRegularExpression("_ext_button$")):
        button.setAccessibleName("More")


def _method(rooms: Rooms, id: str) -> Callable[[], None]:
    room, _, name = id.partition(".")
    found: Callable[[], None] = getattr(rooms[room], name)
    return found
