"""`reviewer export`: the marks of a project as a file for other programs."""

import csv
from pathlib import Path

from reviewer.formats.marks_csv import COLUMNS
from tests.cli.bad_inputs import FILE
from tests.cli.running import Run
from tests.storage.golden import GOLDEN_FILE


def test_every_mark_is_a_row(run: Run, tmp_path: Path) -> None:
    project, table = tmp_path / "talk.review.json", tmp_path / "marks.csv"
    project.write_bytes(FILE)
    ran = run("export", project, "--to", "csv", "-o", table)
    assert ran == (0, f"{table}: 1 mark\n", "")
    with table.open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    assert (row["kind"], row["quote heard"], row["start"], row["coder"]) == ("flag: check", "hi", "00:00:01.000", "Me")
    assert project.read_bytes() == FILE


def test_a_project_without_marks_gives_the_head_line(run: Run, tmp_path: Path) -> None:
    project, table = tmp_path / "talk.review.json", tmp_path / "marks.csv"
    project.write_bytes(b'{"format": "reviewer-project", "version": 1}')
    assert run("export", project, "--to", "csv", "-o", table).out == f"{table}: 0 marks\n"
    assert table.read_bytes().decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"


def test_the_project_of_the_first_version(run: Run, tmp_path: Path) -> None:
    before = GOLDEN_FILE.read_bytes()
    assert run("export", GOLDEN_FILE, "--to", "csv", "-o", tmp_path / "marks.csv").code == 0
    assert GOLDEN_FILE.read_bytes() == before
