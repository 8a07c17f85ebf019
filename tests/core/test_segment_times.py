"""The segment at a time is found as a look at all of them would find it, whatever their times are."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reviewer.core.order import SegmentTimes
from reviewer.core.patch import Patch, put
from reviewer.core.project import Project
from reviewer.core.rows import Segment
from reviewer.core.session import Session
from tests.building import a_project, a_segment

Times = tuple[int | None, int | None]
TIMES = st.tuples(st.none() | st.integers(0, 9), st.none() | st.integers(0, 9))


@given(st.lists(TIMES, max_size=8), st.integers(-1, 11))
def test_the_segment_at_a_time_began_last_and_is_the_first_of_those(times: list[Times], ms: int) -> None:
    segments = [replace(a_segment(n, ""), start_ms=start, end_ms=end) for n, (start, end) in enumerate(times)]
    begun = [(-start, n) for n, (start, _) in enumerate(times) if start is not None and start <= ms]
    earliest = [(start, n) for n, (start, _) in enumerate(times) if start is not None]
    found = SegmentTimes(segments)
    assert found.number_at(ms) == (min(begun)[1] if begun else min(earliest)[1] if earliest else None)
    assert found.end_ms == max((ms for one in times for ms in one if ms is not None), default=0)


def test_times_follow_what_is_added_and_what_is_taken_back() -> None:
    session = Session(a_project("one", "two"))
    session.apply("Add", lambda _: put(a_segment(9, "late")))
    assert (session.duration_ms, session.segment_at(8_500)) == (9_000, "s9")
    session.undo()
    assert (session.duration_ms, session.segment_at(8_500)) == (2_000, "s2")


def test_times_follow_a_segment_that_is_moved() -> None:
    def moved(project: Project, segment: Segment) -> Patch:
        return put(replace(segment, start_ms=4_000, end_ms=5_000))

    session = Session(a_project("one", "two"))
    session.apply("Move", moved, session.project.segments["s1"])
    assert (session.duration_ms, session.segment_at(4_500), session.segment_at(1_500)) == (5_000, "s1", "s2")
