"""What the mouse does on the timeline: click an item, drag a stretch of time, move the overview's part or the ruler."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from reviewer.core.rows import Flag, Mark, Note, Tagging
from reviewer.core.selection import span_selected
from reviewer.core.session import Session
from reviewer.core.times import clock
from reviewer.layout.bars import Bar, bar_at, bars
from reviewer.layout.lanes import LaneKind, LaneRow
from reviewer.layout.overview import Grip, Part, dragged, grip_at, part_shown, scale_showing
from reviewer.layout.scale import TimeScale
from reviewer.qt.segment_keys import move_by_key
from reviewer.qt.timeline.frame import LABELS_WIDTH, whole_scale
from reviewer.qt.timeline.rows import speaking
from reviewer.queries.codebook import path_of

if TYPE_CHECKING:
    from reviewer.qt.timeline.view import TimelineView

DRAG_PIXELS = 4
ROWS_A_PAGE = 10
Drag = Callable[[QPoint], None]


class TimelinePointer:
    """Turns mouse events of the timeline into selections of its session and changes of its scale."""

    def __init__(self, view: "TimelineView") -> None:
        self._view = view
        self._pressed = QPoint()
        self._drag: Drag | None = None
        self._has_moved = False
        self.is_selecting = False
        self.dragged_ms: tuple[int, int] | None = None

    def press(self, event: QMouseEvent) -> None:
        """Takes hold of what is there."""
        point = event.position().toPoint()
        self._pressed, self._has_moved = point, False
        frame = self._view.frame()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._drag = self._panning()
        elif event.button() != Qt.MouseButton.LeftButton:
            self._drag = None
        elif frame.overview.contains(point):
            self._drag = self._moving_part(point)
        elif frame.ruler.contains(point):
            self._drag = self._scrub
            self._scrub(point)
        elif frame.lanes.contains(point):
            self._drag = self._select_time

    def move(self, event: QMouseEvent) -> None:
        """Drags what was taken hold of."""
        point = event.position().toPoint()
        if self._drag is None:
            self._show_what_can_be_done(point)
            return
        self._has_moved = self._has_moved or (point - self._pressed).manhattanLength() >= DRAG_PIXELS
        if self._has_moved:
            self._drag(point)

    def release(self, event: QMouseEvent) -> None:
        """Selects what was dragged over or clicked."""
        dragging, self._drag = self._drag, None
        stretch, self.dragged_ms = self.dragged_ms, None
        self.is_selecting = True
        if stretch:
            self._select_stretch(*stretch)
        elif dragging == self._select_time and not self._has_moved:
            self._click(event.position().toPoint())
        self.is_selecting = False
        self._view.viewport().update()

    def key(self, event: QKeyEvent) -> None:
        """Moves through the segments, as in the transcript."""
        event.setAccepted(move_by_key(self._session, event, ROWS_A_PAGE))

    def tool_tip(self, point: QPoint) -> str:
        """What stands at a point: what, who, when."""
        row = self._view.row_at(point)
        if row is None or point.x() < LABELS_WIDTH:
            return row.label if row else ""
        if row.kind is LaneKind.SPEAKERS:
            return self._segment_words(point)
        bar = self._bar_at(row, point)
        mark = self._session.project.mark(bar.id) if bar else None
        if bar is None or mark is None:
            return ""
        return _words_of(self._session, mark) if bar.number == 1 else f"{bar.number} here: zoom in to tell them apart"

    @property
    def _session(self) -> Session:
        return self._view.facts.session

    def _ms_at(self, point: QPoint) -> int:
        ms = self._view.scale.ms(point.x() - LABELS_WIDTH)
        return round(min(max(0.0, ms), self._session.duration_ms))

    def _click(self, point: QPoint) -> None:
        row = self._view.row_at(point)
        bar = self._bar_at(row, point) if row and row.kind is not LaneKind.SPEAKERS else None
        mark = self._session.project.mark(bar.id) if bar else None
        if mark and mark.span:
            self._session.select(span_selected(mark.span, mark.id))
            self._session.move_playhead_to(self._session.project.segments[mark.span.first])
            return
        self._select_stretch(self._ms_at(point), self._ms_at(point))
        self._session.move_playhead(self._ms_at(point))

    def _bar_at(self, row: LaneRow, point: QPoint) -> Bar | None:
        return bar_at(self._view.picture().bars(row), point.x() - LABELS_WIDTH)

    def _select_stretch(self, from_ms: int, to_ms: int) -> None:
        first, last = self._session.segment_at(from_ms), self._session.segment_at(to_ms)
        if first and last:
            self._session.select_segments(first, last)

    def _select_time(self, point: QPoint) -> None:
        low, high = sorted((self._ms_at(self._pressed), self._ms_at(point)))
        self.dragged_ms = (low, high)
        self._view.viewport().update()

    def _scrub(self, point: QPoint) -> None:
        self._session.move_playhead(self._ms_at(point))

    def _panning(self) -> Drag:
        begin = self._view.scale
        return lambda point: self._view.show_scale(begin.panned(self._pressed.x() - point.x()))

    def _moving_part(self, point: QPoint) -> Drag:
        whole = self._whole()
        part = part_shown(whole, self._view.scale)
        grip = grip_at(part, point.x() - LABELS_WIDTH)
        if grip is None:
            part = Part(point.x() - LABELS_WIDTH - part.width / 2, part.width)
            self._show_part(whole, part)
        return lambda now: self._show_part(whole, dragged(part, grip or Grip.MIDDLE, now.x() - self._pressed.x()))

    def _show_part(self, whole: TimeScale, part: Part) -> None:
        self._view.show_scale(scale_showing(whole, part, self._view.frame().lanes_width))

    def _whole(self) -> TimeScale:
        return whole_scale(self._session.duration_ms, self._view.frame().lanes_width)

    def _show_what_can_be_done(self, point: QPoint) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._view.frame().overview.contains(point):
            grip = grip_at(part_shown(self._whole(), self._view.scale), point.x() - LABELS_WIDTH)
            shape = Qt.CursorShape.OpenHandCursor if grip is Grip.MIDDLE else Qt.CursorShape.SizeHorCursor if grip else shape
        elif (row := self._view.row_at(point)) and point.x() > LABELS_WIDTH and row.kind is not LaneKind.SPEAKERS:
            shape = Qt.CursorShape.PointingHandCursor if self._bar_at(row, point) else shape
        self._view.viewport().setCursor(shape)

    def _segment_words(self, point: QPoint) -> str:
        for speaker, track in speaking(self._session, self._view.shown):
            bar = bar_at(bars(track, self._view.scale), point.x() - LABELS_WIDTH, slack_px=0)
            segment = self._session.project.segments.get(bar.id) if bar else None
            if segment and segment.start_ms is not None:
                name = self._session.project.speakers[speaker].name + ": " if speaker else ""
                return f"{clock(segment.start_ms)}  {name}{segment.text}"
        return ""


def _words_of(session: Session, mark: Mark) -> str:
    times = session.index.times_of(mark.span) if mark.span else None
    when = f"{clock(times[0])}–{clock(times[1])}" if times else ""
    who = session.project.coders[mark.coder].name
    match mark:
        case Tagging():
            what = path_of(session.project, session.project.tags[mark.tag])
        case Flag():
            what = f"{mark.kind.capitalize()}{', resolved' if mark.resolved else ''}"
        case Note():
            what = mark.text
    return f"{what}\n{when} · {who}"
