"""Saying who speaks."""

import pytest

from reviewer.core.errors import NotPossible, NotThere
from reviewer.core.ids import SegmentId, SpeakerId
from reviewer.core.patch import NOTHING
from reviewer.core.project import Project
from reviewer.edits.speakers import (
    add_speaker,
    assign_new_speaker,
    assign_speaker,
    delete_speaker,
    merge_speakers,
    rename_speaker,
)
from tests.building import a_project

ANN, BOB = SpeakerId("ann"), SpeakerId("bob")
S1, S2, S3 = SegmentId("s1"), SegmentId("s2"), SegmentId("s3")


def a_talk() -> Project:
    return a_project("Ann: hello", "Bob: hi", "and so on")


def heard_from(project: Project) -> list[str | None]:
    return [segment.speaker and project.speakers[segment.speaker].name for segment in project.segments.rows()]


def test_segments_are_given_to_a_speaker_and_taken_from_all() -> None:
    project = a_talk()
    assert heard_from(project.patched(assign_speaker(project, [S2, S3], ANN))) == ["Ann", "Ann", "Ann"]
    assert heard_from(project.patched(assign_speaker(project, [S1, S3], None))) == [None, "Bob", None]


def test_only_segments_that_change_are_in_the_patch() -> None:
    project = a_talk()
    assert {key.id for key in assign_speaker(project, [S1, S3], ANN).changes} == {S3}
    assert assign_speaker(project, [S1], ANN) == NOTHING


def test_what_is_not_there_is_not_assigned() -> None:
    with pytest.raises(NotThere, match="speakers"):
        assign_speaker(a_talk(), [S1], SpeakerId("gone"))
    with pytest.raises(NotThere, match="segments"):
        assign_speaker(a_talk(), [SegmentId("gone")], ANN)


def test_a_new_name_makes_the_speaker_and_a_known_one_does_not() -> None:
    project = a_talk()
    assert heard_from(project.patched(assign_new_speaker(project, [S2, S3], "Zoë"))) == ["Ann", "Zoë", "Zoë"]
    known = project.patched(assign_new_speaker(project, [S3], " ann "))
    assert heard_from(known) == ["Ann", "Bob", "Ann"]
    assert known.speakers == project.speakers


def test_no_speaker_is_made_for_no_segments() -> None:
    assert assign_new_speaker(a_talk(), [], "Zoë") == NOTHING


def test_a_speaker_is_added_at_the_end_of_the_list() -> None:
    project = a_talk()
    after = project.patched(add_speaker(project, " Zoë "))
    assert sorted((speaker.position, speaker.name) for speaker in after.speakers.rows()) == [(0, "Ann"), (1, "Bob"), (2, "Zoë")]


def test_a_speaker_is_renamed() -> None:
    project = a_talk()
    assert heard_from(project.patched(rename_speaker(project, ANN, "ANN")))[0] == "ANN"
    assert rename_speaker(project, ANN, "Ann ") == NOTHING


@pytest.mark.parametrize(("name", "why"), [(" ", "empty"), ("x" * 201, "at most 200"), ("BOB", "called “Bob” already")])
def test_a_name_that_is_empty_too_long_or_taken_is_refused(name: str, why: str) -> None:
    with pytest.raises(NotPossible, match=why):
        rename_speaker(a_talk(), ANN, name)
    with pytest.raises(NotPossible, match=why):
        add_speaker(a_talk(), name)


def test_two_speakers_become_one() -> None:
    project = a_talk()
    after = project.patched(merge_speakers(project, BOB, ANN))
    assert heard_from(after) == ["Ann", "Ann", None]
    assert [*after.speakers] == [ANN]
    with pytest.raises(NotPossible, match="themselves"):
        merge_speakers(project, ANN, ANN)


def test_what_a_deleted_speaker_said_stays() -> None:
    project = a_talk()
    after = project.patched(delete_speaker(project, ANN))
    assert heard_from(after) == [None, "Bob", None]
    assert [segment.text for segment in after.segments.rows()] == ["hello", "hi", "and so on"]
