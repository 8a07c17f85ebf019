"""What is found in a transcript, its notes and its names, and where that is."""

from msgspec.structs import replace

from reviewer.core.ids import MarkId, SegmentId, TagId
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.core.rows import Note, Span
from reviewer.core.session import Session
from reviewer.edits.corrections import correct_segment
from reviewer.edits.marks import remove_marks
from reviewer.edits.notes import change_note, write_note, write_note_on_tag
from reviewer.edits.tagging import tag_span
from reviewer.queries.folds import SLICE, Folds
from reviewer.queries.hits import Hit, HitKind, Hits, segment_of, span_of_hit, text_of
from reviewer.queries.search import MOST_HITS, hits_of
from tests.building import CODER, TRANSCRIPT, a_project, whole
from tests.edits.people import ME


def folds_of(session: Session) -> Folds:
    return Folds(session.project, session.index, session.transcript)


def hits(session: Session, query: str, folds: Folds | None = None) -> list[Hit]:
    return list(Hits(*hits_of(folds or folds_of(session), query)))


def found(session: Session, query: str) -> list[str]:
    """The words that were found, as they stand in the text."""
    texts = [(text_of(session.project, session.index, hit), hit) for hit in hits(session, query)]
    return [text[hit.start : hit.end] for text, hit in texts]


def a_session(*said: str, tags: tuple[str, ...] = ()) -> Session:
    return Session(a_project(*said, tags=tags))


def test_hits_come_in_the_order_of_the_text_several_in_a_segment_too() -> None:
    session = a_session("a drone and a Drone", "none", "DRONES")
    assert [(hit.id, hit.start, hit.end) for hit in hits(session, "drone")] == [("s1", 2, 7), ("s1", 14, 19), ("s3", 0, 5)]


def test_case_and_accents_make_no_difference_and_the_hit_is_what_stands_there() -> None:
    session = a_session("In the Café, the cafe\u0301 was full")
    assert found(session, "CAFE") == ["Café", "cafe\u0301"]


def test_nothing_is_found_across_segments_or_for_nothing() -> None:
    session = a_session("one", "two")
    assert hits(session, "onetwo") == hits(session, "one two") == hits(session, "") == hits(session, "  ") == []


def test_corrections_are_searched_and_not_what_was_heard() -> None:
    session = a_session("the tourists missile")
    folds = folds_of(session)
    assert len(hits(session, "tourists", folds)) == 1
    patch = session.apply("Correct", correct_segment, SegmentId("s1"), "the Taurus missile", ME)
    folds.follow(session.project, session.index, patch)
    assert hits(session, "tourists", folds) == []
    assert found(session, "taurus m") == ["Taurus m"]
    undone = session.undo()
    assert undone is not None
    folds.follow(session.project, session.index, undone.inverse)
    assert len(hits(session, "tourists", folds)) == 1


def test_a_hit_selects_the_heard_text_under_it() -> None:
    session = a_session("the tourists missile")
    session.apply("Correct", correct_segment, SegmentId("s1"), "the Taurus missile", ME)
    (hit,) = hits(session, "missile")
    assert span_of_hit(session.project, session.index, hit) == Span(SegmentId("s1"), 13, SegmentId("s1"), 20)


def test_notes_are_found_after_the_text_in_the_order_of_their_places() -> None:
    session = a_session("a drone", "nothing", "nothing", tags=("claim",))
    session.apply("Note", write_note_on_tag, TagId("claim"), "drones are claims", ME)
    session.apply("Note", write_note, whole(session.project, "s3"), "which drone?", ME)
    session.apply("Note", write_note, whole(session.project, "s2"), "Drone, drone", ME)
    found = hits(session, "drone")
    assert [hit.kind for hit in found] == [HitKind.TEXT] + [HitKind.NOTE] * 4
    places = [segment_of(session.project, hit) for hit in found]
    assert [place.id if place else None for place in places] == ["s1", "s2", "s2", "s3", None]


def test_speakers_are_found_where_they_first_speak() -> None:
    session = a_session("Ann: hello", "Bob: hi", "Annabel: hey", "Bob: bye")
    assert [(hit.kind, hit.place) for hit in hits(session, "bob")] == [(HitKind.SPEAKER, "s2")]
    assert [hit.place for hit in hits(session, "ann")] == ["s1", "s3"]


