"""From a key to the painted views, in the middle of work."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from tests.benchmarks.bench import Bench
from tests.benchmarks.our_window import OurWindow
from tests.benchmarks.timing import QUICK, Times, repeated


def tagged(bench: Bench) -> Times:
    """A digit: the tag that has it as its key is put on a segment."""
    window = bench.window
    return repeated(QUICK, partial(window.press, Qt.Key.Key_1), prepare=_going(window))


def flagged(bench: Bench) -> Times:
    """F: a segment is flagged."""
    window = bench.window
    return repeated(QUICK, partial(window.press, Qt.Key.Key_F), prepare=_going(window))


def undone(bench: Bench) -> Times:
    """Ctrl+Z: a segment just tagged is not."""
    window = bench.window
    go = _going(window)

    def tag_somewhere() -> None:
        go()
        window.press(Qt.Key.Key_2)

    return repeated(QUICK, partial(window.press, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier), prepare=tag_somewhere)


def plain_repaint(bench: Bench) -> Times:
    """Qt's own view of the same text, painted again."""
    plain = bench.plain_text
    return repeated(QUICK, partial(plain.painted_after, plain.viewport().update))


def _going(window: OurWindow) -> Callable[[], None]:
    segments = iter(window.some_segments(QUICK.most))

    def go() -> None:
        window.go_to(next(segments))

    return go
