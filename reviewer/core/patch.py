"""The only change of a project: which rows are put, and which are removed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from reviewer.core.rows import Row

R = TypeVar("R", bound=Row)


class Key(NamedTuple):
    """Where a row stands: its table's name and its id."""

    table: str
    id: str


@dataclass(frozen=True)
class Patch:
    """Rows by their key, in order; None removes the row. An empty patch means that nothing happens."""

    changes: Mapping[Key, Row | None] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def then(self, later: "Patch") -> "Patch":
        """This patch and `later`, computed on the project patched with this one, as one."""
        return Patch({**self.changes, **later.changes})

    def touches(self, *tables: str) -> bool:
        """Whether it changes a row of any of these tables."""
        return any(key.table in tables for key in self.changes)

    def of(self, kind: type[R]) -> Iterator[tuple[str, R | None]]:
        """The changes of one table: id, and the row put or None."""
        for key, row in self.changes.items():
            if key.table == kind.table:
                yield key.id, row  # type: ignore[misc]


NOTHING = Patch()


def put(*rows: Row) -> Patch:
    """A patch that puts these rows, new or instead of those with the same ids."""
    return Patch({Key(row.table, row.id): row for row in rows})


def remove(*rows: Row) -> Patch:
    """A patch that removes these rows."""
    return Patch({Key(row.table, row.id): None for row in rows})
