import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.layout.overview import Grip, Part, dragged, drawn, grip_at, part_shown, scale_showing
from reviewer.layout.scale import TimeScale
from tests.layout.layout_strategies import scales

WHOLE = TimeScale.fitted(0, 3_600_000, 500)
grips = st.sampled_from(Grip)
parts = st.builds(Part, st.floats(-100, 2_000), st.floats(0, 500))


def test_the_whole_recording_is_the_whole_overview() -> None:
    assert part_shown(WHOLE, TimeScale.fitted(0, 3_600_000, 500)) == pytest.approx(Part(0.0, 500.0))


def test_dragging_the_middle_pans_and_keeps_the_zoom() -> None:
    scale = TimeScale(60_000.0, 100.0, 800)
    moved = scale_showing(WHOLE, dragged(part_shown(WHOLE, scale), Grip.MIDDLE, 10), 800)
    assert moved.ms_per_px == pytest.approx(100.0)
    assert moved.left_ms == pytest.approx(60_000 + 10 * WHOLE.ms_per_px)


def test_dragging_an_end_zooms_and_keeps_the_other_end() -> None:
    scale = TimeScale(60_000.0, 100.0, 800)
    wider = scale_showing(WHOLE, dragged(part_shown(WHOLE, scale), Grip.RIGHT, 10), 800)
    assert wider.left_ms == pytest.approx(60_000)
    assert wider.right_ms == pytest.approx(140_000 + 10 * WHOLE.ms_per_px)
    later = scale_showing(WHOLE, dragged(part_shown(WHOLE, scale), Grip.LEFT, 5), 800)
    assert later.right_ms == pytest.approx(140_000)


def test_a_rectangle_is_taken_by_its_ends_or_its_middle() -> None:
    part = Part(100.0, 50.0)
    assert [grip_at(part, x) for x in (90, 97, 103, 125, 147, 153, 160)] == [
        None,
        Grip.LEFT,
        Grip.LEFT,
        Grip.MIDDLE,
        Grip.RIGHT,
        Grip.RIGHT,
        None,
    ]


def test_a_narrow_rectangle_can_still_be_moved() -> None:
    assert grip_at(Part(100.0, 2.0), 99) == Grip.MIDDLE


def test_a_rectangle_is_drawn_in_either_direction() -> None:
    assert drawn(30, 10) == drawn(10, 30) == Part(10, 20)


@given(scales(), st.integers(10, 3_000))
def test_rectangle_and_scale_are_two_faces_of_one(scale: TimeScale, overview_px: int) -> None:
    whole = TimeScale.fitted(0, 20_000_000, overview_px)
    back = scale_showing(whole, part_shown(whole, scale), scale.width_px)
    assert back.left_ms == pytest.approx(scale.left_ms, abs=1e-2)
    assert back.ms_per_px == pytest.approx(scale.ms_per_px)


@given(parts, st.integers(1, 2_000))
def test_however_narrow_a_rectangle_its_middle_is_shown_in_the_middle(part: Part, width_px: int) -> None:
    scale = scale_showing(WHOLE, part, width_px)
    assert scale.ms_per_px >= 1
    assert scale.x(WHOLE.ms(part.x + part.width / 2)) == pytest.approx(width_px / 2, abs=1e-3)


@given(parts, grips, st.floats(-3_000, 3_000))
def test_a_dragged_rectangle_is_never_turned_inside_out(part: Part, grip: Grip, dx: float) -> None:
    moved = dragged(part, grip, dx)
    assert moved.width >= 0
    if grip is not Grip.RIGHT and grip is not Grip.MIDDLE:
        assert moved.x + moved.width == pytest.approx(part.x + part.width, abs=1e-6)
    if grip is Grip.RIGHT:
        assert moved.x == part.x
