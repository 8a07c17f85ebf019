"""The JSON Schema of the project file, made from the rows: `python -m reviewer.storage.published_schema` writes it."""

import json
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from reviewer.storage.field_words import field_description
from reviewer.storage.form import FORMAT, VERSION, ProjectFile

FILE_NAME = f"review-project-{VERSION}.schema.json"
FOLDER = Path("resources", "schema")


def schema() -> dict[str, Any]:
    """The schema, 2020-12. Objects may have more fields than it names: programs keep those they do not know."""
    _, objects = msgspec.json.schema_components([ProjectFile], ref_template="#/$defs/{name}")
    for name, described in objects.items():
        _describe(name, described)
    file = objects.pop(ProjectFile.__name__)
    file["properties"]["format"] = {"const": FORMAT, **_description_in(file, "format")}
    file["properties"]["version"] = {"const": VERSION, **_description_in(file, "version")}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT}:{VERSION}",
        **file,
        "title": "Reviewer project",
        "description": "Transcripts, a codebook, and the marks that coders put on stretches of heard text.",
        "$defs": objects,
    }


def schema_file() -> bytes:
    """The schema as the bytes of its file."""
    return (json.dumps(schema(), ensure_ascii=False, indent=2) + "\n").encode()


def write_schema(folder: Path) -> Path:
    """Writes the schema into `folder` and gives its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    path.write_bytes(schema_file())
    return path


def _describe(name: str, described: dict[str, Any]) -> None:
    described.pop("additionalProperties", None)
    if "description" in described:
        described["description"] = cleandoc(described["description"])
    if "prefixItems" in described:
        described["maxItems"] = len(described["prefixItems"])
    for field, of_field in described.get("properties", {}).items():
        of_field["description"] = field_description(name, field)
        if field in ("start", "end"):
            of_field["minimum"] = 0


def _description_in(described: dict[str, Any], field: str) -> dict[str, str]:
    return {"description": described["properties"][field]["description"]}


if __name__ == "__main__":
    write_schema(FOLDER)
