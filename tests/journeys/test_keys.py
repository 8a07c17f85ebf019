"""Every key of the design's table does what it says, in a real window; letters typed into a field are only text."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId, TagId
from reviewer.core.project import Project
from reviewer.core.rows import FlagKind, Span
from reviewer.core.session import Session
from reviewer.edits.codebook import set_tag_key
from reviewer.qt.asking import TextDialog
from reviewer.qt.shortcuts import ShortcutList
from reviewer.qt.wiring import Wiring
from tests.building import a_project
from tests.journeys.acting import ALT, CTRL, NO_KEYS, SHIFT, WAIT_MS, dialogs, key, open_project, press, told

Key = Qt.Key
SAID = (
    "Ann: Hello there",
    "Bob: hi",
    "Ann: how are you",
    "fine",
    "Bob: good",
    "Ann: well then",
    *(f"and so on {number}" for number in range(40)),
)
LETTERS = "tfFareEjknNxms/?[]123456789 "


@pytest.fixture
def session(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> Session:
    """A talk of 46 segments, opened; the tags Greeting and Thanks have the keys 1 and 2."""
    project = a_project(*SAID, tags=["Greeting", "Thanks"])
    for digit, tag in enumerate(("Greeting", "Thanks"), 1):
        project = project.patched(set_tag_key(project, TagId(tag), str(digit)))
    open_project(wiring, qtbot, project, tmp_path / "talk.review.json")
    return wiring.facts.session


@pytest.fixture
def view(wiring: Wiring, session: Session) -> QWidget:
    """The transcript, which has the focus."""
    return wiring.window.transcript


def current(session: Session) -> str:
    assert session.selection is not None
    return session.selection.current


def at(session: Session, first: str, last: str = "") -> None:
    """Selects segments."""
    session.select_segments(SegmentId(first), SegmentId(last or first))


def assert_undone_and_redone(view: QWidget, session: Session, before: Project) -> None:
    """Ctrl+Z gives exactly the project before, Ctrl+Shift+Z exactly the one after."""
    after = session.project
    assert after != before
    key(view, Key.Key_Z, CTRL)
    assert session.project == before
    key(view, Key.Key_Z, CTRL, SHIFT)
    assert session.project == after


# Moving


@pytest.mark.parametrize(("down", "up"), [(Key.Key_J, Key.Key_K), (Key.Key_Down, Key.Key_Up)])
def test_going_down_and_up(session: Session, view: QWidget, down: Key, up: Key) -> None:
    for segment in ("s1", "s2", "s3"):
        key(view, down)
        assert current(session) == segment
        assert session.playhead_ms == session.project.segments[segment].start_ms
    key(view, up)
    assert current(session) == "s2"
    assert not session.history.next_undo


def test_going_stops_at_both_ends(session: Session, view: QWidget) -> None:
    at(session, "s1")
    key(view, Key.Key_K)
    assert current(session) == "s1"
    at(session, "s46")
    key(view, Key.Key_J)
    assert current(session) == "s46"


def test_the_first_step_goes_to_where_the_playhead_is(session: Session, view: QWidget) -> None:
    session.move_playhead(10_500)
    key(view, Key.Key_J)
    assert current(session) == "s11"


def test_home_end_and_pages(session: Session, view: QWidget) -> None:
    key(view, Key.Key_End)
    assert current(session) == "s46"
    key(view, Key.Key_Home)
    assert current(session) == "s1"
    key(view, Key.Key_PageDown)
    page = session.number_of(SegmentId(current(session)))
    assert 5 < page < 46
    key(view, Key.Key_PageUp)
    assert current(session) == "s1"


def test_shift_selects_more_and_fewer_segments(session: Session, view: QWidget) -> None:
    at(session, "s2")
    key(view, Key.Key_Down, SHIFT)
    key(view, Key.Key_Down, SHIFT)
    assert list(session.selected_segments()) == ["s2", "s3", "s4"]
    key(view, Key.Key_Up, SHIFT)
    assert list(session.selected_segments()) == ["s2", "s3"]
    key(view, Key.Key_A, CTRL)
    assert len(session.selected_segments()) == 46


def test_shift_and_the_arrows_sideways_select_letters_and_words(session: Session, view: QWidget) -> None:
    at(session, "s1")
    key(view, Key.Key_Left, SHIFT)
    assert session.selected_span() == Span(SegmentId("s1"), 0, SegmentId("s1"), 10)
    key(view, Key.Key_Left, SHIFT, CTRL)
    assert session.selected_span() == Span(SegmentId("s1"), 0, SegmentId("s1"), 6)
    key(view, Key.Key_Right, SHIFT, ALT)
    assert session.selected_span() == Span(SegmentId("s1"), 1, SegmentId("s1"), 6)


def test_n_goes_to_the_next_not_reviewed_and_shift_n_back(session: Session, view: QWidget) -> None:
    at(session, "s2", "s3")
    key(view, Key.Key_Return)
    at(session, "s1")
    key(view, Key.Key_N)
    assert current(session) == "s4"
    key(view, Key.Key_N, SHIFT)
    assert current(session) == "s1"
    key(view, Key.Key_N, SHIFT)
    assert current(session) == "s46"
    key(view, Key.Key_N)
    assert current(session) == "s1"


# Marking


def test_enter_marks_reviewed_and_goes_on(session: Session, view: QWidget) -> None:
    at(session, "s1")
    before = session.project
    key(view, Key.Key_Return)
    assert [review.segment for review in session.project.reviews.rows()] == ["s1"]
    assert current(session) == "s2"
    assert_undone_and_redone(view, session, before)
    at(session, "s1")
    key(view, Key.Key_Return, SHIFT)
    assert not len(session.project.reviews)


def test_t_tags_with_what_is_picked_by_typing(wiring: Wiring, session: Session, view: QWidget) -> None:
    at(session, "s1", "s2")
    before = session.project
    press(view, "tthan")
    assert wiring.window.tag_picker.popup.is_open
    key(view, Key.Key_Return)
    [tagging] = session.project.taggings.rows()
    assert (tagging.tag, tagging.span) == ("Thanks", Span(SegmentId("s1"), 0, SegmentId("s2"), 2))
    assert view.hasFocus()
    assert_undone_and_redone(view, session, before)


def test_t_makes_a_tag_that_is_not_there_in_the_same_step(session: Session, view: QWidget) -> None:
    at(session, "s1")
    before = session.project
    press(view, "tPolite phrase")
    key(view, Key.Key_Return)
    assert [tag.name for tag in session.project.tags.rows()][-1] == "Polite phrase"
    assert len(session.project.taggings) == 1
    assert_undone_and_redone(view, session, before)


def test_esc_leaves_the_picker_and_changes_nothing(session: Session, view: QWidget) -> None:
    at(session, "s1")
    before = session.project
    press(view, "tthan")
    key(view, Key.Key_Escape)
    assert view.hasFocus()
    assert session.project == before


def test_a_digit_tags_with_the_tag_of_that_key_and_r_repeats_it(session: Session, view: QWidget) -> None:
    at(session, "s1")
    before = session.project
    press(view, "2")
    assert [one.tag for one in session.project.taggings.rows()] == ["Thanks"]
    assert_undone_and_redone(view, session, before)
    at(session, "s2")
    before = session.project
    press(view, "r")
    assert [one.tag for one in session.project.taggings.rows()] == ["Thanks", "Thanks"]
    assert_undone_and_redone(view, session, before)


def test_a_digit_that_no_tag_has_says_so(wiring: Wiring, session: Session, view: QWidget) -> None:
    at(session, "s1")
    press(view, "7")
    assert wiring.window.status.message.text() == "No tag has the key 7 yet. Press T to tag by name."
    assert not len(session.project.taggings)


def test_r_asks_for_a_tag_when_none_was_used_yet(wiring: Wiring, session: Session, view: QWidget) -> None:
    at(session, "s1")
    press(view, "r")
    assert wiring.window.tag_picker.popup.is_open


def test_f_flags_with_the_kind_used_last_and_shift_f_chooses(session: Session, view: QWidget) -> None:
    at(session, "s1")
    before = session.project
    press(view, "f")
    assert [flag.kind for flag in session.project.flags.rows()] == [FlagKind.IMPORTANT]
    assert_undone_and_redone(view, session, before)
    at(session, "s2")
    key(view, Key.Key_F, SHIFT)
    press(view, "3")
    at(session, "s3")
    press(view, "f")
    assert [flag.kind for flag in session.project.flags.rows()] == [FlagKind.IMPORTANT, FlagKind.CHECK, FlagKind.CHECK]
    assert view.hasFocus()


def test_a_writes_a_note_and_e_corrects(session: Session, view: QWidget) -> None:
    at(session, "s1")
    before = session.project
    press(view, "aWho is “there”?")
    key(view, Key.Key_Return, CTRL)
    assert [note.text for note in session.project.notes.rows()] == ["Who is “there”?"]
    assert_undone_and_redone(view, session, before)
    before = session.project
    press(view, "e!")
    key(view, Key.Key_Return)
    assert [one.text for one in session.project.corrections.rows()] == ["!"]
    assert session.project.segments["s1"].text == "Hello there"
    assert view.hasFocus()
    assert_undone_and_redone(view, session, before)


def test_esc_lets_a_note_and_a_correction_go(session: Session, view: QWidget) -> None:
    at(session, "s1")
    before = session.project
    for keys in ("anot this", "enot this"):
        press(view, keys)
        key(view, Key.Key_Escape)
        assert view.hasFocus()
    assert session.project == before


def test_x_resolves_m_picks_and_delete_removes(wiring: Wiring, session: Session, view: QWidget) -> None:
    at(session, "s1")
    press(view, "fm")
    assert session.selection is not None
    assert session.selection.mark in session.project.flags
    before = session.project
    press(view, "x")
    assert [flag.resolved for flag in session.project.flags.rows()] == [True]
    assert_undone_and_redone(view, session, before)
    at(session, "s2")
    press(view, "1m")
    assert session.selection.mark in session.project.taggings
    before = session.project
    key(view, Key.Key_Delete)
    assert not len(session.project.taggings)
    assert_undone_and_redone(view, session, before)
    at(session, "s5")
    key(view, Key.Key_Delete)
    assert wiring.window.status.message.text() == "No mark on exactly this selection. Press M to pick one out."


def test_s_and_ctrl_digits_say_who_speaks(wiring: Wiring, session: Session, view: QWidget) -> None:
    at(session, "s4")
    before = session.project
    key(view, Key.Key_2, CTRL)
    assert session.project.segments["s4"].speaker == "bob"
    assert_undone_and_redone(view, session, before)
    press(view, "sZoë")
    key(view, Key.Key_Return)
    speaker = session.project.segments["s4"].speaker
    assert session.project.speakers[speaker or ""].name == "Zoë"
    key(view, Key.Key_9, CTRL)
    assert wiring.window.status.message.text() == "There is no speaker 9 yet. Press S to name who speaks."


# Time


@pytest.mark.parametrize(("which", "held"), [(Key.Key_Space, NO_KEYS), (Key.Key_Space, CTRL), (Key.Key_F4, NO_KEYS)])
def test_keys_that_play_and_pause(wiring: Wiring, view: QWidget, which: Key, held: Qt.KeyboardModifier) -> None:
    playing: list[bool] = []
    wiring.window.player.playing_changed.connect(playing.append)
    key(view, which, held)
    key(view, which, held)
    assert playing == [True, False]


def test_foot_pedals_step_back_and_on(session: Session, view: QWidget) -> None:
    at(session, "s11")
    key(view, Key.Key_F3)
    assert session.playhead_ms == 7_000
    key(view, Key.Key_F5)
    key(view, Key.Key_F5)
    assert session.playhead_ms == 13_000
    at(session, "s1")
    key(view, Key.Key_F3)
    assert session.playhead_ms == 0


def test_ctrl_space_and_the_pedals_work_while_a_note_is_written(wiring: Wiring, session: Session, view: QWidget) -> None:
    at(session, "s11")
    press(view, "aListen")
    key(view, Key.Key_F3)
    playing: list[bool] = []
    wiring.window.player.playing_changed.connect(playing.append)
    key(view, Key.Key_Space, CTRL)
    key(view, Key.Key_F4)
    assert playing == [True, False]
    assert wiring.window.tabs.notes.editor.text() == "Listen"


def test_brackets_play_slower_and_faster(wiring: Wiring, view: QWidget) -> None:
    press(view, "]")
    assert wiring.window.status.rate.text() == "1.25×"
    press(view, "[[")
    assert wiring.window.status.rate.text() == "0.75×"


def test_ctrl_plus_minus_and_0_zoom(wiring: Wiring, session: Session, view: QWidget) -> None:
    timeline = wiring.window.timeline
    key(view, Key.Key_0, CTRL)
    whole = timeline.scale
    assert whole.left_ms <= 0
    assert whole.right_ms >= session.duration_ms
    key(view, Key.Key_Plus, CTRL)
    closer = timeline.scale
    assert closer.ms_per_px < whole.ms_per_px
    key(view, Key.Key_Equal, CTRL)
    assert timeline.scale.ms_per_px < closer.ms_per_px
    key(view, Key.Key_Minus, CTRL)
    assert timeline.scale.ms_per_px == pytest.approx(closer.ms_per_px)
    key(view, Key.Key_0, CTRL)
    assert timeline.scale == whole


def test_ctrl_g_goes_to_a_time(wiring: Wiring, session: Session, view: QWidget) -> None:
    key(view, Key.Key_G, CTRL)
    press(view, "0:12")
    key(view, Key.Key_Return)
    assert (current(session), session.playhead_ms) == ("s13", 12_000)


# The window


@pytest.mark.parametrize(("which", "held"), [(Key.Key_F, CTRL), (Key.Key_Slash, NO_KEYS)])
def test_keys_that_find(wiring: Wiring, session: Session, view: QWidget, which: Key, held: Qt.KeyboardModifier) -> None:
    key(view, which, held)
    assert wiring.window.tabs.search.field.hasFocus()
    press(view, "good")
    key(view, Key.Key_Return)
    assert session.selected_span() == Span(SegmentId("s5"), 0, SegmentId("s5"), 4)
    key(view, Key.Key_Escape)
    key(view, Key.Key_Escape)
    assert view.hasFocus()


def test_ctrl_k_finds_an_action_by_name(wiring: Wiring, session: Session, view: QWidget) -> None:
    at(session, "s1")
    key(view, Key.Key_K, CTRL)
    press(view, "flag")
    key(view, Key.Key_Return)
    assert len(session.project.flags) == 1
    assert view.hasFocus()


@pytest.mark.parametrize("which", [Key.Key_F1, Key.Key_Question])
def test_keys_that_list_the_keys(wiring: Wiring, view: QWidget, which: Key) -> None:
    key(view, which)
    [shown] = dialogs(wiring, ShortcutList)
    shown.close()


def test_ctrl_s_saves(wiring: Wiring, qtbot: QtBot, session: Session, view: QWidget) -> None:
    at(session, "s1")
    press(view, "f")
    assert wiring.window.isWindowModified()
    with qtbot.waitSignal(wiring.file.saved, timeout=WAIT_MS):
        key(view, Key.Key_S, CTRL)
    assert not wiring.window.isWindowModified()


def test_ctrl_o_asks_for_a_file_and_ctrl_n_begins_anew(wiring: Wiring, view: QWidget) -> None:
    key(view, Key.Key_O, CTRL)
    [dialog] = dialogs(wiring, QFileDialog)
    dialog.reject()
    key(view, Key.Key_N, CTRL)
    assert not wiring.window.shows_project


def test_ctrl_shift_v_reads_the_clipboard(wiring: Wiring, qtbot: QtBot, view: QWidget) -> None:
    QApplication.clipboard().clear()
    key(view, Key.Key_V, CTRL, SHIFT)
    assert told(wiring, qtbot) == "There is no text on the clipboard. Copy a transcript first, then paste it here."


# Letters in fields are text


def typing_in_search(wiring: Wiring) -> QWidget:
    wiring.actions.trigger("edit.find")
    return wiring.window.tabs.search.field


def typing_a_note(wiring: Wiring) -> QWidget:
    wiring.actions.trigger("mark.note")
    return wiring.window.tabs.notes.editor.field


def typing_in_the_tag_picker(wiring: Wiring) -> QWidget:
    wiring.actions.trigger("mark.tag")
    return wiring.window.tag_picker.popup.field


def typing_a_correction(wiring: Wiring) -> QWidget:
    wiring.actions.trigger("mark.correct")
    wiring.window.correction_editor.field.selectAll()
    return wiring.window.correction_editor.field


def typing_the_name_of_a_tag(wiring: Wiring) -> QWidget:
    wiring.window.sidebar.codebook.rename(TagId("Thanks"))
    field = wiring.window.sidebar.codebook.view.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field


def typing_a_definition(wiring: Wiring) -> QWidget:
    wiring.codebook_commands.describe_this(TagId("Thanks"))
    [dialog] = dialogs(wiring, TextDialog)
    return dialog.field


FIELDS: Sequence[Callable[[Wiring], QWidget]] = (
    typing_in_search,
    typing_a_note,
    typing_in_the_tag_picker,
    typing_a_correction,
    typing_the_name_of_a_tag,
    typing_a_definition,
)


@pytest.mark.parametrize("field_of", FIELDS, ids=lambda one: one.__name__)
def test_letters_typed_in_a_field_go_into_its_text_and_do_nothing_else(
    wiring: Wiring, qtbot: QtBot, session: Session, field_of: Callable[[Wiring], QWidget]
) -> None:
    at(session, "s2")
    selection, project = session.selection, session.project
    field = field_of(wiring)
    qtbot.waitUntil(field.hasFocus, timeout=WAIT_MS)
    for letter in LETTERS:
        QTest.keyClicks(field, letter)
    assert text_in(field) == LETTERS
    assert field.hasFocus()
    assert (session.selection, session.project) == (selection, project)
    assert not wiring.window.player.is_playing


@pytest.mark.parametrize("field_of", FIELDS, ids=lambda one: one.__name__)
def test_undo_in_a_field_undoes_what_was_typed_there(
    wiring: Wiring, qtbot: QtBot, session: Session, view: QWidget, field_of: Callable[[Wiring], QWidget]
) -> None:
    at(session, "s2")
    press(view, "f")
    project = session.project
    field = field_of(wiring)
    qtbot.waitUntil(field.hasFocus, timeout=WAIT_MS)
    before = text_in(field)
    QTest.keyClicks(field, "typed")
    key(field, Key.Key_Z, CTRL)
    assert text_in(field) == before
    assert session.project == project


def text_in(field: QWidget) -> str:
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]
    return str(text)
