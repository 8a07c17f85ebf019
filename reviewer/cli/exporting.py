"""`reviewer export`: what is in a project, in a form for other programs."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from reviewer.cli.parsers import Commands, add_command
from reviewer.cli.places import refuse_existing, refuse_source, writing
from reviewer.cli.projects import open_to_read
from reviewer.cli.saying import say
from reviewer.core.project import MARK_TABLES, Project
from reviewer.formats.marks_csv import marks_csv
from reviewer.queries.findings_words import counted
from reviewer.storage.atomic import write_atomically

WRITERS: Mapping[str, Callable[[Project], Iterable[bytes]]] = {"csv": marks_csv}


def add_export(commands: Commands) -> None:
    """Adds the command to the parser."""
    parser = add_command(commands, "export", "write the marks of a project as a table", _run)
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project to read; it is not changed")
    parser.add_argument(
        "--to", choices=sorted(WRITERS), required=True, help="csv: one row for each flag, tagging and note, in UTF-8"
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the file to write")
    parser.add_argument("--replace", action="store_true", help="replace the file if it exists")


def _run(chosen: argparse.Namespace) -> None:
    refuse_source(chosen.project, chosen.output)
    if not chosen.replace:
        refuse_existing(chosen.output)
    opened = open_to_read(chosen.project)
    with writing():
        write_atomically(chosen.output, WRITERS[chosen.to](opened.project), "The table")
    marks = sum(len(opened.project.table(name)) for name in MARK_TABLES)
    say([f"{chosen.output}: {counted(marks, 'mark')}"])
    if opened.read_only_reason:
        say([f"{opened.read_only_reason} What is new in it was left out."])
