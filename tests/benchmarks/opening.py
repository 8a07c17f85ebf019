"""From a project file to its painted views."""

from functools import partial

import msgspec

from reviewer.storage.form import ProjectFile
from tests.benchmarks.bench import Bench
from tests.benchmarks.rows import Goal
from tests.benchmarks.timing import SLOW, Times, repeated


def opened(bench: Bench) -> Times:
    """Opening it in the window, from the start page."""
    window = bench.window_without_project
    return repeated(SLOW, partial(window.open, bench.file), prepare=window.close)


def decoded(bench: Bench) -> Times:
    """Making rows of the same bytes, without a look at them."""
    data, decoder = bench.file.read_bytes(), msgspec.json.Decoder(ProjectFile)
    kept: list[object] = []
    return repeated(SLOW, lambda: kept.append(decoder.decode(data)), prepare=kept.clear)


def goal(segments: int) -> Goal:
    """For small projects only that nobody has to wait; beyond 100,000, growth is judged by a row of its own."""
    if segments <= 10_000:
        return Goal(middle=200)
    return Goal(middle=1_000 if segments <= 100_000 else None, ratio=12)
