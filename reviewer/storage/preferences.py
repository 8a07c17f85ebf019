"""Keeps the settings in a file of their own; a broken one costs at most what is broken in it."""

import getpass
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec
import platformdirs

from reviewer.settings.schema import Settings, first_settings
from reviewer.storage.atomic import saving, write_atomically
from reviewer.storage.errors import SaveFailed

FOLDER_VARIABLE = "REVIEWER_SETTINGS_DIR"
FILE_NAME = "settings.json"
ASIDE_NAME = "settings.broken.json"


@dataclass(frozen=True)
class Loaded:
    """The settings, and where the file went whose content could not all be used, if so."""

    settings: Settings
    broken_file: Path | None = None


def settings_folder() -> Path:
    """Where settings are kept: the environment variable REVIEWER_SETTINGS_DIR, else the system's place for them."""
    if chosen := os.environ.get(FOLDER_VARIABLE):
        return Path(chosen)
    return platformdirs.user_config_path("reviewer", appauthor=False)


def load_settings(folder: Path | None = None) -> Loaded:
    """The settings kept in `folder`, or new ones that are kept at once, so that the coder stays the same person.

    Never fails: what cannot be read is the default, and a broken file is put aside.
    """
    file = (folder or settings_folder()) / FILE_NAME
    first = first_settings(user_name())
    try:
        text = file.read_bytes()
    except FileNotFoundError:
        with suppress(SaveFailed):
            save_settings(first, folder)
        return Loaded(first)
    except OSError:
        return Loaded(first)
    settings, is_whole = _read(text, first)
    return Loaded(settings) if is_whole else Loaded(settings, _put_aside(file, settings))


def save_settings(settings: Settings, folder: Path | None = None) -> None:
    """Keeps the settings; SaveFailed when that cannot be done."""
    folder = folder or settings_folder()
    with saving("The settings"):
        folder.mkdir(parents=True, exist_ok=True)
    # Names of files need not be valid Unicode: ASCII can carry them all.
    text = json.dumps(msgspec.to_builtins(settings), ensure_ascii=True, indent=1)
    write_atomically(folder / FILE_NAME, text.encode("ascii") + b"\n", "The settings")


def user_name() -> str:
    """What the system calls the person."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without an entry, or a system without a list of users
        return "Me"


def _read(text: bytes, first: Settings) -> tuple[Settings, bool]:
    """The settings in `text`, what cannot be read being as in `first`; and whether all could be read."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return first, False
    if not isinstance(values, dict):
        return first, False
    read: dict[str, object] = {}
    wanted = [field for field in msgspec.structs.fields(Settings) if field.required or field.name in values]
    for field in wanted:
        with suppress(msgspec.ValidationError):
            read[field.name] = msgspec.convert(values.get(field.name), field.type)
    return msgspec.structs.replace(first, **read), len(read) == len(wanted)


def _put_aside(file: Path, settings: Settings) -> Path | None:
    """Renames a broken file, keeps what could be read in its place, and gives the new name; None when it cannot be renamed."""
    try:
        aside = file.replace(file.with_name(ASIDE_NAME))
    except OSError:
        return None
    with suppress(SaveFailed):
        save_settings(settings, file.parent)
    return aside
