"""Adding, naming and removing transcripts."""

import pytest
from msgspec.structs import replace

from reviewer.core.errors import NotPossible, NotThere
from reviewer.core.ids import SegmentId, SpeakerId, TagId, TranscriptId
from reviewer.core.imported import Imported
from reviewer.core.patch import NOTHING
from reviewer.core.project import Project
from reviewer.core.rows import FlagKind, LineLabel, Segment, Source, SourceLine, Speaker, Transcript
from reviewer.edits.corrections import correct_segment
from reviewer.edits.flags import flag_span
from reviewer.edits.notes import write_note, write_note_on_project, write_note_on_transcript
from reviewer.edits.reviews import mark_reviewed
from reviewer.edits.speakers import rename_speaker
from reviewer.edits.tagging import tag_span
from reviewer.edits.transcripts import add_transcript, remove_transcript, rename_transcript
from tests.building import a_project, whole
from tests.edits.people import ME

SECOND, ANN, ZOE = TranscriptId("t2"), SpeakerId("ann"), SpeakerId("zoe")


def an_import(*said: str) -> Imported:
    """Ann and Zoë in turn."""
    segments = [
        Segment(id=SegmentId(f"t2-{n}"), transcript=SECOND, speaker=(ANN, ZOE)[n % 2], text=text) for n, text in enumerate(said)
    ]
    return Imported(
        transcript=Transcript(id=SECOND, title="Another talk"),
        source=Source(id=SECOND, name="talk.txt", format="page", lines=(SourceLine(LineLabel.TITLE, "Another talk\n"),)),
        segments=tuple(segments),
        speakers=(Speaker(id=ANN, name="Ann"), Speaker(id=ZOE, name="Zoë")),
    )


def with_work_on_both_transcripts() -> Project:
    project = a_project("Ann: hello", "Bob: hi", tags=["greeting"])
    project = project.patched(add_transcript(project, an_import("well", "then")))
    for segment in ("s1", "t2-0"):
        span = whole(project, segment)
        project = project.patched(flag_span(project, span, FlagKind.CHECK, ME))
        project = project.patched(tag_span(project, span, TagId("greeting"), ME))
        project = project.patched(write_note(project, span, "warm", ME))
        project = project.patched(correct_segment(project, span.first, "hullo", ME))
        project = project.patched(mark_reviewed(project, [span.first], ME))
    return project


def test_a_transcript_comes_after_the_others_with_its_source_and_its_segments_in_order() -> None:
    project = a_project("Ann: hello", "Bob: hi")
    imported = an_import("well", "then", "so")
    patch = add_transcript(project, imported)
    after = project.patched(patch)
    assert after.transcripts[SECOND] == replace(imported.transcript, position=1)
    assert after.sources[SECOND] == imported.source
    assert [segment for _, segment in patch.of(Segment)] == [*imported.segments]


def test_segments_stand_in_source_order_after_those_that_are_there() -> None:
    project = a_project("Ann: hello", "Bob: hi")
    imported = an_import(*map(str, range(50)))
    after = project.patched(add_transcript(project, imported))
    assert [*after.segments] == ["s1", "s2", *(segment.id for segment in imported.segments)]


def test_speakers_that_are_known_keep_their_names_and_the_others_come_after_them() -> None:
    project = a_project("Ann: hello", "Bob: hi")
    project = project.patched(rename_speaker(project, ANN, "Ann Smith"))
    after = project.patched(add_transcript(project, an_import("well", "then")))
    speakers = sorted((speaker.position, speaker.name) for speaker in after.speakers.rows())
    assert speakers == [(0, "Ann Smith"), (1, "Bob"), (2, "Zoë")]


def test_the_same_is_not_added_twice() -> None:
    project = a_project().patched(add_transcript(a_project(), an_import("well")))
    with pytest.raises(NotPossible, match="already, as “Another talk”"):
        add_transcript(project, an_import("well"))


def test_a_transcript_gets_another_title() -> None:
    project = a_project("hello")
    first = TranscriptId("t1")
    assert project.patched(rename_transcript(project, first, " Evening\nnews ")).transcripts[first].title == "Evening news"
    assert rename_transcript(project, first, "A talk") == NOTHING
    with pytest.raises(NotPossible, match="empty"):
        rename_transcript(project, first, "")


def test_removing_a_transcript_takes_all_that_hangs_on_it_and_leaves_the_other_and_the_speakers() -> None:
    project = with_work_on_both_transcripts()
    after = project.patched(remove_transcript(project, SECOND))
    for table in (after.flags, after.taggings, after.notes):
        assert [mark.span and mark.span.first for mark in table.rows()] == ["s1"]
    assert [row.segment for row in after.corrections.rows()] == [row.segment for row in after.reviews.rows()] == ["s1"]
    assert ({*after.transcripts}, {*after.segments}, len(after.sources)) == ({"t1"}, {"s1", "s2"}, 0)
    assert after.speakers == project.speakers


def test_notes_about_the_transcript_go_and_those_about_the_project_stay() -> None:
    project = a_project("hello")
    before = project.patched(write_note_on_project(project, "due on Friday", ME))
    noted = before.patched(write_note_on_transcript(before, TranscriptId("t1"), "noisy", ME))
    assert noted.patched(remove_transcript(noted, TranscriptId("t1"))).notes == before.notes


def test_undoing_a_removal_brings_everything_back_in_order() -> None:
    project = with_work_on_both_transcripts()
    patch = remove_transcript(project, SECOND)
    restored = project.patched(patch).patched(project.inverse(patch))
    assert restored == project
    assert [*restored.segments] == [*project.segments]


def test_a_transcript_that_is_gone_cannot_be_removed() -> None:
    with pytest.raises(NotThere, match="transcripts"):
        remove_transcript(a_project("hello"), TranscriptId("gone"))
