"""Rows as lines of the project file, in pieces: making one holds the interpreter, so none takes more than about a millisecond."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

import msgspec

from reviewer.core.patch import Key
from reviewer.core.project import ROW_TYPES
from reviewer.core.rows import Row, Source, SourceLine
from reviewer.storage.form import Json
from reviewer.storage.unknown import json_bytes, with_unknown

T = TypeVar("T")

CHUNK_ROWS = 2_000
_ENCODER = msgspec.json.Encoder()
_LONG_DEFAULTS = {
    kind: {
        field.name: field.default for field in msgspec.structs.fields(kind) if field.default and isinstance(field.default, str)
    }
    for kind in ROW_TYPES
}


def lines_of(rows: Iterable[Row], unknown: Mapping[Key, Mapping[str, Json]]) -> Iterator[Iterator[bytes]]:
    """The rows of one table, some at a time: their lines, with commas between them, in one piece or several."""
    for chunk in _chunks(rows):
        if isinstance(chunk[0], Source):
            yield from (_pieces(row, unknown.get(Key(row.table, row.id))) for row in chunk)
        else:
            yield iter((_lines(chunk, unknown),))


def _lines(rows: Sequence[Row], unknown: Mapping[Key, Mapping[str, Json]]) -> bytes:
    if not unknown and not _LONG_DEFAULTS[type(rows[0])]:
        try:
            return _ENCODER.encode_lines(rows)[:-1].replace(b"\n", b",\n")
        except UnicodeEncodeError:  # half a character somewhere: row by row, the others stay as they are
            pass
    return b",\n".join(_line(row, unknown.get(Key(row.table, row.id))) for row in rows)


def _line(row: Row, unknown: Mapping[str, Json] | None) -> bytes:
    row = _without_defaults(row)
    return json_bytes(with_unknown(row, unknown)) if unknown else _json(row)


def _pieces(row: Row, unknown: Mapping[str, Json] | None) -> Iterator[bytes]:
    """One line, for a source as long as all that was imported."""
    if unknown or not isinstance(row, Source) or not row.lines:
        yield _line(row, unknown)
        return
    yield _line(msgspec.structs.replace(row, lines=()), None)[:-1] + b',"lines":['
    between = b""
    for chunk in _chunks(row.lines):
        yield between + _json(chunk)[1:-1]
        between = b","
    yield b"]}"


def _json(value: Row | Sequence[SourceLine]) -> bytes:
    try:
        return _ENCODER.encode(value)
    except UnicodeEncodeError:
        return json_bytes(msgspec.to_builtins(value))


def _without_defaults(row: Row) -> Row:
    """The row with the very objects that are its defaults: msgspec leaves out only those, not what equals them."""
    defaults = {name: value for name, value in _LONG_DEFAULTS[type(row)].items() if getattr(row, name) == value}
    return msgspec.structs.replace(row, **defaults) if defaults else row


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(items)
    while chunk := list(islice(rest, CHUNK_ROWS)):
        yield chunk
