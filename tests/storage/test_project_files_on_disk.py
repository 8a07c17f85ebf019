"""Opening and saving the files themselves: nothing is written by opening, and what is in the way is said."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reviewer.core.patch import put
from reviewer.storage.errors import CannotOpen, SaveFailed
from reviewer.storage.files import LARGEST_FILE, SUFFIX, open_project, save_project
from tests.building import a_project, a_segment
from tests.schema import assert_valid

NOBODY = 65534


def test_what_is_saved_is_opened(tmp_path: Path) -> None:
    project = a_project("Ann: hello", tags=["greeting"])
    file = tmp_path / f"talk{SUFFIX}"
    save_project(project, file)
    assert_valid(file.read_bytes())
    assert open_project(file).project == project
    assert open_project(file).read_only_reason == ""


def test_saving_again_replaces_the_file(tmp_path: Path) -> None:
    project = a_project("hello")
    save_project(project, tmp_path / "talk")
    save_project(project.patched(put(a_segment(2, "hi"))), tmp_path / "talk")
    assert len(open_project(tmp_path / "talk").project.segments) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["talk"]


def test_opening_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "talk"
    save_project(a_project("hello"), file)
    before = _traces(tmp_path)
    open_project(file)
    assert _traces(tmp_path) == before


def test_a_broken_file_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "talk.review.json"
    file.write_bytes(b'{"format": "reviewer-project", "version": 1, "segments": [{"id": "b7", "transcript": "t1"}]}')
    before = _traces(tmp_path)
    with pytest.raises(CannotOpen) as caught:
        open_project(file)
    assert str(caught.value) == "“talk.review.json” cannot be opened: text is missing @ segments[b7]. The file was not changed."
    assert _traces(tmp_path) == before


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("gone", "there is no such file"),
        ("file/talk", "there is no such file"),
        ("dangling", "there is no such file"),
        ("folder", "it is a folder"),
        ("pipe", "it is not a file"),
        ("circle", "the links there lead round in a circle"),
        ("huge", "it is larger than 1024 MB"),
    ],
)
def test_what_is_no_file_that_could_be_read(tmp_path: Path, name: str, cause: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "dangling").symlink_to("gone")
    (tmp_path / "circle").symlink_to("circle")
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate(LARGEST_FILE + 1)
    with pytest.raises(CannotOpen) as caught:
        open_project(tmp_path / name)
    assert caught.value.happened == f"“{Path(name).name}” cannot be opened: {cause}."


def test_a_file_without_permission() -> None:
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        file = Path(folder) / "talk"
        save_project(a_project("hello"), file)
        file.chmod(0)
        assert _told_as_nobody(file) == "“talk” cannot be opened: you may not read it."


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(SaveFailed, match=r"^The project could not be saved: its folder is not there\. Your changes are kept\."):
        save_project(a_project("hello"), tmp_path / "gone" / "talk")


def _traces(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """What writing would change: names, file numbers, times, content."""
    return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}


def _told_as_nobody(file: Path) -> str:
    """What someone is told who opens `file` and is no administrator, who may read anything."""
    script = f"""
import os, sys
from pathlib import Path
from reviewer.storage.errors import CannotOpen
from reviewer.storage.files import open_project
os.getuid() or os.setuid({NOBODY})
try:
    open_project(Path(sys.argv[1]))
except CannotOpen as error:
    print(error, end="")
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", script, str(file)]
    return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout
