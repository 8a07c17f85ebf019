"""JSON text into plain values, saying in plain words where it is broken."""

import json
import math
import re

from reviewer.storage.errors import CannotOpen, printable
from reviewer.storage.form import Json

BOM = b"\xef\xbb\xbf"
_CONFLICT = re.compile("^(<{7}|>{7}) ", re.MULTILINE)


def parsed(data: bytes) -> Json:
    """The value that the JSON in `data` stands for; CannotOpen when it stands for none, or not for a clear one."""
    if not data.strip(b"\0 \t\r\n"):
        raise CannotOpen("it is empty")
    text = _text(data)
    try:
        value: Json = json.loads(
            text, object_pairs_hook=_object_of, parse_constant=_refuse_constant, parse_float=_finite, parse_int=_whole
        )
    except json.JSONDecodeError as error:
        raise _breakage(text, error) from error
    except RecursionError as error:
        raise CannotOpen("its values are nested too deeply") from error
    return value


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CannotOpen("it is written in UTF-16, and a project file is written in UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if not _looks_like_json(data[:100]):
            raise no_project() from error
        line = data.count(b"\n", 0, error.start) + 1
        raise CannotOpen("there are bytes that are not UTF-8 text", f"line {line}") from error


def _breakage(text: str, error: json.JSONDecodeError) -> CannotOpen:
    if not _looks_like_json(text[:100].encode("utf-8", "replace")):
        return no_project()
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        return CannotOpen("two versions of it were put together and the conflict was not resolved", f"line {line}")
    if not text.rstrip().endswith("}"):
        return CannotOpen("it breaks off", f"line {text.rstrip().count(chr(10)) + 1}")
    return CannotOpen("it is not valid JSON", f"line {error.lineno}, character {error.colno}")


def _looks_like_json(beginning: bytes) -> bool:
    return beginning.lstrip(b" \t\r\n").startswith(b"{")


def no_project() -> CannotOpen:
    """The error for a file that is something else."""
    return CannotOpen("it is not a Reviewer project")


def _object_of(pairs: list[tuple[str, Json]]) -> Json:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        id = made.get("id")
        raise CannotOpen(f"{printable(twice)} stands twice in one object", printable(id) if isinstance(id, str) else "")
    return made


def _refuse_constant(name: str) -> Json:
    raise CannotOpen(f"{name} is no number")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise CannotOpen(f"{printable(digits)} is too large a number")
    return number


def _whole(digits: str) -> int:
    try:
        return int(digits)
    except ValueError as error:  # Python refuses to read thousands of digits
        raise CannotOpen(f"{printable(digits)} is too large a number") from error
