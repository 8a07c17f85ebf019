"""A bare window, and the rows of a project without anything made of them: prints the most memory it took, in MB."""

from pathlib import Path

import msgspec
from PySide6.QtWidgets import QApplication, QMainWindow

from reviewer.storage.form import ProjectFile
from tests.benchmarks.painted import Painted
from tests.benchmarks.peak_memory import peak_mb


def main(file: str) -> None:
    """Decodes `file`."""
    QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    Painted(window).after(window.show)
    rows = msgspec.json.decode(Path(file).read_bytes(), type=ProjectFile)
    print(peak_mb())
    del rows
