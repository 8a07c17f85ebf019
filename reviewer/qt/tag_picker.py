"""Picks a tag of the codebook by typing: to tag with, or to move or merge another one into."""

from collections.abc import Collection
from functools import cached_property

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from reviewer.core.ids import TagId
from reviewer.core.patch import Patch
from reviewer.core.project import Project
from reviewer.core.rows import Tag, Tagging
from reviewer.qt.choices import Choice
from reviewer.qt.facts import Facts
from reviewer.qt.icons import icon
from reviewer.qt.theme import Theme, current_theme
from reviewer.qt.type_ahead import TypeAhead
from reviewer.queries.codebook import PATH_SEPARATOR, codebook, path_of, with_all_under

TOP_LEVEL = ""
MOST_RECENT = 5
NO_DEFINITION = "No definition yet"


class TagPicker(QObject):
    """Shows the popup and says what was picked in it."""

    tag_chosen = Signal(str)  # tag id
    new_tag_requested = Signal(str)  # name
    target_chosen = Signal(str)  # tag id, or TOP_LEVEL
    hits_tag_chosen = Signal(str)  # tag id
    hits_new_tag_requested = Signal(str)  # name
    shown_tag_chosen = Signal(str)  # tag id
    closed = Signal()  # nothing more is asked about what to show

    def __init__(self, facts: Facts, parent: QWidget) -> None:
        """The popup covers `parent`, the window. It is made when it is first wanted, so that the window opens sooner."""
        super().__init__(parent)
        self._facts = facts
        self._recent: list[str] = []
        self._window = parent

    @cached_property
    def popup(self) -> TypeAhead:
        """Where a tag to put on something is picked."""
        popup = TypeAhead(self._window)
        popup.chosen.connect(self.tag_chosen)
        popup.new_requested.connect(self.new_tag_requested)
        return popup

    @cached_property
    def target_popup(self) -> TypeAhead:
        """Where a tag for another tag is picked."""
        popup = TypeAhead(self._window)
        popup.chosen.connect(self.target_chosen)
        return popup

    @cached_property
    def show_popup(self) -> TypeAhead:
        """Where a tag to show only is picked."""
        popup = TypeAhead(self._window)
        popup.chosen.connect(self.shown_tag_chosen)
        popup.closed.connect(self.closed)
        return popup

    def pick_tag(self, anchor: QRect | None = None) -> None:
        """Asks for a tag to put on something near `anchor` (global coordinates), which may be a new one."""
        self.popup.open_with(
            tag_choices(self._project, current_theme()),
            self._recent,
            "Tag with…",
            "Create tag",
            anchor,
            nothing_there="No tags yet: type a name to make the first one",
        )

    def pick_target(self, exclude: Collection[TagId] = (), anchor: QRect | None = None) -> None:
        """Asks for a tag other than those in `exclude`, to merge another one into it."""
        choices = tag_choices(self._project, current_theme(), exclude)
        self.target_popup.open_with(choices, (), "Merge into…", None, anchor, nothing_there="No other tag")

    @cached_property
    def hits_popup(self) -> TypeAhead:
        """Where a tag for everything that was found is picked."""
        popup = TypeAhead(self._window)
        popup.chosen.connect(self.hits_tag_chosen)
        popup.new_requested.connect(self.hits_new_tag_requested)
        return popup

    def pick_for_hits(self) -> None:
        """Asks for a tag to put on everything that was found, which may be a new one."""
        choices = tag_choices(self._project, current_theme())
        self.hits_popup.open_with(choices, self._recent, "Tag all hits with…", "Create tag")

    def pick_to_show(self) -> None:
        """Asks for a tag to show only what has it."""
        choices = tag_choices(self._project, current_theme())
        self.show_popup.open_with(choices, (), "Show only…", None, nothing_there="No tags yet")

    def pick_parent(self, of: TagId, anchor: QRect | None = None) -> None:
        """Asks where a tag is to stand: at the top, or under a tag that is not under it."""
        top = Choice(TOP_LEVEL, "Top level", also=("none",), icon=icon("tags"), about="Under no other tag")
        choices = tag_choices(self._project, current_theme(), set(with_all_under(self._project, of)))
        self.target_popup.open_with([top, *choices], (), "Move under…", None, anchor)

    def on_project_changed(self, patch: Patch) -> None:
        """Remembers which tags were put on something, however that was done."""
        used = {row.tag: None for _, row in patch.of(Tagging) if row is not None}
        self._recent = list(dict.fromkeys((*used, *self._recent)))[:MOST_RECENT]

    @property
    def _project(self) -> Project:
        return self._facts.session.project


def tag_choices(project: Project, theme: Theme, exclude: Collection[TagId] = ()) -> list[Choice]:
    """The tags in the order of the codebook."""
    return [_choice(project, theme, entry.tag) for entry in codebook(project) if entry.tag.id not in exclude]


def _choice(project: Project, theme: Theme, tag: Tag) -> Choice:
    return Choice(
        tag.id,
        tag.name,
        detail=path_of(project, tag).removesuffix(tag.name).removesuffix(PATH_SEPARATOR),
        also=(tag.definition,),
        hint=tag.key,
        about=tag.definition or NO_DEFINITION,
        swatch=theme.tag(tag.colour),
    )
