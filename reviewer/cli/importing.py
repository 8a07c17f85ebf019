"""`reviewer import`: a transcript in the form of others becomes a project file."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from reviewer.cli.parsers import Commands, add_command
from reviewer.cli.places import UNCHANGED, refuse_existing, refuse_source, writing
from reviewer.cli.projects import project_path
from reviewer.cli.saying import say
from reviewer.core.errors import ReviewerError
from reviewer.core.imported import Imported
from reviewer.core.project import Project
from reviewer.core.rows import Source
from reviewer.core.times import clock
from reviewer.edits.transcripts import add_transcript
from reviewer.formats.files import read_input
from reviewer.formats.table import format_called, read_best
from reviewer.queries.findings_words import counted, title
from reviewer.queries.source_lines import label_counts
from reviewer.storage.files import SUFFIX, save_project
from reviewer.storage.form import FORMAT
from reviewer.text.decoding import Input

BEGINNING = 200  # characters in which a project says that it is one


def add_import(commands: Commands) -> None:
    """Adds the command to the parser."""
    parser = add_command(commands, "import", "read a transcript and save it as a new project", _run)
    parser.add_argument(
        "source", metavar="SOURCE", type=Path, help="a copied page, SubRip, WebVTT or plain text; it is not changed"
    )
    parser.add_argument("-o", "--output", type=project_path, required=True, metavar=f"NAME{SUFFIX}", help="the project to write")
    parser.add_argument("--replace", action="store_true", help="replace the project if it exists, with all marks in it")


def _run(chosen: argparse.Namespace) -> None:
    refuse_source(chosen.source, chosen.output)
    if not chosen.replace:
        refuse_existing(chosen.output)
    imported = _imported(chosen.source)
    project = Project().patched(add_transcript(Project(), imported))
    with writing():
        save_project(project, chosen.output)
    say([f"{chosen.output}: {counted(len(imported.segments), 'segment')} {_times(imported)}"])
    say(f"  {line}" for line in _of_source(imported.source))
    say(f"  {title(finding, project)}" for finding in imported.source.findings)


def _imported(source: Path) -> Imported:
    """What the likeliest reading of the source gives. Raises ReviewerError."""
    input = read_input(source)
    if _is_project(source, input):
        raise ReviewerError(f"“{source}” is a project already, not a transcript.", f"{UNCHANGED} To open it: reviewer {source}")
    imported = read_best(input)
    if not imported.segments:
        raise ReviewerError(f"There is nothing in “{source}” that could be a segment of a transcript.", UNCHANGED)
    return imported


def _is_project(source: Path, input: Input) -> bool:
    return source.name.endswith(SUFFIX) or f'"{FORMAT}"' in input.text[:BEGINNING]


def _times(imported: Imported) -> str:
    starts = [segment.start_ms for segment in imported.segments if segment.start_ms is not None]
    return f"from {clock(min(starts))} to {clock(max(starts))}" if starts else "without times"


def _of_source(source: Source) -> Iterator[str]:
    yield f"Read as: {format_called(source.format).name}"
    labels = ", ".join(f"{label.value} {count:,}" for label, count in label_counts(source).items())
    yield f"{counted(len(source.lines), 'line')} read, every one kept: {labels}"
