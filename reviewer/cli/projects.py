"""Project files on the command line: how they are opened, and what they are called."""

import argparse
from pathlib import Path

from reviewer.storage.codec import Opened
from reviewer.storage.errors import UNTOUCHED, CannotOpen
from reviewer.storage.files import SUFFIX, open_project
from reviewer.storage.parsing import no_project


def open_to_read(path: Path) -> Opened:
    """The project in the file. Raises CannotOpen."""
    try:
        return open_project(path)
    except CannotOpen as error:
        if error.what != no_project().what:
            raise
        advice = f"{UNTOUCHED} To make a project of a transcript: reviewer import SOURCE -o NAME{SUFFIX}"
        raise CannotOpen(error.what, file=path.name, advice=advice) from error


def project_path(name: str) -> Path:
    """Where a project is to be written; wrong usage when the window would not take the file for a project."""
    if not name.endswith(".json"):
        raise argparse.ArgumentTypeError(f"“{name}” is no name for a project: it should end with {SUFFIX}")
    return Path(name)
