"""A file of a newer version is opened to be read, and never damaged."""

import json
from pathlib import Path

import pytest

from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.storage.codec import decode, encode, read
from reviewer.storage.errors import CannotOpen, SaveFailed
from reviewer.storage.files import open_project, save_project
from tests.building import a_project, a_segment

NEWER = encode(a_project("hello")).replace(b'"version": 1', b'"version": 2')
REASON = "A newer version of Reviewer wrote this project (file version 2; this one writes 1)."


def test_it_can_be_read() -> None:
    opened = read(NEWER)
    assert opened.project.segments["s1"].text == "hello"
    assert opened.read_only_reason == REASON


def test_it_can_be_read_with_fields_that_are_new() -> None:
    opened = read(NEWER.replace(b'{"id":"s1",', b'{"id":"s1","mood":"merry",'))
    assert opened.project.segments["s1"].text == "hello"
    assert opened.read_only_reason == REASON


def test_a_file_of_this_version_may_be_changed() -> None:
    assert read(encode(Project())).read_only_reason == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"text":"hello"', b'"words":["hello"]'),
        (b'"transcript":"t1"', b'"transcript":"t2"'),
        (b'"speakers": []', b'"speakers": {"rows": []}'),
    ],
)
def test_one_that_has_changed_too_much_says_so(before: bytes, after: bytes) -> None:
    with pytest.raises(CannotOpen) as caught:
        read(NEWER.replace(before, after))
    assert caught.value.what == "a newer version of Reviewer wrote it (file version 2; this one reads 1)"
    assert "Install the newest Reviewer" in caught.value.advice


def test_it_is_not_saved_whatever_was_done_to_the_project(tmp_path: Path) -> None:
    file = tmp_path / "talk.review.json"
    file.write_bytes(NEWER)
    project = open_project(file).project.patched(put(a_segment(2, "hi")))
    with pytest.raises(SaveFailed, match="a newer version of Reviewer wrote it"):
        save_project(project, file)
    assert file.read_bytes() == NEWER


def test_its_version_stays_with_it() -> None:
    assert json.loads(encode(decode(NEWER)))["version"] == 2
    assert encode(decode(NEWER)) == NEWER
