"""Where a command may write: never over what it reads, and over another file only when it is told to."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reviewer.core.errors import ReviewerError
from reviewer.storage.errors import SaveFailed

UNCHANGED = "Nothing was changed."


def refuse_source(source: Path, output: Path) -> None:
    """ReviewerError when writing `output` would destroy `source`, whatever the two are called."""
    try:
        is_source = source.samefile(output)
    except OSError:  # one of them is not there, or cannot be had: reading or writing will say so
        return
    if is_source:
        raise ReviewerError(f"“{output}” is the file that is read.", f"{UNCHANGED} Choose another name.")


def refuse_existing(output: Path) -> None:
    """ReviewerError when there is something at `output`."""
    try:
        exists = output.exists()
    except OSError:
        return
    if exists:
        raise ReviewerError(f"“{output}” exists already.", f"{UNCHANGED} Choose another name, or add --replace.")


@contextmanager
def writing() -> Iterator[None]:
    """Leaves out advice that is meant for the window, where unsaved changes are kept."""
    try:
        yield
    except SaveFailed as error:
        raise ReviewerError(error.happened, UNCHANGED) from error
