"""A screen reader finds the segments of the transcript, and hears where the person is."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.core.ids import MarkId, SegmentId, SpeakerId, TagId, TranscriptId
from reviewer.core.patch import put
from reviewer.core.project import Project, project_of
from reviewer.core.rows import FlagKind, Segment, Span, Speaker, Transcript
from reviewer.core.selection import span_selected
from reviewer.core.session import Session
from reviewer.edits.corrections import correct_segment
from reviewer.edits.flags import flag_span, resolve_flag
from reviewer.edits.notes import write_note
from reviewer.edits.reviews import mark_reviewed
from reviewer.edits.tagging import tag_span
from reviewer.edits.transcripts import remove_transcript
from reviewer.qt.correction_editor import CorrectionEditor
from reviewer.qt.segment_keys import EVERYTHING, extend_by_segments, go_by_segments
from tests.building import TRANSCRIPT, a_project, whole
from tests.edits.people import ME
from tests.qt.listening import DESCRIPTION, NAME, Listening, back_in_the_event_loop, spoken_by

THREE = a_project("Host: Was it the frost?", "Ida: It was.", "No one said this.", tags=["Claim", "Hedge", "Source"])
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MANY = 100_000


@pytest.fixture
def at_work(qtbot: QtBot) -> Listening:
    """Three segments, none of them selected."""
    return Listening(qtbot, THREE)


def many_segments(number: int) -> Project:
    """One transcript of so many segments of a second each."""
    return a_project(*(f"Segment number {count}." for count in range(1, number + 1)))


# What there is


def test_the_transcript_is_a_list_of_its_segments(at_work: Listening) -> None:
    rows = at_work.rows()
    assert rows.role() == QAccessible.Role.List
    assert rows.text(NAME) == "Transcript"
    assert rows.text(DESCRIPTION) == "A talk, 3 segments"
    assert at_work.names() == ["00:00, Host: Was it the frost?", "00:01, Ida: It was.", "00:02, No one said this."]
    assert [item.text(DESCRIPTION) for item in at_work.items()] == ["1 of 3", "2 of 3", "3 of 3"]
    assert {item.role() for item in at_work.items()} == {QAccessible.Role.ListItem}
    assert rows.state().multiSelectable


def test_items_and_list_lead_to_one_another(at_work: Listening) -> None:
    rows = at_work.rows()
    for number, item in enumerate(at_work.items()):
        assert item.parent() is rows
        assert rows.indexOfChild(item) == number
        assert rows.child(number) is item
        assert item.childCount() == 0
        assert item.window() == at_work.windowHandle()
    assert rows.child(3) is None
    assert rows.child(-1) is None


def test_an_item_stands_where_its_segment_is_painted(at_work: Listening) -> None:
    viewport = at_work.transcript.viewport()
    for item, placed in zip(at_work.items(), at_work.transcript.placed_blocks(), strict=True):
        assert viewport.mapFromGlobal(item.rect().topLeft()).y() == max(0, placed.y)
        assert item.rect().width() == viewport.width()
        assert at_work.rows().childAt(item.rect().center().x(), item.rect().center().y()) is item


def test_a_segment_says_all_that_is_marked_on_it(at_work: Listening) -> None:
    session, span = at_work.session, whole(THREE, "s1")
    session.apply("Review", mark_reviewed, [SegmentId("s1")], ME)
    session.apply("Flag", flag_span, span, FlagKind.IMPORTANT, ME)
    session.apply("Tag", tag_span, span, TagId("Claim"), ME)
    session.apply("Tag", tag_span, whole(THREE, "s1", "s2"), TagId("Hedge"), ME)
    session.apply("Note", write_note, span, "Which night?", ME)
    first, second, third = at_work.names()
    assert first == "00:00, Host: Was it the frost?, reviewed, flagged important, tagged Claim and Hedge, note"
    assert second == "00:01, Ida: It was., tagged Hedge"
    assert third == "00:02, No one said this."


def test_a_segment_says_what_is_resolved_what_is_partly_tagged_and_what_is_corrected(at_work: Listening) -> None:
    session, part = at_work.session, Span(SegmentId("s2"), 0, SegmentId("s2"), 2)
    session.apply("Flag", flag_span, whole(THREE, "s2"), FlagKind.CHECK, ME)
    [flag] = session.project.flags
    session.apply("Resolve", resolve_flag, MarkId(flag))
    session.apply("Tag", tag_span, part, TagId("Source"), ME)
    for text in ("One.", "Two."):
        session.apply("Note", write_note, part, text, ME)
    session.apply("Correct", correct_segment, SegmentId("s2"), "It was the wind.", ME)
    assert at_work.names()[1] == "00:01, Ida: It was the wind., corrected, resolved flag check, partly tagged Source, 2 notes"


def test_text_of_every_kind_is_spoken_as_it_is(qtbot: QtBot) -> None:
    texts = ("🙂 said the 👩‍🌾", "שלום עולם", "مرحبا (hello)", "a lone \ud83d half", "two\nlines")
    listening = Listening(qtbot, a_project(*texts))
    assert [name.partition(", ")[2] for name in listening.names()] == list(texts)


def test_a_segment_without_time_speaker_or_words_says_so_much(qtbot: QtBot) -> None:
    ann = Speaker(id=SpeakerId("ann"), name="Ann")
    bare = Segment(id=SegmentId("s1"), transcript=TRANSCRIPT, text="Untimed.")
    empty = Segment(id=SegmentId("s2"), transcript=TRANSCRIPT, start_ms=5_000, speaker=ann.id, text="")
    listening = Listening(qtbot, project_of([Transcript(id=TRANSCRIPT, title="Bare"), ann, bare, empty]))
    assert listening.names() == ["Untimed.", "00:05, Ann: no words"]


def test_an_empty_transcript_is_an_empty_list(qtbot: QtBot) -> None:
    listening = Listening(qtbot, Project())
    assert listening.items() == []
    assert listening.rows().text(DESCRIPTION) == "No segments here yet"


# Where the person is


def test_the_current_segment_is_selected_and_has_the_focus(at_work: Listening) -> None:
    session = at_work.session
    session.select_segments(SegmentId("s1"), SegmentId("s2"))
    states = [item.state() for item in at_work.items()]
    assert [bool(state.selected) for state in states] == [True, True, False]
    assert [bool(state.focused) for state in states] == [False, True, False]
    assert at_work.rows().focusChild() is at_work.items()[1]
    at_work.field.setFocus()
    assert not at_work.items()[1].state().focused


def test_without_a_selection_the_list_itself_has_the_focus(at_work: Listening) -> None:
    assert at_work.rows().focusChild() is at_work.rows()


def test_going_to_a_segment_tells_of_it(at_work: Listening) -> None:
    QTest.keyClick(at_work.transcript, Qt.Key.Key_Down)
    first = "00:00, Host: Was it the frost?"
    assert at_work.told == [("Focus", first), ("Selection", first)]


def test_selecting_more_or_less_than_a_segment_is_announced(at_work: Listening) -> None:
    go_by_segments(at_work.session, 1)
    extend_by_segments(at_work.session, 2)
    assert at_work.told[-1] == ("Announcement", "3 segments selected")
    at_work.session.select(span_selected(Span(SegmentId("s1"), 4, SegmentId("s1"), 11)))
    assert at_work.told[-1] == ("Announcement", "Selected: it the")
    at_work.session.select(span_selected(Span(SegmentId("s1"), 7, SegmentId("s2"), 2)))
    assert at_work.told[-1] == ("Announcement", "Selected: the frost? … It")


def test_picking_a_mark_out_is_announced(at_work: Listening) -> None:
    session, span = at_work.session, whole(THREE, "s1")
    session.apply("Tag", tag_span, span, TagId("Claim"), ME)
    session.apply("Flag", flag_span, span, FlagKind.QUOTE, ME)
    session.apply("Note", write_note, Span(SegmentId("s1"), 11, SegmentId("s1"), 16), "Really?", ME)
    session.select(span_selected(span))
    for id in (*session.project.taggings, *session.project.flags, *session.project.notes):
        mark = session.project.mark(id)
        assert mark is not None
        assert mark.span is not None
        session.select(span_selected(mark.span, mark.id))
    said = [words for event, words in at_work.told if event == "Announcement"]
    assert said == ["Tagged Claim", "Flagged quote", "Note: Really?; Selected: frost"]


def test_a_mark_put_on_the_current_segment_changes_what_it_says(at_work: Listening) -> None:
    go_by_segments(at_work.session, 1)
    at_work.session.apply("Flag", flag_span, whole(THREE, "s1"), FlagKind.QUESTION, ME)
    assert at_work.told[-1] == ("NameChanged", "00:00, Host: Was it the frost?, flagged question")
    at_work.session.undo()
    assert at_work.told[-1] == ("NameChanged", "00:00, Host: Was it the frost?")


def test_coming_back_to_the_transcript_tells_where_one_is(at_work: Listening, qtbot: QtBot) -> None:
    go_by_segments(at_work.session, 1)
    at_work.field.setFocus()
    at_work.told.clear()
    at_work.session.select_segments(SegmentId("s3"), SegmentId("s3"))
    assert at_work.told == []
    at_work.transcript.setFocus()
    qtbot.waitUntil(lambda: ("Focus", "00:02, No one said this.") in at_work.told)


def test_the_same_segment_of_another_project_is_told_again(at_work: Listening) -> None:
    go_by_segments(at_work.session, 1)
    at_work.facts.replace_session(Session(THREE))
    at_work.told.clear()
    go_by_segments(at_work.session, 1)
    assert at_work.told[0] == ("Focus", "00:00, Host: Was it the frost?")


def test_nothing_is_told_when_nobody_listens(at_work: Listening) -> None:
    at_work.reader.is_there = False
    QTest.keyClick(at_work.transcript, Qt.Key.Key_Down)
    at_work.session.apply("Review", mark_reviewed, [SegmentId("s1")], ME)
    at_work.timeline.setFocus()
    go_by_segments(at_work.session, 1)
    at_work.facts.replace_session(Session(THREE))
    assert at_work.told == []


def test_only_some_segments_shown_is_announced_and_said_of_the_list(at_work: Listening) -> None:
    at_work.session.show_only([SegmentId("s1"), SegmentId("s3")])
    assert at_work.told == [("Announcement", "2 of 3 segments shown")]
    assert at_work.rows().text(DESCRIPTION) == "A talk, 2 of 3 segments shown"
    assert [item.text(DESCRIPTION) for item in at_work.items()] == ["1 of 3", "3 of 3"]
    at_work.session.show_only(None)
    assert at_work.told[-1] == ("Announcement", "3 segments")


# What becomes of it


def test_only_the_segments_in_view_are_items(qtbot: QtBot) -> None:
    listening = Listening(qtbot, many_segments(MANY))
    in_view = [placed.block.segment.id for placed in listening.transcript.placed_blocks()]
    assert [item.key for item in listening.items()] == in_view
    assert len(in_view) < 40
    go_by_segments(listening.session, EVERYTHING)
    assert listening.items()[-1].text(NAME).endswith("Segment number 100000.")
    assert listening.items()[-1].text(DESCRIPTION) == "100,000 of 100,000"


def test_items_are_kept_while_in_view_and_let_go_of_when_out_of_it(qtbot: QtBot) -> None:
    listening = Listening(qtbot, many_segments(2_000))
    rows = listening.rows()
    go_by_segments(listening.session, 1)
    current, last = listening.items()[0], listening.items()[-1]
    assert listening.items()[0] is current
    listening.transcript.scroll_by(20_000)
    assert current.state().offscreen
    assert current.rect().isEmpty()
    assert rows.indexOfChild(current) == -1
    assert rows.focusChild() is rows
    back_in_the_event_loop()
    assert shiboken6.isValid(current), "the screen reader may still be there"
    assert not shiboken6.isValid(last)
    for _ in range(20):
        listening.transcript.scroll_by(900)
        listening.names()
        back_in_the_event_loop()
    assert rows.rows_kept <= len(listening.items()) + 1


def test_an_item_whose_segment_is_gone_says_nothing(at_work: Listening) -> None:
    items = at_work.items()
    at_work.session.apply("Remove", remove_transcript, TRANSCRIPT)
    for item in items:
        assert not item.isValid()
        assert item.text(NAME) == item.text(DESCRIPTION) == ""
        assert item.rect().isEmpty()
        assert item.state().invalid
    assert at_work.items() == []
    back_in_the_event_loop()
    assert at_work.rows().rows_kept == 0


def test_another_transcript_brings_other_items(at_work: Listening) -> None:
    before = at_work.items()
    other = Segment(id=SegmentId("x1"), transcript=TranscriptId("t2"), text="Elsewhere.")
    at_work.session.apply("Add", lambda _: put(Transcript(id=TranscriptId("t2"), title="Other", position=1), other))
    at_work.session.show_transcript(TranscriptId("t2"))
    assert at_work.names() == ["Elsewhere."]
    assert not any(item.isValid() for item in before)


def test_a_view_that_is_gone_takes_its_items_along(qtbot: QtBot) -> None:
    gone = Listening(qtbot, THREE)
    rows, items = gone.rows(), gone.items()
    shiboken6.delete(gone.transcript)
    assert not shiboken6.isValid(rows)
    assert not any(item.isValid() for item in items)
    assert {item.text(NAME) for item in items} == {""}
    assert {item.parent() for item in items} == {None}
    assert Listening(qtbot, THREE).names()[0] == "00:00, Host: Was it the frost?"
    assert not any(map(shiboken6.isValid, items)), "the next view lets go of them"


def test_an_open_field_stands_behind_the_segments(at_work: Listening) -> None:
    rows, viewport = at_work.rows(), at_work.transcript.viewport()
    editor = CorrectionEditor(viewport)
    assert rows.childCount() == 3
    placed = at_work.transcript.placed_blocks()[0]
    text = placed.block.segment.text
    editor.open_at(at_work.transcript.text_rect(placed), text, text, at_work.transcript.page.measures.text_font)
    assert rows.childCount() == 4
    behind = rows.child(3)
    assert behind is not None
    assert behind.object() is viewport
    assert rows.indexOfChild(spoken_by(viewport)) == 3
    assert rows.indexOfChild(spoken_by(at_work.field)) == -1
