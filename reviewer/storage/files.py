"""Opens and saves project files."""

import errno
import stat
from pathlib import Path

from reviewer.core.project import Project
from reviewer.storage.atomic import write_atomically
from reviewer.storage.codec import Opened, encoded, read
from reviewer.storage.errors import CannotOpen, SaveFailed
from reviewer.storage.form import VERSION, version_of

SUFFIX = ".review.json"
LARGEST_FILE = 1 << 30
"""Bytes. A project of a million segments and a million marks has half as many."""

_CAUSES = {
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "there is no such file",
    errno.EACCES: "you may not read it",
    errno.EPERM: "you may not read it",
    errno.ELOOP: "the links there lead round in a circle",
}


def open_project(path: Path) -> Opened:
    """Reads a project file and changes nothing on disk; CannotOpen says what is wrong with it, and where."""
    try:
        return read(_bytes_of(path))
    except CannotOpen as error:
        raise error.in_file(path.name) from error
    except OSError as error:
        cause = _CAUSES.get(error.errno or 0, f"{error.strerror or error}")
        raise CannotOpen(cause, file=path.name, advice="") from error


def save_project(project: Project, path: Path) -> None:
    """Replaces the file at `path` by `project`, in one step. SaveFailed when that cannot be done: then it is as it was."""
    if version_of(project) > VERSION:
        raise SaveFailed(
            "The project could not be saved: a newer version of Reviewer wrote it, and saving it here would lose what is new.",
            "Install the newest Reviewer to change it.",
        )
    write_atomically(path, encoded(project))


def _bytes_of(path: Path) -> bytes:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise CannotOpen("it is a folder", advice="")
    if not stat.S_ISREG(status.st_mode):  # reading a pipe or a device might never end
        raise CannotOpen("it is not a file", advice="")
    if status.st_size > LARGEST_FILE:
        raise CannotOpen(f"it is larger than {LARGEST_FILE >> 20} MB", advice="")
    return path.read_bytes()
