import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.times import HOUR_MS, MINUTE_MS, parse_clock
from reviewer.layout.ruler import DAY_MS, MIN_MINOR_PX, STEPS_MS, Tick, label, label_step_ms, longest_label, ticks
from reviewer.layout.scale import TimeScale
from tests.layout.layout_strategies import scales

label_widths = st.integers(20, 200)


def labels(scale: TimeScale, min_label_px: float = 80) -> list[str]:
    return [tick.label for tick in ticks(scale, min_label_px) if tick.label]


def test_a_ruler_over_a_minute_and_a_half_is_labelled_every_half_minute() -> None:
    assert labels(TimeScale(318_000.0, 200.0, 480)) == ["05:00", "05:30", "06:00", "06:30"]


def test_the_finest_ruler_counts_tenths_of_a_second() -> None:
    assert labels(TimeScale(320_300.0, 1.0, 300)) == ["05:20.3", "05:20.4", "05:20.5", "05:20.6"]


def test_beyond_an_hour_labels_have_hours() -> None:
    assert labels(TimeScale(HOUR_MS - 5_000.0, 50.0, 300)) == ["59:55", "1:00:00", "1:00:05", "1:00:10"]


def test_a_hundred_hours_and_more_are_labelled() -> None:
    assert labels(TimeScale(100.0 * HOUR_MS, 1.0 * MINUTE_MS, 200)) == ["100:00:00", "102:00:00"]
    assert labels(TimeScale(0.0, HOUR_MS / 1.0, 200), 70) == ["00:00", "96:00:00", "192:00:00"]


def test_the_label_just_left_of_the_view_is_kept_to_slide_out() -> None:
    first = ticks(TimeScale(325_000.0, 250.0, 480), 60)[0]
    assert first == Tick(-40.0, 315_000, "05:15")


def test_before_the_beginning_there_are_no_ticks() -> None:
    assert ticks(TimeScale(-1_000.0, 100.0, 400), 80)[0] == Tick(10.0, 0, "00:00")
    assert ticks(TimeScale(-100_000.0, 100.0, 400), 80) == []


@pytest.mark.parametrize(
    ("ms", "step_ms", "text"), [(320_500, 500, "05:20.5"), (320_000, 500, "05:20.0"), (3_605_000, 5_000, "1:00:05")]
)
def test_labels_show_tenths_only_where_they_are_needed(ms: int, step_ms: int, text: str) -> None:
    assert label(ms, step_ms) == text


@given(scales(), label_widths)
def test_labels_never_collide(scale: TimeScale, min_label_px: int) -> None:
    labelled = [tick.x for tick in ticks(scale, min_label_px) if tick.label]
    assert all(after - before >= min_label_px - 1e-6 for before, after in pairwise(labelled))


@given(scales(), label_widths)
def test_labels_are_as_close_as_the_steps_allow(scale: TimeScale, min_label_px: int) -> None:
    step_ms = label_step_ms(scale.ms_per_px * min_label_px)
    finer = max((one for one in STEPS_MS if one < step_ms), default=0)
    assert finer < scale.ms_per_px * min_label_px <= step_ms
    labelled = [tick.ms for tick in ticks(scale, min_label_px) if tick.label]
    assert all(after - before == step_ms for before, after in pairwise(labelled))


@given(st.integers(1, 10_000 * HOUR_MS))
def test_steps_beyond_a_day_are_days_doubled(at_least_ms: int) -> None:
    step_ms = label_step_ms(at_least_ms)
    assert step_ms >= at_least_ms
    assert step_ms in STEPS_MS or (step_ms % DAY_MS == 0 and step_ms < 2 * at_least_ms)


@given(scales(), label_widths)
def test_every_tick_stands_at_its_time_and_says_it(scale: TimeScale, min_label_px: int) -> None:
    for tick in ticks(scale, min_label_px):
        assert tick.x == scale.x(tick.ms)
        if tick.label:
            assert parse_clock(tick.label) == tick.ms
            assert re.fullmatch(r"(\d+:)?\d\d:\d\d(\.\d)?", tick.label)
            assert len(tick.label) <= len(longest_label(scale))


@given(scales(), label_widths)
def test_ticks_are_even_and_fill_the_view(scale: TimeScale, min_label_px: int) -> None:
    drawn = ticks(scale, min_label_px)
    gaps = [after.x - before.x for before, after in pairwise(drawn)]
    assert all(gap == pytest.approx(gaps[0], abs=1e-6) and gap >= min(MIN_MINOR_PX, min_label_px) - 1e-6 for gap in gaps)
    assert drawn == [] or drawn[0].label
    if gaps:
        assert drawn[-1].x + gaps[0] > scale.width_px
        assert drawn[0].x <= max(0, scale.x(0))
