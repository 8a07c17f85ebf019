"""Making, changing, moving, merging and deleting tags."""

from collections.abc import Callable
from functools import partial

from reviewer.core.ids import TagId
from reviewer.core.rows import Tag
from reviewer.edits.codebook import (
    add_tag,
    delete_tag,
    describe_tag,
    merge_tags,
    move_tag_under,
    notes_on_tag,
    recolour_tag,
    rename_tag,
    set_tag_key,
)
from reviewer.qt.asking import ask_delete_tag, ask_long_text, ask_merge, ask_text
from reviewer.qt.desk import Desk
from reviewer.qt.tag_picker import TOP_LEVEL


class CodebookCommands:
    """The Codebook menu. It acts on the tag that is current in the codebook."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._on_target: Callable[[TagId], None] | None = None

    def add(self) -> None:
        """Asks for the name of a new tag."""
        self.add_under(None)

    def add_under(self, parent: TagId | None) -> None:
        """Asks for the name of a new tag under another one, or at the top."""
        ask_text(self._desk.window, "New tag", "Name:", "", partial(self._add, parent))

    def rename(self) -> None:
        """Lets the name of the current tag be written over in place."""
        if tag := self._current():
            self._desk.window.sidebar.codebook.rename(tag.id)

    def rename_to(self, tag: TagId, name: str) -> None:
        """Gives a tag another name."""
        self._desk.apply("Rename tag", rename_tag, tag, name)

    def describe(self) -> None:
        """Asks for the definition of the current tag."""
        if tag := self._current():
            self.describe_this(tag.id)

    def describe_this(self, id: TagId) -> None:
        """Asks for the definition of a tag."""
        tag = self._desk.session.project.tags[id]
        title = f"Definition of “{tag.name}”"
        ask_long_text(self._desk.window, title, "When is it used, and when not?", tag.definition, partial(self._describe, id))

    def recolour(self) -> None:
        """Offers the palette for the current tag."""
        self._desk.window.sidebar.codebook.open_colours()

    def recolour_to(self, tag: TagId, colour: int) -> None:
        """Gives a tag another colour of the palette."""
        self._desk.apply("Recolour tag", recolour_tag, tag, colour)

    def key(self) -> None:
        """Offers the keys for the current tag."""
        self._desk.window.sidebar.codebook.open_keys()

    def set_key(self, tag: TagId, key: str) -> None:
        """Gives a tag a key from 1 to 9, or none."""
        self._desk.apply("Key of tag", set_tag_key, tag, key)

    def note(self) -> None:
        """Begins a note on the current tag."""
        if tag := self._current():
            self.note_on(tag.id)

    def note_on(self, tag: TagId) -> None:
        """Begins a note on a tag."""
        self._desk.window.tabs.begin_note_on_tag(tag)

    def move(self) -> None:
        """Asks under which tag the current one belongs."""
        if tag := self._current():
            self._on_target = partial(self._move_to, tag.id)
            self._desk.window.tag_picker.pick_parent(tag.id)

    def move_under(self, tag: TagId, parent: TagId | None) -> None:
        """Moves a tag under another one, or to the top."""
        self._desk.apply("Move tag", move_tag_under, tag, parent)

    def merge(self) -> None:
        """Asks into which tag the current one goes."""
        if tag := self._current():
            self.merge_this(tag.id)

    def merge_this(self, tag: TagId) -> None:
        """Asks into which tag this one goes."""
        self._on_target = partial(self._ask_merge, tag)
        self._desk.window.tag_picker.pick_target([tag])

    def on_target(self, tag: TagId) -> None:
        """Goes on with what asked for a tag, which may be `TOP_LEVEL`."""
        waiting, self._on_target = self._on_target, None
        if waiting:
            waiting(tag)

    def delete(self) -> None:
        """Asks whether the current tag is to go."""
        if tag := self._current():
            self.delete_this(tag.id)

    def delete_this(self, id: TagId) -> None:
        """Deletes a tag; asks first when taggings go with it."""
        project = self._desk.session.project
        tag, taggings = project.tags[id], self._desk.session.index.taggings_of_tag[id]
        notes, under = len(notes_on_tag(project, id)), sum(one.parent == id for one in project.tags.rows())
        if taggings or notes or under:
            ask_delete_tag(self._desk.window, tag.name, taggings, partial(self._delete, id), notes, under)
        else:
            self._delete(id)

    def _current(self) -> Tag | None:
        id = self._desk.window.sidebar.codebook.current_tag
        return self._desk.session.project.tags.get(id) if id else None

    def _add(self, parent: TagId | None, name: str) -> None:
        self._desk.apply("New tag", add_tag, name, parent)

    def _describe(self, tag: TagId, definition: str) -> None:
        self._desk.apply("Definition of tag", describe_tag, tag, definition)

    def _move_to(self, tag: TagId, parent: TagId) -> None:
        self.move_under(tag, None if parent == TOP_LEVEL else parent)

    def _ask_merge(self, tag: TagId, into: TagId) -> None:
        tags, taggings = self._desk.session.project.tags, self._desk.session.index.taggings_of_tag[tag]
        ask_merge(self._desk.window, tags[tag].name, tags[into].name, taggings, partial(self._merge, tag, into))

    def _merge(self, tag: TagId, into: TagId) -> None:
        name = self._desk.session.project.tags[into].name
        self._desk.apply(f"Merge into “{name}”", merge_tags, tag, into)

    def _delete(self, tag: TagId) -> None:
        self._desk.apply("Delete tag", delete_tag, tag)
