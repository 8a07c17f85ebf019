"""Which encoding bytes are in, and which bytes are no text."""

import codecs
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch


EIGHT_BIT = (
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "iso8859-2",
    "koi8-r",
    "cp932",
    "euc_jp",
    "gb18030",
    "big5",
    "euc_kr",
)
"""The encodings that are looked for when the bytes are not Unicode."""

WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")

DOS = ("cp437", "cp850", "cp852", "cp866")

ENCODINGS = ("utf-8", *WIDE, *EIGHT_BIT, "iso8859-1", "iso8859-5", "iso8859-15", "koi8-u", "mac-roman", *DOS)
"""Every encoding that a person may choose."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

SIGNATURES = (
    (rb"\x89PNG", "a picture (PNG)"),
    (rb"\xff\xd8\xff", "a picture (JPEG)"),
    (rb"GIF8[79]a", "a picture (GIF)"),
    (rb"%PDF-", "a PDF document"),
    (rb"PK\x03\x04", "a ZIP archive or an office document"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (rb"\x1f\x8b", "a compressed file (gzip)"),
    (rb"BZh[1-9]1AY&SY", "a compressed file (bzip2)"),
    (rb"7z\xbc\xaf\x27\x1c", "a compressed archive (7-Zip)"),
    (rb"Rar!\x1a\x07", "a compressed archive (RAR)"),
    (rb"\xfd7zXZ\x00", "a compressed file (xz)"),
    (rb"\x7fELF|MZ[^\n]{0,8}\x00", "a program"),
    (rb"SQLite format 3\x00", "a database (SQLite)"),
    (rb"RIFF.{4}WAVE|fLaC|ID3[\x02-\x04]|\xff[\xfa\xfb]", "a sound recording"),
    (rb"RIFF.{4}AVI |OggS|\x1a\x45\xdf\xa3|.{4}ftyp", "a sound or video recording"),
)

SAMPLE_BYTES = 64 * 1024
MOST_CONTROLS = 0.05
LEAST_PRINTABLE = 0.97
VALID_PER_BROKEN = 2

_HIGH = bytes(range(128, 256))
_CONTROLS = bytes({*range(32), 0x7F} - {*b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"})
_LAYOUT = "\t\n\v\f\r\u2028\u2029\ufeff"


def kind_of_binary(data: bytes) -> str | None:
    """What `data` is when its first bytes say that it is no text, such as “a PDF document”."""
    return next((kind for signature, kind in SIGNATURES if re.match(signature, data, re.DOTALL)), None)


def encoding_of(data: bytes) -> str | None:
    """The likeliest encoding of `data`; None when it is no text."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" in data:
        return _wide_encoding(data[:SAMPLE_BYTES])
    if _share_of_controls(data) > MOST_CONTROLS:
        return None
    return "utf-8" if is_mostly_utf8(data) else _eight_bit_encoding(_telling_sample(data))


def is_mostly_utf8(data: bytes) -> bool:
    """Whether it is UTF-8, though some of its bytes may be broken or its last character cut off."""
    text = data.decode("utf-8", "surrogateescape")
    broken = len(data) - len(text.encode("utf-8", "ignore"))
    valid = len(text) - broken - len(data.translate(None, _HIGH))
    return valid >= VALID_PER_BROKEN * broken or broken == _cut_off(data)


def _cut_off(data: bytes) -> int:
    """How many bytes at the end begin a UTF-8 character that goes on, -1 for none.

    A single one counts only after a space: at the end of a word it may well be a letter of another encoding.
    """
    for length in (1, 2, 3):
        lead, *rest = data[-length:].rjust(length)
        needed = 4 if lead >= 0xF0 else 3 if lead >= 0xE0 else 2 if lead >= 0xC2 else 0
        if length < needed and all(0x80 <= byte < 0xC0 for byte in rest):
            return length if length > 1 or data[-2:-1].isspace() else -1
    return -1


def _wide_encoding(sample: bytes) -> str | None:
    shares = {encoding: _share_of_printable(sample, encoding) for encoding in WIDE}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] >= LEAST_PRINTABLE else None


def _share_of_printable(sample: bytes, encoding: str) -> float:
    width = 4 if "32" in encoding else 2
    try:
        text = sample[: len(sample) // width * width].decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    printable = sum(character.isprintable() or character in _LAYOUT for character in text)
    return printable / len(text) if text else 0.0


def _share_of_controls(data: bytes) -> float:
    return 1 - len(data.translate(None, _CONTROLS)) / len(data) if data else 0.0


def _telling_sample(data: bytes) -> bytes:
    """A bounded part of `data` from the line with its first byte that is not ASCII, ending with a word."""
    first = next((start for start in range(0, len(data), SAMPLE_BYTES) if not data[start : start + SAMPLE_BYTES].isascii()), 0)
    start = max(data.rfind(b"\n", 0, first) + 1, first - SAMPLE_BYTES, 0)
    sample = data[start : first + SAMPLE_BYTES]
    if len(data) <= first + SAMPLE_BYTES:
        return sample
    return sample[: max(sample.rfind(b"\n"), sample.rfind(b" ")) + 1] or sample


def _eight_bit_encoding(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to import, and few files need it

    matches = from_bytes(sample, cp_isolation=list(EIGHT_BIT))
    best = min(matches, key=_doubt, default=None)
    if best is None or "cp1252" in best.could_be_from_charset:
        return "cp1252"
    return codecs.lookup(best.encoding).name


def _doubt(match: "CharsetMatch") -> tuple[float, float, bool]:
    """How little speaks for a match; among equals the Western one is by far the commonest."""
    return match.chaos, -match.coherence, "cp1252" not in match.could_be_from_charset
