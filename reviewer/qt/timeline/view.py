"""The timeline: the transcript's lanes by time, with an overview of the whole; it zooms, pans and selects."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QGestureEvent, QPinchGesture, QToolTip, QWidget

from reviewer.core.patch import Patch
from reviewer.core.rows import Span
from reviewer.layout.lanes import LaneRow, row_at
from reviewer.layout.scale import TimeScale
from reviewer.qt.facts import Facts
from reviewer.qt.focus_ring import RingedView
from reviewer.qt.plain_text import literal
from reviewer.qt.theme import current_theme
from reviewer.qt.timeline.filtered import ShownTracks
from reviewer.qt.timeline.frame import HEADER_HEIGHT, LABELS_WIDTH, Frame, revealing
from reviewer.qt.timeline.painting import Picture, paint_timeline, selected_times
from reviewer.qt.timeline.pointing import TimelinePointer
from reviewer.qt.timeline.rows import ROW_HEIGHT, row_of_mark, rows_of

FIRST_LOOK_MS = 120_000
ZOOM_STEP = 1.5
MOST_AT_ONCE = 100
WHEEL_NOTCH = 120
PAN_PX = 60
SMALLER = 0.9


class TimelineView(RingedView):
    """Shows the transcript of the session by time; clicks and drags select in it."""

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self._pointer = TimelinePointer(self)
        self._rows = rows_of(facts.session)
        self.shown = ShownTracks(facts.session)
        self._hits_ms: list[int] = []
        self.scale = TimeScale.fitted(0, FIRST_LOOK_MS, 1)
        self.setObjectName("timeline")
        self.setAccessibleName("Timeline")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(LABELS_WIDTH + 120, HEADER_HEIGHT + 60)
        self.viewport().setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # What others ask of it

    @property
    def rows(self) -> list[LaneRow]:
        """The rows, one below the other."""
        return self._rows

    def frame(self) -> Frame:
        """Where its parts stand."""
        return Frame(self.viewport().size(), self.verticalScrollBar().value())

    def picture(self) -> Picture:
        """All that is needed to paint it."""
        font = QFont(self.font())
        font.setPointSizeF(max(6.0, font.pointSizeF() * SMALLER))
        return Picture(
            session=self.facts.session,
            theme=current_theme(),
            scale=self.scale,
            frame=self.frame(),
            rows=self._rows,
            shown=self.shown,
            font=font,
            dragged_ms=self._pointer.dragged_ms,
            hits_ms=self._hits_ms,
        )

    def zoom_in(self) -> None:
        """Shows half as much, about the playhead."""
        self._zoom(ZOOM_STEP, self._zoom_centre())

    def zoom_out(self) -> None:
        """Shows more, about the playhead."""
        self._zoom(1 / ZOOM_STEP, self._zoom_centre())

    def zoom_fit(self) -> None:
        """Shows the whole length."""
        self.show_scale(TimeScale.fitted(0, self.facts.session.duration_ms, self.frame().lanes_width))

    def show_scale(self, scale: TimeScale) -> None:
        """Shows this part of the time, as far as there is a transcript."""
        self.scale = scale.clamped(max(1, self.facts.session.duration_ms))
        self.viewport().update()

    def row_at(self, point: QPoint) -> LaneRow | None:
        """The row at a point of the viewport, on its label or its lane."""
        return row_at(self._rows, self.frame().row_y(point.y())) if point.y() >= HEADER_HEIGHT else None

    # Facts

    def on_session_replaced(self) -> None:
        """Another project, or another transcript of it, is shown from its beginning."""
        session = self.facts.session
        self.shown = ShownTracks(session)
        self._set_rows()
        self.show_scale(TimeScale.fitted(0, min(FIRST_LOOK_MS, session.duration_ms or FIRST_LOOK_MS), self.frame().lanes_width))

    def on_project_changed(self, patch: Patch) -> None:
        """Shows what the patch names."""
        self.shown.forget()
        if patch.touches("tags", "speakers"):
            self._set_rows()
        self.viewport().update()

    def on_selection_changed(self) -> None:
        """Goes to the time of what is selected, and to the row of a mark picked out; what is clicked here stays where it is."""
        if not self._pointer.is_selecting:
            self._reveal_selection()
        self.viewport().update()

    def on_shown_changed(self) -> None:
        """Shows what stands on the segments shown."""
        self.shown.forget()
        self.viewport().update()

    def show_hits(self, spans: Sequence[Span]) -> None:
        """Marks on the ruler when what was found is said."""
        index = self.facts.session.index
        self._hits_ms = sorted({times[0] for span in spans if (times := index.times_of(span))})
        self.viewport().update()

    def on_playhead_changed(self) -> None:
        """Draws the playhead where it is now."""
        self.viewport().update()

    def reveal_playhead(self) -> None:
        """Goes to the playhead if it is out of view."""
        self.show_scale(self.scale.revealing(self.facts.session.playhead_ms))

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint_timeline(painter, self.picture())
        self.paint_focus_ring(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.frame().lanes_width
        if width != self.scale.width_px:
            shown_ms = self.scale.ms_per_px * self.scale.width_px
            self.show_scale(TimeScale(self.scale.left_ms, shown_ms / width, width))
        self._set_scroll_range()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.show_scale(self.scale.panned(PAN_PX if event.key() == Qt.Key.Key_Right else -PAN_PX))
            case _:
                self._pointer.key(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, modifiers = event.angleDelta(), event.modifiers()
        sideways = turned.x() or (turned.y() if modifiers & Qt.KeyboardModifier.ShiftModifier else 0)
        point = event.position()
        if sideways:
            self.show_scale(self.scale.panned(-sideways * PAN_PX / WHEEL_NOTCH))
        elif point.x() < LABELS_WIDTH:
            super().wheelEvent(event)
            return
        else:
            self._zoom(ZOOM_STEP ** (turned.y() / WHEEL_NOTCH), point.x() - LABELS_WIDTH)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), literal(self._pointer.tool_tip(event.pos())), self.viewport())
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom(1 + event.value(), event.position().x() - LABELS_WIDTH)
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self._zoom(pinch.scaleFactor(), centre.x() - LABELS_WIDTH)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    # How it keeps its place

    def _on_scrolled(self) -> None:
        self.viewport().update()

    def _reveal_selection(self) -> None:
        session = self.facts.session
        current = session.current_segment()
        at_ms = current.start_ms if current else None
        if (times := selected_times(session)) and at_ms is not None:
            self.show_scale(revealing(self.scale, *times, at_ms))
        if session.selection and (row := row_of_mark(session, self._rows, session.selection.mark)):
            self._reveal_row(row)

    def _reveal_row(self, row: LaneRow) -> None:
        bar, height = self.verticalScrollBar(), self.frame().lanes.height()
        bar.setValue(min(max(bar.value(), row.bottom - height), row.top))

    def _zoom(self, factor: float, about_x: float) -> None:
        factor = min(max(1 / MOST_AT_ONCE, factor), MOST_AT_ONCE)  # a pinch may well say 0
        self.show_scale(self.scale.zoomed(factor, min(max(0.0, about_x), self.scale.width_px)))

    def _zoom_centre(self) -> float:
        x = self.scale.x(self.facts.session.playhead_ms)
        return x if 0 <= x <= self.scale.width_px else self.scale.width_px / 2

    def _set_rows(self) -> None:
        self._rows = rows_of(self.facts.session)
        self._set_scroll_range()

    def _set_scroll_range(self) -> None:
        lanes = self.frame().lanes.height()
        self.verticalScrollBar().setPageStep(lanes)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)
        self.verticalScrollBar().setRange(0, max(0, (self._rows[-1].bottom if self._rows else 0) - lanes))
