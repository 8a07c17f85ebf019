"""Picks what a flag is to say: by number, by the first letters, or by going there."""

from functools import cached_property

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from reviewer.core.rows import FlagKind
from reviewer.qt.choices import Choice
from reviewer.qt.icons import icon
from reviewer.qt.theme import Theme
from reviewer.qt.type_ahead import TypeAhead

MEANING = {
    FlagKind.IMPORTANT: "to come back to",
    FlagKind.QUESTION: "to be answered",
    FlagKind.CHECK: "may be misheard or wrong",
    FlagKind.QUOTE: "worth quoting",
}


class FlagPicker(QObject):
    """Shows the popup and says which kind was picked in it."""

    kind_chosen = Signal(str)  # FlagKind

    def __init__(self, parent: QWidget) -> None:
        """The popup covers `parent`, the window. It is made when it is first wanted, so that the window opens sooner."""
        super().__init__(parent)
        self._window = parent

    @cached_property
    def popup(self) -> TypeAhead:
        """Where the kind is picked."""
        popup = TypeAhead(self._window)
        popup.chosen.connect(self.kind_chosen)
        popup.typed.connect(self._on_typed)
        return popup

    def pick_kind(self, anchor: QRect | None = None) -> None:
        """Asks for the kind of a flag near `anchor` (global coordinates)."""
        self.popup.open_with([_choice(number, kind) for number, kind in _NUMBERED], (), "Flag as…", None, anchor)

    def _on_typed(self, text: str) -> None:
        kind = kind_meant(text)
        if kind is not None:
            self.popup.take(kind)


_NUMBERED = tuple(enumerate(FlagKind, 1))


def kind_meant(typed: str) -> FlagKind | None:
    """The kind with this number, or the only one that begins with these letters; None when it may be more than one."""
    wanted = typed.strip().casefold()
    found = [kind for number, kind in _NUMBERED if wanted and (wanted == str(number) or kind.startswith(wanted))]
    return found[0] if len(found) == 1 else None


def _choice(number: int, kind: FlagKind) -> Choice:
    def colour(theme: Theme) -> str:
        return theme.flag(kind)

    return Choice(kind, kind.capitalize(), detail=MEANING[kind], hint=str(number), icon=icon("flag", colour))
