"""`reviewer info`: what is in a project."""

import argparse
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from reviewer.cli.parsers import Commands, add_command
from reviewer.cli.projects import open_to_read
from reviewer.cli.saying import say
from reviewer.core.times import clock
from reviewer.queries.findings_words import counted
from reviewer.queries.tallies import Tallies, TranscriptTally, tallies
from reviewer.storage.codec import Opened


def add_info(commands: Commands) -> None:
    """Adds the command to the parser."""
    parser = add_command(commands, "info", "tell what is in a project", _run)
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project to read; it is not changed")
    parser.add_argument("--json", action="store_true", help="as JSON, for programs; times in milliseconds")


def _run(chosen: argparse.Namespace) -> None:
    opened = open_to_read(chosen.project)
    if chosen.json:
        print(_json(opened))
    else:
        say(_lines(opened))


def _json(opened: Opened) -> str:
    """All counts in ASCII, which every terminal and every program takes."""
    return json.dumps({"read_only_reason": opened.read_only_reason, **asdict(tallies(opened.project))}, indent=1)


def _lines(opened: Opened) -> Iterator[str]:
    found = tallies(opened.project)
    if opened.read_only_reason:
        yield f"{opened.read_only_reason} It is only read here; what is new in it is not counted."
    yield _pair("transcripts", len(found.transcripts))
    yield from (f"  {_transcript(one)}" for one in found.transcripts)
    yield _pair("segments", found.segments)
    yield _pair("duration", clock(found.duration_ms) if _has_times(found) else "no times")
    yield _pair("reviewed", f"{found.reviewed:,} of {counted(found.segments, 'segment')}")
    yield _pair("speakers", found.speakers)
    yield from _items(found.segments_by_speaker, "segment")
    yield _pair("tags", found.tags)
    yield from _items(found.taggings_by_tag, "tagging")
    yield from _marks(found)
    yield from _table("findings", found.findings)
    yield from _table("lines of the input", found.lines)
    if found.blank_lines:
        yield f"  ({found.blank_lines:,} of them blank)"


def _transcript(one: TranscriptTally) -> str:
    times = "no times" if one.start_ms is None else f"{clock(one.start_ms)}–{clock(one.last_start_ms or 0)}"
    return f"{one.title}: {counted(one.segments, 'segment')}, {times}"


def _has_times(found: Tallies) -> bool:
    return any(one.start_ms is not None for one in found.transcripts)


def _marks(found: Tallies) -> Iterator[str]:
    yield _pair("marks", sum(found.marks.values()))
    for kind, count in found.marks.items():
        yield f"  {kind}: {count:,}"
        if kind == "flags":
            yield from (f"    {flag}: {flags:,}" for flag, flags in found.flags_by_kind.items())


def _table(name: str, counts: Mapping[str, int]) -> Iterator[str]:
    yield _pair(name, sum(counts.values()))
    for what, count in counts.items():
        yield f"  {what}: {count:,}"


def _items(counts: Mapping[str, int], one: str) -> Iterator[str]:
    return (f"  {what}: {counted(count, one)}" for what, count in counts.items())


def _pair(name: str, value: int | str) -> str:
    return f"{name}: {value:,}" if isinstance(value, int) else f"{name}: {value}"
