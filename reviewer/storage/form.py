"""The form of the project file: its name, its version, and one array of rows a table.

The file is one JSON object: `format`, `version`, then the tables in the order of `ROW_TYPES`, one row a line, fields left out
when empty. `version` is raised only by a change that an older program would misread: a field that means something else, a new
value of a fixed choice such as a flag's kind, a longer fixed list. A new field or a new table does not raise it: programs keep
fields they do not know, and write them back. A file without a table has no rows in it.
"""

from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from reviewer.core.patch import Key
from reviewer.core.project import ROW_TYPES, Project

FORMAT = "reviewer-project"
VERSION = 1
FILE = Key("", "")
"""Where `Project.unknown` keeps the unknown fields of the file itself, and its `version` when that is a newer one."""

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Unknown: TypeAlias = dict[Key, Mapping[str, Json]]

ProjectFile = msgspec.defstruct(
    "ProjectFile",
    [
        ("format", str),
        ("version", int),
        *((kind.table, list[kind], msgspec.field(default_factory=list)) for kind in ROW_TYPES),  # type: ignore[valid-type]
    ],
    forbid_unknown_fields=True,
)


def version_of(project: Project) -> int:
    """The version of the file that the project came from, or will be written as."""
    version: int = project.unknown.get(FILE, {}).get("version", VERSION)
    return version
