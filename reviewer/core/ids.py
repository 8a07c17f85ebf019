"""Ids: random ones for what a person makes, ones that follow from content for what is imported."""

import hashlib
import secrets
from collections.abc import Iterable
from typing import NewType

TranscriptId = NewType("TranscriptId", str)
SegmentId = NewType("SegmentId", str)
SpeakerId = NewType("SpeakerId", str)
TagId = NewType("TagId", str)
MarkId = NewType("MarkId", str)
CorrectionId = NewType("CorrectionId", str)
CoderId = NewType("CoderId", str)
ReviewId = NewType("ReviewId", str)

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u to misread
LENGTH = 10


def new_id() -> str:
    """A random id of 50 bits, short enough to read aloud."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def id_of_content(parts: Iterable[str]) -> str:
    """The id that follows from `parts`, in their order: the same parts always give the same id."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    number = int.from_bytes(digest.digest()[:8], "big")
    return "".join(ALPHABET[(number >> 5 * place) & 31] for place in range(LENGTH))
