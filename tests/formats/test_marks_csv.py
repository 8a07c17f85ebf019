"""Every mark is a row of the table, and what is quoted there is what was heard, whatever is in it."""

import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.ids import CoderId, CorrectionId, MarkId, SegmentId, TagId
from reviewer.core.patch import put
from reviewer.core.project import MARK_TABLES, Project, project_of
from reviewer.core.rows import Coder, Correction, Flag, FlagKind, Mark, Note, Segment, Span, Tagging
from reviewer.core.session import Session
from reviewer.edits.codebook import add_tag
from reviewer.edits.corrections import correct_segment
from reviewer.edits.flags import flag_span
from reviewer.edits.tagging import tag_span
from reviewer.formats.marks_csv import COLUMNS, marks_csv, without_guard
from tests.building import CODER, TRANSCRIPT, a_project, a_segment, whole
from tests.edits.people import ME, ZOE
from tests.strategies import projects

AWKWARD = st.text(alphabet="=+-@＝'\"\t\r\n ,;a1🍎éא", max_size=8)
WHEN = "2026-11-23T15:58:07Z"


def table(project: Project) -> list[dict[str, str]]:
    """The rows as a program reads them."""
    text = b"".join(marks_csv(project)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def all_marks(project: Project) -> list[Mark]:
    return [mark for name in MARK_TABLES for mark in project.table(name).rows()]


def heard(project: Project, span: Span) -> str:
    """The heard text of a span, found by going through all segments of the transcript."""
    transcript = project.segments[span.first].transcript
    texts = {one.id: one.text for one in project.segments.rows() if one.transcript == transcript}
    texts[span.last] = texts[span.last][: span.end]
    texts[span.first] = texts[span.first][span.start :]
    ids = list(texts)
    return " ".join(texts[id] for id in ids[ids.index(span.first) : ids.index(span.last) + 1] if texts[id])


def test_the_columns() -> None:
    first = b"".join(marks_csv(Project()))
    assert first.startswith(b"\xef\xbb\xbf")  # spreadsheets take the table for UTF-8 only then
    assert first.decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"
    assert COLUMNS == (
        "transcript", "start", "end", "end estimated", "speaker", "kind", "tag path", "quote heard", "quote shown", "note",
        "coder", "created", "state",
    )  # fmt: skip


def test_a_tagging() -> None:
    session = Session(a_project("Ann: the tourists came", "Bob: hi", tags=["Source"]))
    session.apply("", add_tag, "Claim", TagId("Source"))
    [claim] = [tag.id for tag in session.project.tags.rows() if tag.name == "Claim"]
    session.apply("", correct_segment, SegmentId("s1"), "the Taurus came", ME)
    session.apply("", tag_span, Span(SegmentId("s1"), 4, SegmentId("s2"), 2), claim, ZOE)
    [row] = table(session.project)
    assert row == {
        "transcript": "A talk",
        "start": "00:00:00.000",
        "end": "00:00:02.000",
        "end estimated": "no",
        "speaker": "Ann; Bob",
        "kind": "tagging",
        "tag path": "Source › Claim",
        "quote heard": "tourists came hi",
        "quote shown": "Taurus came hi",
        "note": "",
        "coder": "Zoë",
        "created": "2026-11-23T16:00:00Z",
        "state": "",
    }


@pytest.mark.parametrize("kind", FlagKind)
def test_a_flag_says_its_kind(kind: FlagKind) -> None:
    session = Session(a_project("hello"))
    session.apply("", flag_span, whole(session.project, "s1"), kind, ME)
    [row] = table(session.project)
    assert (row["kind"], row["tag path"], row["state"], row["speaker"]) == (f"flag: {kind.value}", "", "open", "")


def a_note(id: str, text: str, **on: object) -> Note:
    return Note(id=MarkId(id), text=text, coder=CODER.id, created=WHEN, **on)  # type: ignore[arg-type]


def test_notes_on_all_that_can_carry_one() -> None:
    project = a_project("hello", tags=["Claim"])
    span = Span(SegmentId("s1"), 1, SegmentId("s1"), 3)
    notes = [
        a_note("n1", "on the project"),
        a_note("n2", "on a tag", tag=TagId("Claim")),
        a_note("n3", "on the transcript", transcript=TRANSCRIPT),
        a_note("n4", "on a span", span=span, resolved=True),
    ]
    rows = table(project.patched(put(*notes)))
    assert [(row["note"], row["transcript"], row["tag path"], row["quote heard"], row["state"]) for row in rows] == [
        ("on a span", "A talk", "", "el", "resolved"),
        ("on the project", "", "", "", "open"),
        ("on a tag", "", "Claim", "", "open"),
        ("on the transcript", "A talk", "", "", "open"),
    ]
    assert {row["kind"] for row in rows} == {"note"}


def test_marks_stand_in_the_order_of_the_text() -> None:
    project = a_project("one", "two", "three")
    places = [("c", "s3", 0), ("a", "s1", 2), ("d", "s1", 0), ("b", "s2", 0)]
    for id, segment, start in places:
        span = Span(SegmentId(segment), start, SegmentId(segment), 3)
        flag = Flag(id=MarkId(id), span=span, kind=FlagKind.CHECK, coder=CODER.id, created=WHEN)
        project = project.patched(put(flag))
    assert [row["quote heard"] for row in table(project)] == ["one", "e", "two", "thr"]


@pytest.mark.parametrize(
    ("end_ms", "estimated", "cells"),
    [(1_500, True, ("00:00:01.500", "yes")), (1_500, False, ("00:00:01.500", "no")), (None, False, ("", ""))],
)
def test_an_end_may_be_estimated(end_ms: int | None, estimated: bool, cells: tuple[str, str]) -> None:
    segment = Segment(
        id=SegmentId("s1"), transcript=TRANSCRIPT, start_ms=40, end_ms=end_ms, end_estimated=estimated, text="hello"
    )
    project = a_project("hello").patched(put(segment))
    session = Session(project)
    session.apply("", flag_span, whole(project, "s1"), FlagKind.CHECK, ME)
    [row] = table(session.project)
    assert (row["start"], row["end"], row["end estimated"]) == ("00:00:00.040", *cells)


@pytest.mark.parametrize("text", ["=1+1", "+49 40", "-No.", "@all", "\tno", "\nno", "＝1", "'=1", "''-x", "'tis", "no=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    [row] = table(a_project("hello").patched(put(a_note("n", text))))
    assert not row["note"].startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
    assert without_guard(row["note"]) == text


@given(st.lists(AWKWARD, min_size=1, max_size=4), AWKWARD, AWKWARD, AWKWARD)
def test_awkward_text_comes_back(said: list[str], note: str, name: str, correction: str) -> None:
    segments = [a_segment(number, text) for number, text in enumerate(said, 1)]
    last = segments[-1]
    span = Span(segments[0].id, 0, last.id, len(last.text))
    project = a_project().patched(
        put(
            *segments,
            Coder(id=CoderId("other"), name=name),
            Note(id=MarkId("n"), span=span, text=note, coder=CoderId("other"), created=WHEN),
            *corrections(segments, correction),
        )
    )
    [row] = table(project)
    assert without_guard(row["quote heard"]) == " ".join(filter(None, said))
    assert without_guard(row["quote shown"]) == " ".join(filter(None, [correction] * len(said)))
    assert (without_guard(row["note"]), without_guard(row["coder"])) == (note, name)


def corrections(segments: list[Segment], text: str) -> Iterator[Correction]:
    """All of each segment replaced by `text`."""
    for one in segments:
        id = CorrectionId(one.id)
        yield Correction(id=id, segment=one.id, start=0, end=len(one.text), text=text, coder=CODER.id, created=WHEN)


@given(projects())
def test_every_mark_is_a_row_and_every_quote_is_what_was_heard(project: Project) -> None:
    rows, marks = table(project), all_marks(project)
    assert len(rows) == len(marks)
    spans = [mark.span for mark in marks]
    assert sorted(without_guard(row["quote heard"]) for row in rows) == sorted(
        heard(project, one) if one else "" for one in spans
    )
    kinds = [f"flag: {mark.kind}" if isinstance(mark, Flag) else type(mark).__name__.lower() for mark in marks]
    assert sorted(row["kind"] for row in rows) == sorted(kinds)
    assert all(set(row) == set(COLUMNS) for row in rows)


def test_so_many_marks_that_they_come_in_pieces() -> None:
    span = Span(SegmentId("s1"), 0, SegmentId("s1"), 5)
    marks = [
        Tagging(id=MarkId(f"m{number:05}"), span=span, tag=TagId("a"), coder=CODER.id, created=str(number))
        for number in range(4_001)
    ]
    base = a_project("hello", tags=["a"])
    project = base.patched(put(*marks))
    assert len(list(marks_csv(project))) == 4  # the byte order mark, and three
    assert [row["created"] for row in table(project)] == [str(number) for number in range(4_001)]


def test_half_a_character_is_no_hindrance() -> None:
    [row] = table(project_of([CODER, a_note("n", "half: \ud83c")]))
    assert row["note"] == "half: ?"
