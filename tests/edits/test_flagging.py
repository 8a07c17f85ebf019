"""Flagging spans, and what becomes of the flags."""

from collections.abc import Callable

import pytest

from reviewer.core.errors import NotThere
from reviewer.core.ids import MarkId
from reviewer.core.patch import NOTHING, Patch
from reviewer.core.project import Project
from reviewer.core.rows import Coder, Flag, FlagKind, Span
from reviewer.edits.flags import change_flag_kind, flag_span, flag_spans, reopen_flag, resolve_flag
from reviewer.edits.marks import remove_marks
from reviewer.edits.notes import write_note
from reviewer.edits.tagging import tag_span
from tests.building import CODER, a_project, whole
from tests.edits.people import ME, ME_LATER, ZOE

CHECK = FlagKind.CHECK


def the_flag(project: Project) -> Flag:
    (flag,) = project.flags.rows()
    return flag


def flagged(project: Project, first: str = "s1") -> Project:
    return project.patched(flag_span(project, whole(project, first), CHECK, ME))


def test_a_flag_says_what_it_stands_on_who_put_it_there_and_when() -> None:
    project = a_project("Ann: hello there")
    span = Span(whole(project, "s1").first, 0, whole(project, "s1").last, 5)
    flag = the_flag(project.patched(flag_span(project, span, CHECK, ME)))
    assert (flag.span, flag.kind, flag.resolved) == (span, CHECK, False)
    assert (flag.coder, flag.created, flag.quote) == (CODER.id, ME.at, "hello")


def test_flagging_the_same_again_does_nothing() -> None:
    project = flagged(a_project("hello"))
    assert flag_span(project, whole(project, "s1"), CHECK, ME_LATER) == NOTHING


@pytest.mark.parametrize("kind", set(FlagKind) - {CHECK})
def test_another_kind_is_another_flag(kind: FlagKind) -> None:
    project = flagged(a_project("hello"))
    assert flag_span(project, whole(project, "s1"), kind, ME)


def test_another_coder_puts_their_own_flag_and_comes_into_the_project_with_it() -> None:
    project = flagged(a_project("hello"))
    patch = flag_span(project, whole(project, "s1"), CHECK, ZOE)
    assert dict(patch.of(Coder)) == {"zoe": ZOE.coder}
    assert len(project.patched(patch).flags) == 2


def test_a_coder_whom_the_project_knows_is_not_put_again() -> None:
    project = a_project("hello")
    assert not flag_span(project, whole(project, "s1"), CHECK, ME).touches("coders")


def test_a_resolved_flag_does_not_stand_in_the_way_of_a_new_one() -> None:
    project = flagged(a_project("hello"))
    resolved = project.patched(resolve_flag(project, the_flag(project).id))
    assert len(flagged(resolved).flags) == 2


def test_several_spans_are_flagged_in_one_patch_without_those_that_are() -> None:
    project = flagged(a_project("one", "two", "three"), "s2")
    spans = [whole(project, id) for id in ("s1", "s2", "s3", "s1")]
    patch = flag_spans(project, spans, CHECK, ME)
    assert [flag.span for _, flag in patch.of(Flag) if flag] == [spans[0], spans[2]]


def test_an_index_can_say_which_flags_to_look_at() -> None:
    project = flagged(a_project("hello"))
    span = whole(project, "s1")
    assert flag_span(project, span, CHECK, ME, among=[the_flag(project)]) == NOTHING
    assert flag_span(project, span, CHECK, ME, among=[])


def test_a_flag_can_change_its_kind() -> None:
    project = flagged(a_project("hello"))
    flag = the_flag(project)
    assert the_flag(project.patched(change_flag_kind(project, flag.id, FlagKind.QUOTE))).kind is FlagKind.QUOTE
    assert change_flag_kind(project, flag.id, CHECK) == NOTHING


def test_a_flag_is_resolved_and_opened_again() -> None:
    project = flagged(a_project("hello"))
    flag = the_flag(project)
    assert reopen_flag(project, flag.id) == NOTHING
    resolved = project.patched(resolve_flag(project, flag.id))
    assert the_flag(resolved).resolved
    assert resolve_flag(resolved, flag.id) == NOTHING
    assert resolved.patched(reopen_flag(resolved, flag.id)) == project


@pytest.mark.parametrize("edit", [resolve_flag, reopen_flag])
def test_a_flag_that_is_gone_cannot_change(edit: Callable[[Project, MarkId], Patch]) -> None:
    with pytest.raises(NotThere, match="flags"):
        edit(a_project("hello"), MarkId("gone"))


def test_marks_of_every_kind_are_removed_at_once() -> None:
    empty = a_project("hello", tags=["greeting"])
    span = whole(empty, "s1")
    project = flagged(empty)
    project = project.patched(tag_span(project, span, empty.tags["greeting"].id, ME))
    project = project.patched(write_note(project, span, "warm", ME))
    ids = [MarkId(id) for table in (project.flags, project.taggings, project.notes) for id in table]
    assert project.patched(remove_marks(project, ids)) == empty


def test_removing_no_marks_does_nothing_and_removing_a_mark_that_is_gone_says_so() -> None:
    project = a_project("hello")
    assert remove_marks(project, []) == NOTHING
    with pytest.raises(NotThere, match="marks"):
        remove_marks(project, [MarkId("gone")])
