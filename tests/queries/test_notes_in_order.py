"""Which notes are listed beside a transcript, in which order, and which tags are named with them."""

from reviewer.core.ids import MarkId, SegmentId, TagId, TranscriptId
from reviewer.core.index import Index
from reviewer.core.project import Project, project_of
from reviewer.core.rows import Note, Row, Segment, Span, Tagging, Transcript
from reviewer.queries.notes import LONGEST_SPAN_WITH_TAGS, NotesInOrder, note_place, tags_touching
from tests.building import CODER, TRANSCRIPT, a_project, a_segment, whole

OTHER = TranscriptId("t2")


def with_rows(project: Project, *rows: Row) -> Project:
    return project_of(
        [*(row for name in ("transcripts", "segments", "tags") for row in project.table(name).rows()), CODER, *rows]
    )


def a_note(
    id: str, span: Span | None = None, *, tag: str = "", transcript: str = "", created: str = "2026-01-01T00:00:00Z"
) -> Note:
    return Note(
        id=MarkId(id),
        span=span,
        tag=TagId(tag) if tag else None,
        transcript=TranscriptId(transcript) if transcript else None,
        text=id,
        coder=CODER.id,
        created=created,
    )


def a_tagging(id: str, span: Span, tag: str) -> Tagging:
    return Tagging(id=MarkId(id), span=span, tag=TagId(tag), coder=CODER.id, created="2026-01-01T00:00:00Z")


def listed(project: Project, transcript: TranscriptId = TRANSCRIPT) -> list[str]:
    notes = NotesInOrder(project, Index(project).order, transcript)
    return [notes[row] for row in range(len(notes))]


def test_notes_stand_in_the_order_of_the_text_then_those_on_transcript_tags_and_project() -> None:
    project = a_project("one", "two", "three", tags=["claim"])
    notes = [
        a_note("on the project"),
        a_note("on a tag", tag="claim"),
        a_note("on the transcript", transcript=TRANSCRIPT),
        a_note("third", whole(project, "s3")),
        a_note("first", whole(project, "s1")),
        a_note("second", whole(project, "s2")),
    ]
    expected = ["first", "second", "third", "on the transcript", "on a tag", "on the project"]
    assert listed(with_rows(project, *notes)) == expected


def test_notes_on_the_same_place_stand_in_the_order_in_which_they_were_written() -> None:
    project = a_project("one")
    span = whole(project, "s1")
    notes = [a_note("later", span, created="2026-01-02T00:00:00Z"), a_note("earlier", span)]
    assert listed(with_rows(project, *notes)) == ["earlier", "later"]


def test_notes_about_another_transcript_are_not_listed() -> None:
    project = a_project("one")
    other = Transcript(id=OTHER, title="Another", position=1)
    there = Segment(id=SegmentId("o1"), transcript=OTHER, text="there")
    notes = [
        a_note("here", whole(project, "s1")),
        a_note("there", Span(there.id, 0, there.id, 5)),
        a_note("on the other", transcript=OTHER),
    ]
    both = with_rows(project, other, there, *notes)
    assert listed(both) == ["here"]
    assert listed(both, OTHER) == ["there", "on the other"]


def test_a_note_can_be_found_added_and_taken_off() -> None:
    project = a_project("one", "two")
    first, second = a_note("first", whole(project, "s1")), a_note("second", whole(project, "s2"))
    project = with_rows(project, second)
    order = Index(project).order
    notes = NotesInOrder(project, order, TRANSCRIPT)
    place = note_place(project, order, TRANSCRIPT, first)
    assert place is not None
    assert notes.row_of("first") is None
    notes.add(place)
    assert notes.is_at(place)
    assert (notes.row_of("first"), notes.row_of("second")) == (0, 1)
    notes.discard("first")
    notes.discard("first")
    assert (notes.row_of("first"), notes.row_of("second"), len(notes)) == (None, 0, 1)


def test_a_tag_touches_a_note_when_they_share_words() -> None:
    project = a_project("one two", "three", tags=["whole", "beginning", "next", "end"])
    s1, s2 = SegmentId("s1"), SegmentId("s2")
    project = with_rows(
        project,
        a_tagging("a", Span(s1, 0, s1, 3), "beginning"),
        a_tagging("b", Span(s1, 0, s2, 5), "whole"),
        a_tagging("c", Span(s1, 4, s1, 7), "end"),
        a_tagging("d", Span(s2, 0, s2, 5), "next"),
    )
    touching = tags_touching(project, Index(project), Span(s1, 4, s1, 7))
    assert [tag.name for tag in touching] == ["whole", "end"]


def test_each_tag_is_named_once() -> None:
    project = a_project("one", tags=["claim"])
    span = whole(project, "s1")
    project = with_rows(project, a_tagging("a", span, "claim"), a_tagging("b", span, "claim"))
    assert [tag.name for tag in tags_touching(project, Index(project), span)] == ["claim"]


def test_no_tags_are_named_for_a_span_over_very_many_segments() -> None:
    segments = [a_segment(number, "word") for number in range(1, LONGEST_SPAN_WITH_TAGS + 2)]
    tags = list(a_project(tags=["claim"]).tags.rows())
    all_of_it = Span(segments[0].id, 0, segments[-1].id, 4)
    rows = [Transcript(id=TRANSCRIPT, title="Long"), CODER, *tags, *segments, a_tagging("a", all_of_it, "claim")]
    project = project_of(rows)
    assert tags_touching(project, Index(project), all_of_it) == []
    assert len(tags_touching(project, Index(project), Span(segments[0].id, 0, segments[-2].id, 4))) == 1
