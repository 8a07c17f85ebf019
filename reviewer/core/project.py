"""A project is a value: tables of frozen rows. Nothing changes in place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Any

from reviewer.core.patch import Key, Patch
from reviewer.core.rows import (
    Coder,
    Correction,
    Flag,
    Mark,
    Note,
    Review,
    Row,
    Segment,
    Source,
    Speaker,
    Tag,
    Tagging,
    Transcript,
)
from reviewer.core.table import Table

ROW_TYPES: tuple[type[Row], ...] = (
    Transcript,
    Segment,
    Speaker,
    Tag,
    Flag,
    Tagging,
    Note,
    Correction,
    Coder,
    Review,
    Source,
)
"""Every table's row type, in the order of the project file."""

MARK_TABLES = (Flag.table, Tagging.table, Note.table)


@dataclass(frozen=True)
class Project:
    """Everything that a project file holds.

    `unknown` keeps the fields that this version of the program does not know, by table and id, and those of the file itself
    under the key ("", ""). They are written back with their rows.
    """

    transcripts: Table[Transcript] = field(default_factory=Table)
    segments: Table[Segment] = field(default_factory=Table)
    speakers: Table[Speaker] = field(default_factory=Table)
    tags: Table[Tag] = field(default_factory=Table)
    flags: Table[Flag] = field(default_factory=Table)
    taggings: Table[Tagging] = field(default_factory=Table)
    notes: Table[Note] = field(default_factory=Table)
    corrections: Table[Correction] = field(default_factory=Table)
    coders: Table[Coder] = field(default_factory=Table)
    reviews: Table[Review] = field(default_factory=Table)
    sources: Table[Source] = field(default_factory=Table)
    unknown: Mapping[Key, Mapping[str, Any]] = field(default_factory=dict)

    def table(self, name: str) -> Table[Any]:
        """The table of this name."""
        found: Table[Any] = getattr(self, name)
        return found

    def row(self, key: Key) -> Row | None:
        """The row at `key`, or None."""
        return self.table(key.table).get(key.id)

    def mark(self, id: str) -> Mark | None:
        """The flag, tagging or note with this id, or None."""
        return self.flags.get(id) or self.taggings.get(id) or self.notes.get(id)

    def patched(self, patch: Patch) -> "Project":
        """The project after `patch`."""
        by_table: dict[str, dict[str, Row | None]] = {}
        for key, row in patch.changes.items():
            by_table.setdefault(key.table, {})[key.id] = row
        tables: dict[str, Any] = {name: self.table(name).patched(rows) for name, rows in by_table.items()}
        return replace(self, **tables)

    def effective(self, patch: Patch) -> Patch:
        """`patch` without the changes that change nothing here."""
        return Patch({key: row for key, row in patch.changes.items() if self.row(key) != row})

    def inverse(self, patch: Patch) -> Patch:
        """The patch that leads from `self.patched(patch)` back to this project."""
        return Patch({key: self.row(key) for key in patch.changes})

    @cached_property
    def is_empty(self) -> bool:
        """Whether there is nothing in any table."""
        return not any(len(self.table(kind.table)) for kind in ROW_TYPES)


TABLE_NAMES = tuple(f.name for f in fields(Project) if f.name != "unknown")


def project_of(rows: Iterable[Row]) -> Project:
    """A project holding these rows."""
    by_table: dict[str, dict[str, Any]] = {}
    for row in rows:
        by_table.setdefault(row.table, {})[row.id] = row
    tables: dict[str, Any] = {name: Table(table) for name, table in by_table.items()}
    return Project(**tables)
