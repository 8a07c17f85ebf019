"""The bytes of a file that a person chose, or why they cannot be had."""

from pathlib import Path

from reviewer.core.errors import ReviewerError
from reviewer.text.decoding import Input, decode

LARGEST_BYTES = 200_000_000

UNCHANGED = "Nothing was changed."


class FileNotReadable(ReviewerError):
    """The file cannot be read: it is not there, is no file, is not allowed, or is too large."""


def read_input(path: Path, encoding: str | None = None) -> Input:
    """The text of the file, in the encoding given or found. Raises ReviewerError."""
    return decode(read_bytes(path), path.name, encoding)


def read_bytes(path: Path) -> bytes:
    """All bytes of the file. Raises FileNotReadable."""
    try:
        if path.is_dir():
            raise IsADirectoryError
        if path.exists() and not path.is_file():
            raise FileNotReadable(f"“{path}” is a device, not a file.", f"{UNCHANGED} Choose a file that holds a transcript.")
        if path.stat().st_size > LARGEST_BYTES:
            raise FileNotReadable(
                f"“{path}” is larger than {LARGEST_BYTES // 1_000_000} MB; no transcript is.",
                f"{UNCHANGED} Choose the transcript rather than the recording.",
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise why_not(path, error) from error


def why_not(path: Path, error: Exception) -> FileNotReadable:
    """What a failure of the system to open or read the file means to a person."""
    if isinstance(error, FileNotFoundError):
        return FileNotReadable(f"There is no file “{path}”.", f"{UNCHANGED} It may have been moved or renamed.")
    if isinstance(error, IsADirectoryError):
        return FileNotReadable(f"“{path}” is a folder.", f"{UNCHANGED} Choose one of the files in it.")
    if isinstance(error, PermissionError):
        return FileNotReadable(
            f"You are not allowed to read “{path}”.", f"{UNCHANGED} Ask its owner, or copy it to your own folder."
        )
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return FileNotReadable(f"“{path}” could not be read: {reason}.", f"{UNCHANGED} Try again, or copy the file to another disk.")
