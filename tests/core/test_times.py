"""Clock text and milliseconds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.times import clock, exact_clock, parse_clock


@pytest.mark.parametrize(
    ("text", "ms"),
    [("0:05", 5_000), ("12:30", 750_000), ("1:00:05", 3_605_000), ("00:05.250", 5_250), ("00:05,5", 5_500), ("79:33", 4_773_000)],
)
def test_clock_text_is_read(text: str, ms: int) -> None:
    assert parse_clock(text) == ms


@pytest.mark.parametrize("text", ["", "12", "a:b", "1:2", "1:00:00:00", "12:345"])
def test_what_is_no_clock_text_is_none(text: str) -> None:
    assert parse_clock(text) is None


@given(st.integers(0, 10**10))
def test_exact_clock_text_comes_back(ms: int) -> None:
    assert parse_clock(exact_clock(ms)) == ms


@given(st.integers(0, 10**7).map(lambda seconds: seconds * 1000))
def test_clock_text_of_whole_seconds_comes_back(ms: int) -> None:
    assert parse_clock(clock(ms)) == ms
