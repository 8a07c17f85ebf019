"""What the tests of layout draw at random."""

from hypothesis import strategies as st

from reviewer.core.intervals import Interval
from reviewer.layout.scale import TimeScale


@st.composite
def sets_of_intervals(draw: st.DrawFn, highest: int, longest: int, at_most: int = 40) -> list[Interval]:
    """Different intervals within [0, highest + longest], many of them short, with ids m0, m1, …"""
    lengths = st.one_of(st.integers(0, max(1, longest // 100)), st.integers(0, longest))
    pairs = draw(st.lists(st.tuples(st.integers(0, highest), lengths), max_size=at_most))
    return [Interval(start, start + length, f"m{number}") for number, (start, length) in enumerate(pairs)]


def scales(furthest_ms: int = 10_000_000) -> st.SearchStrategy[TimeScale]:
    """Scales whose pixels are whole eighths of a millisecond, so that sums and quotients come out exact enough to compare."""
    return st.builds(
        TimeScale,
        left_ms=st.integers(-1_000, furthest_ms).map(float),
        ms_per_px=st.integers(8, 80_000).map(lambda eighths: eighths / 8),
        width_px=st.integers(1, 2_000),
    )
