"""A project into the bytes of its file, and back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

import msgspec

from reviewer.core.patch import Key
from reviewer.core.project import ROW_TYPES, Project
from reviewer.core.rows import Row
from reviewer.core.table import Table
from reviewer.storage.checks import check
from reviewer.storage.errors import UNTOUCHED, CannotOpen, place_of
from reviewer.storage.form import FILE, FORMAT, VERSION, Json, ProjectFile, Unknown, version_of
from reviewer.storage.lines import lines_of
from reviewer.storage.parsing import BOM, no_project, parsed
from reviewer.storage.row_order import RowOrder
from reviewer.storage.shape import check_unknown_value, half_character, read_row
from reviewer.storage.unknown import json_bytes

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(ProjectFile)
_TABLES = tuple(kind.table for kind in ROW_TYPES)


@dataclass(frozen=True)
class Opened:
    """A project read from a file; `read_only_reason` says in a sentence why it must not be changed there, if so."""

    project: Project
    read_only_reason: str = ""


class _Contents(NamedTuple):
    version: int
    tables: Mapping[str, Sequence[Row]]
    unknown: Unknown


def encode(project: Project) -> bytes:
    """The file of `project`: UTF-8, one row a line; the same project always gives the same bytes."""
    return b"".join(encoded(project))


def encoded(project: Project) -> Iterator[bytes]:
    """The file of `project` in pieces, each of which holds the interpreter for a few milliseconds only."""
    order = RowOrder(project)
    changed = {key.table for key in project.unknown}
    yield f'{{\n"format": "{FORMAT}",\n"version": {version_of(project)}'.encode()
    for kind in ROW_TYPES:
        unknown = project.unknown if kind.table in changed else {}
        yield from _member(kind.table, lines_of(order.rows(kind), unknown))
    for name, value in project.unknown.get(FILE, {}).items():
        if name != "version":
            yield from _unknown_member(name, value)
    yield b"\n}\n"


def decode(data: bytes) -> Project:
    """The project whose file holds `data`; CannotOpen says what is wrong with it, and where."""
    return read(data).project


def read(data: bytes) -> Opened:
    """As `decode`, saying also whether the project may only be looked at."""
    data = data.removeprefix(BOM)
    try:
        contents = _quickly(data)
    except ValueError:  # of msgspec, or of broken UTF-8
        contents = _carefully(data)
    with _excusing(contents.version):
        project = _project(contents)
    return Opened(project, _newer(contents.version) if contents.version > VERSION else "")


def _member(name: str, lines: Iterable[Iterable[bytes]]) -> Iterator[bytes]:
    """One array of the file; some of its lines at a time, without a comma or a line end after the last of them."""
    yield b",\n" + json_bytes(name) + b": ["
    between = b"\n"
    for pieces in lines:
        yield between
        yield from pieces
        between = b",\n"
    yield b"]" if between == b"\n" else b"\n]"


def _unknown_member(name: str, value: Json) -> Iterator[bytes]:
    if isinstance(value, list):
        return _member(name, ((json_bytes(item),) for item in value))
    return iter([b",\n" + json_bytes(name) + b": " + json_bytes(value)])


def _quickly(data: bytes) -> _Contents:
    """Reads a file that holds nothing unknown; ValueError when it does, or is broken."""
    file: Any = _DECODER.decode(data)
    _check_format(file.format)
    _check_version(file.version)
    tables: dict[str, Sequence[Row]] = {name: getattr(file, name) for name in _TABLES}
    if data.count(b'"id":') > sum(map(len, tables.values())):  # a field stands twice, and one of the two was dropped
        return _carefully(data)
    return _Contents(file.version, tables, _newer_version(file.version))


def _carefully(data: bytes) -> _Contents:
    """Reads any file, setting aside what is unknown; CannotOpen says what is wrong."""
    file = parsed(data)
    if not isinstance(file, dict):
        raise no_project()
    _check_format(file.pop("format", None))
    version = _check_version(file.pop("version", None))
    unknown: Unknown = {}
    with _excusing(version):
        tables = {kind.table: _rows(kind, file.pop(kind.table, []), unknown) for kind in ROW_TYPES}
        check_unknown_value(file, "")
    of_file = {**file, **_newer_version(version).get(FILE, {})}
    return _Contents(version, tables, {**unknown, FILE: of_file} if of_file else unknown)


def _rows(kind: type[Row], values: Json, unknown: Unknown) -> list[Row]:
    """The rows of one table; their unknown fields go into `unknown`."""
    if not isinstance(values, list):
        raise CannotOpen(f"{kind.table} should be a list")
    rows: list[Row] = []
    for index, value in enumerate(values):
        try:
            rows.append(msgspec.convert(value, kind))
        except ValueError:  # of msgspec, or of half a character where it wants a name
            row, fields = read_row(kind, value, _place(kind.table, value, index))
            rows.append(row)
            unknown[Key(kind.table, row.id)] = fields
    _check_texts(rows)
    return rows


def _check_texts(rows: Sequence[Row]) -> None:
    for row in rows:
        try:
            _ENCODER.encode(row)
        except UnicodeEncodeError:
            raise half_character(place_of(row.table, row.id)) from None


def _project(contents: _Contents) -> Project:
    tables: dict[str, Any] = {name: Table(_by_id(name, rows)) for name, rows in contents.tables.items()}
    project = Project(**tables, unknown=contents.unknown)
    check(project)
    return project


def _by_id(table: str, rows: Sequence[Row]) -> dict[str, Row]:
    by_id = {row.id: row for row in rows}
    if len(by_id) == len(rows):
        return by_id
    seen: set[str] = set()
    for row in rows:
        if row.id in seen:
            raise CannotOpen("two rows have this id", place_of(table, row.id))
        seen.add(row.id)
    return by_id


def _place(table: str, value: Json, index: int) -> str:
    """Where a row stands, for a message: by its id when it has one, else by its index."""
    id = value.get("id") if isinstance(value, dict) else None
    return place_of(table, id if isinstance(id, str) else str(index))


def _check_format(format: Json) -> None:
    if format != FORMAT:
        raise no_project()


def _check_version(version: Json) -> int:
    if version is None:
        raise CannotOpen("version is missing")
    if type(version) is not int or version < 1:
        raise CannotOpen("version should be a whole number from 1")
    return version


def _newer_version(version: int) -> Unknown:
    """What is remembered of a newer file, so that the project can never be taken for one of this version."""
    return {FILE: {"version": version}} if version > VERSION else {}


def _newer(version: int) -> str:
    return f"A newer version of Reviewer wrote this project (file version {version}; this one writes {VERSION})."


@contextmanager
def _excusing(version: int) -> Iterator[None]:
    """What is wrong with a newer file is not the file's fault."""
    try:
        yield
    except CannotOpen as error:
        if version <= VERSION:
            raise
        raise CannotOpen(
            f"a newer version of Reviewer wrote it (file version {version}; this one reads {VERSION})",
            advice=f"{UNTOUCHED} Install the newest Reviewer to open it.",
        ) from error
