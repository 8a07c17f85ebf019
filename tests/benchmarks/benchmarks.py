"""Every benchmark there is, in the order in which they are run: first what needs processes of its own, last what edits."""

from collections.abc import Callable

from tests.benchmarks import finding, frames, keys, memory, opening, saving, starting
from tests.benchmarks.growing import growth_of
from tests.benchmarks.rows import Benchmark, Goal

TO_GROW = 10_000


def always(goal: Goal) -> Callable[[int], Goal]:
    """The same goal for any number of segments."""
    return lambda _segments: goal


FRAME = always(Goal(p95_ms=16))

BENCHMARKS = (
    Benchmark("process start to empty window, CPU", starting.our_start, starting.bare_start, always(Goal(ratio=2))),
    Benchmark("memory with a project open, peak", memory.shown, memory.held, memory.goal),
    Benchmark("open project to painted", opening.opened, opening.decoded, opening.goal),
    Benchmark("scroll the transcript by a notch", frames.scrolled, frames.plain_scrolled, FRAME),
    Benchmark("scroll the transcript far", frames.dragged, frames.plain_dragged, FRAME),
    Benchmark("zoom the transcript", frames.text_zoomed, frames.plain_text_zoomed, FRAME),
    Benchmark("scroll the timeline", frames.panned, frames.blank_repaint, FRAME),
    Benchmark("zoom the timeline", frames.time_zoomed, frames.blank_repaint, FRAME),
    Benchmark("find as you type, exact", finding.found, finding.looked_through, always(Goal(p95_ms=30))),
    Benchmark("key to painted: tag", keys.tagged, keys.plain_repaint, FRAME),
    Benchmark("key to painted: flag", keys.flagged, keys.plain_repaint, FRAME),
    Benchmark("key to painted: undo", keys.undone, keys.plain_repaint, FRAME),
    Benchmark("full save", saving.saved, saving.written, always(Goal(ratio=6))),
    Benchmark("full save: window stands still", saving.stood_still, saving.idled, always(Goal(middle=16))),
    Benchmark(
        "ten times as much: open project to painted",
        growth_of(opening.opened),
        growth_of(opening.decoded),
        always(Goal(middle=12)),
        TO_GROW,
    ),
    Benchmark(
        "ten times as much: key to painted",
        growth_of(keys.tagged),
        growth_of(keys.plain_repaint),
        always(Goal(middle=1.5)),
        TO_GROW,
    ),
)
