"""The transcript: flowing text with its gutter and stripes, of which only what is in view is ever laid out."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from reviewer.core.ids import CoderId, SegmentId
from reviewer.core.patch import Patch
from reviewer.core.rows import Span, Tag, Tagging
from reviewer.layout.stripes import StripeLanes
from reviewer.qt.facts import Facts
from reviewer.qt.focus_ring import RingedView
from reviewer.qt.plain_text import literal
from reviewer.qt.segment_keys import move_by_key
from reviewer.qt.theme import current_theme
from reviewer.qt.transcript.marks import Hits, by_segment, marks_in_view
from reviewer.qt.transcript.measures import STRIPE_LANES, measures
from reviewer.qt.transcript.page import Page, PlacedBlock
from reviewer.qt.transcript.painting import Picture, paint_block, paint_nothing_here, text_origin
from reviewer.qt.transcript.pointing import Pointer
from reviewer.qt.transcript.scrolling import show_place
from reviewer.qt.transcript.stripes import StripesInView, paint_stripes, stripes_in_view

LONG_MS = 3_600_000
DEFAULT_TEXT_SIZE = 11.0
NOTHING_YET = "No segments here yet. Open a transcript, paste one, or drop a file on this window."
NOTHING_MATCHES = "No segment matches this filter. Press All above to show every one."


class TranscriptView(RingedView):
    """Shows the transcript of the session; clicks and keys select in it."""

    text_size_changed = Signal(float)
    reviewed_toggle_requested = Signal(str)  # segment id

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self.coder = CoderId("")
        self._text_size = DEFAULT_TEXT_SIZE
        self._synced_y = 0
        self._hits: Hits = {}
        self._pointer = Pointer(self)
        self._stripe_lanes = self._new_stripe_lanes()
        self.setObjectName("transcript")
        self.setAccessibleName("Transcript")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.page = self._new_page()

    # What others ask of it

    @property
    def text_size(self) -> float:
        """The size of the text in points."""
        return self._text_size

    def set_text_size(self, points: float) -> None:
        """Shows the text in another size, keeping the segment at the top."""
        self._text_size = min(max(6.0, points), 40.0)
        self._lay_out_anew()
        self.text_size_changed.emit(self._text_size)

    def reveal(self, segment: SegmentId, room_below: int = 0) -> None:
        """Scrolls as little as it takes to show a segment, with some pixels of room below it."""
        self.page.reveal(self.facts.session.shown_number(segment), max(1, self.viewport().height() - room_below))
        self._sync_scroll_bar()
        self.viewport().update()

    def placed_blocks(self) -> list[PlacedBlock]:
        """The segments in view."""
        return self.page.visible(self.viewport().height())

    def stripes(self) -> StripesInView:
        """The stripes in view."""
        session, placed = self.facts.session, self.placed_blocks()
        return stripes_in_view(session, self._stripe_lanes, self.page.measures, placed, marks_in_view(session, placed).taggings)

    def picture(self, placed: list[PlacedBlock]) -> Picture:
        """All that is needed to paint these blocks."""
        session = self.facts.session
        at_playhead = session.segment_at(session.playhead_ms) if placed else None
        return Picture(
            session=session,
            theme=current_theme(),
            measures=self.page.measures,
            marks=marks_in_view(session, placed),
            coder=self.coder,
            width=self.viewport().width(),
            selected=session.selected_span(),
            playhead=at_playhead,
            hits=self._hits,
        )

    # Facts

    def on_session_replaced(self) -> None:
        """Another project, or another transcript of it, is shown from its beginning."""
        self._stripe_lanes = self._new_stripe_lanes()
        self.page = self._new_page()
        self._sync_scroll_bar()
        self.viewport().update()

    def on_project_changed(self, patch: Patch) -> None:
        """Lays out anew what the patch names."""
        if self.facts.session.shown_ids() is not self.page.ids:
            self.on_session_replaced()
        else:
            self.page.follow(patch)
        if patch.touches(Tag.table, Tagging.table):
            self._stripe_lanes.clear()
            self._widen_for_stripes()
        self.viewport().update()

    def on_selection_changed(self) -> None:
        """Shows the segment that the person is at."""
        selection = self.facts.session.selection
        if selection and not self._pointer.is_selecting:
            self.reveal(selection.current)
        self.viewport().update()

    def on_shown_changed(self) -> None:
        """Shows other segments, with the current one in view if it is among them."""
        self.on_session_replaced()
        selection = self.facts.session.selection
        if selection and self.page.ids:
            self.reveal(selection.current)

    def show_hits(self, spans: Sequence[Span]) -> None:
        """Marks what was found."""
        self._hits = by_segment(spans)
        self.viewport().update()

    def on_playhead_changed(self) -> None:
        """Marks the segment at the playhead; the text stays where it is."""
        self.viewport().update()

    def set_coder(self, coder: CoderId) -> None:
        """Whose reviewed segments are ticked."""
        self.coder = coder
        self.viewport().update()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), current_theme().ground)
        placed = self.placed_blocks()
        self._sync_scroll_bar()
        if placed:
            picture = self.picture(placed)
            for one in placed:
                paint_block(painter, one, picture)
            paint_stripes(painter, self.stripes(), picture)
        else:
            words = NOTHING_YET if self.facts.session.shows_all else NOTHING_MATCHES
            paint_nothing_here(painter, self.viewport().rect(), current_theme(), self.font(), words)
        self.paint_focus_ring(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out_anew()
        self._sync_scroll_bar()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "page"):
            self._lay_out_anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self._show_heard(True)
        if move_by_key(self.facts.session, event, self._segments_a_page()):
            event.accept()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self._show_heard(False)
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show_heard(False)
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._pointer.wheel(event):
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), literal(self._pointer.tool_tip(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _show_heard(self, is_on: bool) -> None:
        """While Alt is held, the heard text stands where it has been corrected."""
        self.page.show_heard(is_on)
        self.viewport().update()

    # How it keeps its place

    def scroll_by(self, dy: int) -> None:
        """Scrolls by pixels."""
        self.page.scroll_by(dy)
        self._sync_scroll_bar()
        self.viewport().update()

    def _on_scrolled(self, value: int) -> None:
        dy = value - self._synced_y
        if dy == 0:
            return
        if abs(dy) <= 3 * self.viewport().height():
            self.page.scroll_by(dy)
        else:
            self.page.jump_to(value)
        self._sync_scroll_bar()
        self.viewport().update()

    def _sync_scroll_bar(self) -> None:
        self._synced_y = self.page.y
        height, line = self.viewport().height(), self.page.measures.line_height
        show_place(self.verticalScrollBar(), self._synced_y, self.page.total_height, height, line)

    def _segments_a_page(self) -> int:
        return max(1, len(self.placed_blocks()) - 1)

    def _new_page(self, before: Page | None = None) -> Page:
        session = self.facts.session
        ids = session.segment_ids()
        last = session.project.segments[ids[-1]] if ids else None
        hours = last is not None and (last.start_ms or 0) >= LONG_MS
        self._lanes = self._lanes_wanted()
        wanted = measures(QFont(self.font()), self._text_size, self.viewport().width(), hours, self._lanes)
        return Page(session, wanted, before)

    def _new_stripe_lanes(self) -> StripeLanes:
        return StripeLanes(self.facts.session.index.taggings_touching)

    def _lay_out_anew(self) -> None:
        top = self.page.top
        self.page = self._new_page(self.page)
        if top < len(self.page.ids):
            self.page.reveal_at_top(top)
        self._sync_scroll_bar()
        self.viewport().update()

    def _lanes_wanted(self) -> int:
        return STRIPE_LANES if len(self.facts.session.project.taggings) else 1

    def _widen_for_stripes(self) -> None:
        if self._lanes_wanted() != self._lanes:
            self._lay_out_anew()

    def block_of(self, segment: SegmentId) -> PlacedBlock | None:
        """The block of a segment, if it is in view."""
        return next((one for one in self.placed_blocks() if one.block.segment.id == segment), None)

    def text_rect(self, placed: PlacedBlock) -> QRect:
        """What the text of a block covers in the viewport."""
        height = placed.bottom - placed.y - placed.block.text_top
        return QRect(text_origin(placed, self.page.measures), QSize(self.page.measures.text_width, height))

    def selection_on_screen(self) -> QRect | None:
        """Where the current segment's text stands, in global coordinates; None when it is out of view."""
        selection = self.facts.session.selection
        placed = self.block_of(selection.current) if selection else None
        if placed is None:
            return None
        rect = self.text_rect(placed)
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def block_at(self, point: QPoint) -> PlacedBlock | None:
        """The block at a point of the viewport: the nearest one when the point is above or below all."""
        placed = self.placed_blocks()
        if not placed:
            return None
        return next((one for one in placed if point.y() < one.bottom), placed[-1])
