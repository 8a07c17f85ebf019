"""The page that started it all: every line of it is accounted for, in the window's reading and in `reviewer import`."""

import json
from collections import Counter
from pathlib import Path

import pytest

from reviewer.core.imported import Imported
from reviewer.core.rows import LineLabel
from reviewer.formats.files import read_input
from reviewer.formats.table import read_best
from reviewer.storage.files import open_project
from reviewer.text.decoding import encoded
from tests.cli.running import Run
from tests.cli.seed import SEED
from tests.schema import assert_valid

LAST_MS = (35 * 60 + 50) * 1_000
LINES = {"segment": 477, "description": 3, "hashtag": 1, "category": 3, "page junk": 10}


@pytest.fixture(scope="module")
def seed() -> Imported:
    return read_best(read_input(SEED))


def test_all_segments_and_nothing_else(seed: Imported) -> None:
    assert len(seed.segments) == 477
    starts = [segment.start_ms for segment in seed.segments if segment.start_ms is not None]
    assert (len(starts), starts[0], starts[-1], min(starts), max(starts)) == (477, 0, LAST_MS, 0, LAST_MS)
    assert starts == sorted(starts)
    assert all(segment.end_estimated and segment.text and segment.speaker is None for segment in seed.segments)


def test_none_of_the_lines_of_the_page_is_among_the_segments(seed: Imported) -> None:
    of_the_page = {line.text.strip() for line in seed.source.lines if line.label is not LineLabel.SEGMENT} - {""}
    assert len(of_the_page) > 5
    assert of_the_page.isdisjoint(segment.text for segment in seed.segments)


def test_every_line_is_accounted_for(seed: Imported) -> None:
    assert len(seed.source.lines) == 494
    assert Counter(line.label.value for line in seed.source.lines) == LINES
    assert "".join(line.text for line in seed.source.lines).encode() == SEED.read_bytes() == encoded(read_input(SEED))


def test_what_the_page_says_of_itself_is_kept_as_what_it_is(seed: Imported) -> None:
    said = {label: [line.text.strip() for line in seed.source.lines if line.label is label] for label in LineLabel}
    transcript = seed.transcript
    assert all(line in transcript.description for line in said[LineLabel.DESCRIPTION])
    assert transcript.hashtags
    assert all(hashtag in said[LineLabel.HASHTAG][0] for hashtag in transcript.hashtags)
    assert transcript.category in said[LineLabel.CATEGORY]


def test_the_same_comes_out_of_the_file(run: Run, tmp_path: Path, seed: Imported) -> None:
    before = SEED.read_bytes()
    output = tmp_path / "seed.review.json"
    assert f"{output}: 477 segments from 00:00 to 35:50" in run("import", SEED, "-o", output).out
    assert_valid(output.read_bytes())
    project = open_project(output).project
    assert tuple(project.segments.rows()) == seed.segments
    [source], [transcript] = project.sources.rows(), project.transcripts.rows()
    assert (source, transcript) == (seed.source, seed.transcript)
    assert "".join(line.text for line in source.lines).encode() == SEED.read_bytes() == before


def test_the_same_is_told_of_it(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "seed.review.json"
    run("import", SEED, "-o", output)
    told = json.loads(run("info", output, "--json").out)
    assert (told["segments"], told["lines"], told["blank_lines"]) == (477, LINES, 6)
    assert [(one["segments"], one["start_ms"], one["last_start_ms"]) for one in told["transcripts"]] == [(477, 0, LAST_MS)]
    assert told["findings"]["loop"] == 1
