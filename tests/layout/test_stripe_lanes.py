from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.intervals import Interval, Intervals
from reviewer.layout.stripes import BLOCK, Fold, Stripe, StripeLanes, folds, lanes
from tests.layout.layout_strategies import sets_of_intervals

few_positions = sets_of_intervals(highest=60, longest=30)
many_positions = sets_of_intervals(highest=6 * BLOCK, longest=3 * BLOCK)
few_long_marks = sets_of_intervals(highest=6 * BLOCK, longest=3 * BLOCK, at_most=8)
looks_and_changes = st.tuples(st.booleans(), st.integers(0, 8))


def overlap(one: Interval, other: Interval) -> bool:
    return one.start <= other.end and other.start <= one.end


def test_stripes_side_by_side_share_a_lane_and_overlapping_ones_do_not() -> None:
    claim, hedge, source = Interval(0, 3, "claim"), Interval(2, 5, "hedge"), Interval(4, 6, "source")
    assert lanes([source, hedge, claim]) == {"claim": 0, "hedge": 1, "source": 0}


def test_of_two_that_start_together_the_longer_stands_nearer_to_the_text() -> None:
    assert lanes([Interval(1, 2, "short"), Interval(1, 9, "long")]) == {"long": 0, "short": 1}


def test_marks_without_room_are_counted_segment_by_segment() -> None:
    stripes = [Stripe(Interval(0, 3, "a"), 0), Stripe(Interval(1, 4, "b"), 1), Stripe(Interval(2, 2, "c"), 2)]
    assert folds(stripes, 1, 0, 9) == [Fold(1, 1, ("b",)), Fold(2, 2, ("b", "c")), Fold(3, 4, ("b",))]
    assert folds(stripes, 3, 0, 9) == []


def test_a_mark_on_everything_does_not_unsettle_the_others() -> None:
    marks = Intervals(
        [Interval(0, 10 * BLOCK, "everything"), *(Interval(at, at + 2, f"m{at}") for at in range(0, 10 * BLOCK, 2))]
    )
    stripes = StripeLanes(marks.touching)
    far = stripes.between(9 * BLOCK, 9 * BLOCK + 40)
    new = Interval(5, 6, "new")
    marks.add(new)
    stripes.change(new)
    assert new in [stripe.interval for stripe in stripes.between(0, 40)]
    assert stripes.between(9 * BLOCK, 9 * BLOCK + 40) == far


def test_a_long_mark_taken_away_is_gone_wherever_one_looks_first() -> None:
    long, short = Interval(0, 4 * BLOCK - 1, "long"), Interval(3 * BLOCK + 5, 3 * BLOCK + 6, "short")
    marks = Intervals([long, short])
    stripes = StripeLanes(marks.touching)
    assert stripes.between(0, 8 * BLOCK) == [Stripe(long, 0), Stripe(short, 1)]
    marks.discard(long)
    stripes.change(long)
    assert stripes.between(7 * BLOCK, 8 * BLOCK) == []
    assert stripes.between(3 * BLOCK, 3 * BLOCK + 40) == [Stripe(short, 0)]
    assert stripes.between(BLOCK, BLOCK + 40) == []


def test_after_clearing_the_lanes_are_found_again() -> None:
    marks = Intervals([Interval(3, 4, "a")])
    stripes = StripeLanes(marks.touching)
    assert stripes.between(0, 10) == [Stripe(Interval(3, 4, "a"), 0)]
    marks.discard(Interval(3, 4, "a"))
    stripes.clear()
    assert stripes.between(0, 10) == []


@given(few_positions)
def test_no_two_stripes_in_one_lane_overlap(intervals: list[Interval]) -> None:
    lane_of = lanes(intervals)
    assert lane_of.keys() == {one.id for one in intervals}
    for one in intervals:
        assert not any(lane_of[one.id] == lane_of[other.id] and overlap(one, other) for other in intervals if other is not one)


@given(few_positions)
def test_there_are_as_many_lanes_as_stripes_at_the_fullest_place(intervals: list[Interval]) -> None:
    fullest = max((sum(one.start <= at <= one.end for one in intervals) for at in range(100)), default=0)
    assert set(lanes(intervals).values()) == set(range(fullest))


@given(many_positions, st.lists(st.integers(0, 9 * BLOCK), min_size=1, max_size=6))
def test_wherever_one_scrolls_each_stripe_has_the_lane_it_has_among_all(intervals: list[Interval], tops: list[int]) -> None:
    stripes, lane_of = StripeLanes(Intervals(intervals).touching), lanes(intervals)
    for top in tops:
        seen = stripes.between(top, top + 50)
        expected = {Stripe(one, lane_of[one.id]) for one in intervals if one.start <= top + 50 and one.end >= top}
        assert (len(seen), set(seen)) == (len(expected), expected)


@given(few_long_marks, st.lists(looks_and_changes, max_size=50))
def test_lanes_follow_every_change_in_whatever_order_one_looks(intervals: list[Interval], steps: list[tuple[bool, int]]) -> None:
    present = set(intervals)
    marks = Intervals(intervals)
    stripes = StripeLanes(marks.touching)
    for is_look, number in steps:
        if is_look:
            low, high = number * BLOCK + 7, number * BLOCK + 90
            lane_of = lanes(present)
            expected = {Stripe(one, lane_of[one.id]) for one in present if one.start <= high and one.end >= low}
            assert set(stripes.between(low, high)) == expected
        elif intervals:
            mark = intervals[number % len(intervals)]
            (marks.discard if mark in present else marks.add)(mark)
            present ^= {mark}
            stripes.change(mark)


@given(few_positions, st.integers(0, 4), st.integers(0, 90), st.integers(0, 40))
def test_at_each_position_the_fold_counts_what_has_no_room(
    intervals: list[Interval], max_lanes: int, low: int, height: int
) -> None:
    lane_of = lanes(intervals)
    stripes = [Stripe(one, lane_of[one.id]) for one in intervals]
    found = folds(stripes, max_lanes, low, low + height)
    at = {position: set(fold.ids) for fold in found for position in range(fold.first, fold.last + 1)}
    for position in range(low, low + height + 1):
        here = {one.id for one in intervals if one.start <= position <= one.end and lane_of[one.id] >= max_lanes}
        assert at.pop(position, set()) == here
    assert not at
