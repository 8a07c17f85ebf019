from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.intervals import Interval
from reviewer.core.track import Track
from reviewer.layout.bars import Bar, bar_at, bars, density, filled
from reviewer.layout.scale import TimeScale
from tests.layout.layout_strategies import scales, sets_of_intervals

SCALE = TimeScale(0.0, 100.0, 50)
some_intervals = sets_of_intervals(highest=500_000, longest=50_000)
near_scales = scales(furthest_ms=600_000)
column_widths = st.sampled_from([0.5, 1.0, 3.0, 12.0])


def test_a_bar_stands_where_its_times_are() -> None:
    assert bars(Track([Interval(500, 1_500, "a")]), SCALE) == [Bar(5.0, 10.0, "a", 1)]


def test_what_is_too_short_to_see_is_as_wide_as_a_column() -> None:
    assert bars(Track([Interval(500, 510, "a")]), SCALE, column_px=3.0) == [Bar(5.0, 3.0, "a", 1)]


def test_a_crowd_in_one_column_is_counted() -> None:
    crowd = Track(Interval(500 + at, 520 + at, f"m{at}") for at in range(50))
    assert bars(crowd, SCALE) == [Bar(5.0, 1.0, "m0", 50)]


def test_marks_on_one_instant_stay_a_stack_however_far_one_zooms_in() -> None:
    stack = Track(Interval(500, 4_500, id) for id in ("a", "b", "c"))
    (bar,) = bars(stack, SCALE.zoomed(1_000, 5))
    assert (bar.x, bar.width) == pytest.approx((5.0, 4_000.0))
    assert (bar.id, bar.number) == ("a", 3)


def test_a_long_bar_that_begins_and_ends_out_of_view_is_seen() -> None:
    track = Track([Interval(0, 10_000_000, "long"), Interval(20, 30, "gone"), Interval(5_000_100, 5_000_200, "short")])
    seen = bars(track, TimeScale(5_000_000.0, 100.0, 50))
    assert [bar.id for bar in seen] == ["long", "short"]
    assert seen[0] == Bar(-50_000.0, 100_000.0, "long", 1)


def test_an_icon_that_begins_just_out_of_view_still_reaches_into_it() -> None:
    flag = Track([Interval(1_000, 1_100, "flag")])
    assert bars(flag, TimeScale(1_900.0, 100.0, 50), column_px=12.0) == [Bar(-9.0, 12.0, "flag", 1)]


def test_a_long_one_in_a_crowd_gives_the_crowd_its_length() -> None:
    assert bars(Track([Interval(500, 510, "a"), Interval(540, 1_500, "b")]), SCALE) == [Bar(5.0, 10.0, "a", 2)]


def test_a_click_hits_the_narrowest_bar_or_the_nearest() -> None:
    long, short = Bar(0.0, 100.0, "long", 1), Bar(40.0, 10.0, "short", 1)
    assert bar_at([long, short], 45) is short
    assert bar_at([short, long], 60) is long
    assert bar_at([long, short], 102) is long
    assert bar_at([long, short], 104) is None
    assert bar_at([], 5) is None


def test_density_counts_all_lanes_together() -> None:
    tracks = [Track([Interval(0, 10, "a"), Interval(150, 200, "b")]), Track([Interval(199, 900, "c")])]
    assert density(tracks, TimeScale(0.0, 100.0, 4)) == [1, 2, 0, 0]
    assert density([], SCALE) == [0] * 50


@given(some_intervals, near_scales, column_widths)
def test_bars_are_the_intervals_in_view_at_most_one_a_column(
    intervals: list[Interval], scale: TimeScale, column_px: float
) -> None:
    column_ms = column_px * scale.ms_per_px
    seen = bars(Track(intervals), scale, column_px)
    assert [bar.x for bar in seen] == sorted(bar.x for bar in seen)
    by_id = {one.id: one for one in intervals}
    columns = [by_id[bar.id].start // column_ms for bar in seen]
    assert len(set(columns)) == len(columns)
    for bar, column in zip(seen, columns, strict=True):
        members = sorted(one for one in intervals if one.start // column_ms == column)
        if bar.x >= 0:
            assert (bar.id, bar.number) == (members[0].id, len(members))
        assert bar.x == scale.x(by_id[bar.id].start)
        assert bar.width >= column_px
        assert bar.x + bar.width <= max(scale.x(max(one.end for one in members)), bar.x + column_px) + 1e-6


@given(some_intervals, near_scales, column_widths)
def test_every_interval_in_view_is_covered_by_a_bar(intervals: list[Interval], scale: TimeScale, column_px: float) -> None:
    seen = bars(Track(intervals), scale, column_px)
    for one in intervals:
        if one.start <= scale.right_ms and one.end >= scale.left_ms:
            middle = (max(scale.x(one.start), 0) + min(scale.x(one.end), scale.width_px)) / 2
            assert bar_at(seen, middle, slack_px=column_px)


@given(some_intervals, near_scales, column_widths, st.integers(-300, 300))
def test_panning_never_regroups_what_begins_in_view(
    intervals: list[Interval], scale: TimeScale, column_px: float, dx: int
) -> None:
    track, moved = Track(intervals), scale.panned(dx)
    before = {bar.id: bar.number for bar in bars(track, scale, column_px) if bar.x >= 0}
    after = {bar.id: bar.number for bar in bars(track, moved, column_px) if bar.x >= 0}
    assert all(after[id] == number for id, number in before.items() if id in after)
    in_both = {
        one.id for one in intervals if 0 <= scale.x(one.start) <= scale.width_px and 0 <= moved.x(one.start) <= moved.width_px
    }
    assert before.keys() & in_both == after.keys() & in_both


@given(some_intervals)
def test_the_whole_recording_shows_every_interval_once(intervals: list[Interval]) -> None:
    whole = TimeScale.fitted(0, 550_000, 400)
    track = Track(intervals)
    assert sum(bar.number for bar in bars(track, whole)) == len(intervals)
    assert sum(density([track], whole)) == len(intervals)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=12))
def test_what_bars_cover_together_has_gaps_only_where_they_have(stretches: list[tuple[int, int]]) -> None:
    found = [Bar(float(x), float(width), "", 1) for x, width in sorted(stretches)]
    covered = filled(found)
    assert all(left + width < right for (left, width), (right, _) in pairwise(covered))
    for pixel in range(61):
        middle = pixel + 0.5
        assert any(x <= middle <= x + width for x, width in covered) == any(x <= middle <= x + width for x, width in stretches)
