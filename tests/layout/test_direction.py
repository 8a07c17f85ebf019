"""Which way a text runs."""

import pytest

from reviewer.layout.direction import runs_right_to_left


@pytest.mark.parametrize("text", ["שלום", "12:30 مرحبا", "«سلام» hello"])
def test_the_first_letter_decides_for_right_to_left(text: str) -> None:
    assert runs_right_to_left(text)


@pytest.mark.parametrize("text", ["", "12:30", "hello שלום", "…"])
def test_all_else_runs_left_to_right(text: str) -> None:
    assert not runs_right_to_left(text)
