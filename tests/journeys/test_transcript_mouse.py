"""The mouse in the transcript: segments, ranges of letters, stripes, ticks, icons, tool tips and the wheel."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.core.ids import CoderId, SegmentId, TagId
from reviewer.core.patch import Patch, put, remove
from reviewer.core.project import Project
from reviewer.core.rows import Coder, FlagKind, Segment, Span
from reviewer.core.selection import span_selected
from reviewer.core.session import Session
from reviewer.edits.corrections import correct_segment
from reviewer.edits.flags import flag_span, resolve_flag
from reviewer.edits.notes import write_note
from reviewer.edits.stamp import Stamp
from reviewer.edits.tagging import tag_span
from reviewer.layout.scale import TimeScale
from reviewer.qt.transcript.painting import check_rect, flag_rect
from reviewer.qt.transcript.view import TranscriptView
from reviewer.qt.wiring import Wiring
from tests.building import a_project, whole
from tests.generated import generated_project
from tests.journeys.acting import CTRL, SHIFT, WAIT_MS, click, drag, drag_text, key, open_project, point_of, press, wheel

Key = Qt.Key
S1, S2, S3, S4 = (SegmentId(f"s{number}") for number in range(1, 5))
BY = Stamp(Coder(id=CoderId("me"), name="Me"), "2026-11-23T11:58:00Z")
FAMILY, APPLE = "👨‍👩‍👧", "🍎"


def shown(wiring: Wiring, qtbot: QtBot, tmp_path: Path, project: Project) -> Session:
    """The session of a project that is opened in the window."""
    open_project(wiring, qtbot, project, tmp_path / "talk.review.json")
    return wiring.facts.session


def edited(project: Project, *patches: Patch) -> Project:
    for patch in patches:
        project = project.patched(patch)
    return project


@pytest.fixture
def view(wiring: Wiring) -> TranscriptView:
    return wiring.window.transcript


# Segments


def test_a_click_selects_the_segment_and_moves_playhead_and_timeline(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project(*["something said"] * 400))
    timeline = wiring.window.timeline
    timeline.show_scale(TimeScale(0, 10, timeline.frame().lanes_width))
    wheel(view, QPoint(300, 300), -20)
    placed = view.placed_blocks()[2]
    assert not timeline.scale.left_ms <= (placed.block.segment.start_ms or 0) <= timeline.scale.right_ms
    click(view, point_of(view, placed.block.segment.id, 3))
    assert list(session.selected_segments()) == [placed.block.segment.id]
    assert session.playhead_ms == placed.block.segment.start_ms
    assert timeline.scale.left_ms <= session.playhead_ms <= timeline.scale.right_ms
    assert view.hasFocus()


def test_shift_and_a_click_selects_up_to_there_in_either_direction(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project("one", "two", "three", "four"))
    click(view, point_of(view, S2, 1))
    click(view, point_of(view, S4, 1), SHIFT)
    assert list(session.selected_segments()) == [S2, S3, S4]
    click(view, point_of(view, S1, 1), SHIFT)
    assert session.selected_span() == Span(S1, 0, S2, 3)


def test_the_space_beside_and_below_the_text_belongs_to_the_segment_there(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project("one", "two"))
    click(view, QPoint(view.viewport().width() - 30, point_of(view, S1, 0).y()))
    assert list(session.selected_segments()) == [S1]
    click(view, QPoint(300, view.viewport().height() - 5))
    assert list(session.selected_segments()) == [S2]


# Ranges


@pytest.mark.parametrize("backwards", [False, True])
def test_a_drag_selects_letters_over_segments(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView, backwards: bool
) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project("Ann: Hello there", "Bob: hi", "how are you"))
    ends = [(S1, 6), (S3, 3)]
    drag_text(view, *(reversed(ends) if backwards else ends))
    assert session.selected_span() == Span(S1, 6, S3, 3)
    assert session.playhead_ms == 0
    press(view, "f")
    assert [flag.quote for flag in session.project.flags.rows()] == ["there\nhow"]


@pytest.mark.parametrize("backwards", [False, True])
def test_a_range_takes_in_all_that_a_correction_replaced(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView, backwards: bool
) -> None:
    project = a_project("the tourists have Mertz here")
    project = edited(project, correct_segment(project, S1, "the Taurus missiles have Merz here", BY))
    session = shown(wiring, qtbot, tmp_path, project)
    assert view.placed_blocks()[0].block.shown.text == "the Taurus missiles have Merz here"
    letters = shown_points(view, S1)
    ends = [letters[7], letters[10]]
    drag(view, *(reversed(ends) if backwards else ends))
    assert session.selected_span() == Span(S1, 4, S1, 12)
    ends = [letters[7], letters[27]]
    drag(view, *(reversed(ends) if backwards else ends))
    assert session.selected_span() == Span(S1, 4, S1, 23)
    ends = [letters[22], letters[32]]
    drag(view, *(reversed(ends) if backwards else ends))
    assert session.selected_span() == Span(S1, 15, S1, 26)


def test_letters_beyond_the_first_plane_count_once_and_a_family_stays_together(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    text = f"an {APPLE}{APPLE} and a {FAMILY} here"
    session = shown(wiring, qtbot, tmp_path, a_project(text))
    drag_text(view, (S1, 4), (S1, text.index("here")))
    assert session.selected_span() == Span(S1, 4, S1, text.index("here"))
    assert session.project.segments[S1].text[4:] == f"{APPLE} and a {FAMILY} here"
    family = text.index(FAMILY)
    place = point_of(view, S1, family)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place + QPoint(3, 0))
    assert session.selected_span() == Span(S1, family, S1, family + len(FAMILY))


def test_text_that_runs_from_right_to_left_begins_at_the_right(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    text = "שלום לכולם וברוכים"
    session = shown(wiring, qtbot, tmp_path, a_project(text))
    first, fifth = point_of(view, S1, 0), point_of(view, S1, 5)
    assert first.x() > fifth.x() > view.viewport().width() // 3
    right_of = QPoint(8, 0)
    drag(view, first + right_of, fifth + right_of)
    span = session.selected_span()
    assert span is not None
    assert (span.start, span.end) == (0, 5)


def test_a_drag_at_the_edge_scrolls_on_and_selects_more(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project(*["something said"] * 200))
    begin = point_of(view, S2, 4)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(view.viewport(), QPoint(begin.x(), view.viewport().height() - 2))
    in_view = len(view.placed_blocks())
    qtbot.waitUntil(lambda: len(session.selected_segments()) > in_view + 3, timeout=WAIT_MS)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(begin.x(), 200))
    assert session.selection is not None
    assert session.selection.anchor == (S2, 4)


def test_a_hand_that_trembles_selects_the_segment_and_no_letter(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project("Hello there"))
    begin = point_of(view, S1, 4)
    drag(view, begin, begin + QPoint(2, 1))
    assert session.selected_span() == whole(session.project, "s1")


@pytest.mark.parametrize(("offset", "word"), [(0, "Well"), (3, "Well"), (7, "it’s"), (13, "naïve")])
def test_a_double_click_selects_the_word(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView, offset: int, word: str
) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project("Well, it’s a naïve idea"))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, S1, offset))
    span = session.selected_span()
    assert span is not None
    assert session.project.segments[S1].text[span.start : span.end] == word


# Marks


def test_a_click_on_a_stripe_picks_its_tagging_and_the_text_stays(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    project = a_project(*["something said"] * 200, tags=["Claim", "Hedge"])
    long = tag_span(project, whole(project, "s2", "s150"), TagId("Claim"), BY)
    project = edited(project, long, tag_span(project, whole(project, "s3"), TagId("Hedge"), BY))
    session = shown(wiring, qtbot, tmp_path, project)
    top = view.page.y
    for stripe in view.stripes().stripes:
        point = QPoint(stripe.rect.center().x(), min(stripe.rect.center().y(), 200))
        click(view, point)
        assert session.selection is not None
        assert session.selection.mark == stripe.tagging.id
        assert session.selected_span() == stripe.tagging.span
        assert session.playhead_ms == session.project.segments[stripe.tagging.span.first].start_ms
        assert view.page.y == top


def test_a_click_on_the_tick_marks_reviewed_and_not(wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project("one", "two"))
    placed = view.block_of(S2)
    assert placed is not None
    point = check_rect(placed, view.page.measures).center()
    click(view, point)
    assert [review.segment for review in session.project.reviews.rows()] == [S2]
    assert session.history.next_undo is not None
    assert session.history.next_undo.name == "Review 1 segment"
    click(view, point)
    assert not len(session.project.reviews)
    assert session.history.next_undo.name == "Unreview 1 segment"
    assert session.selection is None


def test_a_click_on_an_icon_picks_what_it_shows_and_another_click_the_next(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    project = a_project("Hello there", "hi")
    for kind in (FlagKind.CHECK, FlagKind.QUOTE):
        project = edited(project, flag_span(project, whole(project, "s1"), kind, BY))
    done = next(flag for flag in project.flags.rows() if flag.kind is FlagKind.CHECK)
    open_one = next(flag for flag in project.flags.rows() if flag.kind is FlagKind.QUOTE)
    project = edited(project, resolve_flag(project, done.id), write_note(project, whole(project, "s1"), "Who?", BY))
    session = shown(wiring, qtbot, tmp_path, project)
    placed = view.block_of(S1)
    assert placed is not None
    for mark in (open_one.id, done.id, open_one.id):
        click(view, flag_rect(placed, view.page.measures, 0).center())
        assert session.selection is not None
        assert session.selection.mark == mark
    click(view, flag_rect(placed, view.page.measures, 1).center())
    [note] = session.project.notes.rows()
    assert session.selection == span_selected(whole(session.project, "s1"), note.id)


def test_tool_tips_say_what_is_there(wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView) -> None:
    project = a_project("the tourists", "hi", "well", tags=["Claim"])
    project = edited(project, correct_segment(project, S1, "the Taurus", BY))
    project = edited(project, tag_span(project, whole(project, "s2"), TagId("Claim"), BY))
    project = edited(project, flag_span(project, whole(project, "s2"), FlagKind.CHECK, BY))
    project = edited(project, write_note(project, whole(project, "s2"), "Who? " * 1_000, BY))
    shown(wiring, qtbot, tmp_path, project)
    pointer = view._pointer
    assert pointer.tool_tip(point_of(view, S1, 1)) == "Heard: the tourists"
    assert pointer.tool_tip(point_of(view, S3, 1)) == ""
    [stripe] = view.stripes().stripes
    assert pointer.tool_tip(stripe.rect.center()) == "Claim · Me"
    placed = view.block_of(S2)
    assert placed is not None
    beside = pointer.tool_tip(flag_rect(placed, view.page.measures, 0).center())
    assert beside.startswith("Check\nWho? Who?")
    assert len(beside) < 700


# Wheel and keys


def test_the_wheel_scrolls_and_with_ctrl_sizes_the_text_in_steps_that_come_back(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    shown(wiring, qtbot, tmp_path, a_project(*["something said"] * 200))
    middle = QPoint(300, 300)
    wheel(view, middle, -3)
    assert view.page.y > 0
    wheel(view, middle, 3)
    assert view.page.y == 0
    sizes = [view.text_size]
    for notches in (1, 1, 1, -1, -1, -1):
        wheel(view, middle, notches, CTRL)
        sizes.append(view.text_size)
    assert sizes == [11, 12, 13, 14, 13, 12, 11]
    for _ in range(8):  # a touch pad sends many small parts of a notch
        wheel(view, middle, 0.125, CTRL)
    assert view.text_size == 12
    wheel(view, middle, 0, CTRL)
    assert view.text_size == 12
    assert wiring.preferences.value.text_size == 12


@pytest.mark.parametrize("text", ["i" * 300, "W" * 80], ids=["thought too high", "thought too low"])
def test_every_place_can_be_reached_whatever_the_heights_were_thought_to_be(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView, text: str
) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project(*[text] * 400))
    for middle in (200, 350, 20):
        key(view, Key.Key_End)
        view.viewport().repaint()
        assert view.placed_blocks()[-1].number == 399
        assert view.placed_blocks()[-1].bottom == view.viewport().height()
        assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
        session.select_segments(session.segment_ids()[middle], session.segment_ids()[middle])
        view.viewport().repaint()
        assert middle in [one.number for one in view.placed_blocks()]
        key(view, Key.Key_Home)
        view.viewport().repaint()
        assert view.page.y == 0
        assert view.verticalScrollBar().value() == 0
    assert session.selection is not None
    assert session.selection.current == S1


def test_the_text_stays_where_it_is_while_heights_are_found_out(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    shown(wiring, qtbot, tmp_path, generated_project(3_000))
    height = view.viewport().height()

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.integers(0, view.page.total_height), st.lists(st.integers(1, 3 * height), max_size=6))
    def there_and_back(start: int, steps: list[int]) -> None:
        bar = view.verticalScrollBar()
        bar.setValue(min(start, bar.maximum() // 2))
        view.viewport().repaint()
        before = places(view)
        for step in steps:
            bar.setValue(bar.value() + step)
            view.viewport().repaint()
        for step in reversed(steps):
            bar.setValue(bar.value() - step)
            view.viewport().repaint()
        assert places(view) == before

    there_and_back()


def test_a_jump_of_the_scroll_bar_and_a_page_by_the_wheel_never_leave_a_gap(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    shown(wiring, qtbot, tmp_path, generated_project(2_000))
    bar = view.verticalScrollBar()
    for share in (0.9, 0.1, 1.0, 0.5, 0.0, 1.0):
        bar.setValue(round(bar.maximum() * share))
        view.viewport().repaint()
        placed = view.placed_blocks()
        assert placed[0].y <= 0
        assert placed[-1].bottom >= view.viewport().height()
        assert all(one.bottom == other.y for one, other in pairwise(placed))


def test_a_renamed_transcript_stays_where_it_is(wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project(*["something said"] * 200))
    wheel(view, QPoint(300, 300), -20)
    wiring.window.timeline.zoom_in()
    before = places(view), wiring.window.timeline.scale
    assert session.transcript is not None
    wiring.people_commands.rename_transcript(session.transcript, "Another title")
    assert (places(view), wiring.window.timeline.scale) == before


# Little, and odd


def test_an_empty_project_takes_every_click_and_key(wiring: Wiring, view: TranscriptView) -> None:
    wiring.window.show_project()
    view.setFocus()
    for place in (QPoint(5, 5), QPoint(300, 300)):
        click(view, place)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        drag(view, place, place + QPoint(40, 40))
        wheel(view, place, -1)
        assert view._pointer.tool_tip(place) == ""
    for which in (Key.Key_Down, Key.Key_PageUp, Key.Key_End, Key.Key_J, Key.Key_Return, Key.Key_Right):
        key(view, which)
        key(view, which, SHIFT)
    assert wiring.facts.session.selection is None


def test_one_segment_without_a_letter_can_be_marked(wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project(""))
    for which in (Key.Key_Down, Key.Key_End, Key.Key_PageDown, Key.Key_Up):
        key(view, which)
    drag(view, QPoint(200, 10), QPoint(400, 12))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 10))
    click(view, QPoint(300, 10))
    assert session.selected_span() == Span(S1, 0, S1, 0)
    press(view, "f")
    assert len(session.project.flags) == 1


def test_segments_without_text_and_without_times_are_walked_like_others(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    project = a_project("one", "", "", "four", "")
    untimed = [row_without_times(project, id) for id in ("s2", "s3", "s4")]
    session = shown(wiring, qtbot, tmp_path, edited(project, put(*untimed)))
    walked = []
    for _ in range(5):
        press(view, "j")
        assert session.selection is not None
        walked.append(session.selection.current)
    assert walked == ["s1", "s2", "s3", "s4", "s5"]
    assert session.playhead_ms == 4_000
    drag(view, point_of(view, S1, 1), QPoint(500, point_of(view, S4, 2).y()))
    assert session.selected_span() == Span(S1, 1, S4, 4)
    press(view, "f")
    assert [flag.quote for flag in session.project.flags.rows()] == ["ne\nfour"]


def test_what_is_shown_of_a_transcript_that_is_gone_is_gone(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TranscriptView
) -> None:
    session = shown(wiring, qtbot, tmp_path, a_project("one", "two"))
    click(view, point_of(view, S2, 1))
    project = session.project
    session.apply("Remove all", lambda now: remove(*now.transcripts.rows(), *now.segments.rows()))
    assert view.placed_blocks() == []
    assert session.selection is None
    key(view, Key.Key_Z, CTRL)
    assert session.project == project
    assert len(view.placed_blocks()) == 2


def places(view: TranscriptView) -> list[tuple[int, int]]:
    """Which segments are in view, and where they stand."""
    return [(one.number, one.y) for one in view.placed_blocks()]


def shown_points(view: TranscriptView, segment: SegmentId) -> list[QPoint]:
    """A point just behind the left edge of each letter shown, on one line."""
    placed = view.block_of(segment)
    assert placed is not None
    line = placed.block.layout.lineAt(0)
    beginning = point_of(view, segment, 0)
    xs = [line.cursorToX(number) for number in range(len(placed.block.shown.text))]
    return [QPoint(beginning.x() + round(x[0]), beginning.y()) for x in xs]  # type: ignore[index]


def row_without_times(project: Project, id: str) -> Segment:
    segment = project.segments[id]
    return Segment(id=segment.id, transcript=segment.transcript, text=segment.text)
