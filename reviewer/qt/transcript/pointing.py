"""What the mouse does in the transcript: click a segment, drag a range, click a stripe, a tick or an icon."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent

from reviewer.core.rows import Flag, Mark, Note, Span
from reviewer.core.selection import Place, Selection, span_selected
from reviewer.core.session import Session
from reviewer.qt.transcript.marks import marks_in_view
from reviewer.qt.transcript.page import PlacedBlock
from reviewer.qt.transcript.painting import check_rect, flag_rect, text_origin

if TYPE_CHECKING:
    from reviewer.qt.transcript.view import TranscriptView

DRAG_PIXELS = 4
EDGE = 24  # pixels at the top and the bottom, from where dragging scrolls
SCROLL_EVERY_MS = 40
WHEEL_NOTCH = 120
LONGEST_TIP = 600  # characters


@dataclass(frozen=True)
class Spot:
    """A place in the shown text of a segment. In a replacement, a range takes in all that was replaced at either end."""

    position: tuple[int, int]  # of the segment, and in its shown text
    beginning: Place
    end: Place

    def selected_to(self, head: "Spot") -> Selection:
        """The range from here to `head`, whichever comes first."""
        if head.position < self.position:
            return Selection(self.end, head.beginning)
        return Selection(self.beginning, head.end)


class Pointer:
    """Turns mouse events of the transcript view into selections of its session."""

    def __init__(self, view: "TranscriptView") -> None:
        self._view = view
        self._pressed_at = QPoint()
        self._point = QPoint()
        self._anchor: Spot | None = None
        self._has_moved = False
        self._turned = 0  # of the wheel, since it last sized the text
        self._scrolling = QTimer(view)
        self._scrolling.setInterval(SCROLL_EVERY_MS)
        self._scrolling.timeout.connect(self._scroll_at_the_edge)
        self.is_selecting = False

    def press(self, event: QMouseEvent) -> None:
        """Picks out a mark, ticks, extends by segments with Shift, or begins to select."""
        point = event.position().toPoint()
        placed = self._view.block_at(point)
        if event.button() != Qt.MouseButton.LeftButton or placed is None:
            return
        self.is_selecting = True
        if self._press_mark(point, placed):
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._session.selection:
            self._session.select_segments(self._session.selection.anchor.segment, placed.block.segment.id)
            return
        self._pressed_at, self._has_moved = point, False
        self._anchor = self._spot_at(placed, point)

    def move(self, event: QMouseEvent) -> None:
        """Extends the range being dragged; near the edge, the text begins to move."""
        self._point = event.position().toPoint()
        if self._anchor is None:
            return
        self._has_moved = self._has_moved or (self._point - self._pressed_at).manhattanLength() >= DRAG_PIXELS
        if self._has_moved:
            self._extend(self._anchor)
            self._scrolling.start()

    def release(self, event: QMouseEvent) -> None:
        """Ends a range; a click that was no drag selects the segment."""
        self._scrolling.stop()
        anchor, self._anchor = self._anchor, None
        if anchor is not None and self._has_moved:
            self._go_to_selection()
        elif anchor is not None:
            self._session.select_segments(anchor.beginning.segment, anchor.beginning.segment)
        self.is_selecting = False

    def double_click(self, event: QMouseEvent) -> None:
        """Selects the word, or the span of the stripe, that is double-clicked."""
        point = event.position().toPoint()
        placed = self._view.block_at(point)
        if event.button() != Qt.MouseButton.LeftButton or placed is None:
            return
        self.is_selecting = True
        if self._press_mark(point, placed):
            return
        start, end = placed.block.word_at(self._in_text(placed, point))
        if start < end:
            id = placed.block.segment.id
            self._session.select(span_selected(Span(id, start, id, end)))

    def wheel(self, event: QWheelEvent) -> bool:
        """With Ctrl, each notch of the wheel makes the text a point larger or smaller; a touch pad sends parts of one."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        points = int(self._turned / WHEEL_NOTCH)
        self._turned -= points * WHEEL_NOTCH
        if points:
            self._view.set_text_size(self._view.text_size + points)
        event.accept()
        return True

    def tool_tip(self, point: QPoint) -> str:
        """What stands at a point, in words: tags of a stripe, flags and notes, or the heard text of a corrected one."""
        if words := self._view.stripes().tool_tip_at(point):
            return words
        placed = self._view.block_at(point)
        if placed is None:
            return ""
        if point.x() < self._view.page.measures.text_left:
            return _shortened("\n".join(map(_words_of, chain(*self._flags_and_notes(placed)))))
        corrected = any(piece.corrected for piece in placed.block.shown.pieces)
        return _shortened(f"Heard: {placed.block.segment.text}") if corrected else ""

    @property
    def _session(self) -> Session:
        return self._view.facts.session

    # Ranges

    def _extend(self, anchor: Spot) -> None:
        placed = self._view.block_at(self._point)
        selection = anchor.selected_to(self._spot_at(placed, self._point)) if placed else None
        if selection is not None and selection.anchor != selection.head:
            self._session.select(selection)

    def _scroll_at_the_edge(self) -> None:
        height = self._view.viewport().height()
        beyond = max(0, self._point.y() - height + EDGE) + min(0, self._point.y() - EDGE)
        if beyond and self._anchor is not None:
            self._view.scroll_by(max(-EDGE, min(beyond, EDGE)))
            self._extend(self._anchor)

    def _spot_at(self, placed: PlacedBlock, point: QPoint) -> Spot:
        id, shown = placed.block.segment.id, placed.block.shown
        offset = placed.block.shown_offset_at(self._in_text(placed, point))
        position = self._session.index.order.position(id)
        return Spot((position, offset), Place(id, shown.heard_at(offset)), Place(id, shown.heard_end_at(offset)))

    def _in_text(self, placed: PlacedBlock, point: QPoint) -> QPointF:
        return QPointF(point - text_origin(placed, self._view.page.measures))

    def _go_to_selection(self) -> None:
        span = self._session.selected_span()
        if span is not None:
            self._session.move_playhead_to(self._session.project.segments[span.first])

    # Marks

    def _press_mark(self, point: QPoint, placed: PlacedBlock) -> bool:
        if stripe := self._view.stripes().at(point):
            self._pick(stripe.tagging)
            return True
        if check_rect(placed, self._view.page.measures).adjusted(-6, -3, 6, 3).contains(point):
            self._view.reviewed_toggle_requested.emit(placed.block.segment.id)
            return True
        marks = self._icon_at(point, placed)
        if marks:
            self._pick(self._following(marks))
        return bool(marks)

    def _icon_at(self, point: QPoint, placed: PlacedBlock) -> Sequence[Mark]:
        """The marks that the icon at a point stands for."""
        for place, marks in enumerate(filter(None, self._flags_and_notes(placed))):
            if flag_rect(placed, self._view.page.measures, place).contains(point):
                return marks
        return ()

    def _following(self, marks: Sequence[Mark]) -> Mark:
        """The one after the one picked out, if that is one of them."""
        picked = self._session.selection.mark if self._session.selection else None
        ids = [mark.id for mark in marks]
        return marks[(ids.index(picked) + 1) % len(ids)] if picked in ids else marks[0]

    def _pick(self, mark: Mark) -> None:
        if mark.span is not None:
            self._session.select(span_selected(mark.span, mark.id))
            self._go_to_selection()

    def _flags_and_notes(self, placed: PlacedBlock) -> tuple[Sequence[Mark], Sequence[Mark]]:
        """The flags that begin on a block, open ones first as they are painted, and the notes."""
        marks, id = marks_in_view(self._session, [placed]), placed.block.segment.id
        return sorted(marks.flags.get(id, ()), key=lambda flag: flag.resolved), marks.notes.get(id, ())


def _words_of(mark: Mark) -> str:
    match mark:
        case Flag():
            return f"{mark.kind.capitalize()}{' (resolved)' if mark.resolved else ''}"
        case Note():
            return mark.text
        case _:
            return ""


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_TIP else f"{words[:LONGEST_TIP]}…"
