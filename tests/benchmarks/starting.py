"""From the start of the process to an empty window, in CPU time."""

from functools import partial

from tests.benchmarks.bench import Bench
from tests.benchmarks.timing import Times, times_of

STARTS = 5


def our_start(bench: Bench) -> Times:
    """Our program without a file."""
    return _cpu_times(bench, "empty_window", str(bench.settings))


def bare_start(bench: Bench) -> Times:
    """A window of Qt without anything in it."""
    return _cpu_times(bench, "bare_window")


def _cpu_times(bench: Bench, module: str, *arguments: str) -> Times:
    start = partial(bench.children.number_from, module, *arguments)
    start()  # the first one fills caches, which the others find
    return times_of([start() for _ in range(STARTS)])
