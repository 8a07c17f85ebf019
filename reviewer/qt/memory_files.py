"""Files that exist only in memory, for those parts of Qt that take nothing but a path, such as style sheets.

They are written in the format of Qt's resource compiler, version 1: a tree, the names and the contents, each in bytes of its own,
numbers in big-endian order.
"""

from collections.abc import Mapping
from struct import pack

from PySide6.QtCore import qRegisterResourceData

VERSION = 1
IS_FOLDER = 2
IS_PLAIN = 0
ANY_COUNTRY = 0
ANY_LANGUAGE = 1  # Qt calls it C

_registered: dict[str, tuple[bytes, bytes, bytes]] = {}  # Qt keeps pointers into these bytes


def folder_in_memory(name: str, files: Mapping[str, bytes]) -> str:
    """The path of a folder that holds these files, by name. The first files given under a `name` stay for good."""
    if name not in _registered:
        _registered[name] = _compiled(name, files)
        qRegisterResourceData(VERSION, *_registered[name])
    return f":/{name}"


def _compiled(folder: str, files: Mapping[str, bytes]) -> tuple[bytes, bytes, bytes]:
    tree = _folder_entry(0, 1, 1) + _folder_entry(0, len(files), 2)
    names, contents = _name_entry(folder), b""
    for name in sorted(files, key=_name_hash):  # Qt finds a name by bisection
        tree += pack(">IHHHI", len(names), IS_PLAIN, ANY_COUNTRY, ANY_LANGUAGE, len(contents))
        names += _name_entry(name)
        contents += pack(">I", len(files[name])) + files[name]
    return tree, names, contents


def _folder_entry(name_offset: int, count: int, first: int) -> bytes:
    return pack(">IHII", name_offset, IS_FOLDER, count, first)


def _name_entry(name: str) -> bytes:
    return pack(">HI", len(name), _name_hash(name)) + name.encode("utf-16-be")


def _name_hash(name: str) -> int:
    result = 0
    for character in name:
        result = (result << 4) + ord(character)
        result ^= (result & 0xF0000000) >> 23
        result &= 0x0FFFFFFF
    return result
