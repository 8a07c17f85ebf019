"""What the mouse does in the transcript: click a segment, drag a range, click a stripe, a tick or an icon."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from reviewer.core.rows import Flag, Note, Span
from reviewer.core.selection import Place, Selection, span_selected
from reviewer.core.session import Session
from reviewer.qt.transcript.marks import marks_in_view
from reviewer.qt.transcript.page import PlacedBlock
from reviewer.qt.transcript.painting import check_rect, flag_rect, text_origin

if TYPE_CHECKING:
    from reviewer.qt.transcript.view import TranscriptView

DRAG_PIXELS = 4
EDGE_SCROLL = 24


class Pointer:
    """Turns mouse events of the transcript view into selections of its session."""

    def __init__(self, view: "TranscriptView") -> None:
        self._view = view
        self._pressed_at: QPoint | None = None
        self._anchor: Place | None = None
        self.is_selecting = False

    def press(self, event: QMouseEvent) -> None:
        """Picks out a stripe or a tick, extends by segments with Shift, or begins to select."""
        point = event.position().toPoint()
        placed = self._view.block_at(point)
        if event.button() != Qt.MouseButton.LeftButton or placed is None or self._press_mark(point, placed):
            return
        self.is_selecting = True
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._session.selection:
            self._session.select_segments(self._session.selection.anchor.segment, placed.block.segment.id)
            return
        self._pressed_at = point
        self._anchor = self._place_at(placed, point)

    def move(self, event: QMouseEvent) -> None:
        """Extends the range being dragged."""
        point = event.position().toPoint()
        if self._pressed_at is None or self._anchor is None:
            return
        if (point - self._pressed_at).manhattanLength() < DRAG_PIXELS and not self._has_range:
            return
        self._scroll_at_the_edge(point)
        placed = self._view.block_at(point)
        head = self._place_at(placed, point) if placed else self._anchor
        if head != self._anchor:
            self._session.select(Selection(self._anchor, head))

    def release(self, event: QMouseEvent) -> None:
        """A click that was no drag selects the segment."""
        pressed, self._pressed_at = self._pressed_at, None
        point = event.position().toPoint()
        if pressed is not None and (point - pressed).manhattanLength() < DRAG_PIXELS:
            placed = self._view.block_at(pressed)
            if placed:
                self._session.select_segments(placed.block.segment.id, placed.block.segment.id)
        elif pressed is not None and self._session.selection:
            span = self._session.selected_span()
            if span:
                self._session.move_playhead_to(self._session.project.segments[span.first])
        self.is_selecting = False

    def double_click(self, event: QMouseEvent) -> None:
        """Selects the word, or the span of the stripe, that is double-clicked."""
        point = event.position().toPoint()
        placed = self._view.block_at(point)
        if placed is None or self._press_mark(point, placed):
            return
        start, end = placed.block.word_at(QPointF(point - text_origin(placed, self._view.page.measures)))
        if start < end:
            id = placed.block.segment.id
            self._session.select(span_selected(Span(id, start, id, end)))

    def tool_tip(self, point: QPoint) -> str:
        """What stands at a point, in words: tags of a stripe, flags and notes, or the heard text of a corrected one."""
        if words := self._view.stripes().tool_tip_at(point):
            return words
        placed = self._view.block_at(point)
        if placed is None:
            return ""
        marks = marks_in_view(self._session, [placed])
        if point.x() < self._view.page.measures.text_left:
            flags = [_flag_words(flag) for flag in marks.flags.get(placed.number, ())]
            return "\n".join([*flags, *(note.text for note in marks.notes.get(placed.number, ()))])
        corrected = any(piece.corrected for piece in placed.block.shown.pieces)
        return f"Heard: {placed.block.segment.text}" if corrected else ""

    @property
    def _session(self) -> Session:
        return self._view.facts.session

    @property
    def _has_range(self) -> bool:
        selection = self._session.selection
        return selection is not None and selection.anchor == self._anchor

    def _press_mark(self, point: QPoint, placed: PlacedBlock) -> bool:
        measures = self._view.page.measures
        if stripe := self._view.stripes().at(point):
            self._session.select(span_selected(stripe.tagging.span, stripe.tagging.id))
            return True
        if check_rect(placed, measures).adjusted(-6, -3, 6, 3).contains(point):
            self._view.reviewed_toggle_requested.emit(placed.block.segment.id)
            return True
        mark = self._icon_at(point, placed)
        if mark and mark.span:
            self._session.select(span_selected(mark.span, mark.id))
        return mark is not None

    def _icon_at(self, point: QPoint, placed: PlacedBlock) -> Flag | Note | None:
        marks = marks_in_view(self._session, [placed])
        flags: list[Flag] = marks.flags.get(placed.number, [])
        notes: list[Note] = marks.notes.get(placed.number, [])
        shown: list[Flag | Note] = [*flags[:1], *notes[:1]]
        for place, mark in enumerate(shown):
            if flag_rect(placed, self._view.page.measures, place).contains(point):
                return mark
        return None

    def _place_at(self, placed: PlacedBlock, point: QPoint) -> Place:
        block = placed.block
        offset = block.heard_at(QPointF(point - text_origin(placed, self._view.page.measures)))
        return Place(block.segment.id, offset)

    def _scroll_at_the_edge(self, point: QPoint) -> None:
        height = self._view.viewport().height()
        if point.y() > height - EDGE_SCROLL:
            self._view.scroll_by(min(EDGE_SCROLL, point.y() - height + EDGE_SCROLL))
        elif point.y() < EDGE_SCROLL:
            self._view.scroll_by(max(-EDGE_SCROLL, point.y() - EDGE_SCROLL))


def _flag_words(flag: Flag) -> str:
    return f"{flag.kind.capitalize()}{' (resolved)' if flag.resolved else ''}"
