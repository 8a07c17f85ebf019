"""The tabs of notes, findings and search."""

from collections.abc import Callable
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.core.ids import MarkId, SegmentId, TagId
from reviewer.core.patch import put
from reviewer.core.rows import Finding, FindingKind, Note, Source
from reviewer.core.selection import span_selected
from reviewer.edits.notes import write_note
from reviewer.qt.facts import Facts
from reviewer.qt.panels.marks_tabs import MarksTabs
from tests.building import TRANSCRIPT, a_project, whole
from tests.edits.people import ME
from tests.qt.marks_hands import Beside, facts_of, heard_from, press

SOURCE = Source(id=TRANSCRIPT, name="a", format="page", findings=(Finding(FindingKind.EMPTY_SEGMENTS),) * 3)


class TabsDesk(Beside):
    """A window with the tabs."""

    def __init__(self, qtbot: QtBot, facts: Facts) -> None:
        self.facts = facts
        self.tabs = tabs = MarksTabs(facts)
        super().__init__(qtbot, tabs)
        facts.session_replaced.connect(tabs.on_session_replaced)
        facts.transcript_changed.connect(tabs.on_transcript_changed)
        facts.project_changed.connect(tabs.on_project_changed)
        facts.selection_changed.connect(tabs.on_selection_changed)

    def titles(self) -> list[str]:
        return [self.tabs.tabText(number) for number in range(self.tabs.count())]

    def add_note(self, segment: str) -> MarkId:
        session = self.facts.session
        patch = session.apply("Note", write_note, whole(session.project, segment), "text", ME)
        return next(MarkId(id) for id, _ in patch.of(Note))


@pytest.fixture
def desk(qtbot: QtBot) -> TabsDesk:
    return TabsDesk(qtbot, facts_of(a_project("one", "two", tags=["Claim"]).patched(put(SOURCE))))


def test_the_titles_count(desk: TabsDesk) -> None:
    assert desk.titles() == ["Notes", "Findings 3", "Search"]
    desk.add_note("s1")
    desk.add_note("s2")
    assert desk.titles() == ["Notes 2", "Findings 3", "Search"]
    desk.facts.session.undo()
    desk.facts.session.apply("Less", lambda _: put(replace(SOURCE, findings=())))
    assert desk.titles() == ["Notes 1", "Findings", "Search"]
    desk.facts.replace_session(facts_of(a_project("other")).session)
    assert desk.titles() == ["Notes", "Findings", "Search"]


def test_beginning_a_note_turns_to_the_notes(desk: TabsDesk) -> None:
    written = heard_from(desk.tabs.notes.note_written)
    desk.tabs.show_search()
    desk.tabs.begin_note(whole(desk.facts.session.project, "s1"))
    assert desk.tabs.currentWidget() is desk.tabs.notes
    assert desk.tabs.notes.editor.field.hasFocus()
    desk.tabs.notes.editor.field.setPlainText("typed")
    desk.tabs.commit_pending()
    assert written == [(whole(desk.facts.session.project, "s1"), "typed")]


def test_every_kind_of_note_can_be_begun(desk: TabsDesk) -> None:
    id = desk.add_note("s1")
    begin_each: tuple[Callable[[], None], ...] = (
        partial(desk.tabs.begin_note_on_tag, TagId("Claim")),
        desk.tabs.begin_note_on_transcript,
        desk.tabs.begin_note_on_project,
        partial(desk.tabs.edit_note, id),
    )
    for begin in begin_each:
        desk.tabs.show_search()
        begin()
        assert desk.tabs.notes.isVisible()
        assert desk.tabs.notes.is_writing
        press(desk.tabs.notes.editor.field, Qt.Key.Key_Escape)


def test_turning_to_another_tab_keeps_the_note(desk: TabsDesk) -> None:
    written = heard_from(desk.tabs.notes.note_written)
    desk.tabs.begin_note(whole(desk.facts.session.project, "s1"))
    desk.tabs.notes.editor.field.setPlainText("typed")
    desk.tabs.show_findings()
    assert len(written) == 1


def test_searching_turns_to_the_search_and_its_field(desk: TabsDesk) -> None:
    desk.tabs.show_search()
    assert desk.tabs.search.field.hasFocus()


def test_findings_get_the_keyboard(desk: TabsDesk) -> None:
    desk.tabs.show_findings()
    assert desk.tabs.findings.list.hasFocus()


def test_the_selection_reaches_the_notes(desk: TabsDesk) -> None:
    id = desk.add_note("s2")
    desk.tabs.set_coder(ME.coder.id)
    desk.facts.session.select(span_selected(whole(desk.facts.session.project, "s2"), id))
    assert desk.tabs.notes.list.current_row == 0
    desk.facts.session.select_segments(SegmentId("s1"), SegmentId("s1"))
    assert not desk.tabs.notes.list.currentIndex().isValid()
