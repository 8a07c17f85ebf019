"""`reviewer info`: what is in a project, for people and for programs."""

import json
from pathlib import Path

import pytest

from reviewer.core.ids import SegmentId, TranscriptId
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.core.rows import FlagKind, Segment, Transcript
from reviewer.core.session import Session
from reviewer.edits.codebook import add_tag
from reviewer.edits.flags import flag_span
from reviewer.edits.notes import write_note
from reviewer.edits.reviews import mark_reviewed
from reviewer.edits.tagging import tag_span
from reviewer.edits.transcripts import add_transcript
from reviewer.formats.table import read_best
from reviewer.storage.codec import encode
from reviewer.text.decoding import pasted
from tests.building import a_project, whole
from tests.cli.running import Run
from tests.edits.people import ME
from tests.storage.golden import GOLDEN_FILE

PAGE = "Home\n\nTranscript\n0:01 Ann\n0:05 Take care.\n1:00:05 Bye.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talk.review.json"


def worked_on() -> Project:
    """Two transcripts, with marks of every kind on the first."""
    session = Session(a_project("Ann: hello", "Bob: hi", "Ann: bye", tags=["Greeting"]))
    span = whole(session.project, "s1")
    session.apply("", add_tag, "Warm", next(iter(session.project.tags.rows())).id)
    for tag in session.project.tags.rows():
        session.apply("", tag_span, span, tag.id, ME)
    session.apply("", flag_span, span, FlagKind.CHECK, ME)
    session.apply("", write_note, span, "Who?", ME)
    session.apply("", mark_reviewed, [SegmentId("s1"), SegmentId("s2")], ME)
    session.apply("", add_transcript, read_best(pasted(PAGE, "page.txt")))
    return session.project


def test_all_is_told_in_a_readable_way(run: Run, path: Path) -> None:
    path.write_bytes(encode(worked_on()))
    ran = run("info", path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "transcripts: 2",
        "  A talk: 3 segments, 00:00–00:02",
        "  page: 3 segments, 00:01–1:00:05",
        "segments: 6",
        "duration: 1:00:08",
        "reviewed: 2 of 6 segments",
        "speakers: 2",
        "  Ann: 2 segments",
        "  Bob: 1 segment",
        "tags: 2",
        "  Greeting: 1 tagging",
        "  Greeting › Warm: 1 tagging",
        "marks: 4",
        "  flags: 1",
        "    check: 1",
        "  taggings: 2",
        "  notes: 1",
        "findings: 2",
        "  page junk: 1",
        "  ends estimated: 1",
        "lines of the input: 6",
        "  segment: 3",
        "  page junk: 3",
        "  (1 of them blank)",
    ]


def test_programs_are_told_the_same(run: Run, path: Path) -> None:
    path.write_bytes(encode(worked_on()))
    told = json.loads(run("info", path, "--json").out)
    assert told["marks"] == {"flags": 1, "taggings": 2, "notes": 1}
    assert told["flags_by_kind"] == {"check": 1}
    assert told["taggings_by_tag"] == {"Greeting": 1, "Greeting › Warm": 1}
    assert told["segments_by_speaker"] == {"Ann": 2, "Bob": 1}
    assert told["findings"] == {"page junk": 1, "ends estimated": 1}
    assert told["lines"] == {"segment": 3, "page junk": 3}
    assert told["read_only_reason"] == ""
    assert [one["title"] for one in told["transcripts"]] == ["A talk", "page"]


def test_an_empty_project(run: Run, path: Path) -> None:
    path.write_bytes(encode(Project()))
    out = run("info", path).out
    assert out.startswith("transcripts: 0\nsegments: 0\nduration: no times\nreviewed: 0 of 0 segments\n")
    assert json.loads(run("info", path, "--json").out)["duration_ms"] == 0


def test_a_transcript_without_times(run: Run, path: Path) -> None:
    rows = (Transcript(id=TranscriptId("t"), title="Talk"), Segment(id=SegmentId("s"), transcript=TranscriptId("t"), text="hi"))
    path.write_bytes(encode(Project().patched(put(*rows))))
    out = run("info", path).out
    assert "  Talk: 1 segment, no times\n" in out
    assert "duration: no times\n" in out


def test_a_file_of_a_newer_version_is_read_and_said_to_be_one(run: Run, path: Path) -> None:
    content = encode(worked_on()).replace(b'"version": 1', b'"version": 2').replace(b'{"id":"s1",', b'{"id":"s1","mood":"merry",')
    path.write_bytes(content)
    ran = run("info", path)
    assert ran.code == 0
    assert ran.out.startswith("A newer version of Reviewer wrote this project (file version 2; this one writes 1).")
    assert "segments: 6\n" in ran.out
    assert "newer version" in json.loads(run("info", path, "--json").out)["read_only_reason"]
    exported = run("export", path, "--to", "csv", "-o", path.with_name("marks.csv"))
    assert (exported.code, exported.err) == (0, "")
    assert "4 marks\nA newer version" in exported.out
    assert path.read_bytes() == content


def test_a_project_of_the_first_version(run: Run) -> None:
    before = GOLDEN_FILE.read_bytes()
    assert run("info", GOLDEN_FILE).code == 0
    assert GOLDEN_FILE.read_bytes() == before


def test_a_title_cannot_change_the_terminal(run: Run, path: Path) -> None:
    title = "red \x1b[31m\nsegments: 9\u202e"
    path.write_bytes(encode(Project().patched(put(Transcript(id=TranscriptId("t"), title=title)))))
    assert run("info", path).out.startswith("transcripts: 1\n  red  [31m segments: 9 : 0 segments, no times\n")
    assert json.loads(run("info", path, "--json").out)["transcripts"][0]["title"] == title
