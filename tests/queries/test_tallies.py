"""How much of everything there is: nothing is counted twice, and nothing is left out."""

import pytest
from hypothesis import given

from reviewer.core.ids import SegmentId, SpeakerId, TagId, TranscriptId
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.core.rows import Finding, FindingKind, FlagKind, LineLabel, Segment, Source, SourceLine, Speaker, Tag, Transcript
from reviewer.core.session import Session
from reviewer.edits.flags import flag_span
from reviewer.edits.reviews import mark_reviewed
from reviewer.edits.tagging import tag_span
from reviewer.queries.tallies import TranscriptTally, tallies
from tests.building import TRANSCRIPT, a_project, whole
from tests.edits.people import ME, ZOE
from tests.strategies import projects


def test_an_empty_project() -> None:
    counted = tallies(Project())
    assert (counted.transcripts, counted.segments, counted.duration_ms, counted.tags) == ((), 0, 0, 0)
    assert counted.marks == {"flags": 0, "taggings": 0, "notes": 0}
    assert (counted.findings, counted.lines, counted.blank_lines) == ({}, {}, 0)


def test_a_transcript_goes_from_its_first_start_to_its_last_end() -> None:
    counted = tallies(a_project("hello", "hi"))
    assert counted.transcripts == (TranscriptTally("A talk", 2, 0, 1_000, 2_000),)
    assert counted.duration_ms == 2_000


@pytest.mark.parametrize(
    ("start_ms", "end_ms", "times"), [(None, None, (None, None, None)), (7, None, (7, 7, 7)), (7, 3, (7, 7, 7))]
)
def test_times_may_be_missing(start_ms: int | None, end_ms: int | None, times: tuple[int | None, ...]) -> None:
    segment = Segment(id=SegmentId("s"), transcript=TRANSCRIPT, start_ms=start_ms, end_ms=end_ms, text="hello")
    [one] = tallies(a_project().patched(put(segment))).transcripts
    assert (one.start_ms, one.last_start_ms, one.duration_ms) == times


def test_transcripts_stand_in_their_order() -> None:
    early = Transcript(id=TranscriptId("t0"), title="Early", position=-1)
    assert [one.title for one in tallies(a_project("hello").patched(put(early))).transcripts] == ["Early", "A talk"]


def test_tags_are_counted_by_their_path_in_the_order_of_the_codebook() -> None:
    session = Session(a_project("one", "two", tags=["b", "a"]))
    under = Tag(id=TagId("u"), name="under", parent=TagId("b"))
    session.apply("", lambda _project: put(under))
    for segment in ("s1", "s2"):
        session.apply("", tag_span, whole(session.project, segment), TagId("a"), ME)
    session.apply("", tag_span, whole(session.project, "s1"), under.id, ME)
    assert list(tallies(session.project).taggings_by_tag.items()) == [("b", 0), ("b › under", 1), ("a", 2)]


def test_what_has_the_same_name_is_counted_together() -> None:
    session = Session(a_project("Ann: one", "Bob: two", tags=["a", "b"]))
    session.apply("", lambda _project: put(Tag(id=TagId("b"), name="a"), Speaker(id=SpeakerId("bob"), name="Ann", position=1)))
    for tag in ("a", "b"):
        session.apply("", tag_span, whole(session.project, "s1"), TagId(tag), ME)
    counted = tallies(session.project)
    assert (counted.tags, counted.taggings_by_tag) == (2, {"a": 2})
    assert (counted.speakers, counted.segments_by_speaker) == (2, {"Ann": 2})


def test_flags_are_counted_by_kind() -> None:
    session = Session(a_project("one", "two"))
    for segment, kind in (("s1", FlagKind.CHECK), ("s2", FlagKind.CHECK), ("s2", FlagKind.QUOTE)):
        session.apply("", flag_span, whole(session.project, segment), kind, ME)
    counted = tallies(session.project)
    assert (counted.marks["flags"], counted.flags_by_kind) == (3, {"check": 2, "quote": 1})


def test_a_segment_that_two_have_read_is_reviewed_once() -> None:
    session = Session(a_project("one", "two"))
    for by in (ME, ZOE):
        session.apply("", mark_reviewed, [SegmentId("s1")], by)
    assert tallies(session.project).reviewed == 1


def test_lines_and_findings_of_all_sources() -> None:
    lines = (
        SourceLine(LineLabel.SEGMENT, "0:01 hi\n"),
        SourceLine(LineLabel.PAGE_JUNK, " \n"),
        SourceLine(LineLabel.TITLE, "Talk"),
    )
    findings = (Finding(FindingKind.LOOP, count=38), Finding(FindingKind.LOOP))
    other = Transcript(id=TranscriptId("t2"), title="Other")
    sources = [Source(id=id, name="", format="page", lines=lines, findings=findings) for id in (TRANSCRIPT, other.id)]
    counted = tallies(a_project().patched(put(other, *sources)))
    assert counted.lines == {"segment": 2, "title": 2, "page junk": 2}
    assert list(counted.lines) == ["segment", "title", "page junk"]
    assert (counted.blank_lines, counted.findings) == (2, {"loop": 4})


@given(projects())
def test_nothing_is_counted_twice_or_left_out(project: Project) -> None:
    counted = tallies(project)
    assert sum(one.segments for one in counted.transcripts) == counted.segments == len(project.segments)
    assert sum(counted.taggings_by_tag.values()) == counted.marks["taggings"] == len(project.taggings)
    assert sum(counted.flags_by_kind.values()) == counted.marks["flags"] == len(project.flags)
    assert sum(counted.segments_by_speaker.values()) == sum(segment.speaker is not None for segment in project.segments.rows())
    assert sum(counted.lines.values()) == sum(len(source.lines) for source in project.sources.rows())
    assert sum(counted.findings.values()) == sum(len(source.findings) for source in project.sources.rows())
    assert counted.reviewed <= counted.segments
