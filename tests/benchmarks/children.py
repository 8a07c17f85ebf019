"""Processes of their own, for what has to be measured from the start of a process."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Children:
    """Runs modules of this package, which find in `bytecode` what Python made of all modules before, as installed ones do."""

    def __init__(self, bytecode: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self._environment = {**kept, "PYTHONPYCACHEPREFIX": str(bytecode)}

    def number_from(self, module: str, *arguments: str) -> float:
        """What `main` of a module prints in a process of its own."""
        script = f"import sys; from tests.benchmarks.{module} import main; main(*sys.argv[1:])"
        command = [sys.executable, "-c", script, *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self._environment, capture_output=True, text=True, check=False)
        if done.returncode or "Traceback" in done.stderr:  # Qt goes on after a mistake in what it calls
            raise RuntimeError(f"{module} failed:\n{done.stderr}")
        return float(done.stdout)
