"""Nothing grows beyond what can be read at a glance."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "reviewer").rglob("*.py"))
MODULE_LINES = CLASS_LINES = 300
FUNCTION_LINES = 40
MEDIAN_LINES = 6

BANNED_NAMES = ("util", "helper", "manager", "misc", "common")


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_module_its_classes_and_functions_stay_small(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= MODULE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef):
            assert _lines(node) <= CLASS_LINES, node.name
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert _lines(node) <= FUNCTION_LINES, node.name


def test_half_of_all_functions_are_very_short() -> None:
    lengths = [len(body) for file in FILES for body in _bodies(file)]
    assert median(lengths) <= MEDIAN_LINES


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_names_say_what_a_module_is_for(file: Path) -> None:
    assert not [word for word in BANNED_NAMES if word in file.stem]
    module = ast.parse(file.read_text(encoding="utf-8"))
    assert file.stem == "__init__" or ast.get_docstring(module)


def _lines(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


def _bodies(file: Path) -> Iterator[range]:
    """The lines of each function's statements, without its signature and docstring."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            yield range(body[0].lineno, (body[-1].end_lineno or 0) + 1)
