"""Fields that this version of the program does not know: put back where they came from, and written as JSON."""

import json
import re
from collections.abc import Mapping

import msgspec

from reviewer.core.rows import Row
from reviewer.storage.form import Json

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def with_unknown(row: Row, unknown: Mapping[str, Json]) -> dict[str, Json]:
    """The row as JSON values, with its unknown fields after the known ones."""
    known: dict[str, Json] = msgspec.to_builtins(row)
    gone = set(row.__struct_fields__) - known.keys()
    return _merged(known, {name: value for name, value in unknown.items() if name not in gone})


def json_bytes(value: Json) -> bytes:
    """`value` as compact JSON. Half characters (lone surrogates) cannot be written and become U+FFFD: offsets stay right."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _HALF_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text).encode()


def _merged(known: Mapping[str, Json], unknown: Mapping[str, Json]) -> dict[str, Json]:
    merged = dict(known)
    for name, value in unknown.items():
        merged[name] = _filled(known[name], value) if name in known else value
    return merged


def _filled(known: Json, unknown: Json) -> Json:
    """A known field with the unknown ones inside it, which stand under their names or, in a list, under their indexes."""
    if not isinstance(unknown, dict):
        return known
    if isinstance(known, dict):
        return _merged(known, unknown)
    if isinstance(known, list | tuple):
        return [_filled(item, unknown.get(str(number))) for number, item in enumerate(known)]
    return known
