"""The recent files in the File menu."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reviewer.qt.plain_text import literal
from reviewer.qt.preferences import Preferences


class RecentFiles(QObject):
    """A menu of the files opened and saved last; those that are gone are greyed."""

    file_requested = Signal(str)

    def __init__(self, file_menu: QMenu, before: QAction, preferences: Preferences) -> None:
        super().__init__(file_menu)
        self._preferences = preferences
        self._menu = QMenu("Open recent", file_menu)
        self._menu.setToolTipsVisible(True)
        file_menu.insertMenu(before, self._menu)
        self._menu.aboutToShow.connect(self.refresh)
        self._menu.triggered.connect(self._on_triggered)
        self._clear = QAction("Forget these files", self)
        self.refresh()

    def refresh(self) -> None:
        """Shows the list as it is now."""
        self._menu.clear()
        recent = self._preferences.value.recent_files
        for path, name in zip(recent, told_apart(recent), strict=True):
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setData(path)
            action.setToolTip(literal(path))
            action.setEnabled(Path(path).exists())
        self._menu.addSeparator()
        self._menu.addAction(self._clear)
        self._menu.menuAction().setEnabled(bool(recent))

    def _on_triggered(self, action: QAction) -> None:
        if action is self._clear:
            self._preferences.change(recent_files=())
        else:
            self.file_requested.emit(action.data())


def told_apart(paths: Sequence[str]) -> list[str]:
    """The names of files, with the folder where several have the same."""
    names = Counter(Path(path).name for path in paths)
    return [path.name if names[path.name] == 1 else f"{path.name} — {path.parent}" for path in map(Path, paths)]
