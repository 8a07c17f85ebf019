"""`reviewer import`: the project holds the transcript, and the person reads what became of it."""

from pathlib import Path

import pytest

from reviewer.formats.files import read_input
from reviewer.formats.table import read_best
from reviewer.storage.files import open_project
from tests.cli.running import Run
from tests.schema import assert_valid

PAGE = b"Home\r\nSearch\r\nTranscript\r\n0:01Ann and Bob\r\n0:05were here.\r\n0:05Take care.\r\n\r\nPrivacy\r\n"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "talk.review.json"


def test_the_project_holds_what_the_likeliest_reading_gives(run: Run, tmp_path: Path, output: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_bytes(PAGE)
    assert run("import", talk, "-o", output).code == 0
    project = open_project(output).project
    imported = read_best(read_input(talk))
    assert tuple(project.segments.rows()) == imported.segments
    assert list(project.sources.rows()) == [imported.source]
    assert list(project.transcripts.rows()) == [imported.transcript]
    assert "".join(line.text for line in imported.source.lines).encode() == PAGE == talk.read_bytes()
    assert_valid(output.read_bytes())


def test_the_person_reads_what_became_of_every_line(run: Run, tmp_path: Path, output: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_bytes(PAGE)
    ran = run("import", talk, "-o", output)
    assert ran.err == ""
    first, read_as, lines, *findings = ran.out.splitlines()
    assert first == f"{output}: 3 segments from 00:01 to 00:05"
    assert read_as == "  Read as: Copied page, lines with times"
    assert lines.startswith("  8 lines read, every one kept: segment 3, ")
    assert "  No ends are given: 3 are estimated" in findings


def test_a_transcript_without_times(run: Run, tmp_path: Path, output: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_bytes(b"Ann was here.\n")
    assert run("import", talk, "-o", output).out.startswith(f"{output}: 1 segment without times\n")


def test_a_name_with_strange_letters(run: Run, tmp_path: Path) -> None:
    talk, output = tmp_path / "-talk “é” 🍎.txt", tmp_path / "talk é.json"
    talk.write_bytes(PAGE)
    assert run("import", talk, "-o", output).code == 0
    assert [one.title for one in open_project(output).project.transcripts.rows()] == ["-talk “é” 🍎"]


def test_the_sample(run: Run, tmp_path: Path, output: Path, seed_like: bytes) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(seed_like)
    assert run("import", page, "-o", output).code == 0
    [source] = open_project(output).project.sources.rows()
    assert "".join(line.text for line in source.lines).encode() == seed_like
