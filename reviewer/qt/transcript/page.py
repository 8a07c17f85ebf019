"""Which segments of the transcript are in view, and where: only those are ever laid out."""

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reviewer.core.ids import SegmentId
from reviewer.core.patch import Patch
from reviewer.core.rows import Correction, Segment, Speaker
from reviewer.core.session import Session
from reviewer.core.shown import shown
from reviewer.layout.heights import Heights
from reviewer.qt.transcript.block import Block, lay_out
from reviewer.qt.transcript.measures import Measures

BLOCKS_KEPT = 600
NOT_ASSIGNED = "not assigned"


class PlacedBlock(NamedTuple):
    """A block in view: which of the segments shown it is, from 0, and its top in pixels from the top of the view.

    `position` is that of its segment among all of the project.
    """

    number: int
    position: int
    y: int
    block: Block

    @property
    def bottom(self) -> int:
        """Where the next block begins."""
        return self.y + self.block.height


class Page:
    """The part of a transcript that is in view, held by the segment at its top and how far that one is scrolled out of it.

    Heights are estimated until a segment comes into view; holding on to a segment keeps the text still when they are refined.
    """

    def __init__(self, session: Session, measures: Measures, before: "Page | None" = None) -> None:
        """`before` is the page in other measures, if there is one of the same segments: they need not be counted again."""
        self.session = session
        self.measures = measures
        self.ids = session.shown_ids()
        is_same = before is not None and before.ids is self.ids
        self.lengths: Sequence[int] = before.lengths if before and is_same else self._lengths()
        self._blocks: OrderedDict[SegmentId, Block] = OrderedDict()
        self._heights = self._estimated_heights()
        self._top = 0
        self._offset = 0
        self._shows_heard = False

    def show_heard(self, is_on: bool) -> None:
        """Shows the heard text without its corrections, or with them again."""
        if is_on != self._shows_heard:
            self._shows_heard = is_on
            self.forget_all()

    @property
    def total_height(self) -> int:
        """How high the whole transcript is, as far as is known."""
        return self._heights.total

    @property
    def y(self) -> int:
        """How far the view is scrolled down."""
        return self._heights.top(self._top) + self._offset if self.ids else 0

    @property
    def top(self) -> int:
        """The number of the segment at the top of the view."""
        return self._top

    def visible(self, view_height: int) -> list[PlacedBlock]:
        """The blocks in a view of this height, from top to bottom."""
        self.scroll_by(0)  # after a jump, the block at the top may turn out to end above the view
        placed = self._blocks_below(view_height)
        missing = view_height - placed[-1].bottom if placed else 0
        if missing > 0 and (self._top or self._offset):
            self.scroll_by(-missing)
            placed = self._blocks_below(view_height)
        return placed

    def scroll_by(self, dy: int) -> None:
        """Moves the view down by `dy` pixels, exactly, laying out what it passes."""
        if not self.ids:
            return
        self._offset += dy
        while self._offset < 0 and self._top > 0:
            self._top -= 1
            self._offset += self.block(self._top).height
        self._offset = max(0, self._offset)
        while self._offset >= (height := self.block(self._top).height) and self._top < len(self.ids) - 1:
            self._offset -= height
            self._top += 1

    def jump_to(self, y: int) -> None:
        """Moves the view to `y` by the heights known so far, laying out nothing."""
        if self.ids:
            self._top = self._heights.at(min(max(0, y), self.total_height - 1))
            self._offset = max(0, y - self._heights.top(self._top))

    def reveal(self, number: int, view_height: int) -> None:
        """Moves the view so that a segment is in it: not at all, just enough, or to its upper third when it is far."""
        placed = {one.number: one for one in self.visible(view_height)}
        if number in placed and placed[number].y >= 0 and placed[number].bottom <= view_height:
            return
        if number - 1 in placed or (number in placed and placed[number].y >= 0):
            below = placed[number - 1].bottom if number not in placed else placed[number].y
            self.scroll_by(below + min(self.block(number).height, view_height) - view_height)
            return
        nearly = number == self._top or number + 1 == self._top
        self._top, self._offset = number, 0
        if not nearly:
            self.scroll_by(-view_height // 3)

    def reveal_at_top(self, number: int) -> None:
        """Moves the view so that a segment is at its top."""
        self._top, self._offset = number, 0

    def block(self, number: int) -> Block:
        """The laid-out segment with this number."""
        id = self.ids[number]
        block = self._blocks.get(id)
        if block is None:
            block = self._blocks[id] = self._lay_out(number)
            self._heights.set(number, block.height)
            if len(self._blocks) > BLOCKS_KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(id)
        return block

    def follow(self, patch: Patch) -> None:
        """Lays out anew, when they are next seen, the segments that a patch makes look different."""
        if patch.touches(Speaker.table) or any(row is None for _, row in patch.of(Correction)):
            self.forget_all()
        self.forget(SegmentId(id) for id, _ in patch.of(Segment))
        self.forget(row.segment for _, row in patch.of(Correction) if row is not None)

    def forget(self, ids: Iterable[SegmentId]) -> None:
        """Lays these segments out anew when they are next seen, and those after them, whose headings may change."""
        order = self.session.index.order
        for id in ids:
            self._blocks.pop(id, None)
            if id not in order:
                continue
            number = self.session.shown_number(id) + 1
            if number < len(self.ids):
                self._blocks.pop(self.ids[number], None)

    def forget_all(self) -> None:
        """Lays every segment out anew when it is next seen."""
        self._blocks.clear()

    def _blocks_below(self, view_height: int) -> list[PlacedBlock]:
        placed: list[PlacedBlock] = []
        y = -self._offset
        for number in range(self._top, len(self.ids)):
            if y >= view_height:
                break
            position = self.session.index.order.position(self.ids[number])
            placed.append(PlacedBlock(number, position, y, self.block(number)))
            y = placed[-1].bottom
        return placed

    def _lay_out(self, number: int) -> Block:
        segment = self.session.project.segments[self.ids[number]]
        corrections = [] if self._shows_heard else self.session.index.corrections_of(segment.id)
        return lay_out(segment, shown(segment.text, corrections), self._heading(number, segment), self.measures)

    def _lengths(self) -> Sequence[int]:
        segments = self.session.project.segments
        return array("l", (len(segments[id].text) for id in self.ids))

    def _heading(self, number: int, segment: Segment) -> str:
        before = self.session.project.segments[self.ids[number - 1]].speaker if number else None
        if segment.speaker == before:
            return ""
        return self.session.project.speakers[segment.speaker].name if segment.speaker else NOT_ASSIGNED

    def _estimated_heights(self) -> Heights:
        measures = self.measures
        return Heights.estimated(self.lengths, measures.letters_a_line, measures.line_height, 2 * measures.padding)
