"""Writing, changing and resolving notes."""

import pytest

from reviewer.core.errors import NotPossible, NotThere
from reviewer.core.ids import MarkId, TagId, TranscriptId
from reviewer.core.patch import NOTHING
from reviewer.core.project import Project
from reviewer.core.rows import Note
from reviewer.edits.notes import (
    change_note,
    reopen_note,
    resolve_note,
    write_note,
    write_note_on_project,
    write_note_on_tag,
    write_note_on_transcript,
)
from tests.building import CODER, TRANSCRIPT, a_project, whole
from tests.edits.people import ME, ME_LATER, ZOE

GREETING = TagId("greeting")


def a_talk() -> Project:
    return a_project("hello", "hi", tags=["greeting"])


def the_note(project: Project) -> Note:
    (note,) = project.notes.rows()
    return note


def noted(project: Project) -> Project:
    return project.patched(write_note(project, whole(project, "s1"), "warm", ME))


def test_a_note_on_a_span_keeps_the_text_it_stands_on() -> None:
    project = a_talk()
    note = the_note(project.patched(write_note(project, whole(project, "s1", "s2"), " warm\nand kind\n", ME)))
    assert (note.text, note.span, note.quote) == ("warm\nand kind", whole(project, "s1", "s2"), "hello\nhi")
    assert (note.coder, note.created, note.changed, note.resolved) == (CODER.id, ME.at, "", False)


def test_a_note_can_be_on_a_tag_a_transcript_or_the_project() -> None:
    project = a_talk()
    for patch, tag, transcript in (
        (write_note_on_tag(project, GREETING, "narrow this", ME), GREETING, None),
        (write_note_on_transcript(project, TRANSCRIPT, "noisy", ME), None, TRANSCRIPT),
        (write_note_on_project(project, "due on Friday", ME), None, None),
    ):
        note = the_note(project.patched(patch))
        assert (note.span, note.tag, note.transcript, note.quote) == (None, tag, transcript, "")


def test_a_new_coder_comes_into_the_project_with_their_note() -> None:
    project = a_talk()
    assert project.patched(write_note_on_project(project, "hello from Zoë", ZOE)).coders["zoe"] == ZOE.coder


@pytest.mark.parametrize("empty", ["", " ", "\n\t"])
def test_an_empty_note_is_refused(empty: str) -> None:
    project = noted(a_talk())
    with pytest.raises(NotPossible, match="empty"):
        write_note_on_project(project, empty, ME)
    with pytest.raises(NotPossible, match="removed"):
        change_note(project, the_note(project).id, empty, ME)


def test_a_note_on_what_is_not_there_is_refused() -> None:
    project = a_talk()
    with pytest.raises(NotThere, match="tags"):
        write_note_on_tag(project, TagId("gone"), "why", ME)
    with pytest.raises(NotThere, match="transcripts"):
        write_note_on_transcript(project, TranscriptId("gone"), "why", ME)


def test_a_changed_note_says_when_and_stays_its_writers() -> None:
    project = noted(a_talk())
    before = the_note(project)
    after = the_note(project.patched(change_note(project, before.id, "cold", ZOE)))
    assert (after.text, after.changed, after.coder, after.created) == ("cold", ZOE.at, CODER.id, ME.at)
    assert (after.span, after.quote) == (before.span, before.quote)


def test_writing_the_same_again_does_nothing() -> None:
    project = noted(a_talk())
    assert change_note(project, the_note(project).id, "warm ", ME_LATER) == NOTHING


def test_a_note_is_resolved_and_opened_again() -> None:
    project = noted(a_talk())
    note = the_note(project)
    resolved = project.patched(resolve_note(project, note.id))
    assert the_note(resolved).resolved
    assert resolve_note(resolved, note.id) == NOTHING
    assert resolved.patched(reopen_note(resolved, note.id)) == project


def test_a_note_that_is_gone_cannot_change() -> None:
    with pytest.raises(NotThere, match="notes"):
        change_note(a_talk(), MarkId("gone"), "why", ME)
