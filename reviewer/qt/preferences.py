"""The person's settings in the running program: changed in one place, kept on disk, and told of."""

import logging
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.settings.schema import Settings
from reviewer.storage.errors import SaveFailed
from reviewer.storage.preferences import load_settings, save_settings

LEFT_MS = 400

log = logging.getLogger(__name__)


class Preferences(QObject):
    """Holds the settings. Whoever depends on one listens to `changed`; the disk hears of them when they are left as they are."""

    changed = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        loaded = load_settings(folder)
        self.value = self._kept = loaded.settings
        self.broken_file = loaded.broken_file
        self._left_as_they_are = QTimer(self)
        self._left_as_they_are.setSingleShot(True)
        self._left_as_they_are.setInterval(LEFT_MS)
        self._left_as_they_are.timeout.connect(self.keep)

    def change(self, **fields: Any) -> None:
        """Gives fields of the settings other values."""
        self.replace(replace(self.value, **fields))

    def replace(self, settings: Settings) -> None:
        """Puts other settings in the place of the old ones. What cannot be kept on disk still holds until the program ends."""
        if settings == self.value:
            return
        self.value = settings
        self._left_as_they_are.start()
        self.changed.emit()

    def keep(self) -> None:
        """Writes the settings to disk, if they have changed since that was done last."""
        self._left_as_they_are.stop()
        if self.value == self._kept:
            return
        self._kept = self.value
        try:
            save_settings(self.value, self._folder)
        except SaveFailed as error:
            log.warning("%s", error)
