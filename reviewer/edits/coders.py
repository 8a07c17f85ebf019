"""Who makes marks: what a coder is called."""

from reviewer.core.patch import NOTHING, Patch, put
from reviewer.core.project import Project
from reviewer.core.rows import Coder


def rename_coder(project: Project, coder: Coder) -> Patch:
    """Gives a coder of the project this name; nothing for one who has made no mark in it yet."""
    return put(coder) if coder.id in project.coders else NOTHING
