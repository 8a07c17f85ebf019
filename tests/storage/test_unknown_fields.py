"""What a newer program added to a file comes back when this one saves it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from reviewer.core.ids import MarkId
from reviewer.core.patch import Key, put, remove
from reviewer.core.project import Project
from reviewer.core.rows import Finding, FindingKind, Note, Source
from reviewer.storage.codec import decode, encode
from reviewer.storage.errors import CannotOpen
from tests.building import CODER, TRANSCRIPT, a_project, whole
from tests.schema import assert_valid


def test_fields_of_a_row_are_kept() -> None:
    project = _read_after(lambda file: file["segments"][0].update(mood="merry", beats=[1, {"at": 2.5}]))
    assert project.unknown == {Key("segments", "s1"): {"mood": "merry", "beats": [1, {"at": 2.5}]}}
    assert _written(project)["segments"][0]["mood"] == "merry"


def test_fields_inside_a_span_are_kept() -> None:
    project = _read_after(lambda file: file["notes"][0]["span"].update(column=3))
    assert project.unknown == {Key("notes", "n1"): {"span": {"column": 3}}}
    assert _written(project)["notes"][0]["span"] == {"first": "s1", "start": 0, "last": "s1", "end": 5, "column": 3}


def test_fields_inside_a_list_are_kept() -> None:
    project = _read_after(lambda file: file["sources"][0]["findings"][1].update(sure=0.5))
    assert project.unknown == {Key("sources", "t1"): {"findings": {"1": {"sure": 0.5}}}}
    assert _written(project)["sources"][0]["findings"][1] == {"kind": "overlap", "sure": 0.5}


def test_fields_of_the_file_and_new_tables_are_kept() -> None:
    project = _read_after(lambda file: file.update(title="A study", relations=[{"id": "x"}, {"id": "y"}]))
    assert project.unknown == {Key("", ""): {"title": "A study", "relations": [{"id": "x"}, {"id": "y"}]}}
    assert encode(project).endswith(b'\n],\n"title": "A study",\n"relations": [\n{"id":"x"},\n{"id":"y"}\n]\n}\n')


def test_numbers_come_back_exactly() -> None:
    project = _read_after(lambda file: file["tags"][0].update(big=2**200, small=1e-300, whole=1.0))
    assert f'"big":{2**200},"small":1e-300,"whole":1.0' in encode(project).decode()


def test_an_edited_row_keeps_them() -> None:
    project = _read_after(lambda file: file["notes"][0].update(mood="merry"))
    edited = project.patched(put(_note(project, "other words")))
    assert _written(edited)["notes"][0] | {"text": "other words", "mood": "merry"} == _written(edited)["notes"][0]


def test_a_removed_row_takes_them_along() -> None:
    project = _read_after(lambda file: file["notes"][0].update(mood="merry"))
    assert _written(project.patched(remove(project.notes["n1"])))["notes"] == []


def test_a_span_that_is_gone_takes_its_own_along() -> None:
    project = _read_after(lambda file: file["notes"][0]["span"].update(column=3))
    freed = Note(id=MarkId("n1"), text="free", coder=CODER.id, created="")
    assert decode(encode(project.patched(put(freed)))).notes["n1"] == freed


def test_they_may_stand_among_the_known_ones_in_another_order() -> None:
    text = _file_text().replace('{"id":"s1",', '{"mood":"merry","id":"s1",', 1)
    assert decode(text.encode()).segments["s1"].text == "hello"


@pytest.mark.parametrize("value", ["\\ud800", {"\ud800": 1}, ["\udfff"]])
def test_half_a_character_in_them_is_refused(value: object) -> None:
    text = _file_text().replace('{"id":"s1",', f'{{"mood":{json.dumps(value)},"id":"s1",'.replace("\\\\", "\\"), 1)
    with pytest.raises(CannotOpen, match=r"half a character .* @ segments\[s1\]"):
        decode(text.encode())


def test_values_nested_deeper_than_they_could_be_written_are_refused() -> None:
    deep = "[" * 100 + "]" * 100
    with pytest.raises(CannotOpen, match=r"nested too deeply @ segments\[s1\]"):
        decode(_file_text().replace('{"id":"s1",', f'{{"mood":{deep},"id":"s1",', 1).encode())


def _file_text() -> str:
    project = a_project("hello", "hi", tags=["greeting"])
    findings = (Finding(kind=FindingKind.LOOP), Finding(kind=FindingKind.OVERLAP))
    source = Source(id=TRANSCRIPT, name="page", format="page", findings=findings)
    return encode(project.patched(put(_note(project, "words"), source))).decode()


def _note(project: Project, text: str) -> Note:
    return Note(id=MarkId("n1"), span=whole(project, "s1"), text=text, coder=CODER.id, created="")


def _read_after(change: Callable[[Any], None]) -> Project:
    """The project read from a file in which a newer program changed something."""
    file = json.loads(_file_text())
    change(file)
    project = decode(json.dumps(file).encode())
    assert_valid(encode(project))
    return project


def _written(project: Project) -> Any:
    return json.loads(encode(project))
