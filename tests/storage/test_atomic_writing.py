"""A file is replaced whole or not at all, and nothing else is left in its folder."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reviewer.storage.atomic import saving, write_atomically
from reviewer.storage.errors import SaveFailed

NEW = b"new" * 1_000_000
NOBODY = 65534
FAILED = "The project could not be saved:"
KEPT = "Your changes are kept. Save it elsewhere."
CHILD = """
import os, resource, sys
from pathlib import Path
from reviewer.storage.atomic import write_atomically
from reviewer.storage.errors import SaveFailed
{first}
try:
    write_atomically(Path(sys.argv[1]), b"new" * 1_000_000)
except SaveFailed as error:
    print(error, end="")
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "talk.review.json"
    path.write_bytes(b"old")
    return path


def test_a_file_is_replaced(file: Path) -> None:
    write_atomically(file, b"new")
    assert _content(file.parent) == {"talk.review.json": b"new"}


def test_a_new_file_is_made_and_readable_as_others_are(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    write_atomically(tmp_path / "new", b"new")
    assert _content(tmp_path) == {"new": b"new", "other": b""}
    assert _mode(tmp_path / "new") == _mode(tmp_path / "other")


def test_pieces_are_put_together(file: Path) -> None:
    write_atomically(file, (bytes([number]) * 1_000_000 for number in range(5)))
    assert file.read_bytes() == b"".join(bytes([number]) * 1_000_000 for number in range(5))


def test_nothing_may_be_written(file: Path) -> None:
    write_atomically(file, b"")
    assert file.read_bytes() == b""


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o2660])
def test_the_mode_is_kept(file: Path, mode: int) -> None:
    file.chmod(mode)
    write_atomically(file, b"new")
    assert _mode(file) == mode


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "links"
    elsewhere.mkdir()
    (elsewhere / "link").symlink_to(file)
    write_atomically(elsewhere / "link", b"new")
    assert (elsewhere / "link").is_symlink()
    assert _content(elsewhere) == {"link": b"new"}
    assert file.read_bytes() == b"new"


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("talk")
    write_atomically(tmp_path / "link", b"new")
    assert _content(tmp_path) == {"link": b"new", "talk": b"new"}


def test_the_longest_name_is_no_hindrance(tmp_path: Path) -> None:
    write_atomically(tmp_path / ("n" * 255), b"new")
    assert _content(tmp_path) == {"n" * 255: b"new"}


def test_the_folder_may_be_the_current_one(file: Path) -> None:
    assert _told_in_a_child("", file.name, file.parent) == ""
    assert _content(file.parent) == {"talk.review.json": NEW}


def test_a_read_only_file_is_not_replaced(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(SaveFailed, match=r"^The project could not be saved: the file is read-only\. Your changes are kept\."):
        write_atomically(file, b"new")
    assert _content(file.parent) == {"talk.review.json": b"old"}


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("gone/talk", "its folder is not there"),
        ("talk.review.json/talk", "its folder is not there"),
        ("folder", "there is a folder of that name"),
        ("pipe", "there is something of that name that is no file"),
        ("circle", "the links there lead round in a circle"),
        ("n" * 256, "the name is too long"),
    ],
)
def test_a_place_where_no_file_can_be(file: Path, name: str, cause: str) -> None:
    folder = file.parent
    (folder / "folder").mkdir()
    (folder / "circle").symlink_to("circle")
    os.mkfifo(folder / "pipe")
    before = sorted(folder.iterdir())
    with pytest.raises(SaveFailed, match=f"^The table could not be saved: {cause}. Your changes are kept. "):
        write_atomically(folder / name, b"new", "The table")
    assert sorted(folder.iterdir()) == before
    assert file.read_bytes() == b"old"


def test_a_file_that_may_not_grow_so_large_leaves_the_old_one(file: Path) -> None:
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))"
    told = _told_in_a_child(limit, str(file), file.parent)
    assert (
        told == "The project could not be saved: a file there may not become so large. Your changes are kept. Save it elsewhere."
    )
    assert _content(file.parent) == {"talk.review.json": b"old"}


def test_a_full_disk_is_called_so() -> None:
    with (
        pytest.raises(SaveFailed, match=r"the disk is full\. Your changes are kept\. Free some space, or save it elsewhere\."),
        saving("The project"),
        Path("/dev/full").open("wb", buffering=0) as full,
    ):
        full.write(b"new")


def test_what_fails_on_the_way_leaves_the_old_file(file: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_atomically(file, pieces())
    assert _content(file.parent) == {"talk.review.json": b"old"}


@pytest.mark.parametrize(
    ("mode", "told", "left"),
    [
        (0o300, "", NEW),
        (0o500, f"{FAILED} you may not write there. {KEPT}", b"old"),
        (0o600, f"{FAILED} you may not write there. {KEPT}", b"old"),
    ],
)
def test_what_the_folder_allows(mode: int, told: str, left: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "talk.review.json"
        file.write_bytes(b"old")
        _give_to_nobody(file)
        _give_to_nobody(file.parent)
        file.parent.chmod(mode)
        assert _told_in_a_child(f"os.getuid() or os.setuid({NOBODY})", str(file), Path("/")) == told
        file.parent.chmod(0o700)
        assert _content(file.parent) == {"talk.review.json": left}


def _told_in_a_child(first: str, file: str, folder: Path) -> str:
    """What the person is told when a process that has done `first` writes `NEW`."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", CHILD.format(first=first), file]
    return subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout


def _give_to_nobody(path: Path) -> None:
    """An administrator may write anywhere, so a process of one becomes nobody first."""
    if os.getuid() == 0:
        os.chown(path, NOBODY, NOBODY)


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
