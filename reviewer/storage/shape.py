"""Reads one row from plain JSON values: says in plain words what is wrong with it, and sets aside what is unknown."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TypeVar

import msgspec
from msgspec import inspect

from reviewer.core.rows import Row
from reviewer.storage.errors import CannotOpen
from reviewer.storage.form import Json

R = TypeVar("R", bound=Row)

DEEPEST = 64  # levels of an unknown value: more could not be written back safely

_WORDS: dict[type[inspect.Type], str] = {
    inspect.IntType: "a whole number",
    inspect.StrType: "a string",
    inspect.BoolType: "true or false",
    inspect.VarTupleType: "a list",
    inspect.StructType: "an object",
}
_PYTHON_TYPES: dict[type[inspect.Type], type] = {inspect.IntType: int, inspect.StrType: str, inspect.BoolType: bool}

Split = tuple[Json, dict[str, Json]]
"""A value with only the fields that are known, and the unknown ones: of the value itself and, by field or index, inside it."""


def read_row(kind: type[R], value: Json, where: str) -> tuple[R, dict[str, Json]]:
    """The row that `value` stands for, and its unknown fields; CannotOpen says what is wrong with it."""
    known, unknown = _split(value, _type_of(kind), "", where)
    check_unknown_value(unknown, where)
    try:
        return msgspec.convert(known, kind), unknown
    except ValueError as error:
        raise CannotOpen(str(error), where) from error


def check_unknown_value(value: Json, where: str) -> None:
    """CannotOpen unless `value`, which is only kept for others, can be written back."""
    level: list[Json] = [value]
    for _ in range(DEEPEST):
        level = [inner for one in level for inner in _inside(one, where)]
        if not level:
            return
    raise CannotOpen("its values are nested too deeply", where)


def half_character(where: str) -> CannotOpen:
    """The error for half a character (a lone surrogate), which no text can hold."""
    return CannotOpen("there is half a character (a lone surrogate) in a text", where)


def _inside(value: Json, where: str) -> Iterable[Json]:
    if isinstance(value, dict):
        _check_text("".join(value), where)
        return value.values()
    if isinstance(value, str):
        _check_text(value, where)
    return value if isinstance(value, list) else ()


def _check_text(text: str, where: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise half_character(where) from None


@cache
def _type_of(kind: type[Row]) -> inspect.Type:
    return inspect.type_info(kind)


def _split(value: Json, type_: inspect.Type, name: str, where: str) -> Split:
    if isinstance(type_, inspect.UnionType):
        return (None, {}) if value is None else _split(value, _not_none(type_), name, where)
    if isinstance(value, list) and (items := _item_types(type_, len(value))) is not None:
        return _split_list(value, items, name, where)
    if isinstance(value, dict) and isinstance(type_, inspect.StructType) and not type_.array_like:
        return _split_object(value, type_.fields, f"{where}.{name}" if name else where)
    if _is_simple(value, type_):
        return value, {}
    raise CannotOpen(f"{name or 'a row'} should be {_wanted(type_)}", where)


def _item_types(type_: inspect.Type, length: int) -> Sequence[inspect.Type] | None:
    """The types of the items of a list of this length; None when no such list is wanted."""
    if isinstance(type_, inspect.VarTupleType):
        return [type_.item_type] * length
    fixed = _fixed_items(type_)
    return fixed if len(fixed) == length > 0 else None


def _fixed_items(type_: inspect.Type) -> Sequence[inspect.Type]:
    if isinstance(type_, inspect.TupleType):
        return type_.item_types
    if isinstance(type_, inspect.StructType) and type_.array_like:
        return [field.type for field in type_.fields]
    return ()


def _is_simple(value: Json, type_: inspect.Type) -> bool:
    if isinstance(type_, inspect.EnumType):
        return value in [choice.value for choice in type_.cls]
    return type(value) is _PYTHON_TYPES.get(type(type_))


def _split_object(value: dict[str, Json], fields: Iterable[inspect.Field], where: str) -> Split:
    known: dict[str, Json] = {}
    unknown = dict(value)
    for field in fields:
        if field.name in unknown:
            known[field.name], inside = _split(unknown.pop(field.name), field.type, field.name, where)
            if inside:
                unknown[field.name] = inside
        elif field.required:
            raise CannotOpen(f"{field.name} is missing", where)
    return known, unknown


def _split_list(values: list[Json], types: Iterable[inspect.Type], name: str, where: str) -> Split:
    known: list[Json] = []
    unknown: dict[str, Json] = {}
    for number, (value, type_) in enumerate(zip(values, types, strict=True)):
        kept, inside = _split(value, type_, f"{name}[{number}]", where)
        known.append(kept)
        if inside:
            unknown[str(number)] = inside
    return known, unknown


def _not_none(type_: inspect.UnionType) -> inspect.Type:
    return next(one for one in type_.types if not isinstance(one, inspect.NoneType))


def _wanted(type_: inspect.Type) -> str:
    if isinstance(type_, inspect.EnumType):
        return "one of " + ", ".join(f"“{choice.value}”" for choice in type_.cls)
    if fixed := _fixed_items(type_):
        return f"a list of {len(fixed)}"
    return _WORDS[type(type_)]
