"""The least that a program with a window does: prints the CPU time, in ms, until an empty window is there."""

from time import process_time

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.painted import Painted


def main() -> None:
    """Shows a window without anything in it."""
    app = QApplication([])
    app.setApplicationName("Bare")
    window = QMainWindow()
    window.resize(1280, 800)
    Painted(window).after(window.show)
    print(process_time() * 1_000)
