"""Runs commands, in this process or in one of their own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from reviewer.cli.main import main

ROOT = Path(__file__).parents[2]
LONGEST_WAIT = 30  # seconds


class Ran(NamedTuple):
    """What came of a command."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs one command in this process; paths need not be text."""

    def __call__(self, *arguments: object) -> Ran: ...


def no_window(path: Path | None) -> int:
    """Opens no window: none is wanted."""
    raise AssertionError(f"a window was opened for {path}")


def run_here(capsys: pytest.CaptureFixture[str], *arguments: object) -> Ran:
    """Runs a command in this process."""
    capsys.readouterr()
    code = main([str(argument) for argument in arguments], no_window)
    return Ran(code, *capsys.readouterr())


def command(*arguments: object, first: str = "") -> Sequence[str]:
    """The words that run a command in a process of its own, which does the statements `first` before that."""
    start = ["-c", f"{first}; import runpy; runpy.run_module('reviewer', run_name='__main__')"] if first else ["-m", "reviewer"]
    return [sys.executable, *start, *map(str, arguments)]


def run_in_child(*arguments: object, first: str = "") -> Ran:
    """Runs a command in a process of its own."""
    done = subprocess.run(
        command(*arguments, first=first),
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST_WAIT,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def environment() -> dict[str, str]:
    """What a child needs to find the program, and to speak UTF-8."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}


def the_error(ran: Ran) -> str:
    """The one line that was said of an input at fault."""
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err
    assert ran.err.startswith("reviewer: ")
    return ran.err.strip()
