"""`reviewer import`: a transcript in the form of others becomes a project file."""

import argparse
from pathlib import Path

from reviewer.cli.parsers import Commands
from reviewer.core.errors import ReviewerError
from reviewer.core.project import Project
from reviewer.core.times import clock
from reviewer.edits.transcripts import add_transcript
from reviewer.formats.files import read_input
from reviewer.formats.table import read_best
from reviewer.queries.findings_words import title
from reviewer.storage.files import save_project


def add_import(commands: Commands) -> None:
    """Adds the command to the parser."""
    parser = commands.add_parser("import", help="read a transcript and save it as a project")
    parser.add_argument("source", type=Path, help="the transcript: a pasted page, SRT, WebVTT or plain text")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="NAME.review.json", help="the project to write")
    parser.add_argument("--replace", action="store_true", help="replace the project if it exists, with all marks in it")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> None:
    if chosen.output.exists() and not chosen.replace:
        raise ReviewerError(f"“{chosen.output}” exists already and was not changed.", "Choose another name, or add --replace.")
    imported = read_best(read_input(chosen.source))
    project = Project().patched(add_transcript(Project(), imported))
    save_project(project, chosen.output)
    starts = [segment.start_ms for segment in imported.segments if segment.start_ms is not None]
    times = f" from {clock(min(starts))} to {clock(max(starts))}" if starts else " without times"
    print(f"{chosen.output}: {len(imported.segments)} segments{times}, read as {imported.source.format}")
    for finding in imported.source.findings:
        print(f"  {title(finding, project)}")
