"""Our program as it starts without a file: prints the CPU time, in ms, until its window is there."""

from pathlib import Path
from time import process_time

from PySide6.QtWidgets import QApplication

from reviewer.__main__ import main as _program  # noqa: F401 - it is imported at every start
from reviewer.qt.app import run as _run  # noqa: F401 - and this
from reviewer.qt.mishaps import catch_mishaps
from reviewer.qt.preferences import Preferences
from reviewer.qt.window import APP_NAME
from reviewer.qt.wiring import Wiring
from tests.benchmarks.painted import Painted


def main(settings: str) -> None:
    """Shows the window; `settings` is the folder with the person's settings."""
    app = QApplication([])
    app.setApplicationName(APP_NAME)
    catch_mishaps()
    wiring = Wiring(app, Preferences(Path(settings)))
    Painted(wiring.window).after(wiring.window.show)
    print(process_time() * 1_000)
