"""The shown text: heard text with its corrections laid over it, and the exact two-way map of offsets between the two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reviewer.core.rows import Correction


@dataclass(frozen=True)
class Piece:
    """A stretch of heard text and the stretch of shown text that stands for it; offsets count code points."""

    heard_start: int
    heard_end: int
    shown_start: int
    shown_end: int
    corrected: bool


@dataclass(frozen=True)
class Shown:
    """The text shown for one segment, in pieces that cover both the heard and the shown text without gaps."""

    text: str
    pieces: tuple[Piece, ...]

    def shown_at(self, heard: int) -> int:
        """The shown offset for a heard one; inside a corrected stretch it is the beginning of the replacement."""
        for piece in self.pieces:
            if heard < piece.heard_end:
                return piece.shown_start if piece.corrected else piece.shown_start + heard - piece.heard_start
        return len(self.text)

    def shown_end_at(self, heard: int) -> int:
        """The shown offset at which a heard stretch ending at `heard` ends; inside a corrected stretch, the replacement's end."""
        for piece in reversed(self.pieces):
            if heard > piece.heard_start:
                return piece.shown_end if piece.corrected else piece.shown_start + heard - piece.heard_start
        return 0

    def heard_at(self, shown: int) -> int:
        """The heard offset for a shown one; inside a replacement it is the beginning of what was replaced."""
        for piece in self.pieces:
            if shown < piece.shown_end:
                return piece.heard_start if piece.corrected else piece.heard_start + shown - piece.shown_start
        return self.pieces[-1].heard_end if self.pieces else 0

    def heard_end_at(self, shown: int) -> int:
        """The heard offset at which a shown stretch ending at `shown` ends; in a replacement, the end of what it replaced."""
        for piece in reversed(self.pieces):
            if shown > piece.shown_start:
                return piece.heard_end if piece.corrected else piece.heard_start + shown - piece.shown_start
        return 0


def shown(heard: str, corrections: Iterable[Correction]) -> Shown:
    """The shown text of a segment; its corrections do not overlap."""
    pieces: list[Piece] = []
    parts: list[str] = []
    heard_at = shown_at = 0
    for correction in sorted(corrections, key=lambda one: (one.start, one.end)):
        if correction.start > heard_at:
            kept = heard[heard_at : correction.start]
            parts.append(kept)
            pieces.append(Piece(heard_at, correction.start, shown_at, shown_at + len(kept), corrected=False))
            shown_at += len(kept)
        parts.append(correction.text)
        end = shown_at + len(correction.text)
        pieces.append(Piece(correction.start, correction.end, shown_at, end, corrected=True))
        heard_at, shown_at = correction.end, end
    if heard_at < len(heard):
        parts.append(heard[heard_at:])
        pieces.append(Piece(heard_at, len(heard), shown_at, shown_at + len(heard) - heard_at, corrected=False))
    return Shown("".join(parts), tuple(pieces))


def shown_text(heard: str, corrections: Sequence[Correction]) -> str:
    """The text shown for a segment with this heard text."""
    return shown(heard, corrections).text if corrections else heard
