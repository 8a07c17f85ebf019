"""Imports point down only, and only the window needs Qt."""

import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import reviewer

ROOT = Path(__file__).parents[2]
WITH_QT = ("reviewer.qt", "reviewer.__main__")

PURE = sorted(
    module.name for module in pkgutil.walk_packages(reviewer.__path__, "reviewer.") if not module.name.startswith(WITH_QT)
)

BLOCKED = """
import importlib, sys
sys.modules["PySide6"] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def test_imports_point_down_only() -> None:
    done = subprocess.run(["lint-imports", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False, env=_env())
    assert done.returncode == 0, done.stdout + done.stderr


def test_all_but_the_window_imports_without_qt() -> None:
    assert len(PURE) > 40
    done = subprocess.run([sys.executable, "-c", BLOCKED, *PURE], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_command_line_starts_without_qt() -> None:
    script = "import sys; sys.modules['PySide6'] = None; from reviewer.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", script, "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "reviewer import" in done.stdout


@pytest.mark.parametrize("package", ["transcript", "timeline", "panels", "preview"])
def test_views_do_not_import_one_another(package: str) -> None:
    folder = ROOT / "reviewer" / "qt" / package
    others = {"transcript", "timeline", "panels", "preview"} - {package}
    for file in folder.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert not [other for other in others if f"reviewer.qt.{other}" in text], file


def test_nothing_but_the_allowed_stands_at_the_top() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    visible = {name.split("/")[0] for name in tracked if name and not name.startswith(".")}
    assert visible <= {"pyproject.toml", "README.md", "reviewer", "resources", "tests"}


def _env() -> dict[str, str]:
    import os

    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
