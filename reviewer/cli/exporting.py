"""`reviewer export`: what is in a project, in a form for other programs."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from reviewer.cli.parsers import Commands
from reviewer.core.project import Project
from reviewer.formats.marks_csv import marks_csv
from reviewer.storage.atomic import write_atomically
from reviewer.storage.files import open_project


def _csv(project: Project) -> bytes:
    return marks_csv(project).encode("utf-8-sig")


WRITERS: Mapping[str, Callable[[Project], bytes]] = {"csv": _csv}


def add_export(commands: Commands) -> None:
    """Adds the command to the parser."""
    parser = commands.add_parser("export", help="write the marks of a project for other programs")
    parser.add_argument("project", type=Path)
    parser.add_argument("--to", choices=sorted(WRITERS), required=True, help="csv: one row a mark, in UTF-8")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> None:
    project = open_project(chosen.project).project
    write_atomically(chosen.output, WRITERS[chosen.to](project))
    marks = sum(len(table) for table in (project.flags, project.taggings, project.notes))
    print(f"{chosen.output}: {marks} marks")
