"""Finding as one types: what is listed, going from hit to hit, and keeping up with the project."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId, TagId
from reviewer.edits.corrections import correct_segment
from reviewer.edits.notes import write_note
from reviewer.edits.speakers import assign_new_speaker
from reviewer.edits.tagging import tag_span
from reviewer.qt.panels.cards import card_style
from reviewer.qt.panels.hit_rows import surroundings
from reviewer.qt.theme import current_theme
from reviewer.queries.search import MOST_HITS
from tests.building import a_project, whole
from tests.edits.people import ME
from tests.qt.marks_hands import click, colours_of_card, facts_of, heard_from, press, spoken
from tests.qt.search_hands import SearchDesk, a_long_project, range_of

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def text_left(desk: SearchDesk, row: int) -> int:
    """Where the words around a hit begin."""
    return desk.panel.model.card(row, card_style(desk.font(), 400)).parts[0].left


@pytest.fixture
def desk(qtbot: QtBot) -> SearchDesk:
    return SearchDesk(qtbot, facts_of(a_project("Ann: A Café here", "Bob: nothing", "Ann: cafe, café", tags=["Claim"])))


def test_hits_are_listed_as_one_types_with_time_speaker_and_surroundings(desk: SearchDesk) -> None:
    assert desk.look_for("caf") == ["00:00, Ann, A Café here", "00:02, Ann, cafe, café", "00:02, Ann, cafe, café"]
    assert desk.panel.bar.said.text() == "3 hits"
    assert desk.look_for("CAFÉ h") == ["00:00, Ann, A Café here"]
    assert desk.panel.bar.said.text() == "1 hit"


def test_nothing_found_is_said_and_nothing_sought_says_nothing(desk: SearchDesk) -> None:
    assert desk.look_for("xyz") == []
    assert desk.panel.bar.said.text() == "0 hits"
    assert desk.look_for("") == []
    assert desk.panel.bar.said.text() == ""


def test_the_hit_stands_out(desk: SearchDesk) -> None:
    desk.look_for("here")
    assert current_theme().search_hit in colours_of_card(desk.panel.list, 0)


def test_the_words_begin_at_the_same_place_whether_somebody_is_named_or_not(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_project("Ann: a cafe", "a cafe")))
    desk.look_for("cafe")
    assert len({text_left(desk, row) for row in range(2)}) == 1


def test_where_nobody_is_named_there_is_no_column_for_it(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_project("a cafe", "nothing")))
    session = desk.facts.session
    session.apply("Note", write_note, whole(session.project, "s2"), "which cafe?", ME)
    desk.look_for("cafe")
    lefts = {text_left(desk, row) for row in range(2)}
    session.apply("Speaker", assign_new_speaker, [SegmentId("s2")], "Cleo")
    desk.found()
    assert len(lefts) == 1
    assert text_left(desk, 0) > lefts.pop()


def test_long_times_are_shown_whole(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_long_project(40_000)))
    desk.look_for("segment 39999")
    time = desk.panel.model.card(0, card_style(desk.font(), 400)).parts[1]
    assert time.text.paragraphs[0][1].text() == "11:06:38"


def test_enter_and_shift_enter_go_from_hit_to_hit_and_round(desk: SearchDesk) -> None:
    desk.look_for("cafe")
    for _ in range(4):
        press(desk.panel.field, Key.Key_Return)
    press(desk.panel.field, Key.Key_Return, SHIFT)
    first, second, third = range_of("s1", 2, 6), range_of("s3", 0, 4), range_of("s3", 6, 10)
    assert desk.chosen == [first, second, third, first, third]
    assert desk.panel.field.hasFocus()


def test_the_first_hit_is_the_one_from_the_selected_segment_on(desk: SearchDesk) -> None:
    desk.facts.session.select_segments(SegmentId("s2"), SegmentId("s2"))
    desk.look_for("cafe")
    press(desk.panel.field, Key.Key_Return)
    assert desk.chosen == [range_of("s3", 0, 4)]


def test_enter_with_nothing_found_does_nothing(desk: SearchDesk) -> None:
    desk.look_for("xyz")
    press(desk.panel.field, Key.Key_Return)
    press(desk.panel.field, Key.Key_Down)
    assert desk.chosen == []


def test_down_goes_to_the_list_and_cursor_keys_through_it(desk: SearchDesk) -> None:
    desk.look_for("cafe")
    press(desk.panel.field, Key.Key_Down)
    assert desk.panel.list.hasFocus()
    press(desk.panel.list, Key.Key_Down)
    press(desk.panel.list, Key.Key_Return)
    assert desk.chosen == [range_of("s1", 2, 6), range_of("s3", 0, 4), range_of("s3", 0, 4)]


def test_escape_clears_and_then_goes_back(desk: SearchDesk) -> None:
    finished = heard_from(desk.panel.editing_finished)
    desk.look_for("cafe")
    press(desk.panel.field, Key.Key_Escape)
    assert (desk.panel.field.text(), len(finished)) == ("", 0)
    press(desk.panel.field, Key.Key_Escape)
    assert len(finished) == 1
    desk.look_for("cafe")
    click(desk.panel.list, 0)
    press(desk.panel.list, Key.Key_Escape)
    assert len(finished) == 2


def test_going_to_the_field_selects_what_stands_in_it(desk: SearchDesk) -> None:
    desk.look_for("cafe")
    desk.elsewhere.setFocus()
    desk.panel.focus_search()
    assert desk.panel.field.hasFocus()
    assert desk.panel.field.selectedText() == "cafe"


def test_notes_tags_and_speakers_are_found_and_lead_to_their_places(desk: SearchDesk) -> None:
    session = desk.facts.session
    span = whole(session.project, "s2")
    (note,) = (key.id for key in session.apply("Note", write_note, span, "a claim by Ann?", ME).changes if key.table == "notes")
    (tagging,) = (key.id for key in session.apply("Tag", tag_span, span, TagId("Claim"), ME).changes if key.table == "taggings")
    assert desk.look_for("claim") == ["00:01, Note, a claim by Ann?", "00:01, Tag, Claim"]
    click(desk.panel.list, 0)
    click(desk.panel.list, 1)
    assert desk.look_for("bob") == ["00:01, Speaker, Bob"]
    click(desk.panel.list, 0)
    assert desk.chosen == [(note,), (tagging,), ("s2",)]


def test_a_correction_is_found_at_once_and_one_stays_at_the_same_hit(desk: SearchDesk) -> None:
    desk.look_for("cafe")
    press(desk.panel.field, Key.Key_Return)
    press(desk.panel.field, Key.Key_Return)
    desk.facts.session.apply("Correct", correct_segment, SegmentId("s2"), "another cafe", ME)
    assert len(desk.found()) == 4
    assert desk.panel.list.current_row == 2
    press(desk.panel.field, Key.Key_Return)
    assert desk.chosen[-1] == range_of("s3", 6, 10)
    desk.facts.session.undo()
    assert len(desk.found()) == 3


def test_tagging_what_was_found_leaves_the_list_as_it_is(desk: SearchDesk) -> None:
    desk.look_for("cafe")
    click(desk.panel.list, 1)
    searched = heard_from(desk.panel.searched)
    span = whole(desk.facts.session.project, "s3")
    desk.facts.session.apply("Tag", tag_span, span, TagId("Claim"), ME)
    assert searched == []
    assert desk.panel.list.current_row == 1


def test_another_speaker_is_named_in_the_rows(desk: SearchDesk) -> None:
    desk.look_for("nothing")
    desk.facts.session.apply("Speaker", assign_new_speaker, [SegmentId("s2")], "Cleo")
    assert desk.found() == ["00:01, Cleo, nothing"]


def test_another_project_is_searched_from_the_beginning(desk: SearchDesk) -> None:
    desk.look_for("cafe")
    desk.facts.replace_session(facts_of(a_project("cafe")).session)
    assert desk.panel.field.text() == ""
    assert desk.look_for("cafe") == ["00:00, cafe"]


def test_a_panel_that_is_not_seen_searches_when_it_is(desk: SearchDesk) -> None:
    desk.look_for("cafe")
    desk.panel.hide()
    desk.facts.session.apply("Correct", correct_segment, SegmentId("s2"), "another cafe", ME)
    assert spoken(desk.panel.list) == []
    desk.panel.show()
    assert len(desk.found()) == 4


def test_a_long_transcript_is_searched_bit_by_bit(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_long_project(30_000)))
    desk.panel.field.setText("segment 29999")
    assert desk.panel.is_searching
    assert desk.found() == ["08:19:58, words of segment 29999".replace("08:", "8:")]


def test_hits_beyond_what_anybody_reads_are_not_listed(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_long_project(MOST_HITS + 1)))
    desk.panel.field.setText("words")
    assert len(desk.found()) == MOST_HITS
    assert desk.panel.bar.said.text() == f"first {MOST_HITS:,} hits"


def test_what_is_found_is_shown_literally(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_project("<b>bold</b> &amp; more")))
    assert desk.look_for("<b>") == ["00:00, <b>bold</b> &amp; more"]


@pytest.mark.parametrize("text", ["short here", "a word before it " * 20 + "here and after", "x" * 500 + "here" + "y" * 500])
def test_the_words_around_a_hit_begin_shortly_before_it(text: str) -> None:
    start = text.index("here")
    around = surroundings(text, start, start + 4)
    assert around.text[around.start : around.end] == "here"
    assert around.start <= 60
    assert len(around.text) < 320
