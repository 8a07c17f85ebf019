"""Renders the window with a project in it to a picture: `python -m tests.render PROJECT -o FILE.png [--theme dark]`.

Works offscreen, and on a display (Xvfb) with QT_QPA_PLATFORM=xcb.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.qt.preferences import Preferences
from reviewer.qt.wiring import Wiring
from reviewer.settings.schema import Theme, TimelinePlacement

WAIT_MS = 20
MOST_WAITS = 500


def render(source: Path, picture: Path, size: tuple[int, int], theme: Theme, placement: TimelinePlacement, select: int) -> None:
    """Writes a picture of the window after opening `source`, a project or a transcript, with `select` segments selected."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder))
        preferences.change(theme=theme, timeline_placement=placement)
        wiring = Wiring(app, preferences)
        wiring.window.resize(*size)
        wiring.window.show()
        wiring.open_path(source)
        until_opened(wiring)
        ids = wiring.facts.session.segment_ids()
        if select and ids:
            begin = min(24, len(ids) - 1)
            wiring.facts.session.select_segments(ids[begin], ids[min(begin + select, len(ids)) - 1])
        QTest.qWait(300)
        wiring.window.grab().save(str(picture))
        wiring.jobs.wait()


def until_opened(wiring: Wiring) -> None:
    """Gives the window time until nothing is under way. (QSignalSpy.wait would keep the interpreter from the worker.)"""
    for _ in range(MOST_WAITS):
        QTest.qWait(WAIT_MS)
        if not wiring.jobs.is_busy:
            return


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.render", description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--theme", type=Theme, default=Theme.LIGHT, choices=list(Theme))
    parser.add_argument("--timeline", type=TimelinePlacement, default=TimelinePlacement.BESIDE, choices=list(TimelinePlacement))
    parser.add_argument("--select", type=int, default=0, help="how many segments to select")
    chosen = parser.parse_args()
    width, _, height = chosen.size.partition("x")
    render(chosen.source, chosen.output, (int(width), int(height)), chosen.theme, chosen.timeline, chosen.select)


if __name__ == "__main__":
    main()
