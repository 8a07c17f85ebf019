"""Intervals are found as a look at every one of them would find them."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.intervals import Interval, Intervals

STARTS = st.integers(0, 200)
LENGTHS = st.one_of(st.integers(0, 5), st.integers(0, 300))


@st.composite
def some_intervals(draw: st.DrawFn) -> list[Interval]:
    stretches = draw(st.lists(st.tuples(STARTS, LENGTHS), max_size=40))
    return [Interval(start, start + length, f"i{number}") for number, (start, length) in enumerate(stretches)]


@given(intervals=some_intervals(), low=st.integers(-10, 520), length=st.integers(0, 60))
def test_all_that_touch_a_stretch_are_found(intervals: list[Interval], low: int, length: int) -> None:
    expected = sorted(one for one in intervals if one.start <= low + length and one.end >= low)
    assert Intervals(intervals).touching(low, low + length) == expected


@given(intervals=some_intervals(), kept=st.integers(0, 40))
def test_adding_and_discarding_is_the_same_as_building(intervals: list[Interval], kept: int) -> None:
    changed = Intervals()
    for interval in intervals:
        changed.add(interval)
    for interval in intervals[kept:]:
        changed.discard(interval)
    assert sorted(changed) == sorted(intervals[:kept])
    assert len(changed) == len(intervals[:kept])


def test_discarding_what_is_not_there_does_nothing() -> None:
    intervals = Intervals([Interval(1, 2, "a")])
    intervals.discard(Interval(1, 2, "b"))
    intervals.discard(Interval(1, 2000, "a"))
    assert list(intervals) == [Interval(1, 2, "a")]
