"""Generated projects are sound, the same every time, and hold what makes real ones hard."""

from collections import Counter
from itertools import pairwise

import pytest

from reviewer.core.index import Index
from reviewer.core.project import MARK_TABLES, Project
from reviewer.core.rows import Mark, Span
from reviewer.storage.codec import decode, encode
from tests.generated import CROWD, LOOP, LOOP_TEXT, generated_project


@pytest.fixture(scope="module")
def project() -> Project:
    """A thousand segments with two thousand marks."""
    return generated_project(1_000, 2_000)


@pytest.mark.parametrize("segments", [1, 2, 3, 100, 1_000])
def test_a_generated_project_can_be_saved_and_opened(segments: int) -> None:
    project = generated_project(segments)
    assert len(project.segments) == len(_marks(project)) == segments
    assert decode(encode(project)) == project


def test_the_same_is_generated_every_time(project: Project) -> None:
    assert encode(generated_project(1_000, 2_000)) == encode(project)
    assert encode(generated_project(1_000, 2_000, seed=2)) != encode(project)


def test_it_has_several_speakers_and_a_small_tree_of_60_tags(project: Project) -> None:
    assert len({segment.speaker for segment in project.segments.rows()}) > 3
    assert len(project.tags) == 60
    assert sum(tag.parent is None for tag in project.tags.rows()) == 12


def test_its_marks_crowd_on_one_second(project: Project) -> None:
    starts = Counter(project.segments[span.first].start_ms for span in _spans(project))
    assert starts.most_common(1)[0][1] >= CROWD


def test_its_marks_overlap_and_nest_and_some_are_long(project: Project) -> None:
    index = Index(project)
    places = sorted((index.order.position(span.first), index.order.position(span.last)) for span in _spans(project))
    assert any(before[0] < after[0] <= before[1] < after[1] for before, after in pairwise(places))
    assert any(before[0] < after[0] <= after[1] < before[1] for before, after in pairwise(places))
    assert any(last - first >= 50 for first, last in places)
    assert any(span.first == span.last and span.start > 0 for span in _spans(project))


def test_the_recogniser_repeats_itself_within_one_second(project: Project) -> None:
    repeated = [segment for segment in project.segments.rows() if segment.text == LOOP_TEXT]
    assert len(repeated) >= LOOP
    assert Counter(segment.start_ms for segment in repeated).most_common(1)[0][1] >= LOOP - 1


def _marks(project: Project) -> list[Mark]:
    return [mark for table in MARK_TABLES for mark in project.table(table).rows()]


def _spans(project: Project) -> list[Span]:
    return [mark.span for mark in _marks(project) if mark.span is not None]
