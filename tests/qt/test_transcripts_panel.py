"""The transcripts panel: how long each is, how much is reviewed, which one is shown, and the wishes of the person."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId, TranscriptId
from reviewer.core.imported import Imported
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.core.rows import Segment, Source, Transcript
from reviewer.core.session import Session
from reviewer.edits.reviews import mark_reviewed, mark_unreviewed
from reviewer.edits.transcripts import add_transcript, remove_transcript, rename_transcript
from reviewer.qt.facts import Facts
from reviewer.qt.panels.row_look import RowLook
from reviewer.qt.panels.rows_view import RowsView
from reviewer.qt.panels.transcripts import EMPTY, TranscriptsPanel
from tests.building import CODER, TRANSCRIPT, a_project
from tests.edits.people import ME
from tests.qt.column import choose, click, facts_of, look, names, press, row, shown, type_name

Key = Qt.Key
SECOND = TranscriptId("t2")


def an_interview(segments: int = 2, minutes_each: int = 40) -> Imported:
    length_ms = minutes_each * 60_000
    said = (
        Segment(id=SegmentId(f"i{n}"), transcript=SECOND, start_ms=n * length_ms, end_ms=(n + 1) * length_ms, text="so")
        for n in range(segments)
    )
    return Imported(Transcript(id=SECOND, title="Interview"), Source(id=SECOND, name="i.srt", format="srt"), tuple(said))


@pytest.fixture
def facts() -> Facts:
    project = a_project("Ann: hello", "Bob: hi", "Ann: well")
    return facts_of(project.patched(add_transcript(project, an_interview())))


@pytest.fixture
def panel(qtbot: QtBot, facts: Facts) -> TranscriptsPanel:
    panel = TranscriptsPanel(facts)
    panel.set_coder(CODER.id)
    shown(qtbot, panel)
    return panel


@pytest.fixture
def view(panel: TranscriptsPanel) -> RowsView:
    return panel.view


def of(view: RowsView, name: str) -> RowLook:
    return look(row(view, name))


def test_transcripts_stand_in_order_with_their_lengths(view: RowsView) -> None:
    assert [(name, of(view, name).figure) for name in names(view)] == [("A talk", "00:03"), ("Interview", "1:20:00")]


def test_without_transcripts_it_says_how_to_get_one(qtbot: QtBot) -> None:
    facts = facts_of(Project())
    panel = TranscriptsPanel(facts)
    shown(qtbot, panel)
    assert (panel.empty_words.text(), panel.view.isVisible()) == (EMPTY, False)
    facts.session.apply("Import", add_transcript, an_interview())
    assert names(panel.view) == ["Interview"]
    assert of(panel.view, "Interview").active


def test_a_transcript_without_times_has_no_length(qtbot: QtBot) -> None:
    untimed = Segment(id=SegmentId("u"), transcript=TRANSCRIPT, text="so")
    facts = facts_of(Project().patched(put(Transcript(id=TRANSCRIPT, title="A page"), untimed)))
    panel = TranscriptsPanel(facts)
    shown(qtbot, panel)
    assert of(panel.view, "A page").figure == ""
    assert of(panel.view, "A page").spoken == "A page, 1 segment, 0 % reviewed, shown"


def test_what_the_coder_reviewed_is_shown_and_undone(facts: Facts, panel: TranscriptsPanel, view: RowsView) -> None:
    assert of(view, "A talk").aside == ""
    facts.session.apply("Reviewed", mark_reviewed, [SegmentId("s1")], ME)
    assert of(view, "A talk").aside == "33 %"
    facts.session.apply("Reviewed", mark_reviewed, [SegmentId("s2"), SegmentId("s3")], ME)
    assert of(view, "A talk").aside == "100 %"
    facts.session.apply("Not reviewed", mark_unreviewed, [SegmentId("s3")], ME)
    assert of(view, "A talk").aside == "66 %"
    for _ in range(3):
        facts.session.undo()
    assert of(view, "A talk").aside == ""


def test_what_somebody_else_reviewed_does_not_count(facts: Facts, panel: TranscriptsPanel, view: RowsView) -> None:
    facts.session.apply("Reviewed", mark_reviewed, [SegmentId("s1")], ME)
    panel.set_coder(type(CODER.id)("zoe"))
    assert of(view, "A talk").aside == ""


def test_the_one_shown_stands_out(facts: Facts, view: RowsView) -> None:
    assert [of(view, name).active for name in names(view)] == [True, False]
    facts.session.show_transcript(SECOND)
    assert [of(view, name).active for name in names(view)] == [False, True]
    assert view.currentIndex() == row(view, "Interview")
    assert of(view, "Interview").spoken == "Interview, 2 segments, 1:20:00, 0 % reviewed, shown"


def test_titles_coming_and_going_are_followed(facts: Facts, view: RowsView) -> None:
    facts.session.apply("Rename", rename_transcript, SECOND, "Zoë")
    assert names(view) == ["A talk", "Zoë"]
    facts.session.apply("Remove", remove_transcript, TRANSCRIPT)
    assert names(view) == ["Zoë"]
    assert of(view, "Zoë").active
    facts.session.undo()
    assert names(view) == ["A talk", "Zoë"]
    facts.replace_session(Session(a_project("hello")))
    assert names(view) == ["A talk"]
    assert of(view, "A talk").figure == "00:01"


def test_a_click_and_enter_wish_to_see_a_transcript(panel: TranscriptsPanel, view: RowsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.transcript_requested) as clicked:
        click(view, row(view, "Interview"))
    press(view, Key.Key_Up)
    with qtbot.waitSignal(panel.transcript_requested) as entered:
        press(view, Key.Key_Return)
    assert (clicked.args, entered.args) == ([SECOND], [TRANSCRIPT])


def test_cursor_keys_alone_turn_to_no_other_transcript(panel: TranscriptsPanel, view: RowsView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.transcript_requested):
        press(view, Key.Key_Down)
    assert view.currentIndex() == row(view, "Interview")


def test_f2_changes_a_title_in_place_and_delete_wishes_it_away(panel: TranscriptsPanel, view: RowsView, qtbot: QtBot) -> None:
    press(view, Key.Key_Down)
    press(view, Key.Key_F2)
    with qtbot.waitSignal(panel.rename_requested) as renamed:
        type_name(view, "Zoë")
    with qtbot.waitSignal(panel.remove_requested) as removed:
        press(view, Key.Key_Delete)
    assert (renamed.args, removed.args) == ([SECOND, "Zoë"], [SECOND])


def test_the_menu_passes_wishes_on(panel: TranscriptsPanel, view: RowsView, qtbot: QtBot) -> None:
    for words, signal in (("Show", panel.transcript_requested), ("Remove…", panel.remove_requested)):
        with qtbot.waitSignal(signal) as wished:
            choose(panel.menu_of(row(view, "Interview")), words)
        assert wished.args == [SECOND]
    choose(panel.menu_of(row(view, "Interview")), "Rename")
    with qtbot.waitSignal(panel.rename_requested) as renamed:
        type_name(view, "Zoë")
    assert renamed.args == [SECOND, "Zoë"]


def test_beside_the_rows_there_is_no_menu(panel: TranscriptsPanel, view: RowsView) -> None:
    assert panel.menu_of(QModelIndex()) is None
    view.menu_requested.emit(QModelIndex(), QPoint(5, 5))
