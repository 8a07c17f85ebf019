"""A file with damage anywhere opens as a project or gives the one error for people: nothing else, and never a hang."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.core.project import Project
from reviewer.storage.codec import decode, encode
from reviewer.storage.errors import CannotOpen
from reviewer.storage.form import VERSION, version_of
from tests.schema import assert_valid
from tests.storage.golden import GOLDEN_FILE
from tests.strategies import JSON_VALUES

FILE = GOLDEN_FILE.read_bytes()
TOKENS = [b'"', b"\\ud800", b"{", b"]", b",", b"null", b"NaN", b"1e999", b"9" * 5000, b'"id":', b'"version":2', b"[" * 2000]
PLACES = st.integers(0, len(FILE) - 1)


def _opened(content: bytes) -> Project | None:
    """The project, or None where the person is told what is wrong. What opens can also be saved, and opened again."""
    try:
        project = decode(content)
    except CannotOpen:
        return None
    written = encode(project)
    assert decode(written) == project
    if version_of(project) == VERSION:
        assert_valid(written)
    return project


@settings(max_examples=300)
@given(st.dictionaries(PLACES, st.integers(0, 255), min_size=1, max_size=4))
def test_bytes_changed(changes: dict[int, int]) -> None:
    content = bytearray(FILE)
    for place, byte in changes.items():
        content[place] = byte
    _opened(bytes(content))


@settings(max_examples=200)
@given(PLACES, PLACES, st.binary(max_size=8) | st.sampled_from(TOKENS))
def test_a_stretch_replaced(start: int, end: int, instead: bytes) -> None:
    _opened(FILE[: min(start, end)] + instead + FILE[max(start, end) :])


@pytest.mark.parametrize("length", [*range(0, len(FILE) - 2, 61), len(FILE) - 2])
def test_a_file_cut_short_never_opens(length: int) -> None:
    assert _opened(FILE[:length]) is None


@settings(max_examples=300)
@given(st.data())
def test_values_replaced(data: st.DataObject) -> None:
    file = json.loads(FILE)
    table = data.draw(st.sampled_from([name for name, rows in file.items() if isinstance(rows, list)]))
    row = data.draw(st.sampled_from(file[table]))
    holder = data.draw(st.sampled_from([file, row, *(value for value in row.values() if isinstance(value, dict | list))]))
    key = data.draw(st.sampled_from(list(holder) if isinstance(holder, dict) else range(len(holder))))
    holder[key] = data.draw(JSON_VALUES)
    _opened(json.dumps(file).encode())


@given(JSON_VALUES)
def test_any_json(value: object) -> None:
    assert _opened(json.dumps(value).encode()) is None


@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    assert _opened(content) is None
