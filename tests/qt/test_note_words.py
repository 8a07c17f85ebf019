"""What the line above a note says."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from reviewer.core.ids import SegmentId
from reviewer.core.patch import put
from reviewer.core.rows import Span
from reviewer.core.session import Session
from reviewer.qt.panels.note_target import NoteTarget, OnProject, OnTag, OnTranscript, target_left
from reviewer.qt.panels.note_words import moment, place_words, target_words
from tests.building import TRANSCRIPT, a_project, whole

NOW = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2026-11-23T11:58:07Z", "11:58"),
        ("2026-11-22T23:59:00Z", "22 Nov, 23:59"),
        ("2025-11-23T11:58:07Z", "23 Nov 2025"),
        ("", ""),
        ("yesterday", ""),
    ],
)
def test_a_moment_is_said_as_shortly_as_it_is_clear(written: str, words: str) -> None:
    assert moment(written, NOW) == words


def test_a_moment_is_said_in_the_time_zone_of_the_reader() -> None:
    east = NOW.astimezone(timezone(timedelta(hours=5)))
    assert moment("2026-11-23T11:58:07Z", east) == "16:58"


def test_a_place_is_said_by_its_times_or_by_the_numbers_of_its_segments() -> None:
    session = Session(a_project("one", "two", "three"))
    first, all_three = whole(session.project, "s1"), whole(session.project, "s1", "s3")
    assert place_words(session, all_three) == "00:00–00:03"
    untimed = put(*(replace(segment, start_ms=None, end_ms=None) for segment in session.project.segments.rows()))
    session.apply("Forget the times", lambda _project: untimed)
    assert place_words(session, first) == "segment 1"
    assert place_words(session, all_three) == "segments 1–3"


def test_what_a_note_is_about_is_said_in_words() -> None:
    session = Session(a_project("one", tags=["Claim"]))
    tag = next(iter(session.project.tags.rows()))
    assert target_words(session, OnTag(tag.id)).where == "On the tag \u2068Claim\u2069"
    assert target_words(session, OnTranscript(TRANSCRIPT)).where == "On the transcript"
    assert target_words(session, OnProject()).where == "On the project"


def test_what_is_there_no_more_gives_way_to_the_project() -> None:
    project = a_project("one", tags=["Claim"])
    tag = next(iter(project.tags.rows()))
    there: list[NoteTarget] = [whole(project, "s1"), OnTag(tag.id), OnTranscript(TRANSCRIPT), OnProject()]
    assert [target_left(project, target) for target in there] == there
    gone = Span(SegmentId("s9"), 0, SegmentId("s9"), 1)
    assert target_left(project, gone) == OnProject()
    assert target_left(a_project("one"), OnTag(tag.id)) == OnProject()
