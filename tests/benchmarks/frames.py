"""One frame of scrolling or zooming, of either view."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from math import ceil, log

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea

from reviewer.layout.scale import FINEST_MS_PER_PX
from reviewer.qt.timeline.view import ZOOM_STEP, TimelineView
from tests.benchmarks.bench import Bench
from tests.benchmarks.timing import QUICK, Times, repeated
from tests.benchmarks.wheel import turn_wheel

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLACES = 97
STEPS_APART = 4

See = Callable[[Callable[[], object]], None]


def scrolled(bench: Bench) -> Times:
    """The transcript, by a notch of the wheel."""
    return _scrolled(bench.window.transcript, bench.window.see_transcript)


def plain_scrolled(bench: Bench) -> Times:
    """Qt's own view of the same text."""
    return _scrolled(bench.plain_text, bench.plain_text.painted_after)


def dragged(bench: Bench) -> Times:
    """The transcript, by dragging the handle of its scroll bar far and wide."""
    return _dragged(bench.window.transcript, bench.window.see_transcript)


def plain_dragged(bench: Bench) -> Times:
    """Qt's own view of the same text."""
    return _dragged(bench.plain_text, bench.plain_text.painted_after)


def text_zoomed(bench: Bench) -> Times:
    """The transcript, its text a little larger or smaller."""
    return _text_zoomed(bench.window.transcript, bench.window.see_transcript)


def plain_text_zoomed(bench: Bench) -> Times:
    """Qt's own view of the same text."""
    return _text_zoomed(bench.plain_text, bench.plain_text.painted_after)


def time_zoomed(bench: Bench) -> Times:
    """The timeline, from the whole length to single milliseconds and back."""
    window = bench.window
    window.see_timeline(window.timeline.zoom_fit)
    steps = _zoom_steps(window.timeline)
    turns = cycle([1] * steps + [-1] * steps)
    return repeated(QUICK, lambda: window.see_timeline(partial(turn_wheel, window.timeline.viewport(), next(turns))))


def panned(bench: Bench) -> Times:
    """The timeline, sideways, at scales from almost the whole length to single milliseconds."""
    window = bench.window
    timeline = window.timeline
    timeline.zoom_fit()
    middle = timeline.scale.width_px / 2
    scales = cycle([timeline.scale.zoomed(ZOOM_STEP**step, middle) for step in range(1, _zoom_steps(timeline), STEPS_APART)])
    return repeated(
        QUICK,
        lambda: window.see_timeline(partial(turn_wheel, timeline.viewport(), -1, SHIFT)),
        prepare=lambda: window.see_timeline(partial(timeline.show_scale, next(scales))),
    )


def blank_repaint(bench: Bench) -> Times:
    """A widget of one colour, as large as the timeline."""
    return repeated(QUICK, bench.blank.repaint_once)


def _scrolled(view: QAbstractScrollArea, see: See) -> Times:
    bar = view.verticalScrollBar()
    see(partial(bar.setValue, bar.maximum() // 3))
    return repeated(QUICK, lambda: see(partial(turn_wheel, view.viewport(), -1)))


def _dragged(view: QAbstractScrollArea, see: See) -> Times:
    bar = view.verticalScrollBar()
    places = _all_over(PLACES)
    return repeated(QUICK, lambda: see(partial(bar.setValue, int(next(places) * bar.maximum()))))


def _text_zoomed(view: QAbstractScrollArea, see: See) -> Times:
    turns = cycle((1, 1, -1, -1))
    return repeated(QUICK, lambda: see(partial(turn_wheel, view.viewport(), next(turns), CTRL)))


def _all_over(number: int) -> Iterator[float]:
    """Fractions from 0 to 1, each far from the one before."""
    return cycle(place * 0.38 % 1 for place in range(1, number))


def _zoom_steps(timeline: TimelineView) -> int:
    """How many steps there are from the whole length, which is shown, to the finest scale."""
    return ceil(log(timeline.scale.ms_per_px / FINEST_MS_PER_PX, ZOOM_STEP))
