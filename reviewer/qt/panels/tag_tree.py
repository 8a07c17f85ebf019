"""Which tags stand under which, and in what order: the shape of the codebook, without what its tags say."""

from collections.abc import Iterator

from reviewer.core.ids import TagId
from reviewer.core.project import Project
from reviewer.queries.codebook import codebook

Parent = TagId | None
"""The tag under which others stand; None is the top of the codebook."""


class TagTree:
    """The tree at one moment."""

    def __init__(self, project: Project) -> None:
        self._children: dict[Parent, list[TagId]] = {}
        self._places: dict[TagId, tuple[Parent, int]] = {}
        for tag, _ in codebook(project):
            siblings = self._children.setdefault(tag.parent, [])
            self._places[tag.id] = tag.parent, len(siblings)
            siblings.append(tag.id)

    def __contains__(self, id: TagId) -> bool:
        return id in self._places

    def __iter__(self) -> Iterator[TagId]:
        return iter(self._places)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TagTree) and self._children == other._children

    __hash__ = None  # type: ignore[assignment]

    def under(self, parent: Parent) -> list[TagId]:
        """The tags right under this one."""
        return self._children.get(parent, [])

    def parent(self, id: TagId) -> Parent:
        """The tag right above this one."""
        return self._places[id][0]

    def number(self, id: TagId) -> int:
        """Which of its siblings a tag is, from 0."""
        return self._places[id][1]

    def is_within(self, id: Parent, above: TagId) -> bool:
        """Whether a tag is `above` itself or stands somewhere under it."""
        while id is not None and id != above:
            id = self.parent(id)
        return id is not None

    def grown_since(self, before: "TagTree") -> set[TagId]:
        """The tags under which others have come."""
        moved = ((id, parent) for id, (parent, _) in self._places.items() if parent is not None)
        return {parent for id, parent in moved if id not in before or before.parent(id) != parent}
