"""The names that people give: on one line, not empty, not endless, and the same when they read the same."""

import unicodedata

from reviewer.core.errors import NotPossible

LONGEST_NAME = 200  # characters


def cleaned_name(text: str) -> str:
    """`text` as a name: trimmed, and each stretch of white space, line ends too, made one blank; raises NotPossible."""
    name = " ".join(text.split())
    if not name:
        raise NotPossible("A name cannot be empty.")
    if len(name) > LONGEST_NAME:
        raise NotPossible(f"A name has at most {LONGEST_NAME} characters; this one has {len(name)}.")
    return name


def folded(name: str) -> str:
    """What names that people take for the same have in common: case, white space and how accents are encoded do not count."""
    decomposed = unicodedata.normalize("NFD", " ".join(name.split()))
    return unicodedata.normalize("NFC", decomposed.casefold())
