"""Where commands write: never over what they read, over other files only when told to, and whole or not at all."""

import os
from pathlib import Path

import pytest

from reviewer.storage.files import open_project
from tests.cli.bad_inputs import FILE, readable
from tests.cli.running import Run, the_error

TRANSCRIPT = b"0:01 hello\n0:03 hi\n"


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_bytes(TRANSCRIPT)
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "talk.review.json"
    path.write_bytes(FILE)
    return path


def test_an_existing_project_is_not_replaced_unasked(run: Run, talk: Path, project: Path) -> None:
    error = the_error(run("import", talk, "-o", project))
    assert "exists already. Nothing was changed." in error
    assert "--replace" in error
    assert project.read_bytes() == FILE


def test_an_existing_project_is_replaced_when_asked_to(run: Run, talk: Path, project: Path) -> None:
    assert run("import", talk, "-o", project, "--replace").code == 0
    assert [segment.text for segment in open_project(project).project.segments.rows()] == ["hello", "hi"]


def test_an_existing_table_is_replaced_only_when_asked_to(run: Run, project: Path, tmp_path: Path) -> None:
    table = tmp_path / "marks.csv"
    table.write_bytes(b"mine")
    assert "exists already" in the_error(run("export", project, "--to", "csv", "-o", table))
    assert table.read_bytes() == b"mine"
    assert run("export", project, "--to", "csv", "-o", table, "--replace").code == 0
    assert b"hi" in table.read_bytes()


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_the_source_is_never_written_over(run: Run, tmp_path: Path, link: object) -> None:
    source, other = tmp_path / "talk.json", tmp_path / "other.json"
    source.write_bytes(TRANSCRIPT)
    assert callable(link)
    link(source, other)
    for output in (source, other, tmp_path / "." / "talk.json"):
        for replace in ((), ("--replace",)):
            assert "is the file that is read" in the_error(run("import", source, "-o", output, *replace))
    assert source.read_bytes() == TRANSCRIPT


def test_the_project_is_never_written_over_by_its_table(run: Run, project: Path) -> None:
    for replace in ((), ("--replace",)):
        assert "is the file that is read" in the_error(run("export", project, "--to", "csv", "-o", project, *replace))
    assert project.read_bytes() == FILE


def test_a_folder_that_is_not_there(run: Run, talk: Path, project: Path, tmp_path: Path) -> None:
    error = the_error(run("import", talk, "-o", tmp_path / "gone" / "out.review.json"))
    assert error == "reviewer: The project could not be saved: its folder is not there. Nothing was changed."
    error = the_error(run("export", project, "--to", "csv", "-o", tmp_path / "gone" / "out.csv"))
    assert error == "reviewer: The table could not be saved: its folder is not there. Nothing was changed."


def test_a_folder_is_not_replaced(run: Run, talk: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out.review.json"
    folder.mkdir()
    assert "exists already" in the_error(run("import", talk, "-o", folder))
    assert "there is a folder of that name" in the_error(run("import", talk, "-o", folder, "--replace"))


def test_a_folder_in_which_nothing_may_be_written(run: Run, talk: Path) -> None:
    run("import", talk, "-o", talk.with_name("first.review.json"))  # so that nothing has to be loaded without permission
    with readable("talk.txt", TRANSCRIPT) as path:
        assert "you may not write there" in the_error(run("import", path, "-o", path.with_name("out.review.json")))
