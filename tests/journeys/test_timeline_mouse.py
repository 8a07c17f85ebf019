"""The mouse on the timeline: zoom, pan, select, pick, scrub, the overview, and what follows a selection made elsewhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture
from pytestqt.qtbot import QtBot

from reviewer.core.ids import CoderId, MarkId, SegmentId, TagId
from reviewer.core.patch import Patch, put, remove
from reviewer.core.project import Project
from reviewer.core.rows import Coder, Flag, FlagKind, Segment, Span
from reviewer.core.session import Session
from reviewer.edits.flags import flag_span
from reviewer.edits.stamp import Stamp
from reviewer.edits.tagging import tag_span
from reviewer.layout.lanes import LaneRow
from reviewer.layout.overview import part_shown
from reviewer.layout.scale import TimeScale
from reviewer.qt.timeline.frame import LABELS_WIDTH, whole_scale
from reviewer.qt.timeline.view import TimelineView
from reviewer.qt.wiring import Wiring
from tests.building import a_project, whole
from tests.journeys.acting import CTRL, MIDDLE, SHIFT, click, drag, key, open_project, press, wheel

Key = Qt.Key
BY = Stamp(Coder(id=CoderId("me"), name="Me"), "2026-11-23T11:58:00Z")
MINUTE_MS = 60_000


@pytest.fixture
def view(wiring: Wiring) -> TimelineView:
    return wiring.window.timeline


@pytest.fixture
def session(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> Session:
    """Ten minutes of a second each, with a flag on the third and Claim on the fifth and sixth."""
    project = a_project(*["something said"] * 600, tags=["Claim", "Hedge"])
    project = edited(project, flag_span(project, whole(project, "s3"), FlagKind.CHECK, BY))
    project = edited(project, tag_span(project, whole(project, "s5", "s6"), TagId("Claim"), BY))
    open_project(wiring, qtbot, project, tmp_path / "talk.review.json")
    show(wiring.window.timeline, 0, MINUTE_MS)
    return wiring.facts.session


def edited(project: Project, patch: Patch) -> Project:
    return project.patched(patch)


def show(view: TimelineView, from_ms: int, to_ms: int) -> None:
    """Shows a stretch of time, and a little beside it."""
    view.show_scale(TimeScale.fitted(from_ms, to_ms, view.frame().lanes_width))


def at(view: TimelineView, ms: float, row: LaneRow | None = None) -> QPoint:
    """The point of a time, in the middle of a row or below them all."""
    y = view.frame().lane(row).center().y() if row else view.viewport().height() - 8
    return QPoint(round(LABELS_WIDTH + view.scale.x(ms)), y)


def row(view: TimelineView, key: str) -> LaneRow:
    return next(row for row in view.rows if row.key == key)


def picked(session: Session) -> MarkId | None:
    return session.selection.mark if session.selection else None


def selected(session: Session) -> list[str]:
    return list(session.selected_segments())


# Zooming and panning


@pytest.mark.parametrize("notches", [1, -1, 3, 0.125])
def test_the_wheel_zooms_about_the_pointer(session: Session, view: TimelineView, notches: float) -> None:
    show(view, 4 * MINUTE_MS, 5 * MINUTE_MS)
    point = at(view, 4.3 * MINUTE_MS)
    before, time_ms = view.scale, view.scale.ms(point.x() - LABELS_WIDTH)
    wheel(view, point, notches)
    assert view.scale.ms_per_px == pytest.approx(before.ms_per_px / 1.5**notches)
    assert view.scale.ms(point.x() - LABELS_WIDTH) == pytest.approx(time_ms)
    assert session.selection is None


def test_zooming_ends_at_the_whole_length_and_at_single_milliseconds(session: Session, view: TimelineView) -> None:
    point = at(view, 20_000)
    wheel(view, point, -60)
    assert view.scale.left_ms <= 0
    assert view.scale.right_ms == pytest.approx(session.duration_ms - view.scale.left_ms)
    for _ in range(6):
        wheel(view, point, 10)
    assert view.scale.ms_per_px == 1


def test_shift_and_the_wheel_pan(session: Session, view: TimelineView) -> None:
    before = view.scale
    wheel(view, at(view, 30_000), -1, SHIFT)
    assert view.scale.left_ms > before.left_ms
    assert view.scale.ms_per_px == before.ms_per_px
    wheel(view, at(view, 30_000), 1, SHIFT)
    assert view.scale.left_ms == pytest.approx(before.left_ms)


def test_the_middle_button_pans(session: Session, view: TimelineView) -> None:
    show(view, 4 * MINUTE_MS, 5 * MINUTE_MS)
    begin = at(view, 4.5 * MINUTE_MS)
    drag(view, begin, begin - QPoint(80, 0), MIDDLE)
    assert at(view, 4.5 * MINUTE_MS).x() == begin.x() - 80
    assert session.selection is None


@pytest.mark.parametrize(("value", "factor"), [(0.25, 1.25), (-0.2, 0.8)])
def test_a_pinch_zooms_about_the_fingers(session: Session, view: TimelineView, value: float, factor: float) -> None:
    show(view, 4 * MINUTE_MS, 5 * MINUTE_MS)
    point = at(view, 4.3 * MINUTE_MS)
    before, time_ms = view.scale, view.scale.ms(point.x() - LABELS_WIDTH)
    pinch(view, point, value)
    assert view.scale.ms_per_px == pytest.approx(before.ms_per_px / factor)
    assert view.scale.ms(point.x() - LABELS_WIDTH) == pytest.approx(time_ms)


def test_two_fingers_on_a_touch_screen_zoom_about_their_middle(session: Session, view: TimelineView) -> None:
    show(view, 4 * MINUTE_MS, 5 * MINUTE_MS)
    point = at(view, 4.3 * MINUTE_MS)
    before, time_ms = view.scale, view.scale.ms(point.x() - LABELS_WIDTH)
    fingers = QPinchGesture()
    fingers.setScaleFactor(1.25)
    fingers.setCenterPoint(QPointF(view.viewport().mapToGlobal(point)))
    assert view.event(QGestureEvent([fingers]))
    assert view.scale.ms_per_px == pytest.approx(before.ms_per_px / 1.25)
    assert view.scale.ms(point.x() - LABELS_WIDTH) == pytest.approx(time_ms)


def test_a_pinch_to_nothing_shows_the_whole(session: Session, view: TimelineView) -> None:
    for _ in range(2):
        pinch(view, at(view, 30_000), -1.0)
    assert view.scale.left_ms <= 0
    assert view.scale.right_ms >= session.duration_ms


def pinch(view: TimelineView, point: QPoint, value: float) -> None:
    place, above = QPointF(point), QPointF(view.viewport().mapToGlobal(point))
    zoom, device = Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice()
    QApplication.sendEvent(view.viewport(), QNativeGestureEvent(zoom, device, 2, place, place, above, value, QPointF()))


def test_ctrl_0_fits_the_whole_length(session: Session, view: TimelineView) -> None:
    key(view, Key.Key_0, CTRL)
    assert (view.scale.left_ms < 0, view.scale.right_ms > session.duration_ms) == (True, True)
    assert view.scale.right_ms - view.scale.left_ms < 1.1 * session.duration_ms


def test_its_own_keys_zoom_and_pan_and_those_of_the_segments_move(session: Session, view: TimelineView) -> None:
    view.setFocus()
    before = view.scale
    key(view, Key.Key_Plus)
    assert view.scale.ms_per_px < before.ms_per_px
    key(view, Key.Key_Minus)
    key(view, Key.Key_Right)
    assert view.scale.left_ms > before.left_ms
    key(view, Key.Key_Left)
    assert view.scale.left_ms == pytest.approx(before.left_ms)
    press(view, "jj")
    key(view, Key.Key_Down, SHIFT)
    assert selected(session) == ["s2", "s3"]


# Selecting and picking


@pytest.mark.parametrize("backwards", [False, True])
def test_a_drag_selects_the_segments_of_a_stretch(session: Session, view: TimelineView, backwards: bool) -> None:
    ends = [at(view, 10_500), at(view, 14_200)]
    before = view.scale
    drag(view, *(reversed(ends) if backwards else ends))
    assert selected(session) == ["s11", "s12", "s13", "s14", "s15"]
    assert session.selected_span() == Span(SegmentId("s11"), 0, SegmentId("s15"), len("something said"))
    assert view.scale == before


def test_while_dragging_the_stretch_is_shown_and_nothing_selected_yet(session: Session, view: TimelineView) -> None:
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at(view, 10_500))
    QTest.mouseMove(view.viewport(), at(view, 14_200))
    shown_ms = view.picture().dragged_ms
    assert shown_ms is not None
    assert shown_ms == pytest.approx((10_500, 14_200), abs=view.scale.ms_per_px)
    assert session.selection is None
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at(view, 14_200))
    assert view.picture().dragged_ms is None


def test_a_drag_beyond_the_edges_ends_at_the_ends(session: Session, view: TimelineView) -> None:
    key(view, Key.Key_0, CTRL)
    drag(view, at(view, 300_500), QPoint(LABELS_WIDTH - 60, 200))
    assert selected(session)[0] == "s1"
    drag(view, at(view, 300_500), QPoint(view.viewport().width() + 60, 200))
    assert selected(session)[-1] == "s600"


def test_a_click_on_empty_time_goes_there(wiring: Wiring, session: Session, view: TimelineView) -> None:
    before = view.scale
    click(view, at(view, 25_400))
    assert selected(session) == ["s26"]
    assert session.playhead_ms == pytest.approx(25_400, abs=view.scale.ms_per_px)
    assert wiring.window.transcript.block_of(SegmentId("s26")) is not None
    assert view.scale == before


def test_a_click_on_a_bar_picks_its_tagging_and_on_a_flag_its_flag(session: Session, view: TimelineView) -> None:
    [tagging], [flag] = session.project.taggings.rows(), session.project.flags.rows()
    click(view, at(view, 5_000, row(view, "Claim")))
    assert (picked(session), selected(session), session.playhead_ms) == (tagging.id, ["s5", "s6"], 4_000)
    click(view, at(view, 2_000, row(view, Flag.table)) + QPoint(3, 0))
    assert (picked(session), selected(session)) == (flag.id, ["s3"])
    click(view, at(view, 5_500, row(view, "Hedge")))
    assert (picked(session), selected(session)) == (None, ["s6"])


def test_what_is_clicked_stays_under_the_pointer_though_it_reaches_out_of_view(session: Session, view: TimelineView) -> None:
    show(view, 5_000, 60_000)
    left = view.scale.left_ms
    click(view, at(view, 5_000, row(view, "Claim")))
    assert selected(session) == ["s5", "s6"]
    assert view.scale.left_ms == left


def test_tool_tips_say_what_is_there(session: Session, view: TimelineView) -> None:
    pointer = view._pointer
    assert pointer.tool_tip(at(view, 5_000, row(view, "Claim"))) == "Claim\n00:04–00:06 · Me"
    assert pointer.tool_tip(at(view, 2_000, row(view, Flag.table))) == "Check\n00:02–00:03 · Me"
    assert pointer.tool_tip(at(view, 9_500, row(view, "speakers"))) == "00:09  something said"
    assert pointer.tool_tip(QPoint(20, view.frame().lane(row(view, "Hedge")).center().y())) == "Hedge"
    assert pointer.tool_tip(at(view, 30_000)) == ""


# Ruler and overview


def test_dragging_the_ruler_scrubs_and_selects_nothing(session: Session, view: TimelineView) -> None:
    y = view.frame().ruler.center().y()
    begin, end = QPoint(at(view, 10_000).x(), y), QPoint(at(view, 40_000).x(), y)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    assert session.playhead_ms == pytest.approx(10_000, abs=view.scale.ms_per_px)
    QTest.mouseMove(view.viewport(), end)
    assert session.playhead_ms == pytest.approx(40_000, abs=view.scale.ms_per_px)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert session.selection is None


def test_the_part_in_the_overview_can_be_moved_and_its_ends_too(session: Session, view: TimelineView) -> None:
    show(view, 2 * MINUTE_MS, 5 * MINUTE_MS)
    width_ms = view.scale.right_ms - view.scale.left_ms
    drag_part(view, 0.5, 40)
    moved = view.scale
    assert moved.right_ms - moved.left_ms == pytest.approx(width_ms)
    assert moved.left_ms > 2 * MINUTE_MS
    drag_part(view, 1.0, 30)
    assert view.scale.left_ms == pytest.approx(moved.left_ms)
    assert view.scale.right_ms > moved.right_ms
    longer = view.scale
    drag_part(view, 0.0, 20)
    assert view.scale.left_ms > longer.left_ms
    assert view.scale.right_ms == pytest.approx(longer.right_ms)
    assert session.selection is None


def test_a_click_elsewhere_in_the_overview_goes_there(session: Session, view: TimelineView) -> None:
    overview = view.frame().overview
    whole_ms = whole_scale(session.duration_ms, overview.width())
    click(view, QPoint(round(overview.left() + whole_ms.x(8 * MINUTE_MS)), overview.center().y()))
    assert (view.scale.left_ms + view.scale.right_ms) / 2 == pytest.approx(8 * MINUTE_MS, abs=2 * whole_ms.ms_per_px)


def drag_part(view: TimelineView, share: float, dx: int) -> None:
    """Drags the part in the overview: its beginning (0), its middle or its end (1)."""
    overview = view.frame().overview
    part = part_shown(whole_scale(view.facts.session.duration_ms, overview.width()), view.scale)
    begin = QPoint(round(overview.left() + part.x + share * part.width), overview.center().y())
    drag(view, begin, begin + QPoint(dx, 0))


# Rows


def test_more_lanes_than_fit_are_scrolled(wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TimelineView) -> None:
    names = [f"Tag {number}" for number in range(60)]
    project = a_project("one", "two", tags=names)
    project = edited(project, tag_span(project, whole(project, "s1"), TagId("Tag 59"), BY))
    open_project(wiring, qtbot, project, tmp_path / "talk.review.json")
    bar, last = view.verticalScrollBar(), view.rows[-1]
    assert bar.maximum() == last.bottom - view.frame().lanes.height()
    wheel(view, QPoint(20, 200), -1)
    assert view.rows[1].top <= bar.value() <= view.rows[5].top
    assert view.row_at(QPoint(20, view.frame().lanes.top())) != view.rows[0]
    bar.setValue(0)
    [tagging] = wiring.facts.session.project.taggings.rows()
    wiring.mark_commands.pick(tagging.id)
    assert view.frame().lane(last).bottom() <= view.viewport().height()
    wiring.facts.session.apply("Delete tags", lambda now: remove(*list(now.tags.rows())[5:59]))
    assert (bar.maximum(), bar.value()) == (0, 0)


# Following a selection made elsewhere


def test_a_selection_partly_in_view_is_brought_in_by_the_shortest_way(session: Session, view: TimelineView) -> None:
    show(view, 10_000, 20_000)
    for span, edge in ((("s19", "s23"), 23_000), (("s8", "s12"), 7_000)):
        show(view, 10_000, 20_000)
        session.select_segments(*map(SegmentId, span))
        inside = view.scale.x(edge)
        assert 0 < inside < view.scale.width_px
        assert min(inside, view.scale.width_px - inside) < 12
    show(view, 10_000, 20_000)
    before = view.scale
    session.select_segments(SegmentId("s12"), SegmentId("s14"))
    assert view.scale == before


def test_a_selection_out_of_view_comes_into_the_middle(session: Session, view: TimelineView) -> None:
    show(view, 10_000, 20_000)
    session.select_segments(SegmentId("s301"), SegmentId("s304"))
    assert (view.scale.left_ms + view.scale.right_ms) / 2 == pytest.approx(302_000)


def test_of_a_selection_too_long_for_the_view_the_end_that_moves_is_shown(session: Session, view: TimelineView) -> None:
    show(view, 10_000, 20_000)
    session.select_segments(SegmentId("s12"), SegmentId("s60"))
    assert view.scale.left_ms <= 59_000 <= view.scale.right_ms


# Where it stands


def test_it_moves_below_the_transcript_and_back(wiring: Wiring, session: Session, view: TimelineView) -> None:
    transcript = wiring.window.transcript
    for is_below in (True, False):
        wiring.actions.trigger("view.timeline_place")
        QApplication.processEvents()
        assert wiring.actions["view.timeline_place"].isChecked() is is_below
        corner = view.mapTo(wiring.window, QPoint(0, 0))
        assert (corner.y() >= transcript.mapTo(wiring.window, QPoint(0, transcript.height())).y()) is is_below
        assert view.isVisible()
        click(view, at(view, 25_400))
        assert selected(session) == ["s26"]


def test_an_empty_project_takes_every_gesture(wiring: Wiring, view: TimelineView) -> None:
    wiring.window.show_project()
    QApplication.processEvents()
    for place in (QPoint(40, 10), QPoint(200, 10), QPoint(200, 45), QPoint(200, 90), QPoint(20, 90)):
        click(view, place)
        drag(view, place, place + QPoint(60, 5))
        drag(view, place, place + QPoint(60, 5), MIDDLE)
        for held in (Qt.KeyboardModifier.NoModifier, SHIFT):
            wheel(view, place, 1, held)
            wheel(view, place, -1, held)
        assert isinstance(view._pointer.tool_tip(place), str)
    key(view, Key.Key_0, CTRL)
    assert wiring.facts.session.selection is None


def test_a_transcript_without_times_takes_every_gesture_too(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, view: TimelineView
) -> None:
    project = a_project("one", "two", tags=["Claim"])
    untimed = (Segment(id=one.id, transcript=one.transcript, text=one.text) for one in project.segments.rows())
    open_project(wiring, qtbot, edited(project, put(*untimed)), tmp_path / "talk.review.json")
    session = wiring.facts.session
    before = view.scale
    press(wiring.window.transcript, "jf1")
    assert view.scale == before
    for place in (QPoint(200, 10), QPoint(200, 45), at(view, 0, row(view, "Claim"))):
        click(view, place)
        drag(view, place, place + QPoint(60, 5))
        wheel(view, place, 2)
    key(view, Key.Key_0, CTRL)
    key(view, Key.Key_F4)
    qtbot.waitUntil(lambda: not wiring.window.player.is_playing)
    assert (selected(session), session.playhead_ms) == (["s1"], 0)
