"""A full save: how long it takes, and how long the window stands still for it."""

import os
from functools import partial
from pathlib import Path

from reviewer.storage.files import save_project
from tests.benchmarks.beats import longest_idle_stop_ms
from tests.benchmarks.bench import Bench
from tests.benchmarks.timing import SLOW, Amount, Times, repeated

SAVES = 3
IDLE_MS = 500


def saved(bench: Bench) -> Times:
    """Replacing a project file, in one step that is on the disk in the end."""
    return repeated(SLOW, partial(save_project, bench.project(), bench.folder / "saved.review.json"))


def written(bench: Bench) -> Times:
    """Writing the same bytes to the disk."""
    return repeated(SLOW, partial(_write, bench.folder / "written", bench.file.read_bytes()))


def stood_still(bench: Bench) -> Amount:
    """How long the window did nothing else while it saved, at most."""
    window, path = bench.window, bench.folder / "saved.review.json"
    return Amount(max(window.longest_stop_while_saving_ms(path) for _ in range(SAVES)), "ms")


def idled(bench: Bench) -> Amount:
    """The same while nothing was done."""
    return Amount(longest_idle_stop_ms(IDLE_MS), "ms")


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
