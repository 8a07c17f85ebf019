"""The codebook as a tree: its tags in order, each with its depth and its path."""

from collections.abc import Iterator
from typing import NamedTuple

from reviewer.core.ids import TagId
from reviewer.core.project import Project
from reviewer.core.rows import Tag

PATH_SEPARATOR = " › "


class Entry(NamedTuple):
    """A tag where it stands in the tree; tags at the top have depth 0."""

    tag: Tag
    depth: int


def codebook(project: Project) -> list[Entry]:
    """All tags, each followed by those under it, siblings by position."""
    children: dict[TagId | None, list[Tag]] = {}
    for tag in sorted(project.tags.rows(), key=lambda one: (one.position, one.name.casefold(), one.id)):
        children.setdefault(tag.parent, []).append(tag)
    return list(_under(None, 0, children))


def path_of(project: Project, tag: Tag) -> str:
    """The names from the top of the codebook down to a tag: `Source › Air defence`."""
    names = [tag.name]
    while tag.parent is not None and (parent := project.tags.get(tag.parent)) is not None:
        names.append(parent.name)
        tag = parent
    return PATH_SEPARATOR.join(reversed(names))


def with_all_under(project: Project, tag: TagId) -> Iterator[TagId]:
    """A tag and all tags under it."""
    depth = None
    for entry in codebook(project):
        if entry.tag.id == tag:
            depth = entry.depth
        elif depth is not None and entry.depth <= depth:
            return
        if depth is not None:
            yield entry.tag.id


def _under(parent: TagId | None, depth: int, children: dict[TagId | None, list[Tag]]) -> Iterator[Entry]:
    for tag in children.get(parent, ()):
        yield Entry(tag, depth)
        yield from _under(tag.id, depth + 1, children)
