"""Files that can be read, and those that cannot: one clear error each."""

import os
from pathlib import Path

import pytest

from reviewer.formats.files import LARGEST_BYTES, FileNotReadable, read_bytes, read_input, why_not


def test_a_file_is_read_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(b"0:05 hello\r\n")
    assert (read_input(path).name, read_input(path).lines) == ("talk.txt", ("0:05 hello\r\n",))


def test_a_file_is_read_in_the_encoding_that_a_person_chooses(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes("где".encode("cp866"))
    assert read_input(path, "cp866").text == "где"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable, match="is a folder"):
        read_bytes(tmp_path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable, match="There is no file"):
        read_bytes(tmp_path / "gone.txt")


def test_a_device_is_refused() -> None:
    with pytest.raises(FileNotReadable):
        read_bytes(Path(os.devnull))


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(FileNotReadable):
        read_bytes(Path("a\0b"))


def test_a_file_larger_than_any_transcript_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "film.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_BYTES + 1)
    with pytest.raises(FileNotReadable, match="larger than 200 MB"):
        read_bytes(path)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "not allowed to read"),
        (FileNotFoundError(2, "No such file"), "There is no file"),
        (OSError(5, "Input/output error"), "could not be read: Input/output error"),
    ],
)
def test_every_refusal_says_that_nothing_was_changed(error: OSError, words: str) -> None:
    refusal = why_not(Path("talk.txt"), error)
    assert words in refusal.happened
    assert "Nothing was changed." in refusal.advice
