"""What becomes of all hits together: others are told where they are, only they are shown, they are tagged and flagged."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId
from reviewer.core.rows import Span
from reviewer.edits.corrections import correct_segment
from reviewer.edits.notes import write_note, write_note_on_project
from reviewer.queries.search import MOST_HITS
from tests.building import a_project, whole
from tests.edits.people import ME
from tests.qt.marks_hands import facts_of, heard_from, press
from tests.qt.search_hands import SearchDesk, a_long_project, range_of


@pytest.fixture
def desk(qtbot: QtBot) -> SearchDesk:
    return SearchDesk(qtbot, facts_of(a_project("Ann: A Café here", "Bob: nothing", "Ann: cafe, café")))


CAFES = [*range_of("s1", 2, 6), *range_of("s3", 0, 4), *range_of("s3", 6, 10)]


def spans_after_searching(desk: SearchDesk, text: str) -> object:
    """What others are told last of a search."""
    told = heard_from(desk.panel.hits_changed)
    desk.look_for(text)
    desk.qtbot.waitUntil(lambda: desk.panel.spans.are_known)
    return told[-1][0] if told else None


def test_others_are_told_where_something_was_found_in_the_text(desk: SearchDesk) -> None:
    assert spans_after_searching(desk, "cafe") == CAFES
    assert spans_after_searching(desk, "xyz") == []


def test_in_corrected_text_it_is_the_heard_text_under_it(desk: SearchDesk) -> None:
    desk.facts.session.apply("Correct", correct_segment, SegmentId("s1"), "An old Café here", ME)
    assert spans_after_searching(desk, "here") == [*range_of("s1", 7, 11)]


def test_nothing_is_marked_any_more_when_nothing_is_sought(desk: SearchDesk) -> None:
    spans_after_searching(desk, "cafe")
    told = heard_from(desk.panel.hits_changed)
    press(desk.panel.field, Qt.Key.Key_Escape)
    assert told == [([],)]


def test_another_project_has_no_hits(desk: SearchDesk) -> None:
    spans_after_searching(desk, "cafe")
    told = heard_from(desk.panel.hits_changed)
    desk.facts.replace_session(facts_of(a_project("cafe")).session)
    assert told == [([],)]


def test_a_correction_changes_what_is_marked(desk: SearchDesk) -> None:
    spans_after_searching(desk, "cafe")
    told = heard_from(desk.panel.hits_changed)
    desk.facts.session.apply("Correct", correct_segment, SegmentId("s3"), "nothing", ME)
    desk.qtbot.waitUntil(lambda: told == [([*range_of("s1", 2, 6)],)])


def test_notes_written_elsewhere_leave_what_is_marked_in_the_text(desk: SearchDesk) -> None:
    spans_after_searching(desk, "cafe")
    told = heard_from(desk.panel.hits_changed)
    desk.panel.hide()
    desk.facts.session.apply("Note", write_note, whole(desk.facts.session.project, "s2"), "cafe", ME)
    assert told == []
    desk.facts.session.apply("Correct", correct_segment, SegmentId("s2"), "a cafe", ME)
    assert told == [([],)]


def test_not_more_are_marked_than_are_listed(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_long_project(MOST_HITS + 1)))
    spans = spans_after_searching(desk, "words")
    assert isinstance(spans, list)
    assert len(spans) == MOST_HITS


def test_only_segments_in_which_or_on_which_something_was_found_are_wished_for(desk: SearchDesk) -> None:
    session = desk.facts.session
    session.apply("Note", write_note, whole(session.project, "s2"), "a cafe?", ME)
    session.apply("Note", write_note_on_project, "cafes", ME)
    wished = heard_from(desk.panel.filter_requested)
    desk.panel.near.click()
    desk.look_for("cafe")
    desk.panel.bar.show_only.click()
    desk.qtbot.waitUntil(lambda: len(wished) == 1)
    assert wished == [(["s1", "s2", "s3"],)]


def test_all_that_was_found_in_the_text_is_to_be_tagged_or_flagged(desk: SearchDesk) -> None:
    session = desk.facts.session
    session.apply("Note", write_note, whole(session.project, "s2"), "a cafe?", ME)
    tags, flags = heard_from(desk.panel.tag_all_requested), heard_from(desk.panel.flag_all_requested)
    desk.look_for("cafe")
    desk.panel.bar.tag_all.click()
    desk.qtbot.waitUntil(lambda: len(tags) == 1)
    desk.panel.bar.flag_all.click()
    assert tags == flags == [(CAFES,)]


def test_what_is_wished_for_waits_until_all_is_found(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_long_project(10_000)))
    wished = heard_from(desk.panel.tag_all_requested)
    desk.panel.near.click()
    desk.panel.field.setText("segmend 9999")
    desk.panel.bar.tag_all.click()
    assert desk.panel.is_searching
    assert wished == []
    qtbot.waitUntil(lambda: len(wished) == 1)
    assert wished == [([*range_of("s9999", 9, 21)],)]


def test_what_is_wished_for_is_forgotten_when_something_else_is_sought(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_long_project(10_000)))
    wished = heard_from(desk.panel.flag_all_requested)
    desk.panel.near.click()
    desk.panel.field.setText("segmend 9999")
    desk.panel.bar.flag_all.click()
    desk.panel.field.setText("segmend 9998")
    desk.found()
    qtbot.waitUntil(lambda: desk.panel.spans.are_known)
    assert wished == []


def test_nothing_is_offered_where_nothing_can_be_done(desk: SearchDesk) -> None:
    bar = desk.panel.bar
    assert not bar.show_only.isVisible()
    desk.facts.session.apply("Note", write_note, whole(desk.facts.session.project, "s2"), "unique", ME)
    desk.look_for("unique")
    assert (bar.show_only.isVisible(), bar.tag_all.isVisible(), bar.flag_all.isVisible()) == (True, False, False)
    desk.look_for("bob")
    assert not bar.show_only.isVisible()
    desk.look_for("cafe")
    assert bar.show_only.isVisible()
    assert bar.flag_all.isVisible()


def test_tab_goes_from_the_field_over_the_buttons_to_the_list(desk: SearchDesk) -> None:
    desk.look_for("cafe")
    panel, bar = desk.panel, desk.panel.bar
    passed: list[QWidget | None] = [panel.field]
    for _ in range(5):
        QTest.keyClick(desk.focusWidget(), Qt.Key.Key_Tab)
        passed.append(desk.focusWidget())
    assert passed == [panel.field, panel.near, bar.show_only, bar.tag_all, bar.flag_all, panel.list]
    assert all(widget is not None and (widget.accessibleName() or widget.accessibleDescription()) for widget in passed)


def test_spans_are_plain_rows(desk: SearchDesk) -> None:
    spans = spans_after_searching(desk, "here")
    assert spans == [Span(SegmentId("s1"), 7, SegmentId("s1"), 11)]
