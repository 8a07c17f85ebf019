import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.layout.heights import CHUNK, Heights

runs_of_equal_heights = st.tuples(st.integers(0, 12), st.integers(1, 2 * CHUNK))
some_heights = st.lists(runs_of_equal_heights, min_size=1, max_size=6).map(
    lambda runs: [height for height, length in runs for _ in range(length)]
)


def test_blocks_stand_one_below_the_other() -> None:
    heights = Heights([20, 30, 10])
    assert [heights.top(block) for block in range(4)] == [0, 20, 50, 60]
    assert [heights.at(y) for y in (0, 19, 20, 49, 50, 59)] == [0, 0, 1, 1, 2, 2]


def test_a_measured_height_moves_all_that_stands_below() -> None:
    heights = Heights([20, 30, 10])
    assert heights.set(1, 42) == 12
    assert (heights[1], heights.top(2), heights.total) == (42, 62, 72)


def test_estimates_follow_from_the_lengths_of_the_texts() -> None:
    heights = Heights.estimated([0, 1, 60, 61, 600], width_chars=60, line_height=20, padding=4)
    assert list(heights) == [24, 24, 24, 44, 204]


def test_above_and_below_all_blocks_the_nearest_one_answers() -> None:
    heights = Heights([20, 30])
    assert (heights.at(-5), heights.at(50), heights.at(1_000)) == (0, 1, 1)


def test_blocks_between_two_edges_are_those_that_show_a_pixel() -> None:
    heights = Heights([20, 30, 10])
    assert heights.between(20, 50) == range(1, 2)
    assert heights.between(19, 51) == range(3)
    assert heights.between(-100, 1_000) == range(3)
    assert not heights.between(60, 90)
    assert not heights.between(-90, 0)


def test_without_blocks_there_is_nothing_to_find() -> None:
    heights = Heights([])
    assert (len(heights), heights.total, heights.top(0), heights.between(0, 100)) == (0, 0, 0, range(0))
    with pytest.raises(IndexError):
        heights.at(0)


def test_a_block_that_is_not_there_is_refused() -> None:
    heights = Heights([20, 30])
    for block in (-1, 2):
        with pytest.raises(IndexError):
            heights.set(block, 10)
    for block in (-1, 3):
        with pytest.raises(IndexError):
            heights.top(block)
    assert list(heights) == [20, 30]


@given(some_heights)
def test_tops_are_the_sums_of_the_heights_above(naive: list[int]) -> None:
    heights = Heights(naive)
    assert [heights.top(block) for block in range(len(naive) + 1)] == [sum(naive[:block]) for block in range(len(naive) + 1)]
    assert heights.total == sum(naive)
    assert list(heights) == naive


@given(some_heights)
def test_every_pixel_belongs_to_the_block_that_covers_it(naive: list[int]) -> None:
    heights = Heights(naive)
    assert [heights.at(y) for y in range(sum(naive))] == [block for block, height in enumerate(naive) for _ in range(height)]


@given(some_heights, st.lists(st.tuples(st.integers(0, 12 * CHUNK), st.integers(0, 99)), max_size=20))
def test_refined_heights_are_those_built_anew(naive: list[int], measured: list[tuple[int, int]]) -> None:
    heights = Heights(naive)
    for place, height in measured:
        block = place % len(naive)
        assert heights.set(block, height) == height - naive[block]
        naive[block] = height
    anew = Heights(naive)
    assert list(heights) == list(anew)
    assert [heights.top(block) for block in range(len(naive) + 1)] == [anew.top(block) for block in range(len(naive) + 1)]
    assert [heights.at(y) for y in range(0, heights.total, 7)] == [anew.at(y) for y in range(0, anew.total, 7)]


@given(some_heights, st.integers(-50, 5_000), st.integers(0, 600))
def test_blocks_between_cover_just_the_pixels_asked_for(naive: list[int], top: int, height: int) -> None:
    heights = Heights(naive)
    covered = {heights.at(y) for y in range(max(0, top), min(top + height, heights.total))}
    found = heights.between(top, top + height)
    assert {block for block in found if naive[block]} == covered
