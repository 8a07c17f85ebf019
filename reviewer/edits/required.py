"""The row that an edit names: it is there, or the edit says no."""

from typing import TypeVar

from reviewer.core.errors import NotThere
from reviewer.core.project import Project
from reviewer.core.rows import Row

R = TypeVar("R", bound=Row)


def required(project: Project, kind: type[R], id: str) -> R:
    """The row of this kind with this id; raises NotThere."""
    row: R | None = project.table(kind.table).get(id)
    if row is None:
        raise NotThere(kind.table, id)
    return row
