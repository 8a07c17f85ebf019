"""What a row of the left column says, for the eye, the pointer and the screen reader; how it is painted is not decided here."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, NamedTuple

from PySide6.QtCore import Qt

from reviewer.qt.plain_text import literal
from reviewer.qt.theme import Theme

Role = Qt.ItemDataRole
ID_ROLE = Role.UserRole
LOOK_ROLE = Role.UserRole + 1


class SwatchKind(Enum):
    """Whose colour stands before a name."""

    NONE = auto()
    TAG = auto()
    SPEAKER = auto()
    NOBODY = auto()


class Swatch(NamedTuple):
    """The colour before a name: that of a tag by its index into the palette, or of a speaker by position."""

    kind: SwatchKind = SwatchKind.NONE
    number: int = 0

    def colour(self, theme: Theme) -> str:
        """The colour in this theme."""
        match self.kind:
            case SwatchKind.TAG:
                return theme.tag(self.number)
            case SwatchKind.SPEAKER:
                return theme.speaker(self.number)
            case _:
                return theme.text_faint


NO_SWATCH = Swatch()


@dataclass(frozen=True)
class RowLook:
    """One row: its name; on the right a key `badge`, a small `aside` and a `figure`; all of it in words, and a tool tip.

    A `quiet` row stands back behind the others; an `active` one is what the window shows.
    """

    name: str
    spoken: str
    tip: str
    swatch: Swatch = NO_SWATCH
    badge: str = ""
    aside: str = ""
    figure: str = ""
    quiet: bool = False
    active: bool = False

    def in_role(self, role: int) -> Any:
        """What a Qt model answers for this row."""
        match role:
            case Role.DisplayRole | Role.EditRole:
                return self.name
            case Role.AccessibleTextRole:
                return self.spoken
            case Role.ToolTipRole:
                return literal(self.tip)
            case _:
                return self if role == LOOK_ROLE else None


def counted(number: int, thing: str) -> str:
    """A number of things in words: `1 tagging`, `2 taggings`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
