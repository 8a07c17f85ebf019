"""Merging two tags into one, and deleting tags."""

import pytest
from msgspec.structs import replace

from reviewer.core.errors import NotPossible, NotThere
from reviewer.core.ids import TagId
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.edits.codebook import (
    add_tag,
    delete_tag,
    describe_tag,
    merge_tags,
    move_tag_under,
    notes_on_tag,
    set_tag_key,
    taggings_of,
)
from reviewer.edits.notes import write_note_on_tag
from reviewer.edits.tagging import tag_span
from tests.building import a_project, whole
from tests.edits.people import ME, ZOE

WAR, ARMY, DRONES, MONEY = TagId("war"), TagId("army"), TagId("drones"), TagId("money")


def a_codebook() -> Project:
    """Drones under army under war, and money beside war; each of war and army tags s1, and army tags s2."""
    project = a_project("one", "two", tags=["war", "army", "drones", "money"])
    tags = project.tags
    project = project.patched(put(replace(tags[ARMY], parent=WAR), replace(tags[DRONES], parent=ARMY)))
    for tag, segment in ((WAR, "s1"), (ARMY, "s1"), (ARMY, "s2")):
        project = project.patched(tag_span(project, whole(project, segment), tag, ME))
    return project


def parents(project: Project) -> dict[str, str | None]:
    return {tag.id: tag.parent for tag in project.tags.rows()}


def test_taggings_go_over_and_those_that_double_collapse() -> None:
    project = a_codebook()
    after = project.patched(merge_tags(project, ARMY, WAR))
    assert {tagging.span.first for tagging in taggings_of(after, WAR)} == {"s1", "s2"}
    assert len(after.taggings) == 2


def test_taggings_of_two_coders_on_one_span_both_stay() -> None:
    project = a_codebook()
    project = project.patched(tag_span(project, whole(project, "s1"), ARMY, ZOE))
    after = project.patched(merge_tags(project, ARMY, WAR))
    assert len(taggings_of(after, WAR)) == 3


def test_tags_under_the_merged_one_go_under_the_one_kept() -> None:
    project = a_codebook()
    assert parents(project.patched(merge_tags(project, ARMY, MONEY))) == {WAR: None, DRONES: MONEY, MONEY: None}


def test_merging_into_a_tag_below_puts_that_one_in_its_place() -> None:
    project = a_codebook()
    after = project.patched(merge_tags(project, WAR, DRONES))
    assert parents(after) == {ARMY: DRONES, DRONES: None, MONEY: None}
    assert after.tags[DRONES].position == project.tags[WAR].position


def test_notes_and_definition_go_over() -> None:
    project = a_codebook()
    for tag in (WAR, ARMY):
        project = project.patched(describe_tag(project, tag, f"All about {tag}."))
    project = project.patched(write_note_on_tag(project, ARMY, "too narrow?", ME))
    after = project.patched(merge_tags(project, ARMY, WAR))
    assert after.tags[WAR].definition == "All about war.\n\nAll about army."
    assert [note.text for note in notes_on_tag(after, WAR)] == ["too narrow?"]


def test_the_key_goes_over_to_a_tag_without_one() -> None:
    project = a_codebook()
    project = project.patched(set_tag_key(project, ARMY, "4"))
    assert project.patched(merge_tags(project, ARMY, WAR)).tags[WAR].key == "4"
    project = project.patched(set_tag_key(project, WAR, "5"))
    assert project.patched(merge_tags(project, ARMY, WAR)).tags[WAR].key == "5"


def test_a_tag_cannot_be_merged_with_itself_or_with_one_that_is_gone() -> None:
    with pytest.raises(NotPossible, match="itself"):
        merge_tags(a_codebook(), WAR, WAR)
    with pytest.raises(NotThere, match="gone"):
        merge_tags(a_codebook(), WAR, TagId("gone"))


def test_merging_does_not_bring_two_tags_of_one_name_under_one_parent() -> None:
    project = a_codebook()
    project = project.patched(add_tag(project, "Drones", MONEY))
    with pytest.raises(NotPossible, match="“Drones” under “money”"):
        merge_tags(project, ARMY, MONEY)
    project = project.patched(add_tag(project, "DRONES"))
    with pytest.raises(NotPossible, match="“DRONES” at the top"):
        merge_tags(project, WAR, DRONES)


def test_deleting_takes_taggings_and_notes_and_moves_the_tags_under_it_up() -> None:
    project = a_codebook()
    project = project.patched(write_note_on_tag(project, ARMY, "too narrow?", ME))
    after = project.patched(delete_tag(project, ARMY))
    assert parents(after) == {WAR: None, DRONES: WAR, MONEY: None}
    assert [tagging.tag for tagging in after.taggings.rows()] == [WAR]
    assert len(after.notes) == 0


def test_the_window_can_say_how_many_taggings_go() -> None:
    project = a_codebook()
    assert [len(taggings_of(project, tag)) for tag in (WAR, ARMY, DRONES)] == [1, 2, 0]


def test_a_tag_under_a_deleted_one_may_have_its_name() -> None:
    project = a_project(tags=["war"])
    project = project.patched(add_tag(project, "War", WAR))
    after = project.patched(delete_tag(project, WAR))
    assert [(tag.name, tag.parent) for tag in after.tags.rows()] == [("War", None)]


def test_deleting_does_not_bring_two_tags_of_one_name_under_one_parent() -> None:
    project = a_codebook()
    project = project.patched(add_tag(project, "ARMY"))
    with pytest.raises(NotPossible, match="at the top"):
        delete_tag(project, WAR)


def test_undoing_a_deletion_brings_everything_back() -> None:
    project = a_codebook()
    patch = delete_tag(project, ARMY)
    assert project.patched(patch).patched(project.inverse(patch)) == project


def test_a_tag_moves_out_from_under_the_one_it_is_merged_into() -> None:
    project = a_codebook()
    project = project.patched(move_tag_under(project, MONEY, ARMY))
    assert parents(project.patched(merge_tags(project, ARMY, WAR))) == {WAR: None, DRONES: WAR, MONEY: WAR}
