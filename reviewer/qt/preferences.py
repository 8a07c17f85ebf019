"""The person's settings in the running program: changed in one place, kept on disk, and told of."""

import logging
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from reviewer.settings.schema import Settings
from reviewer.storage.errors import SaveFailed
from reviewer.storage.preferences import load_settings, save_settings

log = logging.getLogger(__name__)


class Preferences(QObject):
    """Holds the settings. Whoever depends on one listens to `changed`."""

    changed = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        loaded = load_settings(folder)
        self.value = loaded.settings
        self.broken_file = loaded.broken_file

    def change(self, **fields: Any) -> None:
        """Gives fields of the settings other values."""
        self.replace(replace(self.value, **fields))

    def replace(self, settings: Settings) -> None:
        """Puts other settings in the place of the old ones. What cannot be kept on disk still holds until the program ends."""
        if settings == self.value:
            return
        self.value = settings
        try:
            save_settings(settings, self._folder)
        except SaveFailed as error:
            log.warning("%s", error)
        self.changed.emit()
