"""Marking segments as reviewed or not."""

import pytest

from reviewer.core.errors import NotThere
from reviewer.core.ids import SegmentId
from reviewer.core.patch import NOTHING
from reviewer.core.rows import Review
from reviewer.edits.reviews import mark_reviewed, mark_unreviewed
from tests.building import CODER, a_project
from tests.edits.people import ME, ME_LATER, ZOE

S1, S2 = SegmentId("s1"), SegmentId("s2")


def test_a_review_says_who_read_what_and_when() -> None:
    project = a_project("hello", "hi")
    (review,) = project.patched(mark_reviewed(project, [S1], ME)).reviews.rows()
    assert (review.id, review.segment, review.coder, review.created) == ("me.s1", S1, CODER.id, ME.at)


def test_what_was_reviewed_before_keeps_its_time() -> None:
    project = a_project("hello", "hi")
    project = project.patched(mark_reviewed(project, [S1], ME))
    assert [id for id, _ in mark_reviewed(project, [S1, S2], ME_LATER).of(Review)] == ["me.s2"]
    assert mark_reviewed(project, [S1], ME_LATER) == NOTHING


def test_each_coder_has_their_own_reviews() -> None:
    before = a_project("hello", "hi")
    project = before.patched(mark_reviewed(before, [S1, S2], ME))
    both = project.patched(mark_reviewed(project, [S1], ZOE))
    assert both.coders["zoe"] == ZOE.coder
    assert {*both.patched(mark_unreviewed(both, [S1, S2], ME)).reviews} == {"zoe.s1"}


def test_unreviewing_takes_it_back() -> None:
    before = a_project("hello", "hi")
    project = before.patched(mark_reviewed(before, [S1, S2], ME))
    assert project.patched(mark_unreviewed(project, [S1, S2], ME)) == before
    assert mark_unreviewed(before, [S1], ME) == NOTHING


def test_a_segment_that_is_not_there_is_not_reviewed() -> None:
    project = a_project("hello")
    for edit in (mark_reviewed, mark_unreviewed):
        with pytest.raises(NotThere, match="segments"):
            edit(project, [SegmentId("gone")], ME)
