"""The list of notes: what the cards say, which is picked out, and what can be done with them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.core.ids import MarkId, SegmentId, TagId
from reviewer.core.patch import put
from reviewer.core.project import Project, project_of
from reviewer.core.rows import Coder, Note, Span, Transcript
from reviewer.core.selection import span_selected
from reviewer.edits.corrections import correct_segment
from reviewer.edits.notes import (
    change_note,
    resolve_note,
    write_note,
    write_note_on_project,
    write_note_on_tag,
    write_note_on_transcript,
)
from reviewer.edits.tagging import tag_span
from reviewer.qt.facts import Facts
from reviewer.qt.panels.cards import card_style
from reviewer.qt.panels.notes import EMPTY
from reviewer.qt.theme import current_theme
from tests.building import CODER, TRANSCRIPT, a_project, a_segment, whole
from tests.edits.people import ME, ZOE
from tests.qt.marks_hands import (
    NotesDesk,
    click,
    colours_of_card,
    double_click,
    facts_of,
    heard_from,
    is_in_view,
    press,
    rect_of,
    spoken,
)

Key = Qt.Key
MANY = 10_000


@pytest.fixture
def facts() -> Facts:
    return facts_of(a_project("And this is the thing.", "It has failed.", "Badly.", tags=["Claim", "Defence"]))


def note_on(facts: Facts, first: str, text: str, last: str = "") -> MarkId:
    """Writes a note and gives its id."""
    patch = facts.session.apply("Note", write_note, whole(facts.session.project, first, last), text, ME)
    return next(MarkId(id) for id, _ in patch.of(Note))


def many_notes() -> Project:
    segments = [a_segment(number, f"words of segment {number}") for number in range(1, MANY + 1)]
    notes = [
        Note(
            id=MarkId(f"n{number}"),
            span=Span(segment.id, 0, segment.id, 5),
            text=f"note {number} " + "and more of it " * (number % 30),
            coder=CODER.id,
            created="2026-01-01T00:00:00Z",
        )
        for number, segment in enumerate(segments, 1)
    ]
    return project_of([Transcript(id=TRANSCRIPT, title="Long"), CODER, *segments, *notes])


def test_an_empty_list_says_how_to_begin(qtbot: QtBot) -> None:
    desk = NotesDesk(qtbot, facts_of(a_project("one")))
    said = desk.panel.list.viewport().grab().toImage()
    desk.panel.list.say_when_empty("")
    assert EMPTY == "No notes yet. Select a segment and press A."
    assert desk.panel.list.viewport().grab().toImage() != said


def test_notes_stand_in_the_order_of_the_text_then_all_others(qtbot: QtBot, facts: Facts) -> None:
    desk = NotesDesk(qtbot, facts)
    facts.session.apply("Note", write_note_on_project, "on the project", ME)
    facts.session.apply("Note", write_note_on_tag, TagId("Claim"), "on a tag", ME)
    facts.session.apply("Note", write_note_on_transcript, TRANSCRIPT, "on the transcript", ME)
    note_on(facts, "s3", "third")
    note_on(facts, "s1", "first")
    assert desk.texts() == ["first", "third", "on the transcript", "on a tag", "on the project"]


def test_a_card_says_when_which_tags_who_and_the_quote(qtbot: QtBot, facts: Facts) -> None:
    session = facts.session
    session.apply("Tag", tag_span, whole(session.project, "s1"), TagId("Claim"), ME)
    session.apply("Tag", tag_span, whole(session.project, "s2"), TagId("Defence"), ME)
    note_on(facts, "s1", "No source.", "s2")
    session.apply("Note", write_note, whole(session.project, "s3"), "Really?", ZOE)
    desk = NotesDesk(qtbot, facts)
    words = desk.panel.model.words(0)
    assert words.target.quote == "And this is the thing. It has failed."
    assert words.heading.replace("\u2068", "").replace("\u2069", "").startswith("00:00–00:02 · Claim, Defence · you, ")
    assert "Zoë" in desk.panel.model.words(1).heading
    assert spoken(desk.panel.list)[0].endswith("“And this is the thing. It has failed.”. No source.")


def test_the_quote_is_what_is_read_with_corrections(qtbot: QtBot, facts: Facts) -> None:
    note_on(facts, "s2", "note")
    desk = NotesDesk(qtbot, facts)
    facts.session.apply("Correct", correct_segment, SegmentId("s2"), "It has flown.", ME)
    assert desk.panel.model.words(0).target.quote == "It has flown."


def test_what_people_wrote_is_shown_literally(qtbot: QtBot, facts: Facts) -> None:
    text = "<h1>big</h1> <img src='http://example.org/x.png'> &amp; <b>bold</b>"
    note_on(facts, "s1", text)
    desk = NotesDesk(qtbot, facts)
    card = desk.panel.model.card(0, card_style(desk.font(), 400))
    written = "".join(layout.text() for part in card.parts for _, layout in part.text.paragraphs)
    assert text in written
    assert spoken(desk.panel.list)[0].endswith(text)


def test_clicking_a_card_picks_its_note_out(qtbot: QtBot, facts: Facts) -> None:
    note_on(facts, "s1", "first")
    second = note_on(facts, "s2", "second")
    desk = NotesDesk(qtbot, facts)
    chosen = heard_from(desk.panel.mark_chosen)
    click(desk.panel.list, 1)
    assert chosen == [(second,)]
    assert facts.session.selection is not None
    assert facts.session.selection.mark == second
    assert facts.session.selected_span() == whole(facts.session.project, "s2")


def test_cursor_keys_pick_the_next_note_out(qtbot: QtBot, facts: Facts) -> None:
    ids = [note_on(facts, segment, segment) for segment in ("s1", "s2", "s3")]
    desk = NotesDesk(qtbot, facts)
    click(desk.panel.list, 0)
    press(desk.panel.list, Key.Key_Down)
    press(desk.panel.list, Key.Key_End)
    assert facts.session.selection is not None
    assert facts.session.selection.mark == ids[2]
    assert desk.panel.list.current_row == 2


def test_the_card_of_the_note_picked_out_is_highlighted_and_shown(qtbot: QtBot) -> None:
    facts = facts_of(many_notes())
    desk = NotesDesk(qtbot, facts)
    note = facts.session.project.notes["n7000"]
    assert note.span is not None
    facts.session.select(span_selected(note.span, note.id))
    assert desk.panel.list.current_row == 6_999
    assert is_in_view(desk.panel.list, 6_999)
    assert current_theme().selection in colours_of_card(desk.panel.list, 6_999)
    assert current_theme().selection not in colours_of_card(desk.panel.list, 6_998)
    facts.session.select_segments(SegmentId("s1"), SegmentId("s1"))
    assert not desk.panel.list.currentIndex().isValid()
    assert current_theme().selection not in colours_of_card(desk.panel.list, 6_999)


def test_of_ten_thousand_notes_only_those_in_view_are_laid_out(qtbot: QtBot) -> None:
    facts = facts_of(many_notes())
    desk = NotesDesk(qtbot, facts)
    bar = desk.panel.list.verticalScrollBar()
    for share in (0.1, 0.9, 0.5):
        bar.setValue(round(bar.maximum() * share))
        QApplication.processEvents()
    note_on(facts, "s5000", "one more")
    assert desk.panel.count == MANY + 1
    assert desk.texts()[5000] == "one more"
    assert is_in_view(desk.panel.list, 5000)
    assert desk.panel.list.laid_out_count < 60
    assert desk.panel.list.viewport().children() == []


def test_the_heights_of_many_notes_are_estimated_from_some(qtbot: QtBot) -> None:
    model, style = NotesDesk(qtbot, facts_of(many_notes())).panel.model, card_style(QFont(), 400)
    each = [model.estimated_heights([row], style)[0] for row in range(MANY)]
    assert 0.9 < sum(model.estimated_heights(range(MANY), style)) / sum(each) < 1.1
    assert model.estimated_heights(range(20), style) == each[:20]
    assert model.estimated_heights([], style) == []


def test_a_tagging_changes_the_card_of_a_note_in_view_and_leaves_others(qtbot: QtBot, facts: Facts) -> None:
    note_on(facts, "s1", "first")
    note_on(facts, "s3", "third")
    desk = NotesDesk(qtbot, facts)
    theme, session = current_theme(), facts.session
    session.apply("Tag", tag_span, whole(session.project, "s3"), TagId("Defence"), ME)
    assert theme.tag(1) in colours_of_card(desk.panel.list, 1)
    assert theme.tag(1) not in colours_of_card(desk.panel.list, 0)
    session.undo()
    assert theme.tag(1) not in colours_of_card(desk.panel.list, 1)


def test_a_new_note_is_scrolled_to_and_undo_takes_its_card_off(qtbot: QtBot, facts: Facts) -> None:
    for number in range(20):
        note_on(facts, "s1", f"note {number}\n" * 5)
    desk = NotesDesk(qtbot, facts)
    counted = heard_from(desk.panel.counted)
    note_on(facts, "s3", "the last one")
    assert is_in_view(desk.panel.list, 20)
    facts.session.undo()
    assert "the last one" not in desk.texts()
    facts.session.redo()
    assert desk.texts()[20] == "the last one"
    assert counted[0] == (21,)
    assert counted[-1] == (21,)


def test_a_changed_note_stays_in_its_place(qtbot: QtBot, facts: Facts) -> None:
    first, _ = note_on(facts, "s1", "first"), note_on(facts, "s2", "second")
    desk = NotesDesk(qtbot, facts)
    height = rect_of(desk.panel.list, 0).height()
    facts.session.apply("Change", change_note, first, "changed\nto\nfour\nlines", ME)
    assert desk.texts() == ["changed\nto\nfour\nlines", "second"]
    assert rect_of(desk.panel.list, 0).height() > height


def test_many_notes_changed_at_once_are_all_shown(qtbot: QtBot, facts: Facts) -> None:
    desk = NotesDesk(qtbot, facts)
    span = whole(facts.session.project, "s2")
    notes = [
        Note(id=MarkId(f"n{n}"), span=span, text=f"{n}", coder=CODER.id, created=f"2026-01-01T00:{n % 60:02}:00Z")
        for n in range(60)
    ]
    facts.session.apply("Notes", lambda _project: put(*notes))
    assert desk.panel.count == 60
    facts.session.undo()
    assert desk.panel.count == 0


def test_a_resolved_note_is_dimmed_and_ticked(qtbot: QtBot, facts: Facts) -> None:
    id = note_on(facts, "s1", "to be done")
    desk = NotesDesk(qtbot, facts)
    theme = current_theme()
    assert theme.reviewed not in colours_of_card(desk.panel.list, 0)
    facts.session.apply("Resolve", resolve_note, id)
    assert theme.reviewed in colours_of_card(desk.panel.list, 0)
    assert theme.text not in colours_of_card(desk.panel.list, 0)
    assert spoken(desk.panel.list)[0].startswith("Resolved note")


def test_x_resolves_and_opens_again_and_delete_removes(qtbot: QtBot, facts: Facts) -> None:
    id = note_on(facts, "s1", "first")
    note_on(facts, "s2", "second")
    desk = NotesDesk(qtbot, facts)
    click(desk.panel.list, 0)
    press(desk.panel.list, Key.Key_X)
    assert facts.session.project.notes[id].resolved
    press(desk.panel.list, Key.Key_X)
    assert not facts.session.project.notes[id].resolved
    press(desk.panel.list, Key.Key_Delete)
    assert desk.texts() == ["second"]


def test_the_menu_of_a_card_does_the_same(qtbot: QtBot, facts: Facts) -> None:
    id = note_on(facts, "s1", "first")
    desk = NotesDesk(qtbot, facts)
    words = [action.text() for action in desk.panel.menu_for(0).actions() if action.text()]
    assert words == ["Change…\tEnter", "Resolve\tX", "Remove\tDel"]
    desk.panel.menu_for(0).actions()[1].trigger()
    assert facts.session.project.notes[id].resolved
    menu = desk.panel.menu_for(0)
    assert menu.actions()[1].text() == "Reopen\tX"
    menu.actions()[0].trigger()
    assert desk.panel.is_writing
    menu.actions()[3].trigger()
    assert desk.texts() == []


def test_double_click_and_enter_open_the_note(qtbot: QtBot, facts: Facts) -> None:
    note_on(facts, "s1", "first")
    note_on(facts, "s2", "second")
    desk = NotesDesk(qtbot, facts)
    double_click(desk.panel.list, 1)
    assert desk.field.toPlainText() == "second"
    press(desk.field, Key.Key_Escape)
    click(desk.panel.list, 0)
    press(desk.panel.list, Key.Key_Return)
    assert desk.field.toPlainText() == "first"


def test_another_project_brings_its_own_notes(qtbot: QtBot, facts: Facts) -> None:
    note_on(facts, "s1", "here")
    desk = NotesDesk(qtbot, facts)
    other = facts_of(a_project("another talk"))
    note_on(other, "s1", "there")
    facts.replace_session(other.session)
    assert desk.texts() == ["there"]


def test_a_coder_is_called_by_name_or_you(qtbot: QtBot, facts: Facts) -> None:
    note_on(facts, "s1", "mine")
    desk = NotesDesk(qtbot, facts)
    desk.panel.set_coder(ZOE.coder.id)
    assert "Me" in desk.panel.model.words(0).by
    facts.session.apply("Name", lambda _project: put(Coder(id=CODER.id, name="Max")))
    assert "Max" in desk.panel.model.words(0).by
