"""Inputs that cannot be opened, and what the person should read of each: the same for the command line and for the window."""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer.core.ids import MarkId
from reviewer.core.patch import put
from reviewer.core.rows import Flag, FlagKind
from reviewer.storage.codec import encode
from tests.building import CODER, a_project, whole

NOBODY = 65534
LISTED = 0o555
FLAGGED = a_project("hello", "hi").patched(
    put(Flag(id=MarkId("f1"), span=whole(a_project("hello", "hi"), "s2"), kind=FlagKind.CHECK, coder=CODER.id, created=""))
)
FILE = encode(FLAGGED)
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10"
NOISE = random.Random(1).randbytes(4_000) + b"\0" * 96
LONG_LINE = b"x" * 50_000_000
NO_PROJECT = "it is not a Reviewer project"


@dataclass(frozen=True)
class BadInput:
    """A file (or a folder, or nothing) of this name, made in a folder by `make`, and words that say what is wrong with it."""

    name: str
    words: str
    make: Callable[[Path], object]

    def made_in(self, folder: Path) -> Path:
        """Where it is, once it is there."""
        path = folder / self.name
        self.make(path)
        return path


def _file(name: str, content: bytes, words: str) -> BadInput:
    return BadInput(name, words, lambda path: path.write_bytes(content))


TRANSCRIPTS = (
    _file("empty.txt", b"", "is empty"),
    _file("blank.txt", b" \r\n\n", "holds only blank lines"),
    _file("picture.txt", PICTURE, "is a picture (PNG), not text"),
    _file("noise.txt", NOISE, "is binary data, not text"),
    _file("long.txt", LONG_LINE, "no line of a transcript is that long"),
    BadInput("folder.txt", "is a folder", Path.mkdir),
    BadInput("pipe.txt", "is a device, not a file", os.mkfifo),
    BadInput("gone.txt", "There is no file", str),
)
"""What is no transcript."""

PROJECTS = (
    _file("empty.review.json", b"", "it is empty"),
    _file("picture.review.json", PICTURE, NO_PROJECT),
    _file("noise.review.json", NOISE, NO_PROJECT),
    _file("truncated.review.json", FILE[: FILE.index(b'"flags"')], "it breaks off @ line"),
    _file("half.review.json", FILE[:60], "it breaks off @ line"),
    _file("other.json", b'{"segments": [{"start": 0, "text": "hello"}]}', NO_PROJECT),
    _file("list.json", b"[1, 2, 3]", NO_PROJECT),
    _file(
        "slipped.review.json",
        FILE.replace(b'"span":{"first":"s2"', b'"span":{"first":"s9"'),
        "is not among the segments @ flags[f1]",
    ),
    _file("zero.review.json", FILE.replace(b'"version": 1', b'"version": 0'), "version should be a whole number from 1"),
    _file("word.review.json", FILE.replace(b'"version": 1', b'"version": "one"'), "version should be a whole number from 1"),
    _file(
        "future.review.json",
        FILE.replace(b'"version": 1', b'"version": 9').replace(b'"text":"hello"', b'"said":["hello"]'),
        "a newer version of Reviewer wrote it (file version 9; this one reads 1)",
    ),
    _file("long.review.json", LONG_LINE, NO_PROJECT),
    _file("long-beginning.review.json", FILE[:50] + LONG_LINE, "it breaks off @ line"),
    BadInput("folder.review.json", "it is a folder", Path.mkdir),
    BadInput("pipe.review.json", "it is not a file", os.mkfifo),
    BadInput("gone.review.json", "there is no such file", str),
)
"""What is no project."""


def forbidden(name: str, content: bytes) -> AbstractContextManager[Path]:
    """A file that may not be read."""
    return _locked(name, content, 0, LISTED)


def readable(name: str, content: bytes) -> AbstractContextManager[Path]:
    """A file that may be read, in a folder in which nothing may be written."""
    return _locked(name, content, 0o444, LISTED)


def unreachable(name: str, content: bytes) -> AbstractContextManager[Path]:
    """A file in a folder into which one may not even look."""
    return _locked(name, content, 0o444, 0)


@contextmanager
def _locked(name: str, content: bytes, mode: int, folder_mode: int) -> Iterator[Path]:
    """A file in a folder, both of these modes, while this process is no administrator, who may do anything."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        path.chmod(mode)
        path.parent.chmod(folder_mode)
        try:
            with _as_nobody():
                yield path
        finally:
            path.parent.chmod(0o700)
            path.chmod(0o600)
        assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == {name: content}


@contextmanager
def _as_nobody() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
