"""Whatever is given to a command, it says in one line what is wrong with it, and changes nothing."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.cli.bad_inputs import FILE, LONG_LINE, PROJECTS, TRANSCRIPTS, BadInput, forbidden, unreachable
from tests.cli.running import Run, run_in_child, the_error

Locked = Callable[[str, bytes], AbstractContextManager[Path]]

MEGABYTE = 1 << 20
MOST_MEMORY = f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({400 * MEGABYTE}, {400 * MEGABYTE}))"


@pytest.fixture
def output(tmp_path: Path) -> Iterator[Path]:
    """Where a project would be written; nothing is, and nothing is left beside it."""
    folder = tmp_path / "out"
    folder.mkdir()
    yield folder / "out.review.json"
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("bad", TRANSCRIPTS, ids=lambda bad: bad.name)
def test_what_is_no_transcript_is_not_imported(run: Run, tmp_path: Path, output: Path, bad: BadInput) -> None:
    path = bad.made_in(tmp_path)
    before = _content(path)
    error = the_error(run("import", path, "-o", output))
    assert bad.words in error
    assert "Nothing was changed." in error
    assert _content(path) == before


@pytest.mark.parametrize("bad", PROJECTS, ids=lambda bad: bad.name)
def test_what_is_no_project_is_neither_told_of_nor_exported(run: Run, tmp_path: Path, output: Path, bad: BadInput) -> None:
    path = bad.made_in(tmp_path)
    before = _content(path)
    for arguments in (("info", path), ("info", path, "--json"), ("export", path, "--to", "csv", "-o", output)):
        assert bad.words in the_error(run(*arguments))
    assert _content(path) == before


@pytest.mark.parametrize("locked", [forbidden, unreachable])
def test_a_transcript_without_permission(run: Run, output: Path, locked: Locked) -> None:
    run("import", "gone.txt", "-o", output)  # so that nothing has to be loaded without permission
    with locked("talk.txt", b"0:01 hello\n") as path:
        assert "You are not allowed to read" in the_error(run("import", path, "-o", output))


@pytest.mark.parametrize("locked", [forbidden, unreachable])
def test_a_project_without_permission(run: Run, output: Path, locked: Locked) -> None:
    run("info", "gone.review.json")
    with locked("talk.review.json", FILE) as path:
        assert "you may not read it" in the_error(run("info", path))
        assert "you may not read it" in the_error(run("export", path, "--to", "csv", "-o", output))


def test_what_is_no_project_can_perhaps_be_imported(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(b"0:01 hello\n")
    assert "To make a project of a transcript: reviewer import SOURCE -o NAME.review.json" in the_error(run("info", path))


@pytest.mark.parametrize("name", ["talk.review.json", "copy of a project.txt"])
def test_a_project_is_not_imported(run: Run, tmp_path: Path, output: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILE)
    error = the_error(run("import", path, "-o", output))
    assert f"“{path}” is a project already, not a transcript." in error
    assert path.read_bytes() == FILE


def test_captions_without_a_caption_make_no_project(run: Run, tmp_path: Path, output: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_bytes(b"WEBVTT\n\nNOTE nothing yet\n")
    assert "nothing in" in the_error(run("import", path, "-o", output))


def test_a_line_of_50_mb_is_refused_quickly_and_in_little_memory(tmp_path: Path, output: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(LONG_LINE)
    assert "no line of a transcript is that long" in the_error(run_in_child("import", path, "-o", output, first=MOST_MEMORY))
    assert "it is not a Reviewer project" in the_error(run_in_child("info", path, first=MOST_MEMORY))


def test_a_strange_name_stays_in_one_line(run: Run, tmp_path: Path, output: Path) -> None:
    assert "two lines" in the_error(run("import", tmp_path / "two\nlines\x1b[31m.txt", "-o", output))


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
