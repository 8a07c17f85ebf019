"""Adding tags to the codebook and changing them."""

import pytest

from reviewer.core.errors import NotPossible, NotThere
from reviewer.core.ids import TagId
from reviewer.core.patch import NOTHING, Patch
from reviewer.core.project import Project
from reviewer.core.rows import Tag
from reviewer.edits.codebook import add_tag, describe_tag, move_tag_under, recolour_tag, rename_tag, set_tag_key
from tests.building import a_project

WAR, ARMY, MONEY = TagId("war"), TagId("army"), TagId("money")


def a_codebook() -> Project:
    return a_project(tags=["war", "army", "money"])


def added(patch: Patch) -> Tag:
    (tag,) = (row for _, row in patch.of(Tag) if row)
    return tag


def test_a_new_tag_stands_last_with_a_colour_of_its_own_and_the_next_key() -> None:
    project = a_codebook()
    tag = added(add_tag(project, "diplomacy"))
    assert (tag.name, tag.parent, tag.position, tag.colour, tag.key) == ("diplomacy", None, 3, 3, "1")


def test_the_colour_of_a_deleted_tag_is_given_again() -> None:
    project = a_codebook()
    project = project.patched(recolour_tag(project, ARMY, 7))
    assert added(add_tag(project, "diplomacy")).colour == 1


def test_keys_are_given_while_there_are_any() -> None:
    project = a_project()
    for number in range(11):
        project = project.patched(add_tag(project, f"tag {number}"))
    assert sorted(tag.key for tag in project.tags.rows()) == ["", "", *"123456789"]


def test_a_tag_can_be_added_under_another() -> None:
    assert added(add_tag(a_codebook(), "drones", WAR)).parent == WAR
    with pytest.raises(NotThere, match="tags"):
        add_tag(a_codebook(), "drones", TagId("gone"))


@pytest.mark.parametrize("name", ["  cold \n war ", "cold\twar"])
def test_a_name_is_trimmed_and_put_on_one_line(name: str) -> None:
    assert added(add_tag(a_codebook(), name)).name == "cold war"


@pytest.mark.parametrize(("name", "why"), [("", "empty"), (" \n", "empty"), ("x" * 201, "at most 200"), ("War", "already")])
def test_a_name_that_is_empty_too_long_or_taken_is_refused(name: str, why: str) -> None:
    project = a_codebook()
    with pytest.raises(NotPossible, match=why):
        add_tag(project, name)
    with pytest.raises(NotPossible, match=why):
        rename_tag(project, ARMY, name)


def test_two_ways_of_encoding_an_accent_are_one_name() -> None:
    project = a_project(tags=["caf\u00e9"])
    with pytest.raises(NotPossible, match="already"):
        add_tag(project, "Cafe\u0301")


def test_a_name_is_taken_only_under_the_same_parent() -> None:
    project = a_codebook()
    project = project.patched(add_tag(project, "money", WAR))
    with pytest.raises(NotPossible, match="under “war” already"):
        add_tag(project, "Money", WAR)


def test_a_tag_can_change_the_case_of_its_own_name() -> None:
    project = a_codebook()
    assert project.patched(rename_tag(project, WAR, "War")).tags[WAR].name == "War"
    assert rename_tag(project, WAR, " war ") == NOTHING


def test_a_tag_can_be_recoloured_and_described() -> None:
    project = a_codebook()
    assert added(recolour_tag(project, WAR, 5)).colour == 5
    assert added(describe_tag(project, WAR, "Armed conflict.\n")).definition == "Armed conflict."
    assert recolour_tag(project, WAR, 0) == NOTHING
    assert describe_tag(project, WAR, " ") == NOTHING
    with pytest.raises(NotPossible, match="colour"):
        recolour_tag(project, WAR, -1)


def test_a_key_is_taken_from_the_tag_that_had_it() -> None:
    project = a_codebook()
    project = project.patched(set_tag_key(project, WAR, "3"))
    project = project.patched(set_tag_key(project, ARMY, "3"))
    assert {tag.id: tag.key for tag in project.tags.rows()} == {WAR: "", ARMY: "3", MONEY: ""}
    assert set_tag_key(project, ARMY, "3") == NOTHING


def test_a_key_can_be_given_up() -> None:
    project = a_codebook()
    with_key = project.patched(set_tag_key(project, WAR, "3"))
    assert with_key.patched(set_tag_key(with_key, WAR, "")) == project


@pytest.mark.parametrize("key", ["0", "12", "a", "１"])
def test_only_a_digit_from_1_to_9_can_be_a_key(key: str) -> None:
    with pytest.raises(NotPossible, match="from 1 to 9"):
        set_tag_key(a_codebook(), WAR, key)


def test_a_tag_moves_under_another_as_the_last_there_and_up_again() -> None:
    project = a_codebook()
    moved = project.patched(move_tag_under(project, WAR, MONEY))
    assert (moved.tags[WAR].parent, moved.tags[WAR].position) == (MONEY, 3)
    assert move_tag_under(moved, WAR, MONEY) == NOTHING
    assert moved.patched(move_tag_under(moved, WAR, None)).tags[WAR].parent is None


def test_a_tag_cannot_stand_under_itself() -> None:
    project = a_codebook()
    project = project.patched(move_tag_under(project, ARMY, WAR))
    project = project.patched(move_tag_under(project, MONEY, ARMY))
    for parent in (WAR, ARMY, MONEY):
        with pytest.raises(NotPossible, match="“war” cannot be placed under itself"):
            move_tag_under(project, WAR, parent)


def test_a_tag_cannot_move_to_where_its_name_is_taken() -> None:
    project = a_codebook()
    project = project.patched(add_tag(project, "army", WAR))
    with pytest.raises(NotPossible, match="Rename one of the two, or merge them"):
        move_tag_under(project, ARMY, WAR)


def test_a_tag_that_is_gone_cannot_change() -> None:
    with pytest.raises(NotThere, match="gone"):
        rename_tag(a_codebook(), TagId("gone"), "here")
