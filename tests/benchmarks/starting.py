"""From the start of the process to an empty window, in CPU time."""

from tests.benchmarks.bench import Bench
from tests.benchmarks.children import told_by_child
from tests.benchmarks.timing import Times, times_of

STARTS = 5


def our_start(bench: Bench) -> Times:
    """Our program without a file."""
    return _cpu_times("empty_window", str(bench.settings))


def bare_start(_bench: Bench) -> Times:
    """A window of Qt without anything in it."""
    return _cpu_times("bare_window")


def _cpu_times(module: str, *arguments: str) -> Times:
    told_by_child(module, *arguments)  # the first start fills caches that the others find
    return times_of([told_by_child(module, *arguments) for _ in range(STARTS)])
