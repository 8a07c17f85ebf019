"""What a project becomes by being saved and opened again."""

from reviewer.core.project import Project
from reviewer.storage.codec import decode, encode


def round_tripped(project: Project) -> Project:
    """The project that is read from the bytes which this one is written as."""
    return decode(encode(project))
