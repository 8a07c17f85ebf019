from bisect import bisect_right
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.intervals import Interval
from reviewer.core.track import Run, Track
from tests.layout.layout_strategies import sets_of_intervals

some_intervals = sets_of_intervals(highest=5_000, longest=2_000)


def test_what_starts_in_one_column_is_one_run() -> None:
    a, b, c = Interval(100, 900, "a"), Interval(150, 250, "b"), Interval(200, 210, "c")
    assert list(Track([c, b, a]).runs(0, 1_000, 100.0)) == [Run(a, 900, 2), Run(c, 210, 1)]


def test_a_column_is_counted_to_its_end() -> None:
    a, b = Interval(100, 900, "a"), Interval(150, 250, "b")
    assert list(Track([a, b]).runs(0, 120, 100.0)) == [Run(a, 900, 2)]
    assert list(Track([a, b]).runs(0, 99, 100.0)) == []


def test_taking_out_what_is_not_there_changes_nothing() -> None:
    track = Track([Interval(1, 2, "a")])
    track.discard(Interval(1, 2, "b"))
    assert list(track) == [Interval(1, 2, "a")]
    assert len(track) == 1


@given(some_intervals, st.integers(-10, 8_000), st.integers(0, 3_000))
def test_touching_finds_what_shares_a_point(intervals: list[Interval], low: int, length: int) -> None:
    expected = sorted(one for one in intervals if one.start <= low + length and one.end >= low)
    assert Track(intervals).touching(low, low + length) == expected


@given(some_intervals, st.integers(8, 8_000))
def test_runs_hold_every_interval_once_and_one_run_a_column(intervals: list[Interval], eighths: int) -> None:
    column = eighths / 8
    runs = list(Track(intervals).runs(0, 10_000, column))
    columns = [run.first.start // column for run in runs]
    assert columns == sorted(set(columns))
    for run, place in zip(runs, columns, strict=True):
        members = [one for one in intervals if one.start // column == place]
        assert (run.first, run.number) == (min(members), len(members))
        assert run.end == max(one.end for one in members) or all(one.end - one.start <= column for one in members)


@given(some_intervals, st.floats(0.01, 10_000))
def test_no_width_of_a_column_loses_an_interval(intervals: list[Interval], column: float) -> None:
    assert sum(run.number for run in Track(intervals).runs(0, 10_000, column)) == len(intervals)


@given(some_intervals, st.lists(st.integers(-5, 8_000), min_size=1, max_size=20))
def test_numbers_between_edges_count_the_starts(intervals: list[Interval], places: list[int]) -> None:
    edges = sorted(places)
    starts = sorted(one.start for one in intervals)
    below = [bisect_right(starts, edge - 1) for edge in edges]
    assert Track(intervals).numbers_between(edges) == [after - before for before, after in pairwise(below)]


@given(some_intervals, st.lists(st.integers(0, 39), max_size=30))
def test_a_changed_track_is_the_one_built_anew(intervals: list[Interval], toggled: list[int]) -> None:
    track, present = Track(), set[Interval]()
    for number in toggled:
        if number < len(intervals):
            mark = intervals[number]
            (track.discard if mark in present else track.add)(mark)
            present ^= {mark}
    anew = Track(present)
    assert list(track) == list(anew)
    assert track.touching(0, 9_000) == anew.touching(0, 9_000)
    assert list(track.runs(0, 9_000, 0.5)) == list(anew.runs(0, 9_000, 0.5))
