"""The project file: what goes in comes out, the same project gives the same bytes, and a line is a row."""

import json
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.core.ids import MarkId, SegmentId, TranscriptId
from reviewer.core.patch import put
from reviewer.core.project import ROW_TYPES, Project, project_of
from reviewer.core.rows import LineLabel, Note, Row, Segment, Source, SourceLine, Span, Tagging, Transcript
from reviewer.storage.codec import decode, encode, encoded
from reviewer.storage.lines import CHUNK_ROWS
from tests.building import CODER, TRANSCRIPT, a_project, whole
from tests.schema import assert_valid
from tests.strategies import projects


@settings(max_examples=60)
@given(projects())
def test_what_is_written_is_read_again(project: Project) -> None:
    assert decode(encode(project)) == project


@settings(max_examples=60)
@given(projects())
def test_reading_and_writing_again_changes_no_byte(project: Project) -> None:
    written = encode(project)
    assert encode(decode(written)) == written


@settings(max_examples=60)
@given(projects())
def test_the_published_schema_allows_what_is_written(project: Project) -> None:
    assert_valid(encode(project))


@settings(max_examples=60)
@given(projects(), st.randoms(use_true_random=False))
def test_the_order_of_edits_does_not_show_in_the_file(project: Project, random: Random) -> None:
    unordered = [row for row in _rows(project) if not isinstance(row, Segment)]
    random.shuffle(unordered)
    again = replace(project_of([*unordered, *project.segments.rows()]), unknown=project.unknown)
    assert encode(again) == encode(project)


def test_a_line_is_a_row_and_empty_fields_are_left_out() -> None:
    assert encode(a_project("Ann: hello", "Zoë: “hi”", tags=["greeting"])).decode() == (
        "{\n"
        '"format": "reviewer-project",\n'
        '"version": 1,\n'
        '"transcripts": [\n'
        '{"id":"t1","title":"A talk"}\n'
        "],\n"
        '"segments": [\n'
        '{"id":"s1","transcript":"t1","start_ms":0,"end_ms":1000,"speaker":"ann","text":"hello"},\n'
        '{"id":"s2","transcript":"t1","start_ms":1000,"end_ms":2000,"speaker":"zoë","text":"“hi”"}\n'
        "],\n"
        '"speakers": [\n'
        '{"id":"ann","name":"Ann"},\n'
        '{"id":"zoë","name":"Zoë","position":1}\n'
        "],\n"
        '"tags": [\n'
        '{"id":"greeting","name":"greeting"}\n'
        "],\n"
        '"flags": [],\n'
        '"taggings": [],\n'
        '"notes": [],\n'
        '"corrections": [],\n'
        '"coders": [\n'
        '{"id":"me","name":"Me"}\n'
        "],\n"
        '"reviews": [],\n'
        '"sources": []\n'
        "}\n"
    )


def test_an_empty_project_has_every_table() -> None:
    written = json.loads(encode(Project()))
    assert list(written) == ["format", "version", *(kind.table for kind in ROW_TYPES)]
    assert decode(encode(Project())) == Project()


def test_segments_are_grouped_by_transcript_and_keep_their_order_there() -> None:
    titles = [Transcript(id=TranscriptId("a"), title="second", position=1), Transcript(id=TranscriptId("b"), title="first")]
    order = [("a", "9"), ("b", "1"), ("a", "3"), ("b", "0")]
    said = [Segment(id=SegmentId(title + id), transcript=TranscriptId(title), text="") for title, id in order]
    assert _written_ids(project_of([*titles, *said]), "segments") == ["b1", "b0", "a9", "a3"]


def test_marks_stand_where_they_begin_and_notes_on_no_span_last() -> None:
    project = a_project("hello", "hi")
    notes = [
        _note("a", None),
        _note("b", whole(project, "s2")),
        _note("c", Span(SegmentId("s1"), 2, SegmentId("s2"), 1)),
        _note("d", whole(project, "s1")),
        _note("e", whole(project, "s1")),
    ]
    assert _written_ids(project.patched(put(*notes)), "notes") == ["d", "e", "c", "b", "a"]


