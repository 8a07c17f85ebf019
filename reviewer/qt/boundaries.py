"""The next letter and the next word of a text, as people count them: by grapheme clusters and words of UAX 29."""

from PySide6.QtCore import QTextBoundaryFinder

from reviewer.layout.utf16 import points_before, units_before

Kind = QTextBoundaryFinder.BoundaryType


def letter_step(text: str, offset: int, direction: int) -> int:
    """The offset one letter on (`direction` 1) or back (-1); outside of the text when there is none."""
    return _step(text, offset, direction, Kind.Grapheme)


def word_step(text: str, offset: int, direction: int) -> int:
    """The offset at the end of the next word (`direction` 1) or the beginning of the one before (-1)."""
    if not 0 <= offset + direction <= len(text):
        return offset + direction
    while 0 < (found := _step(text, offset, direction, Kind.Word)) < len(text):
        inside = text[min(offset, found) : max(offset, found)]
        if inside.strip():
            break
        offset = found
    return found


def _step(text: str, offset: int, direction: int, kind: Kind) -> int:
    if not 0 <= offset + direction <= len(text):
        return offset + direction
    finder = QTextBoundaryFinder(kind, text)
    finder.setPosition(units_before(text, offset))
    found = finder.toNextBoundary() if direction > 0 else finder.toPreviousBoundary()
    return offset + direction if found < 0 else points_before(text, found)
