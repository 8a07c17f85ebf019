"""Every input in tests/data/formats/FORMAT/ is read as FORMAT, and gives what stands in its .expected.json.

An input that once broke a reader becomes one more input with its expected file, and no new test code.
"""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from reviewer.core.imported import Imported
from reviewer.core.rows import Finding, Segment, SourceLine
from reviewer.core.times import exact_clock
from reviewer.formats.files import read_bytes, read_input
from reviewer.formats.table import candidates
from reviewer.text.decoding import encoded

CASES = sorted(path for path in (Path(__file__).parents[1] / "data" / "formats").rglob("*.*") if path.suffix != ".json")


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_input_is_read_as_expected(path: Path) -> None:
    best = candidates(read_input(path))[0]
    assert best.format.id == path.parent.name
    assert described(best.imported()) == json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_reading_of_an_input_keeps_every_line(path: Path) -> None:
    input = read_input(path)
    assert encoded(input) == read_bytes(path)
    for candidate in candidates(input):
        assert [line.text for line in candidate.imported().source.lines] == list(input.lines)


def described(imported: Imported) -> dict[str, object]:
    """What was imported, as people can read and write it."""
    transcript, source = imported.transcript, imported.source
    names = {speaker.id: speaker.name for speaker in imported.speakers}
    about = {
        "title": transcript.title,
        "description": transcript.description,
        "hashtags": list(transcript.hashtags),
        "category": transcript.category,
        "language": transcript.language,
    }
    return {
        **{name: said for name, said in about.items() if said},
        "lines": list(_runs(source.lines)),
        "segments": [_segment(segment, names[segment.speaker] if segment.speaker else "") for segment in imported.segments],
        "findings": [_finding(finding) for finding in source.findings],
    }


def _runs(lines: tuple[SourceLine, ...]) -> Iterator[str]:
    """`1-3 page junk`: the labels of the lines, by their numbers."""
    for label, run in groupby(enumerate(lines, 1), lambda line: line[1].label):
        numbers = [number for number, _ in run]
        yield f"{numbers[0]}-{numbers[-1]} {label}" if len(numbers) > 1 else f"{numbers[0]} {label}"


def _segment(segment: Segment, speaker: str) -> str:
    """`14 00:00:05.000-00:00:12.000? Ann: text`: a question mark stands after an estimated end."""
    times = [] if segment.start_ms is None else [exact_clock(segment.start_ms), exact_clock(segment.end_ms or 0)]
    said = f"{speaker}: {segment.text}" if speaker else segment.text
    return " ".join(filter(None, (_line(segment.id), "-".join(times) + "?" * segment.end_estimated, said)))


def _finding(finding: Finding) -> str:
    places = [_line(id) for id in (finding.first, finding.last) if id] or [str(finding.line)]
    return " ".join(filter(None, (f"{finding.count} {finding.kind} at", "-".join(dict.fromkeys(places)), finding.text)))


def _line(id: str) -> str:
    return id.partition(".")[2]