def test_tags_are_found_at_their_first_tagging_if_they_are_used_here() -> None:
    session = a_session("one", "two", "three", tags=("Claim", "Claimed"))
    session.apply("Tag", tag_span, whole(session.project, "s3"), TagId("Claim"), ME)
    patch = session.apply("Tag", tag_span, whole(session.project, "s2"), TagId("Claim"), ME)
    (hit,) = hits(session, "claim")
    assert hit.kind is HitKind.TAG
    assert [hit.place] == [row.id for row in patch.changes.values() if row and row.table == "taggings"]


def test_a_long_transcript_is_searched_in_many_short_steps_and_all_of_it() -> None:
    session = a_session(*(f"segment number {number}" for number in range(4 * SLICE)))
    steps = list(hits_of(folds_of(session), "number"))
    assert len(steps) > 4
    assert sum(map(len, steps)) == 4 * SLICE
    assert hits(session, f"number {4 * SLICE - 1}")[0].id == f"s{4 * SLICE}"


def test_what_is_gone_since_has_no_text_and_no_place() -> None:
    session = a_session("a drone")
    (hit,) = hits(session, "drone")
    assert text_of(Project(), Session(Project()).index, hit) == ""
    assert segment_of(Project(), hit) is None


def test_folds_know_the_segments_they_are_of() -> None:
    session = a_session("one", "two")
    assert folds_of(session).are_of(session.segment_ids())
    assert not folds_of(session).are_of(["s1"])  # type: ignore[list-item]
    assert folds_of(session).transcript == TRANSCRIPT
    assert hits(Session(Project()), "x") == []


def test_notes_are_not_collected_without_end() -> None:
    session = a_session("one")
    for _ in range(3):
        session.apply("Note", write_note, whole(session.project, "s1"), "a " * (MOST_HITS // 2), ME)
    assert len(hits(session, "a")) == MOST_HITS


def test_notes_that_are_changed_and_removed_are_searched_as_they_are_now() -> None:
    session = a_session("one", "two")
    folds = folds_of(session)
    written = [session.apply("Note", write_note, whole(session.project, "s1"), text, ME) for text in ("first drone", "drone")]
    first, second = (next(id for id, _ in patch.of(Note)) for patch in written)
    for patch in written:
        folds.follow(session.project, session.index, patch)
    assert {hit.id for hit in hits(session, "drone", folds)} == {first, second}
    patch = session.apply("Change", change_note, MarkId(first), "a plane", ME)
    folds.follow(session.project, session.index, patch)
    assert [hit.id for hit in hits(session, "drone", folds)] == [second]
    patch = session.apply("Remove", remove_marks, [MarkId(second)])
    folds.follow(session.project, session.index, patch)
    assert hits(session, "drone", folds) == []
    assert [hit.id for hit in hits(session, "plane", folds)] == [first]


def test_folding_ahead_finds_the_same() -> None:
    session = a_session(*(f"segment number {number}" for number in range(SLICE + 1)))
    session.apply("Note", write_note, whole(session.project, "s1"), "a number", ME)
    folds = folds_of(session)
    assert len(list(folds.fold_ahead())) > 1
    assert hits(session, "number", folds) == hits(session, "number")


def test_hits_stay_as_they_were_found_when_the_text_is_corrected() -> None:
    session = a_session("the tourists missile")
    folds = folds_of(session)
    before = Hits(*hits_of(folds, "missile"))
    patch = session.apply("Correct", correct_segment, SegmentId("s1"), "a", ME)
    folds.follow(session.project, session.index, patch)
    assert list(before) == [Hit(HitKind.TEXT, "s1", 13, 20, "s1")]


def test_a_segment_is_not_taken_for_a_mark_that_has_its_id() -> None:
    session = a_session("a drone", "nothing")
    note = Note(id=MarkId("s1"), span=whole(session.project, "s2"), text="drone", coder=CODER.id, created="2026-01-01T00:00:00Z")
    session.apply("Note", lambda _: put(note))
    places = [segment_of(session.project, hit) for hit in hits(session, "drone")]
    assert [place.id if place else None for place in places] == ["s1", "s2"]


def test_a_speaker_is_looked_for_in_the_transcript_that_is_searched() -> None:
    session = a_session("Ann: hello", "Bob: hi")
    other = replace(session.project.segments["s1"], speaker=session.project.segments["s2"].speaker)
    session.apply("Both are Bob", lambda _: put(other))
    assert hits(session, "ann") == []
    assert [hit.place for hit in hits(session, "bob")] == ["s1"]
