import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.layout.scale import FINEST_MS_PER_PX, MARGIN_PX, TimeScale
from tests.layout.layout_strategies import scales

pixels = st.floats(-500, 3_000)
durations = st.integers(0, 400_000_000)


def test_the_whole_recording_fits_with_a_margin_on_both_sides() -> None:
    scale = TimeScale.fitted(0, 984_000, 1_000)
    assert (scale.x(0), scale.x(984_000)) == pytest.approx((MARGIN_PX, 1_000 - MARGIN_PX))


def test_a_stretch_too_short_for_the_view_stands_in_its_middle() -> None:
    scale = TimeScale.fitted(5_000, 5_100, 500)
    assert scale.ms_per_px == FINEST_MS_PER_PX
    assert scale.x(5_050) == pytest.approx(250)


def test_zooming_in_ends_at_the_finest_scale_and_still_keeps_the_pointer() -> None:
    scale = TimeScale(10_000.0, 2.0, 400)
    zoomed = scale.zoomed(1_000, about_x=100)
    assert zoomed.ms_per_px == FINEST_MS_PER_PX
    assert zoomed.ms(100) == pytest.approx(scale.ms(100))


def test_zooming_out_ends_at_the_whole_recording() -> None:
    scale = TimeScale(10_000.0, 10.0, 400)
    assert scale.zoomed(0.0001, about_x=50).clamped(60_000) == TimeScale.fitted(0, 60_000, 400)


def test_panning_ends_a_margin_beyond_the_recording() -> None:
    scale = TimeScale(10_000.0, 10.0, 400)
    assert scale.panned(-99_999).clamped(60_000).x(0) == pytest.approx(MARGIN_PX)
    assert scale.panned(99_999).clamped(60_000).x(60_000) == pytest.approx(400 - MARGIN_PX)


def test_revealing_moves_only_when_the_time_is_out_of_view() -> None:
    scale = TimeScale(10_000.0, 10.0, 400)
    assert scale.revealing(13_000) is scale
    assert scale.revealing(60_000).x(60_000) == pytest.approx(200)


@given(scales(), pixels)
def test_x_and_ms_undo_each_other(scale: TimeScale, x: float) -> None:
    assert scale.x(scale.ms(x)) == pytest.approx(x, abs=1e-6)


@given(scales(), st.floats(0.01, 100), pixels)
def test_the_time_under_the_pointer_stays_there_when_zooming(scale: TimeScale, factor: float, x: float) -> None:
    zoomed = scale.zoomed(factor, x)
    assert zoomed.ms(x) == pytest.approx(scale.ms(x), abs=1e-3)
    assert zoomed.ms_per_px >= FINEST_MS_PER_PX


@given(scales(), st.floats(1, 100), pixels)
def test_zooming_out_and_in_again_leads_back(scale: TimeScale, factor: float, x: float) -> None:
    back = scale.zoomed(1 / factor, x).zoomed(factor, x)
    assert back.left_ms == pytest.approx(scale.left_ms, abs=1e-2)
    assert back.ms_per_px == pytest.approx(scale.ms_per_px)


@given(scales(), pixels, pixels)
def test_panning_moves_every_time_by_as_many_pixels(scale: TimeScale, dx: float, x: float) -> None:
    assert scale.panned(dx).ms(x) == pytest.approx(scale.ms(x + dx), abs=1e-3)


@given(scales(), durations)
def test_clamping_twice_is_clamping_once(scale: TimeScale, duration_ms: int) -> None:
    clamped = scale.clamped(duration_ms)
    assert clamped.clamped(duration_ms) == clamped


@given(scales(), durations)
def test_a_clamped_scale_shows_some_of_the_recording_and_little_else(scale: TimeScale, duration_ms: int) -> None:
    clamped = scale.clamped(duration_ms)
    whole = TimeScale.fitted(0, duration_ms, scale.width_px)
    assert FINEST_MS_PER_PX <= clamped.ms_per_px <= whole.ms_per_px
    assert clamped.left_ms <= duration_ms
    assert clamped.right_ms >= 0
    if clamped != whole:
        assert clamped.x(0) <= MARGIN_PX + 1e-6
        assert clamped.x(duration_ms) >= scale.width_px - MARGIN_PX - 1e-6


@given(scales(), durations)
def test_what_need_not_be_clamped_is_left_alone(scale: TimeScale, duration_ms: int) -> None:
    clamped = scale.clamped(duration_ms)
    if scale.left_ms >= 0 and scale.right_ms <= duration_ms:
        assert clamped == scale


@given(st.integers(0, 10_000_000), st.integers(0, 100_000_000), st.integers(0, 4_000))
def test_a_fitted_stretch_is_in_view(from_ms: int, length_ms: int, width_px: int) -> None:
    scale = TimeScale.fitted(from_ms, from_ms + length_ms, width_px)
    if width_px > 1:
        assert 0 <= scale.x(from_ms) <= scale.x(from_ms + length_ms) <= width_px
