"""Putting tags on spans and taking them off."""

import pytest

from reviewer.core.errors import NotPossible, NotThere
from reviewer.core.ids import SegmentId, TagId
from reviewer.core.patch import NOTHING
from reviewer.core.project import Project
from reviewer.core.rows import Span, Tagging
from reviewer.edits.codebook import add_tag
from reviewer.edits.tagging import tag_span, tag_span_with_new, tag_spans, tag_spans_with_new, untag_span
from tests.building import CODER, a_project, whole
from tests.edits.people import ME, ME_LATER, ZOE

GREETING = TagId("greeting")


def a_talk() -> Project:
    return a_project("Ann: hello there", "Bob: hi", "Ann: how are you", "Bob: fine", tags=["greeting", "health"])


def part(segment: str, start: int, end: int) -> Span:
    return Span(SegmentId(segment), start, SegmentId(segment), end)


def tagged(project: Project, *spans: Span) -> Project:
    return project.patched(tag_spans(project, spans, GREETING, ME))


def spans_of(project: Project) -> set[Span]:
    return {tagging.span for tagging in project.taggings.rows()}


def test_a_tagging_says_what_it_stands_on_who_put_it_there_and_when() -> None:
    project = a_talk()
    (tagging,) = tagged(project, part("s1", 6, 11)).taggings.rows()
    assert (tagging.tag, tagging.span, tagging.quote) == (GREETING, part("s1", 6, 11), "there")
    assert (tagging.coder, tagging.created) == (CODER.id, ME.at)


def test_a_range_of_characters_over_several_segments_can_be_tagged() -> None:
    project = a_talk()
    span = Span(SegmentId("s1"), 6, SegmentId("s3"), 3)
    (tagging,) = tagged(project, span).taggings.rows()
    assert (tagging.span, tagging.quote) == (span, "there\nhow")


def test_tagging_the_same_again_does_nothing() -> None:
    project = tagged(a_talk(), part("s1", 0, 5))
    assert tag_span(project, part("s1", 0, 5), GREETING, ME_LATER) == NOTHING


def test_overlapping_spans_other_tags_and_other_coders_each_have_their_tagging() -> None:
    project = tagged(a_talk(), part("s1", 0, 5))
    assert tag_span(project, part("s1", 0, 6), GREETING, ME)
    assert tag_span(project, part("s1", 0, 5), TagId("health"), ME)
    assert tag_span(project, part("s1", 0, 5), GREETING, ZOE).touches("coders")


def test_three_segments_are_tagged_in_one_patch_without_the_one_that_is() -> None:
    project = tagged(a_talk(), part("s2", 0, 2))
    spans = [whole(project, id) for id in ("s1", "s2", "s3", "s3")]
    patch = tag_spans(project, spans, GREETING, ME)
    assert [tagging.span for _, tagging in patch.of(Tagging) if tagging] == [spans[0], spans[2]]


def test_an_index_can_say_which_taggings_to_look_at() -> None:
    project = tagged(a_talk(), part("s1", 0, 5))
    assert tag_span(project, part("s1", 0, 5), GREETING, ME, among=list(project.taggings.rows())) == NOTHING
    assert tag_span(project, part("s1", 0, 5), GREETING, ME, among=[])


def test_a_tag_that_is_gone_cannot_be_put() -> None:
    project = a_talk()
    with pytest.raises(NotThere, match="tags"):
        tag_span(project, whole(project, "s1"), TagId("gone"), ME)


def test_a_span_that_cannot_be_is_not_tagged() -> None:
    with pytest.raises(NotPossible):
        tag_span(a_talk(), part("s1", 0, 500), GREETING, ME)


def test_enter_on_an_unknown_name_makes_the_tag_and_puts_it() -> None:
    project = a_talk()
    patch = tag_span_with_new(project, whole(project, "s1"), " small  talk ", ME)
    after = project.patched(patch)
    (tagging,) = after.taggings.rows()
    assert after.tags[tagging.tag].name == "small talk"
    assert project.patched(patch).patched(project.inverse(patch)) == project


def test_a_new_tag_goes_on_every_segment_selected() -> None:
    project = a_talk()
    spans = [whole(project, id) for id in ("s1", "s2", "s3")]
    after = project.patched(tag_spans_with_new(project, spans, "opening", ME))
    assert len({tagging.tag for tagging in after.taggings.rows()}) == 1
    assert spans_of(after) == set(spans)


def test_a_name_that_is_there_already_is_not_made_twice() -> None:
    project = a_talk()
    after = project.patched(tag_span_with_new(project, whole(project, "s1"), "Greeting", ME))
    assert after.tags == project.tags
    assert [tagging.tag for tagging in after.taggings.rows()] == [GREETING]


def test_a_name_under_another_tag_is_free_at_the_top() -> None:
    project = a_talk()
    project = project.patched(add_tag(project, "Small talk", GREETING))
    after = project.patched(tag_span_with_new(project, whole(project, "s1"), "small talk", ME))
    assert len(after.tags) == len(project.tags) + 1


def test_no_tag_is_made_for_nothing_or_without_a_name() -> None:
    project = a_talk()
    assert tag_spans_with_new(project, [], "opening", ME) == NOTHING
    with pytest.raises(NotPossible, match="empty"):
        tag_span_with_new(project, whole(project, "s1"), " ", ME)


def test_untagging_takes_off_what_lies_within_the_span_and_leaves_what_reaches_out_of_it() -> None:
    inside, whole_of_it, reaching_out = part("s1", 0, 5), part("s1", 0, 11), Span(SegmentId("s1"), 6, SegmentId("s2"), 2)
    project = tagged(a_talk(), inside, whole_of_it, reaching_out)
    after = project.patched(untag_span(project, whole(project, "s1"), GREETING, ME))
    assert spans_of(after) == {reaching_out}


def test_untagging_several_segments_takes_off_what_lies_in_and_between_them() -> None:
    project = a_talk()
    every = [whole(project, id) for id in ("s1", "s2", "s3", "s4")]
    across = whole(project, "s2", "s3")
    project = tagged(project, *every, across)
    after = project.patched(untag_span(project, whole(project, "s2", "s4"), GREETING, ME))
    assert spans_of(after) == {every[0]}


def test_untagging_a_range_spares_what_begins_before_or_ends_after_it() -> None:
    project = a_talk()
    early, late, between = whole(project, "s1"), whole(project, "s3"), whole(project, "s2")
    project = tagged(project, early, late, between, part("s1", 8, 11), part("s3", 0, 3))
    after = project.patched(untag_span(project, Span(SegmentId("s1"), 6, SegmentId("s3"), 4), GREETING, ME))
    assert spans_of(after) == {early, late}


def test_untagging_spares_other_tags_and_other_coders() -> None:
    project = a_talk()
    span = whole(project, "s1")
    project = project.patched(tag_span(project, span, GREETING, ZOE))
    project = project.patched(tag_span(project, span, TagId("health"), ME))
    assert untag_span(project, span, GREETING, ME) == NOTHING


def test_untagging_from_the_end_to_the_beginning_is_not_possible() -> None:
    project = tagged(a_talk(), part("s1", 0, 5))
    with pytest.raises(NotPossible, match="ends before it begins"):
        untag_span(project, Span(SegmentId("s3"), 0, SegmentId("s1"), 5), GREETING, ME)
