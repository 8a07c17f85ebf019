"""Replaces a file in one step that is on the disk when it returns: afterwards there is the old file or the new one, whole."""

import errno
import os
import secrets
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reviewer.storage.errors import SaveFailed

_KEPT = "Your changes are kept."
_ELSEWHERE = "Save it elsewhere."
_FREE_SPACE = "Free some space, or save it elsewhere."
_CAUSES = {
    errno.ENOSPC: ("the disk is full", _FREE_SPACE),
    errno.EDQUOT: ("all the space you are allowed there is used", _FREE_SPACE),
    errno.EFBIG: ("a file there may not become so large", _ELSEWHERE),
    errno.EROFS: ("nothing can be written there", _ELSEWHERE),
    errno.EACCES: ("you may not write there", _ELSEWHERE),
    errno.EPERM: ("you may not write there", _ELSEWHERE),
    errno.ENOENT: ("its folder is not there", _ELSEWHERE),
    errno.ENOTDIR: ("its folder is not there", _ELSEWHERE),
    errno.ELOOP: ("the links there lead round in a circle", _ELSEWHERE),
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter one."),
    errno.EISDIR: ("there is a folder of that name", "Choose another name."),
    errno.EEXIST: ("there is something of that name that is no file", "Choose another name."),
}
_CANNOT_FLUSH = {errno.EINVAL, errno.ENOTSUP, errno.EBADF}  # what some network drives answer
_PIECE = 1 << 26  # bytes in one call: some systems refuse more than 2 GB


def write_atomically(path: Path, data: bytes | Iterable[bytes], what: str = "The project") -> None:
    """Writes beside the file, flushes, and replaces it, following links and keeping its mode.

    SaveFailed, naming `what`, when that cannot be done: then the old file is as it was, and nothing else is left behind. Only
    when the folder itself cannot be flushed may the new file be there already.
    """
    with saving(what):
        target = _target(path)
        temporary = target.with_name(f".~{secrets.token_hex(8)}.tmp")
        try:
            _write_new(temporary, (data,) if isinstance(data, bytes) else data, _replaced(target, what))
            temporary.replace(target)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        _flush_folder(target.parent)


@contextmanager
def saving(what: str) -> Iterator[None]:
    """Says what an error of the system means for the saving of `what`."""
    try:
        yield
    except OSError as error:
        cause, then = _CAUSES.get(error.errno or 0, (f"{error.strerror or error}", _ELSEWHERE))
        raise SaveFailed(f"{what} could not be saved: {cause}.", f"{_KEPT} {then}") from error


def _target(path: Path) -> Path:
    """The file that `path` leads to through links; it need not be there yet."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


def _replaced(target: Path, what: str) -> os.stat_result | None:
    """What is known of the file to be replaced; None when there is none. SaveFailed when it is not to be replaced."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        code = errno.EISDIR if stat.S_ISDIR(status.st_mode) else errno.EEXIST
        raise OSError(code, os.strerror(code))
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):  # an administrator may write anything, says access
        raise SaveFailed(f"{what} could not be saved: the file is read-only.", f"{_KEPT} Save it under another name.")
    return status


def _write_new(path: Path, pieces: Iterable[bytes], like: os.stat_result | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    file = os.open(path, flags, 0o600 if like else 0o666)
    try:
        for piece in pieces:
            _write_all(file, memoryview(piece))
        _flush(file)
    finally:
        os.close(file)
    if like:
        _take_after(path, like)


def _write_all(file: int, rest: memoryview) -> None:
    while rest:  # a disk that fills up takes a part, and refuses only the next one
        rest = rest[os.write(file, rest[:_PIECE]) :]


def _flush(file: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(file, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in _CANNOT_FLUSH:
                raise
        else:
            return
    os.fsync(file)


def _take_after(path: Path, like: os.stat_result) -> None:
    """Gives the new file the owner, group and mode of the old one as far as this is allowed."""
    if sys.platform != "win32":
        with suppress(OSError):
            os.chown(path, -1, like.st_gid)
        with suppress(OSError):
            os.chown(path, like.st_uid, -1)
    with suppress(OSError):
        path.chmod(stat.S_IMODE(like.st_mode))


def _flush_folder(folder: Path) -> None:
    """Makes the new name last; a folder that cannot be flushed at all, as on Windows and some network drives, is let be."""
    if sys.platform == "win32":
        return
    try:
        opened = os.open(folder, os.O_RDONLY)
    except PermissionError:  # it may be written but not listed
        return
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in _CANNOT_FLUSH:
            raise
    finally:
        os.close(opened)
