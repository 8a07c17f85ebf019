"""The codebook at the left: the tags in their tree, and the wishes of the person who works with them."""

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reviewer.core.ids import TagId
from reviewer.core.patch import Patch
from reviewer.core.rows import Tag
from reviewer.qt.facts import Facts
from reviewer.qt.key_names import key_name
from reviewer.qt.panels.codebook_menu import codebook_menu, colour_menu, key_menu, tag_menu
from reviewer.qt.panels.codebook_model import CodebookModel
from reviewer.qt.panels.row_menu import RowMenu
from reviewer.qt.panels.rows_view import CTRL_RETURN, DELETE, F2, RETURN
from reviewer.qt.panels.section import Section

EMPTY = "No tags yet. Select some text and press T."
EXPAND_AFTER_MS = 600


class CodebookPanel(Section):
    """Shows the tags of the session. It changes none of them: it says what the person wishes."""

    current_changed = Signal()
    tag_chosen = Signal(str)
    tag_selection_requested = Signal(str)
    rename_requested = Signal(str, str)  # tag, name
    move_requested = Signal(str, object)  # tag, the tag to be above it or None
    merge_requested = Signal(str)
    recolour_requested = Signal(str, int)  # tag, index into the palette
    key_requested = Signal(str, str)  # tag, a digit or nothing
    describe_requested = Signal(str)
    note_requested = Signal(str)
    delete_requested = Signal(str)
    add_requested = Signal(object)  # the tag to be above the new one or None

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(facts, "Codebook", parent)
        self.model = CodebookModel(facts, self)
        self.show_model(self.model, EMPTY)
        self.offer_adding("New tag")
        self._let_tags_be_dragged()
        self._connect()
        self._on_session_replaced()

    # What others ask of it

    @property
    def current_tag(self) -> TagId | None:
        """The tag that the person is at in the codebook."""
        return self.model.tag_of(self.view.currentIndex())

    def choose(self, tag: TagId) -> None:
        """Goes to a tag, if it is there."""
        index = self.model.index_of(tag)
        if index.isValid():
            self.view.setCurrentIndex(index)

    def rename(self, tag: TagId) -> None:
        """Opens the field for the name of a tag, if it is there."""
        self.edit_name(self.model.index_of(tag))

    def open_colours(self) -> None:
        """Opens the palette for the current tag."""
        if tag := self._tag_at(self.view.currentIndex()):
            colour_menu(self, self, tag).pop_up(self._below_current())

    def open_keys(self) -> None:
        """Opens the keys for the current tag."""
        if tag := self._tag_at(self.view.currentIndex()):
            key_menu(self, self, tag).pop_up(self._below_current())

    def menu_of(self, index: QModelIndex) -> RowMenu:
        """What can be done with the tag at an index, or with the codebook."""
        tag = self._tag_at(index)
        return tag_menu(self, tag) if tag else codebook_menu(self)

    # How it follows

    def _on_session_replaced(self) -> None:
        self.model.start_over()
        self.view.expandAll()
        self._on_selection_changed()
        self.current_changed.emit()

    def _on_project_changed(self, patch: Patch) -> None:
        if not patch.touches(Tag.table):
            self.model.follow(patch)
            return
        had, near = self.current_tag, self._tags_beside_current()
        for grown in self.model.follow(patch):
            self.view.expand(self.model.index_of(grown))  # so that one sees where tags have come
        if self.current_tag != had:
            self._go_on_at(near)

    def _on_selection_changed(self) -> None:
        icon = "tag" if self.facts.session.selection else ""
        self.view.offer_button(icon, f"Tag the selection ({key_name('Ctrl+Return')})")

    # What the person does

    def _connect(self) -> None:
        view = self.view
        self.add_clicked.connect(self._on_add_at_top)
        self.facts.selection_changed.connect(self._on_selection_changed)
        self.model.move_requested.connect(self.move_requested)
        self.model.rename_requested.connect(self.rename_requested)
        view.button_clicked.connect(self._on_tag_selection)
        view.clicked.connect(self._on_chosen)
        view.selectionModel().currentChanged.connect(self.current_changed)
        view.on_key(RETURN, self._on_chosen)
        view.on_key(CTRL_RETURN, self._on_tag_selection)
        view.on_key(F2, self.edit_name)
        view.on_key(DELETE, self._on_delete)

    def _let_tags_be_dragged(self) -> None:
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.view.setAutoExpandDelay(EXPAND_AFTER_MS)

    def _on_add_at_top(self) -> None:
        self.add_requested.emit(None)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.tag_chosen.emit(self.model.tag_of(index))

    def _on_tag_selection(self, index: QModelIndex) -> None:
        self.tag_selection_requested.emit(self.model.tag_of(index))

    def _on_delete(self, index: QModelIndex) -> None:
        self.delete_requested.emit(self.model.tag_of(index))

    # Where the person is

    def _tag_at(self, index: QModelIndex) -> Tag | None:
        id = self.model.tag_of(index)
        return self.facts.session.project.tags.get(id) if id else None

    def _tags_beside_current(self) -> list[TagId]:
        current = self.view.currentIndex()
        beside = (self.view.indexBelow(current), self.view.indexAbove(current)) if current.isValid() else ()
        return [tag for one in beside if (tag := self.model.tag_of(one)) is not None]

    def _go_on_at(self, tags: list[TagId]) -> None:
        there = [index for tag in tags if (index := self.model.index_of(tag)).isValid()]
        if there:
            self.view.setCurrentIndex(there[0])
        else:
            self.current_changed.emit()

    def _below_current(self) -> QPoint:
        return self.view.viewport().mapToGlobal(self.view.visualRect(self.view.currentIndex()).bottomLeft())
