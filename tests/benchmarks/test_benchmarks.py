"""The benchmarks run, and say what they found in the form that others read. How fast it was is not tested."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.benchmarks import BENCHMARKS, TO_GROW
from tests.benchmarks.rows import Goal, Row
from tests.benchmarks.table import head, line
from tests.benchmarks.timing import Amount, Times, times_of

ROOT = Path(__file__).parents[2]
SEGMENTS = 1_000
OF_TIMES = {"name", "segments", "median_ms", "p95_ms", "floor", "ratio", "goal", "met"}
OF_AMOUNTS = {"name", "segments", "value", "unit", "floor", "ratio", "goal", "met"}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    """What a run prints."""
    command = [sys.executable, "-m", "tests.benchmarks", "--segments", str(SEGMENTS), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    printed: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)
    assert set(printed) == {"rows"}
    return printed["rows"]


def test_every_benchmark_gives_a_row(rows: list[dict[str, Any]]) -> None:
    assert [row["name"] for row in rows] == [one.name for one in BENCHMARKS if one.least_segments < TO_GROW]


def test_every_row_has_a_measure_a_floor_and_a_goal(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        assert set(row) in (OF_TIMES, OF_AMOUNTS), row
        assert row["segments"] == SEGMENTS
        assert all(row[measured] > 0 for measured in ("median_ms", "p95_ms", "value", "floor", "ratio") if measured in row)
        assert "≤" in row["goal"]
        assert isinstance(row["met"], bool)


def test_a_goal_is_met_when_all_of_it_holds() -> None:
    goal = Goal(middle=10, p95_ms=16, ratio=12)
    assert goal.words("ms") == "≤ 10 ms, p95 ≤ 16 ms, ≤ 12 × floor"
    assert goal.is_met(Times(10, 16), 12)
    assert not goal.is_met(Times(10.1, 16), 12)
    assert not goal.is_met(Times(10, 16.1), 12)
    assert not goal.is_met(Times(10, 16), 12.1)


def test_the_middle_and_the_slow_end_of_many_times() -> None:
    times = times_of([float(ms) for ms in range(101)])
    assert times.median_ms == 50
    assert times.p95_ms == pytest.approx(95)


def test_the_columns_of_the_table_stand_below_their_heads() -> None:
    quick = Row("scroll", 1_000, Times(1.5, 12.25), 0.5, Goal(p95_ms=16))
    large = Row("size", 1_000_000, Amount(450, "MB"), 90, Goal(400))
    above, first, second = head(), line(quick), line(large)
    assert above.index("goal") == first.index("p95 ≤ 16") == second.index("≤ 400 MB")
    assert first.endswith("yes")
    assert second.endswith("NO")
