"""Bytes to lines and back: nothing of the input is lost, and what cannot be decoded is kept beside the text."""

import codecs
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reviewer.text.encodings import ENCODINGS, MARKS, encoding_of, kind_of_binary
from reviewer.text.refusals import BinaryInput, BlankInput, EmptyInput, EncodingUnfit, UnknownEncoding

BYTE_ORDER_MARK = "\ufeff"
STAND_IN = "\ufffd"

_LINE = re.compile(r"[^\r\n]*+(?:\r\n?+|\n)|[^\r\n]++")
_VISIBLE = re.compile(rf"[^\s{BYTE_ORDER_MARK}]")
_KEEP_BYTES = "reviewer.keep-bytes"
_KEPT_BYTES = re.compile("[\udc00-\udcff]+")


@dataclass(frozen=True)
class Input:
    """What is to be read. Joining `lines`, which keep their ends, gives `text`; `encoded` gives the bytes back.

    A line ends with a line feed, a carriage return or both, and with nothing else. `unreadable` lists the stand-ins (U+FFFD) for
    bytes that are not text in this encoding: the offset in `text`, and the bytes in hexadecimal. `sha256` is that of all bytes.
    """

    name: str
    text: str
    lines: tuple[str, ...]
    encoding: str
    sha256: str
    unreadable: tuple[tuple[int, str], ...] = ()

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """The lines as a reader sees them: without their ends, and without the byte order mark."""
        bare = [line.rstrip("\r\n") for line in self.lines]
        bare[0] = bare[0].removeprefix(BYTE_ORDER_MARK)
        return tuple(bare)


def decode(data: bytes, name: str, encoding: str | None = None) -> Input:
    """The text of `data`, in the encoding given or found.

    Raises EmptyInput, BlankInput, BinaryInput, UnknownEncoding or EncodingUnfit.
    """
    if not data:
        raise EmptyInput(name)
    if encoding is not None:
        return _decoded(data, name, _known_encoding(encoding, data))
    kind = kind_of_binary(data)
    if kind is not None:
        raise BinaryInput(name, kind)
    found = encoding_of(data)
    if found is None:
        raise BinaryInput(name)
    try:
        return _decoded(data, name, found)
    except EncodingUnfit:
        return _decoded(data, name, "cp1252")


def pasted(text: str, name: str) -> Input:
    """What was copied as text, as if it came from a UTF-8 file. Raises as `decode` does."""
    return decode(text.encode("utf-8", "surrogatepass"), name, "utf-8")


def encoded(input: Input) -> bytes:
    """The bytes that `input` was decoded from."""
    return b"".join(_encoded_parts(input))


def _encoded_parts(input: Input) -> Iterator[bytes]:
    done = 0
    for offset, unreadable in input.unreadable:
        yield input.text[done:offset].encode(input.encoding)
        yield bytes.fromhex(unreadable)
        done = offset + len(STAND_IN)
    yield input.text[done:].encode(input.encoding)


def _decoded(data: bytes, name: str, encoding: str) -> Input:
    text, unreadable = _with_stand_ins(data.decode(encoding, _KEEP_BYTES))
    if 2 * sum(len(part) // 2 for _, part in unreadable) > len(data):
        raise EncodingUnfit(name, encoding)
    if "\0" in text:
        raise BinaryInput(name)
    if not _VISIBLE.search(text):
        raise BlankInput(name)
    input = Input(name, text, tuple(_LINE.findall(text)), encoding, hashlib.sha256(data).hexdigest(), unreadable)
    if encoded(input) != data:
        raise EncodingUnfit(name, encoding)
    return input


def _with_stand_ins(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """`text` with one stand-in for every run of kept bytes, and the list of these runs."""
    if text.isascii() or not _KEPT_BYTES.search(text):
        return text, ()
    unreadable: list[tuple[int, str]] = []
    shortened = 0
    for run in _KEPT_BYTES.finditer(text):
        unreadable.append((run.start() - shortened, bytes(ord(kept) & 0xFF for kept in run.group()).hex()))
        shortened += len(run.group()) - len(STAND_IN)
    return _KEPT_BYTES.sub(STAND_IN, text), tuple(unreadable)


def _keep_bytes(error: UnicodeError) -> tuple[str, int]:
    """Decodes every broken byte to a lone surrogate, which no decoder gives otherwise."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(chr(0xDC00 + byte) for byte in error.object[error.start : error.end]), error.end


codecs.register_error(_KEEP_BYTES, _keep_bytes)


def _known_encoding(encoding: str, data: bytes) -> str:
    try:
        known = codecs.lookup(encoding).name
    except (LookupError, ValueError) as error:
        raise UnknownEncoding(encoding) from error
    if known in ("utf-8-sig", "utf-16", "utf-32"):
        known = _marked(known.removesuffix("-sig"), data)
    if known not in ENCODINGS:
        raise UnknownEncoding(encoding)
    return known


def _marked(family: str, data: bytes) -> str:
    """The member of this family that the byte order mark names, or the little-endian one."""
    members = (encoding for mark, encoding in MARKS if encoding.startswith(family) and data.startswith(mark))
    return next(members, family if family == "utf-8" else f"{family}-le")
