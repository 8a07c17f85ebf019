"""Who makes an edit, and when."""

from dataclasses import dataclass

from reviewer.core.patch import NOTHING, Patch, put
from reviewer.core.project import Project
from reviewer.core.rows import Coder, Row


@dataclass(frozen=True)
class Stamp:
    """The coder who makes an edit, and the moment in ISO 8601, UTC, to the second: `2026-11-23T15:58:07Z`."""

    coder: Coder
    at: str


def authored(project: Project, by: Stamp, *rows: Row) -> Patch:
    """A patch that puts rows made by a coder, and the coder's own row when the project lacks it."""
    if not rows:
        return NOTHING
    return put(*rows) if by.coder.id in project.coders else put(by.coder, *rows)
