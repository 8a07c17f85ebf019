"""The published JSON Schema says what the project file is."""

import json
from pathlib import Path

import pytest

from reviewer.core.project import ROW_TYPES, Project
from reviewer.storage.codec import encode
from reviewer.storage.published_schema import schema, schema_file, write_schema
from tests.schema import PUBLISHED, assert_valid


def test_the_published_file_is_what_the_rows_say_today() -> None:
    assert PUBLISHED.read_bytes() == schema_file(), "run `python -m reviewer.storage.published_schema`"


def test_it_can_be_written_anywhere(tmp_path: Path) -> None:
    assert write_schema(tmp_path / "new").read_bytes() == PUBLISHED.read_bytes()


def test_everything_in_it_is_described() -> None:
    objects = [schema(), *schema()["$defs"].values()]
    assert {kind.__name__ for kind in ROW_TYPES} <= schema()["$defs"].keys()
    for described in objects:
        assert described["title"]
        assert described["description"]
        assert all(field["description"] for field in described.get("properties", {}).values())


def test_it_leaves_room_for_fields_of_newer_programs() -> None:
    assert b"additionalProperties" not in schema_file()


@pytest.mark.parametrize(
    ("field", "value"),
    [("version", 2), ("format", "other"), ("segments", {}), ("tags", [{"id": "a"}]), ("speakers", [{"id": 1, "name": ""}])],
)
def test_it_refuses_what_is_no_project_file(field: str, value: object) -> None:
    file = json.loads(encode(Project())) | {field: value}
    with pytest.raises(AssertionError, match=field):
        assert_valid(json.dumps(file).encode())