@given(st.permutations(range(12)), st.integers(0, 12))
def test_marks_put_on_before_and_after_opening_stand_where_they_begin(numbers: list[int], opened_after: int) -> None:
    project = a_project("one", "two", "three")
    notes = [_note(f"n{number:02}", whole(project, f"s{number % 3 + 1}")) for number in numbers]
    opened = decode(encode(project.patched(put(*notes[:opened_after]))))
    written = _written_ids(opened.patched(put(*notes[opened_after:])), "notes")
    assert written == [f"n{number:02}" for number in sorted(range(12), key=lambda number: (number % 3, number))]


def test_a_tag_put_on_changes_one_line() -> None:
    project = a_project("one", "two", "three", tags=["number"])
    tagged = project.patched(put(_tagging(project, "s1"), _tagging(project, "s3")))
    more = tagged.patched(put(_tagging(project, "s2")))
    added = set(encode(more).splitlines()) - set(encode(tagged).splitlines())
    assert [json.loads(line.rstrip(b","))["id"] for line in added] == ["on s2"]


def test_a_long_table_is_written_in_pieces() -> None:
    project = a_project(*["hello"] * (2 * CHUNK_ROWS + 1))
    pieces = list(encoded(project))
    assert max(piece.count(b"\n") for piece in pieces) <= CHUNK_ROWS
    assert decode(b"".join(pieces)) == project


@pytest.mark.parametrize("number", [0, 1, CHUNK_ROWS, CHUNK_ROWS + 1, 3 * CHUNK_ROWS])
def test_a_long_source_is_written_in_pieces_and_is_one_line(number: int) -> None:
    lines = tuple(SourceLine(LineLabel.SEGMENT, f"line {place}\n") for place in range(number))
    project = a_project("hello").patched(put(Source(id=TRANSCRIPT, name="page", format="page", lines=lines)))
    pieces = list(encoded(project))
    assert max(piece.count(b'["segment"') for piece in pieces) <= CHUNK_ROWS
    assert sum(b'{"id":"t1","name"' in line for line in b"".join(pieces).splitlines()) == 1
    assert decode(b"".join(pieces)) == project


def test_half_a_character_in_a_source_is_written_as_a_stand_in() -> None:
    lines = (SourceLine(LineLabel.TITLE, "half \ud83d of it"), SourceLine(LineLabel.TITLE, "Zoë"))
    project = a_project().patched(put(Source(id=TRANSCRIPT, name="page", format="page", lines=lines)))
    read = decode(encode(project)).sources[TRANSCRIPT]
    assert [line.text for line in read.lines] == ["half \ufffd of it", "Zoë"]


def test_a_default_is_left_out_even_when_it_was_computed() -> None:
    source = Source(id=TRANSCRIPT, name="page", format="page", encoding="-".join(["utf", "8"]))
    assert b"encoding" not in encode(a_project().patched(put(source)))


def test_every_character_comes_back() -> None:
    strange = '\0\x01\t\r\n\x7f\x85\xa0\u2028\ufdd0\ufeff😀שלום</script>\\"'
    project = a_project(strange)
    assert decode(encode(project)).segments["s1"].text == strange


def test_half_a_character_does_not_stop_the_saving_of_all_others() -> None:
    project = a_project("Zoë", "half \ud83d of it", tags=["\udc00"])
    read = decode(encode(project))
    assert [segment.text for segment in read.segments.rows()] == ["Zoë", "half \ufffd of it"]


def test_a_byte_order_mark_is_passed_over() -> None:
    project = a_project("hello")
    assert decode(b"\xef\xbb\xbf" + encode(project)) == project


def test_a_file_laid_out_by_another_program_is_read() -> None:
    project = a_project("Ann: hello", tags=["greeting"])
    assert decode(json.dumps(json.loads(encode(project)), indent=4).replace("\n", "\r\n").encode()) == project


def test_a_file_without_a_table_has_no_rows_in_it() -> None:
    assert decode(b'{"version": 1, "format": "reviewer-project"}') == Project()


def _rows(project: Project) -> list[Row]:
    return [row for kind in ROW_TYPES for row in project.table(kind.table).rows()]


def _written_ids(project: Project, table: str) -> list[str]:
    return [row["id"] for row in json.loads(encode(project))[table]]


def _note(id: str, span: Span | None) -> Note:
    return Note(id=MarkId(id), span=span, text="", coder=CODER.id, created="")


def _tagging(project: Project, segment: str) -> Tagging:
    tag = next(project.tags.rows()).id
    return Tagging(id=MarkId(f"on {segment}"), span=whole(project, segment), tag=tag, coder=CODER.id, created="")
