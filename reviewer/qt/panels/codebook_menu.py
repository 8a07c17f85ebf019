"""What can be done with a tag of the codebook, as a menu."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from reviewer.core.rows import Tag
from reviewer.edits.codebook import KEYS
from reviewer.qt.icons import icon, icon_pixmap
from reviewer.qt.panels.row_menu import RowMenu
from reviewer.qt.theme import current_theme

if TYPE_CHECKING:
    from reviewer.qt.panels.codebook import CodebookPanel

SWATCH = 18
EDGE = 2
CORNER = 4
TICK = "check"
RATIO = 2  # fine enough for any screen


def codebook_menu(panel: "CodebookPanel") -> RowMenu:
    """What can be done with the codebook when no tag is meant."""
    menu = RowMenu(panel)
    menu.offer("New tag…", partial(panel.add_requested.emit, None), "plus")
    return menu


def tag_menu(panel: "CodebookPanel", tag: Tag) -> RowMenu:
    """What can be done with one tag."""
    menu = RowMenu(panel)
    tagging = menu.offer("Tag selection", partial(panel.tag_selection_requested.emit, tag.id), "tag", "Ctrl+Return")
    tagging.setEnabled(panel.facts.session.selection is not None)
    menu.addSeparator()
    menu.offer("Rename", partial(panel.rename, tag.id), "pencil", "F2")
    menu.addMenu(colour_menu(menu, panel, tag))
    menu.addMenu(key_menu(menu, panel, tag))
    menu.offer("Definition…", partial(panel.describe_requested.emit, tag.id), "book-open")
    menu.offer("Note…", partial(panel.note_requested.emit, tag.id), "message-square-text")
    menu.addSeparator()
    menu.offer("New tag under this…", partial(panel.add_requested.emit, tag.id), "plus")
    to_top = menu.offer("Move to top level", partial(panel.move_requested.emit, tag.id, None), "corner-down-right")
    to_top.setEnabled(tag.parent is not None)
    menu.offer("Merge into…", partial(panel.merge_requested.emit, tag.id), "merge")
    menu.addSeparator()
    menu.offer("Delete…", partial(panel.delete_requested.emit, tag.id), "trash-2", "Del")
    return menu


def colour_menu(parent: QWidget, panel: "CodebookPanel", tag: Tag) -> RowMenu:
    """The palette, to choose the colour of a tag from."""
    theme = current_theme()
    menu, ticked = _submenu(parent, "Colour", "palette"), tag.colour % len(theme.tags)
    choices = QActionGroup(menu)
    for number, hue in enumerate(theme.tags):
        drawing = _swatch(hue.stripe, TICK if number == ticked else "", theme.ground)
        action = menu.offer_drawn(hue.name, partial(panel.recolour_requested.emit, tag.id, number), drawing)
        _as_choice(action, choices, taken=number == ticked)
    return menu


def key_menu(parent: QWidget, panel: "CodebookPanel", tag: Tag) -> RowMenu:
    """The keys that a tag can have, and the tags that have them now."""
    menu = _submenu(parent, "Key", "keyboard")
    choices = QActionGroup(menu)
    owners = {other.key: other.name for other in panel.facts.session.project.tags.rows() if other.key and other.id != tag.id}
    for key in (*KEYS, ""):
        action = menu.offer(_key_text(panel, key, owners), partial(panel.key_requested.emit, tag.id, key))
        _as_choice(action, choices, taken=key == tag.key)
    return menu


def _submenu(parent: QWidget, title: str, icon_name: str) -> RowMenu:
    menu = RowMenu(parent)
    menu.setTitle(title)
    menu.setIcon(icon(icon_name))
    return menu


def _as_choice(action: QAction, choices: QActionGroup, *, taken: bool) -> None:
    action.setCheckable(True)
    action.setChecked(taken)
    choices.addAction(action)


def _key_text(panel: "CodebookPanel", key: str, owners: dict[str, str]) -> str:
    if not key:
        return "None"
    if key not in owners:
        return key
    name = panel.fontMetrics().elidedText(owners[key], Qt.TextElideMode.ElideRight, panel.view.sizeHint().width())
    return f"{key}\t{name}".replace("&", "&&")


def _swatch(colour: str, drawing: str, drawing_colour: str) -> QIcon:
    pixmap = QPixmap(QSize(SWATCH, SWATCH) * RATIO)
    pixmap.setDevicePixelRatio(RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(EDGE, EDGE, SWATCH - 2 * EDGE, SWATCH - 2 * EDGE), CORNER, CORNER)
    if drawing:
        painter.drawPixmap(EDGE, EDGE, icon_pixmap(drawing, drawing_colour, SWATCH - 2 * EDGE, RATIO))
    painter.end()
    return QIcon(pixmap)
