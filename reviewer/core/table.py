"""A table of rows that never changes in place: a new version shares almost everything with the old one."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from rpds import HashTrieMap

from reviewer.core.rows import Row

R = TypeVar("R", bound=Row)

OVERLAY_LIMIT = 1_000  # beyond this many changes a plain copy of all rows is the cheaper one
_NO_CHANGES: "HashTrieMap[str, None]" = HashTrieMap()
_NONE_ADDED: "HashTrieMap[str, int]" = HashTrieMap()


class Table(Mapping[str, R]):
    """Rows by id, in the order in which they were first put.

    A plain dict that is never written again carries most rows; the few changes since stand in a persistent map over it
    (None there: removed). So an edit costs microseconds whatever the size, and reading all rows runs at the speed of a dict.
    The map has no order of its own, so added rows are numbered.
    """

    __slots__ = ("_added", "_base", "_changes", "_next", "_size")

    def __init__(self, rows: Mapping[str, R] | None = None) -> None:
        self._base: Mapping[str, R] = rows if rows is not None else {}
        self._changes: HashTrieMap[str, R | None] = _NO_CHANGES
        self._added = _NONE_ADDED
        self._next = 0
        self._size = len(self._base)

    def __getitem__(self, id: str) -> R:
        if self._changes is _NO_CHANGES:
            return self._base[id]
        row = self.get(id)
        if row is None:
            raise KeyError(id)
        return row

    def get(self, id: str, default: R | None = None) -> R | None:  # type: ignore[override]
        """The row with this id, or `default`."""
        if self._changes is _NO_CHANGES or id not in self._changes:
            return self._base.get(id, default)
        changed = self._changes[id]
        return default if changed is None else changed

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self.get(id) is not None

    def __iter__(self) -> Iterator[str]:
        if not self._changes:
            return iter(self._base)
        return (row.id for row in self._changed_rows())

    def __len__(self) -> int:
        return self._size

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        if self._base is other._base and self._changes == other._changes:
            return True
        return len(self) == len(other) and all(other.get(row.id) == row for row in self.rows())

    __hash__ = None  # type: ignore[assignment]

    def rows(self) -> Iterator[R]:
        """All rows in order."""
        return self._changed_rows() if self._changes else iter(self._base.values())

    def as_dict(self) -> Mapping[str, R]:
        """All rows by id, not to be written to: for reading many of them, as a plain dict is read faster than a table."""
        return {row.id: row for row in self.rows()} if self._changes else self._base

    def patched(self, changes: Mapping[str, R | None]) -> "Table[R]":
        """A table with the rows of `changes` put, and those that are None there removed."""
        if len(changes) + len(self._changes) > OVERLAY_LIMIT:
            return self._rebuilt(changes)
        after = Table(self._base)
        after._size, after._next = self._size, self._next
        overlay, added = self._changes, self._added
        for id, row in changes.items():
            after._size += (row is not None) - (id in self)
            if id in self._base:
                overlay = overlay.insert(id, row)
            elif row is None:
                overlay, added = overlay.discard(id), added.discard(id)
            else:
                overlay = overlay.insert(id, row)
                if id not in added:
                    added = added.insert(id, after._next)
                    after._next += 1
        after._changes, after._added = overlay, added
        return after

    def _rebuilt(self, changes: Mapping[str, R | None]) -> "Table[R]":
        rows = {row.id: row for row in self.rows()} if self._changes else dict(self._base)
        for id, row in changes.items():
            if row is None:
                rows.pop(id, None)
            else:
                rows[id] = row
        return Table(rows)

    def _changed_rows(self) -> Iterator[R]:
        changes = self._changes
        for id, row in self._base.items():
            current = changes.get(id, row)
            if current is not None:
                yield current
        for _, id in sorted((number, id) for id, number in self._added.items()):
            added = changes[id]
            if added is not None:
                yield added
