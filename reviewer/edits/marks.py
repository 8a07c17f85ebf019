"""What holds for marks of every kind: which ones an edit has to look at, and taking them off."""

from collections.abc import Iterable

from reviewer.core.errors import NotThere
from reviewer.core.ids import MarkId
from reviewer.core.patch import Patch, remove
from reviewer.core.project import Project
from reviewer.core.rows import Flag, Mark, Tagging

Marks = Iterable[Mark] | None
"""The marks among which an edit looks for those on its span: from an index, all that touch the span (others do no harm);
None for every mark of the project, which costs a walk through them."""


def remove_marks(project: Project, mark_ids: Iterable[MarkId]) -> Patch:
    """Takes flags, taggings and notes off, whoever made them."""
    return remove(*(_mark(project, id) for id in mark_ids))


def flags_among(project: Project, among: Marks) -> Iterable[Flag]:
    """The flags to look at."""
    return project.flags.rows() if among is None else (mark for mark in among if isinstance(mark, Flag))


def taggings_among(project: Project, among: Marks) -> Iterable[Tagging]:
    """The taggings to look at."""
    return project.taggings.rows() if among is None else (mark for mark in among if isinstance(mark, Tagging))


def _mark(project: Project, id: MarkId) -> Mark:
    mark = project.mark(id)
    if mark is None:
        raise NotThere("marks", id)
    return mark
