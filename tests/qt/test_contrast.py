"""Contrast, colour blindness and distance, held against published values and their own laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.qt.contrast import Vision, contrast, distance, seen

colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#777777", "#ffffff", 4.48),  # the grey that just fails WCAG's 4.5
        ("#767676", "#ffffff", 4.54),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@given(colours, colours)
def test_contrast_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@given(colours)
def test_the_usual_vision_changes_nothing(colour: str) -> None:
    assert seen(colour, Vision.USUAL) == colour


@pytest.mark.parametrize("vision", Vision)
@pytest.mark.parametrize("grey", ["#000000", "#808080", "#ffffff"])
def test_greys_look_the_same_to_everybody(vision: Vision, grey: str) -> None:
    assert distance(grey, seen(grey, vision)) < 0.01


def test_red_and_green_look_alike_to_those_who_are_blind_to_them() -> None:
    red, green = "#b04020", "#6f7000"
    assert distance(red, green) > 0.15
    assert distance(red, green, Vision.DEUTAN) < 0.05


def test_blue_and_green_look_alike_to_tritans() -> None:
    assert distance("#0088aa", "#008f6b") > 3 * distance("#0088aa", "#008f6b", Vision.TRITAN)


def test_black_and_white_are_one_apart() -> None:
    assert distance("#000000", "#ffffff") == pytest.approx(1, abs=0.001)
