"""Starts the program: the application, the window, and what catches mistakes of the program itself."""

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reviewer.qt.mishaps import catch_mishaps
from reviewer.qt.preferences import Preferences
from reviewer.qt.window import APP_NAME
from reviewer.qt.wiring import Wiring

PYTHON_TURN_MS = 250


def run(path: Path | None) -> int:
    """Opens the window, with a transcript or project in it when a path is given. Gives the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP_NAME)
    app.setDesktopFileName(APP_NAME.lower())
    catch_mishaps()
    wiring = Wiring(app, Preferences())
    _let_interrupts_quit(app)
    wiring.window.show()
    if path is not None:
        wiring.open_path(path)
    return app.exec()


def _let_interrupts_quit(app: QApplication) -> None:
    """Ctrl+C in the terminal closes the program; Python hears of it only when it gets a turn."""
    signal.signal(signal.SIGINT, lambda _number, _frame: app.quit())
    turns = QTimer(app)
    turns.start(PYTHON_TURN_MS)
    turns.timeout.connect(_python_turn)


def _python_turn() -> None:
    """Lets Python look for signals."""
