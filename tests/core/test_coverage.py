"""Coverage counts what a look at every mark would count."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.coverage import Coverage, counts_of

SEGMENTS = 12
STRETCHES = st.lists(
    st.tuples(st.integers(0, SEGMENTS - 1), st.integers(0, 5)).map(lambda one: (one[0], min(SEGMENTS - 1, one[0] + one[1]))),
    max_size=15,
)


@given(stretches=STRETCHES, kept=st.integers(0, 15))
def test_each_segment_has_as_many_as_touch_it(stretches: list[tuple[int, int]], kept: int) -> None:
    coverage = Coverage(counts_of(SEGMENTS, ()))
    for first, last in stretches:
        coverage.add(first, last)
    for first, last in stretches[kept:]:
        coverage.discard(first, last)
    left = stretches[:kept]
    expected = [sum(first <= number <= last for first, last in left) for number in range(SEGMENTS)]
    assert [coverage[number] for number in range(SEGMENTS)] == expected
    assert coverage.covered == sum(map(bool, expected)) == len(coverage.with_any())
    assert sorted(coverage.with_any() + coverage.with_none()) == list(range(SEGMENTS))
