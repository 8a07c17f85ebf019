"""Doing something again and again, and what it takes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple


@dataclass(frozen=True)
class Times:
    """How long something takes, in ms."""

    median_ms: float
    p95_ms: float
    unit = "ms"

    @property
    def middle(self) -> float:
        """The median."""
        return self.median_ms


@dataclass(frozen=True)
class Amount:
    """How much of something there is."""

    value: float
    unit: str

    @property
    def middle(self) -> float:
        """The value."""
        return self.value


Measured = Times | Amount


class Runs(NamedTuple):
    """How often to do something: `most` times, or fewer when that takes too long, but `least` times in any case (2 or more)."""

    least: int
    most: int
    within_s: float


SLOW = Runs(3, 9, 5)
QUICK = Runs(20, 80, 4)


def _nothing() -> None:
    """What needs no preparation."""


def repeated(runs: Runs, act: Callable[[], object], prepare: Callable[[], object] = _nothing) -> Times:
    """How long `act` takes; each time `prepare`, which is not counted, comes before it."""
    taken_ms: list[float] = []
    begin = perf_counter()
    while len(taken_ms) < runs.least or (len(taken_ms) < runs.most and perf_counter() - begin < runs.within_s):
        prepare()
        taken_ms.append(timed_ms(act))
    return times_of(taken_ms)


def timed_ms(act: Callable[[], object]) -> float:
    """How long it takes once."""
    begin = perf_counter()
    act()
    return (perf_counter() - begin) * 1_000


def times_of(taken_ms: Sequence[float]) -> Times:
    """The median and the 95th percentile of two times or more."""
    return Times(median(taken_ms), quantiles(taken_ms, n=20, method="inclusive")[-1])
