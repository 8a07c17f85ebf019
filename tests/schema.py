"""Holds what is written against the published JSON Schema: every test that writes a project file calls `assert_valid`."""

import json
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator

from reviewer.storage.published_schema import FILE_NAME, FOLDER

PUBLISHED = Path(__file__).parents[1] / FOLDER / FILE_NAME


def assert_valid(data: bytes) -> None:
    """Fails, saying where, unless `data` is a project file that the published schema allows."""
    fault = next(_validator().iter_errors(json.loads(data)), None)
    assert fault is None, f"{fault.message} @ {fault.json_path}"


@cache
def _validator() -> Draft202012Validator:
    schema = json.loads(PUBLISHED.read_bytes())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)
