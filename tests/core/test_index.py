"""An index made at once is the one that an empty project's comes to when it follows every row."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

from hypothesis import given, settings
from msgspec.structs import replace as with_fields

from reviewer.core.ids import MarkId, TranscriptId
from reviewer.core.index import MARKS, Index, Lane
from reviewer.core.patch import Patch, put
from reviewer.core.project import MARK_TABLES, Project
from reviewer.core.rows import Flag, FlagKind, Segment, Tagging
from reviewer.core.table import Table
from tests.building import CODER, TRANSCRIPT, a_project, whole
from tests.strategies import projects

ON_SEGMENTS = (*MARK_TABLES, "corrections", "reviews")


@settings(max_examples=150)
@given(projects())
def test_an_index_made_at_once_is_what_following_every_row_comes_to(project: Project) -> None:
    followed, so_far = _index_of_bare_segments(project)
    for table in ON_SEGMENTS:
        rows = put(*project.table(table).rows())
        followed.update(so_far, so_far.patched(rows), rows)
        so_far = so_far.patched(rows)
    _assert_same(followed, Index(project), project)


@settings(max_examples=150)
@given(projects())
def test_when_every_row_is_gone_again_nothing_is_left(project: Project) -> None:
    index, so_far = Index(project), project
    for table in ON_SEGMENTS:
        gone = Patch(dict.fromkeys(put(*project.table(table).rows()).changes))
        index.update(so_far, so_far.patched(gone), gone)
        so_far = so_far.patched(gone)
    _assert_same(index, Index(so_far), project)


def test_a_mark_that_ends_before_it_begins_stands_where_both_are() -> None:
    project = a_project("one", "two", tags=["number"])
    first = with_fields(project.segments["s1"], start_ms=5_000, end_ms=6_000)
    span = whole(project, "s1", "s2")
    tagging = Tagging(id=MarkId("m"), span=span, tag=next(project.tags.rows()).id, coder=CODER.id, created="")
    index = Index(project.patched(put(first, tagging)))
    assert [tuple(one) for one in index.lane(Lane(TRANSCRIPT, MARKS))] == [(2_000, 5_000, "m")]


def test_a_resolved_flag_has_a_place_and_covers_nothing() -> None:
    project = a_project("one", "two")
    flag = Flag(id=MarkId("m"), span=whole(project, "s2"), kind=FlagKind.CHECK, resolved=True, coder=CODER.id, created="")
    index = Index(project.patched(put(flag)))
    assert index.marks_on(project.segments["s2"].id) == ["m"]
    assert index.coverage(TRANSCRIPT, "flags").covered == 0


def _index_of_bare_segments(project: Project) -> tuple[Index, Project]:
    """An index that has followed the segments from when they had neither times nor speakers, and the project it is of now."""
    tables: dict[str, Any] = dict.fromkeys(ON_SEGMENTS, Table())
    unmarked = replace(project, **tables)
    said = list(project.segments.rows())
    bare = unmarked.patched(put(*(with_fields(one, start_ms=None, end_ms=None, speaker=None) for one in said)))
    index = Index(bare)
    index.update(bare, unmarked, put(*said))
    return index, unmarked


def _assert_same(one: Index, other: Index, project: Project) -> None:
    assert one.order.ids == other.order.ids
    for lane in _lanes(project):
        assert list(one.lane(lane)) == list(other.lane(lane))
    for transcript, table in product(map(TranscriptId, project.transcripts), MARK_TABLES):
        assert one.coverage(transcript, table).with_any() == other.coverage(transcript, table).with_any()
        assert one.coverage(transcript, table).covered == other.coverage(transcript, table).covered
    last = len(one.order)
    assert one.marks_touching(0, last) == other.marks_touching(0, last)
    assert one.taggings_touching(0, last) == other.taggings_touching(0, last)
    assert all(one.corrections_of(id) == other.corrections_of(id) for id in one.order.ids)
    for counts, others in (
        (one.taggings_of_tag, other.taggings_of_tag),
        (one.segments_of_speaker, other.segments_of_speaker),
        (one.reviewed, other.reviewed),
    ):
        assert +counts == +others


def _lanes(project: Project) -> Iterator[Lane]:
    for transcript in map(TranscriptId, project.transcripts):
        yield from (Lane(transcript, table) for table in (MARKS, "flags", "notes"))
        yield from (Lane(transcript, Segment.table, speaker) for speaker in ("", *project.speakers))
        yield from (Lane(transcript, Tagging.table, tag) for tag in project.tags)
