"""The codebook: adding tags, changing them, moving, merging and deleting them."""

from collections.abc import Iterable

from msgspec.structs import replace

from reviewer.core.errors import NotPossible
from reviewer.core.ids import TagId, new_id
from reviewer.core.patch import NOTHING, Patch, put, remove
from reviewer.core.project import Project
from reviewer.core.rows import Note, Tag, Tagging
from reviewer.edits.names import cleaned_name, folded
from reviewer.edits.required import required

KEYS = tuple("123456789")


def add_tag(project: Project, name: str, parent: TagId | None = None) -> Patch:
    """Adds a tag under `parent`, or at the top, as the last one there."""
    return put(new_tag(project, name, parent))


def new_tag(project: Project, name: str, parent: TagId | None = None) -> Tag:
    """The tag that `add_tag` adds: with the first colour that no tag has, and the first free key if there is one.

    Raises NotPossible for a name that is empty, too long, or taken by another tag under the same parent.
    """
    if parent is not None:
        required(project, Tag, parent)
    _check_free(project, [name], parent)
    return Tag(
        id=TagId(new_id()),
        name=cleaned_name(name),
        colour=_free_colour(project),
        key=_free_key(project),
        parent=parent,
        position=_next_position(project),
    )


def rename_tag(project: Project, tag: TagId, name: str) -> Patch:
    """Gives a tag another name; raises NotPossible when another tag under the same parent has it."""
    old = required(project, Tag, tag)
    _check_free(project, [name], old.parent, besides={tag})
    return project.effective(put(replace(old, name=cleaned_name(name))))


def recolour_tag(project: Project, tag: TagId, colour: int) -> Patch:
    """Gives a tag another colour: an index into the tag palette, from 0, which starts again after its last colour."""
    if colour < 0:
        raise NotPossible("There is no such colour.")
    return project.effective(put(replace(required(project, Tag, tag), colour=colour)))


def describe_tag(project: Project, tag: TagId, definition: str) -> Patch:
    """Says what a tag stands for; an empty definition is one not written yet."""
    return project.effective(put(replace(required(project, Tag, tag), definition=definition.strip())))


def set_tag_key(project: Project, tag: TagId, key: str) -> Patch:
    """Gives a tag a key from 1 to 9, taking it from the tag that had it; an empty key leaves the tag without one."""
    chosen = required(project, Tag, tag)
    if key and key not in KEYS:
        raise NotPossible(f"A tag can have a key from 1 to 9, not “{key}”.")
    former = [other for other in project.tags.rows() if key and other.key == key and other.id != tag]
    return project.effective(put(*(replace(other, key="") for other in former), replace(chosen, key=key)))


def move_tag_under(project: Project, tag: TagId, parent: TagId | None) -> Patch:
    """Moves a tag, with all under it, under another one as the last there; to the top when `parent` is None."""
    moved = required(project, Tag, tag)
    if moved.parent == parent:
        return NOTHING
    if parent is not None and tag in _line_up(project, required(project, Tag, parent)):
        raise NotPossible(f"“{moved.name}” cannot be placed under itself.")
    _check_free(project, [moved.name], parent)
    return put(replace(moved, parent=parent, position=_next_position(project)))


def merge_tags(project: Project, from_: TagId, into: TagId) -> Patch:
    """Makes two tags one: taggings, notes, definition and the tags under `from_` go over to `into`, and `from_` is gone.

    Where a coder has put both on the same span, one tagging stays. `into` takes over the key if it has none, and the place
    of `from_` if it stands somewhere under it. Raises NotPossible when two tags of one name would end up under one parent.
    """
    old, kept = required(project, Tag, from_), required(project, Tag, into)
    if from_ == into:
        raise NotPossible("A tag cannot be merged with itself.")
    merged = replace(kept, key=kept.key or old.key, definition=_both_definitions(kept, old))
    if from_ in _line_up(project, kept):
        _check_free(project, [kept.name], old.parent, besides={from_, into})
        merged = replace(merged, parent=old.parent, position=old.position)
    children = [child for child in _children(project, from_) if child.id != into]
    _check_free(project, (child.name for child in children), into, besides={from_})
    notes = [replace(note, tag=into) for note in notes_on_tag(project, from_)]
    moved = put(merged, *(replace(child, parent=into) for child in children), *notes)
    return remove(old).then(moved).then(_taggings_over(project, from_, into))


def delete_tag(project: Project, tag: TagId) -> Patch:
    """Deletes a tag with its taggings and the notes on it. The tags under it, with theirs, move up to where it was.

    Raises NotPossible when a tag there has the name of one that moves up.
    """
    old = required(project, Tag, tag)
    children = _children(project, tag)
    _check_free(project, (child.name for child in children), old.parent, besides={tag})
    moved_up = put(*(replace(child, parent=old.parent) for child in children))
    return remove(old, *taggings_of(project, tag), *notes_on_tag(project, tag)).then(moved_up)


def tag_named(project: Project, name: str, parent: TagId | None = None) -> Tag | None:
    """The tag of this name, whatever its case, that stands right under `parent`; at the top when that is None."""
    wanted = folded(name)
    return next((tag for tag in _children(project, parent) if folded(tag.name) == wanted), None)


def taggings_of(project: Project, tag: TagId) -> list[Tagging]:
    """All taggings with this tag: those that go when it is deleted."""
    return [tagging for tagging in project.taggings.rows() if tagging.tag == tag]


def notes_on_tag(project: Project, tag: TagId) -> list[Note]:
    """The notes on this tag itself: they go with it, too."""
    return [note for note in project.notes.rows() if note.tag == tag]


def _taggings_over(project: Project, from_: TagId, into: TagId) -> Patch:
    taken = {(tagging.span, tagging.coder) for tagging in taggings_of(project, into)}
    doubled: list[Tagging] = []
    moved: list[Tagging] = []
    for tagging in taggings_of(project, from_):
        place = tagging.span, tagging.coder
        (doubled if place in taken else moved).append(tagging)
        taken.add(place)
    return remove(*doubled).then(put(*(replace(tagging, tag=into) for tagging in moved)))


def _both_definitions(kept: Tag, old: Tag) -> str:
    return "\n\n".join(dict.fromkeys(filter(None, (kept.definition, old.definition))))


def _children(project: Project, parent: TagId | None) -> list[Tag]:
    return [tag for tag in project.tags.rows() if tag.parent == parent]


def _line_up(project: Project, tag: Tag) -> list[TagId]:
    line = [tag.id]
    while tag.parent is not None and tag.parent not in line:
        tag = project.tags[tag.parent]
        line.append(tag.id)
    return line


def _check_free(project: Project, names: Iterable[str], parent: TagId | None, besides: Iterable[TagId] = ()) -> None:
    there = {folded(tag.name): tag.name for tag in _children(project, parent) if tag.id not in besides}
    for name in names:
        if (taken := there.get(folded(name))) is not None:
            place = f"under “{project.tags[parent].name}”" if parent else "at the top of the codebook"
            raise NotPossible(f"There is a tag called “{taken}” {place} already. Rename one of the two, or merge them.")


def _free_colour(project: Project) -> int:
    taken = {tag.colour for tag in project.tags.rows()}
    return next(colour for colour in range(len(taken) + 1) if colour not in taken)


def _free_key(project: Project) -> str:
    taken = {tag.key for tag in project.tags.rows()}
    return next((key for key in KEYS if key not in taken), "")


def _next_position(project: Project) -> int:
    return max((tag.position for tag in project.tags.rows()), default=-1) + 1
