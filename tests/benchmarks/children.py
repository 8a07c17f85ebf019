"""Processes of their own, for what has to be measured from the start of a process."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def told_by_child(module: str, *arguments: str) -> float:
    """The number that `main` of a module of this package prints in a process of its own."""
    script = f"import sys; from tests.benchmarks.{module} import main; main(*sys.argv[1:])"
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode or "Traceback" in done.stderr:  # Qt goes on after a mistake in what it calls
        raise RuntimeError(f"{module} failed:\n{done.stderr}")
    return float(done.stdout)
