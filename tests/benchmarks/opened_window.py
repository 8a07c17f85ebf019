"""Our program with a project in its window: prints the most memory it had, in MB."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks.our_window import OurWindow
from tests.benchmarks.peak_memory import peak_mb


def main(settings: str, file: str) -> None:
    """Opens `file`; `settings` is the folder with the person's settings."""
    app = QApplication([])
    window = OurWindow(app, Path(settings))
    window.open(Path(file))
    print(peak_mb())
