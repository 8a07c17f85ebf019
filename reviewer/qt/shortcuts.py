"""The list of all keys: those of the table of actions, and those of the views themselves."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reviewer.qt.actions import ACTIONS, MENUS, Action
from reviewer.qt.choice_painting import paint_key, row_height
from reviewer.qt.key_names import key_name
from reviewer.qt.theme import current_theme

SIZE = QSize(560, 620)
MARGIN = 16
KEY_GAP = 6
GROUP_HEIGHT = 40
KEYS_ROLE = Qt.ItemDataRole.UserRole
BETWEEN_KEYS = ", "


class KeyRow(NamedTuple):
    """What keys (or the mouse) do; `keys` as they are read, each of them by itself."""

    group: str
    text: str
    keys: tuple[str, ...]


def _keys(*keys: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(key_name, keys)))


def _own_rows() -> tuple[KeyRow, ...]:
    """What the views do beside the table of actions."""
    both, transcript, timeline, lists = (
        "In the transcript and on the timeline",
        "In the transcript",
        "On the timeline",
        "Where you type to choose",
    )
    return (
        KeyRow(both, "Next, previous segment", _keys("Down", "Up")),
        KeyRow(both, "A page on, a page back", _keys("PgDown", "PgUp")),
        KeyRow(both, "First, last segment", _keys("Home", "End")),
        KeyRow(both, "Select more or fewer segments", _keys("Shift+Down", "Shift+Up")),
        KeyRow(both, "Move the end of the selection by a letter", _keys("Shift+Right", "Shift+Left")),
        KeyRow(both, "Move its end by a word", _keys("Ctrl+Shift+Right", "Ctrl+Shift+Left")),
        KeyRow(both, "Move its beginning by a letter", _keys("Alt+Shift+Right", "Alt+Shift+Left")),
        KeyRow(both, "Move its beginning by a word", _keys("Ctrl+Alt+Shift+Right", "Ctrl+Alt+Shift+Left")),
        KeyRow(both, "Play or pause here", _keys("Space")),
        KeyRow(both, "Put the tag with this key on the selection", (f"{key_name('1')} – {key_name('9')}",)),
        KeyRow(both, "Say who speaks", (f"{key_name('Ctrl+1')} – {key_name('9')}",)),
        KeyRow(transcript, "Select a segment", ("Click",)),
        KeyRow(transcript, "Select up to here", ("Shift+click",)),
        KeyRow(transcript, "Select words", ("Drag",)),
        KeyRow(transcript, "Select a word", ("Double-click",)),
        KeyRow(transcript, "Larger, smaller text", ("Ctrl+wheel",)),
        KeyRow(timeline, "Zoom in, zoom out", ("+", "−", "Wheel")),
        KeyRow(timeline, "Move along", (*_keys("Right", "Left"), "Shift+wheel")),
        KeyRow(timeline, "Select the segments of a stretch", ("Drag",)),
        KeyRow(timeline, "Move along by hand", ("Middle button",)),
        KeyRow(timeline, "Move the playhead", ("Drag the ruler",)),
        KeyRow(lists, "Take what is highlighted", _keys("Return")),
        KeyRow(lists, "Make a new one of this name", _keys("Ctrl+Return")),
        KeyRow(lists, "Complete the name", _keys("Tab")),
        KeyRow(lists, "Close", _keys("Esc")),
    )


def key_rows(actions: Sequence[Action] = ACTIONS) -> list[KeyRow]:
    """All keys: by menu, then those of the views."""
    of_menus = [KeyRow(menu, one.text, _keys(*one.keys)) for menu in MENUS for one in actions if one.menu == menu and one.keys]
    return [*of_menus, *_own_rows()]


class ShortcutList(QDialog):
    """Lists the keys, and fewer of them as something is typed: words of what they do, or of the keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keyboard shortcuts")
        self.resize(SIZE)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Find by name or key")
        self.field.setAccessibleName("Find by name or key")
        self.field.setClearButtonEnabled(True)
        self.rows = QSortFilterProxyModel(self)
        self.list = QTreeView()
        self._fill()
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.field.setFocus()

    def _fill(self) -> None:
        self.rows.setSourceModel(_model_of(key_rows()))
        self.rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.rows.setFilterKeyColumn(-1)
        self.rows.setRecursiveFilteringEnabled(True)
        self.rows.setAutoAcceptChildRows(True)
        self.list.setModel(self.rows)
        self.list.setItemDelegateForColumn(1, _KeysDelegate(self.list))
        self.list.expandAll()

    def _lay_out(self) -> None:
        self.list.setAccessibleName("Keyboard shortcuts")
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setItemsExpandable(False)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(MARGIN // 2)
        layout.addWidget(self.field)
        layout.addWidget(self.list)

    def _on_typed(self, text: str) -> None:
        self.rows.setFilterFixedString(text.strip())
        self.list.expandAll()


def open_shortcuts(parent: QWidget) -> ShortcutList:
    """Opens the list; the window can be used beside it."""
    dialog = ShortcutList(parent)
    dialog.show()
    return dialog


class _KeysDelegate(QStyledItemDelegate):
    """Paints keys as key caps, at the right."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        keys = index.data(KEYS_ROLE) or ()
        wide = sum(option.fontMetrics.horizontalAdvance(key) + 3 * KEY_GAP for key in keys)
        return QSize(wide + 2 * KEY_GAP, row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().paint(painter, option, index)
        rest = QRect(option.rect).adjusted(0, 0, -KEY_GAP, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for key in reversed(index.data(KEYS_ROLE) or ()):
            rest.setRight(paint_key(painter, rest, key, option.font, current_theme()) - KEY_GAP)
        painter.restore()


def _model_of(rows: Sequence[KeyRow]) -> QStandardItemModel:
    model = QStandardItemModel()
    groups: dict[str, QStandardItem] = {}
    for row in rows:
        if row.group not in groups:
            groups[row.group] = _group(row.group)
            model.appendRow([groups[row.group], QStandardItem()])
        keys = QStandardItem(BETWEEN_KEYS.join(row.keys))
        keys.setData(row.keys, KEYS_ROLE)
        groups[row.group].appendRow([QStandardItem(row.text), keys])
    return model


def _group(name: str) -> QStandardItem:
    item = QStandardItem(name)
    bold = item.font()
    bold.setBold(True)
    item.setFont(bold)
    item.setSizeHint(QSize(0, GROUP_HEIGHT))
    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    item.setSelectable(False)
    return item
