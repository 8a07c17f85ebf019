"""The list of keys, and what the program says of itself."""

from reviewer.qt.about import AboutDialog
from reviewer.qt.desk import Desk
from reviewer.qt.shortcuts import ShortcutList


class HelpCommands:
    """The Help menu."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def shortcuts(self) -> None:
        """Shows all keys."""
        ShortcutList(self._desk.window).open()

    def about(self) -> None:
        """Shows the version and the licences."""
        AboutDialog(self._desk.window).open()
