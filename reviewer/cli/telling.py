"""`reviewer info`: what is in a project."""

import argparse
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from reviewer.cli.parsers import Commands
from reviewer.core.times import clock
from reviewer.queries.tallies import Tallies, tallies
from reviewer.storage.files import open_project


def add_info(commands: Commands) -> None:
    """Adds the command to the parser."""
    parser = commands.add_parser("info", help="tell what is in a project")
    parser.add_argument("project", type=Path)
    parser.add_argument("--json", action="store_true", help="as JSON; times in milliseconds")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> None:
    counted = tallies(open_project(chosen.project).project)
    if chosen.json:
        print(json.dumps(asdict(counted), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(counted)))


def _lines(counted: Tallies) -> Iterator[str]:
    yield _pair("transcripts", len(counted.transcripts))
    for one in counted.transcripts:
        times = "" if one.start_ms is None else f", {clock(one.start_ms)}–{clock(one.last_start_ms or 0)}"
        yield f"  {one.title}: {one.segments:,} segments{times}"
    yield _pair("segments", counted.segments)
    yield _pair("duration", clock(counted.duration_ms))
    yield _pair("speakers", counted.speakers)
    yield _pair("reviewed", counted.reviewed)
    yield _pair("tags", counted.tags)
    yield from _table("taggings by tag", counted.taggings_by_tag)
    yield from _table("marks", counted.marks)
    yield from _table("flags by kind", counted.flags_by_kind)
    yield from _table("findings", counted.findings)
    yield from _table("lines of the input", counted.lines)


def _table(name: str, counts: Mapping[str, int]) -> Iterator[str]:
    yield _pair(name, sum(counts.values()))
    for what, count in counts.items():
        yield f"  {what}: {count:,}"


def _pair(name: str, value: int | str) -> str:
    return f"{name}: {value:,}" if isinstance(value, int) else f"{name}: {value}"
