"""The files that travel with the program: icons, themes, samples, the schema of the project file."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from zipfile import Path as PathInZip

from reviewer.core.errors import ReviewerError

FOLDER = "resources"


class ResourceMissing(ReviewerError):
    """A file of the program itself is not where it was installed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"A part of Reviewer itself is missing: “{name}”.",
            "Your projects are safe. Install Reviewer again.",
        )


def resource(name: str) -> bytes:
    """What is in a resource, named by its path with `/` below the folder of resources: `icons/flag.svg`.

    Raises ResourceMissing.
    """
    try:
        return _resources().joinpath(*name.split("/")).read_bytes()
    except OSError as error:
        raise ResourceMissing(name) from error


def resource_text(name: str) -> str:
    """The text in a resource, which is UTF-8. Raises ResourceMissing."""
    return resource(name).decode("utf-8")


def resource_names(folder: str) -> tuple[str, ...]:
    """The files right in a folder of resources, sorted, as names for `resource`. Raises ResourceMissing."""
    try:
        found = [entry.name for entry in _resources().joinpath(*folder.split("/")).iterdir() if entry.is_file()]
    except (OSError, ValueError) as error:  # a zip says ValueError of what is no folder
        raise ResourceMissing(folder) from error
    return tuple(f"{folder}/{name}" for name in sorted(found))


@cache
def _resources() -> Traversable:
    """The folder of resources: inside the package when installed, beside it in a checkout; either may be in a zip."""
    package = files("reviewer")
    for place in (package, *_beside(package)):
        if (folder := place.joinpath(FOLDER)).is_dir():
            return folder
    raise ResourceMissing(FOLDER)


def _beside(package: Traversable) -> tuple[Traversable, ...]:
    match package:
        case Path():
            return (package.parent,)
        case PathInZip():
            return (PathInZip(package.root),)
        case _:
            return ()
