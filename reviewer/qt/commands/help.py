"""The list of keys, and what the program says of itself."""

from reviewer.qt.desk import Desk


class HelpCommands:
    """The Help menu."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def shortcuts(self) -> None:
        """Shows all keys."""
        from reviewer.qt.shortcuts import ShortcutList  # when it is wanted: the window opens sooner without

        ShortcutList(self._desk.window).open()

    def about(self) -> None:
        """Shows the version and the licences."""
        from reviewer.qt.about import AboutDialog

        AboutDialog(self._desk.window).open()
