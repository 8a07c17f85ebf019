"""How much memory a process needs at most to open a project and show it."""

from tests.benchmarks.bench import Bench
from tests.benchmarks.rows import Goal
from tests.benchmarks.timing import Amount


def shown(bench: Bench) -> Amount:
    """Our program with the project in its window."""
    return Amount(bench.children.number_from("opened_window", str(bench.settings), str(bench.file)), "MB")


def held(bench: Bench) -> Amount:
    """A bare window, and the rows as they were decoded."""
    return Amount(bench.children.number_from("decoded_rows", str(bench.file)), "MB")


def goal(segments: int) -> Goal:
    """Up to 100,000 segments so much at most; in proportion beyond."""
    return Goal(middle=400 * max(1, segments / 100_000))
