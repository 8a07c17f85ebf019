"""What a benchmark is, and the row that it gives: what was measured, its floor in the same run, and whether the goal is met."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.benchmarks.bench import Bench
from tests.benchmarks.timing import Amount, Measured, Times

Measure = Callable[[Bench], Measured]


@dataclass(frozen=True)
class Goal:
    """What is given here must all hold: `middle` of the median of times or of an amount, in its unit; `ratio` is to the floor."""

    middle: float | None = None
    p95_ms: float | None = None
    ratio: float | None = None

    def words(self, unit: str) -> str:
        """The goal for people."""
        limits = (("", self.middle, unit), ("p95 ", self.p95_ms, "ms"), ("", self.ratio, "× floor"))
        return ", ".join(f"{what}≤ {most:g} {unit}" for what, most, unit in limits if most is not None)

    def is_met(self, measured: Measured, ratio: float) -> bool:
        """Whether all of it holds."""
        p95_ms = measured.p95_ms if isinstance(measured, Times) else 0
        limits = ((measured.middle, self.middle), (p95_ms, self.p95_ms), (ratio, self.ratio))
        return all(found <= most for found, most in limits if most is not None)


@dataclass(frozen=True)
class Benchmark:
    """A row to be: how it and its floor are measured, and what is wanted of it at a number of segments."""

    name: str
    measure: Measure
    floor: Measure
    goal: Callable[[int], Goal]
    least_segments: int = 1

    def run(self, bench: Bench) -> "Row":
        """Measures both."""
        measured, floor = bench.once(self.measure), bench.once(self.floor)
        return Row(self.name, bench.segments, measured, floor.middle, self.goal(bench.segments))


@dataclass(frozen=True)
class Row:
    """What came of a benchmark; the floor has the unit of what was measured."""

    name: str
    segments: int
    measured: Measured
    floor: float
    goal: Goal

    @property
    def ratio(self) -> float:
        """How many times its floor it is."""
        return self.measured.middle / self.floor

    @property
    def is_met(self) -> bool:
        """Whether the goal is."""
        return self.goal.is_met(self.measured, self.ratio)

    def as_json(self) -> dict[str, object]:
        """The row as plain values, rounded to what can be told apart."""
        match self.measured:
            case Times(median_ms, p95_ms):
                found: dict[str, object] = {"median_ms": _rounded(median_ms), "p95_ms": _rounded(p95_ms)}
            case Amount(value, unit):
                found = {"value": _rounded(value), "unit": unit}
        return {
            "name": self.name,
            "segments": self.segments,
            **found,
            "floor": _rounded(self.floor),
            "ratio": _rounded(self.ratio),
            "goal": self.goal.words(self.measured.unit),
            "met": self.is_met,
        }


def _rounded(number: float) -> float:
    return float(f"{number:.4g}")
