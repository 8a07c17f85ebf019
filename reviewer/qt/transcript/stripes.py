"""The tag stripes beside the text: where each stands, in which colour, and what is said of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from reviewer.core.intervals import Interval
from reviewer.core.rows import Tagging
from reviewer.core.session import Session
from reviewer.layout.stripes import Fold, StripeLanes, folds
from reviewer.layout.stripes import Stripe as LanedInterval
from reviewer.layout.stripes import lanes as lanes_of
from reviewer.qt.transcript.marks import PlacedTagging, stand_together
from reviewer.qt.transcript.measures import STRIPE_LANES, STRIPE_STEP, STRIPE_WIDTH, Measures
from reviewer.qt.transcript.page import PlacedBlock
from reviewer.qt.transcript.painting import Picture

LABEL_GAP = 2
REACH = 2


@dataclass(frozen=True)
class Stripe:
    """One tagging beside the text. `rect` is in pixels of the view and may reach beyond it."""

    tagging: Tagging
    rect: QRect
    colour: int
    label: str
    tool_tip: str


@dataclass(frozen=True)
class FoldedStripes:
    """Taggings for which there is no room, counted."""

    rect: QRect
    ids: Sequence[str]
    tool_tip: str


@dataclass(frozen=True)
class StripesInView:
    """All that stands beside the segments in view."""

    stripes: Sequence[Stripe] = ()
    folded: Sequence[FoldedStripes] = ()

    def tool_tip_at(self, point: QPoint) -> str:
        """What is said of the stripe or the folded ones at a point."""
        stripe = self.at(point)
        if stripe is not None:
            return stripe.tool_tip
        return next((one.tool_tip for one in self.folded if one.rect.contains(point)), "")

    def at(self, point: QPoint) -> Stripe | None:
        """The stripe at a point."""
        return next((one for one in self.stripes if _reach(one.rect).contains(point)), None)


def stripes_in_view(
    session: Session, lanes: StripeLanes, measures: Measures, placed: Sequence[PlacedBlock], taggings: Iterable[PlacedTagging]
) -> StripesInView:
    """The stripes of the taggings that touch the blocks in view."""
    if not placed:
        return StripesInView()
    laned = _laned(lanes, placed, taggings)
    lane_of = {interval.id: lane for interval, lane in laned}
    extents = Extents(placed, measures)
    stripes = [
        _stripe(session, one, _rect(one, lane_of[one.tagging.id], extents, measures))
        for one in taggings
        if lane_of.get(one.tagging.id, STRIPE_LANES) < STRIPE_LANES
    ]
    folded = [_folded(session, fold, extents, measures) for fold in folds(laned, STRIPE_LANES, 0, len(placed) - 1)]
    return StripesInView(stripes, folded)


def _laned(lanes: StripeLanes, placed: Sequence[PlacedBlock], taggings: Iterable[PlacedTagging]) -> list[LanedInterval]:
    """The lane of each tagging, as an interval of the blocks in view, counted from 0.

    Where segments are left out, taggings stand closer than they do in the whole text, and are laned as they stand.
    """
    begin = placed[0].position
    if stand_together(placed):
        found = lanes.between(begin, placed[-1].position)
        return [LanedInterval(Interval(one.start - begin, one.end - begin, one.id), lane) for one, lane in found]
    positions = [one.position for one in placed]
    intervals = [
        Interval(bisect_left(positions, one.first), bisect_right(positions, one.last) - 1, one.tagging.id) for one in taggings
    ]
    by_id = {interval.id: interval for interval in intervals}
    return [LanedInterval(by_id[id], lane) for id, lane in lanes_of(intervals).items()]


class Extents:
    """From where to where stretches of segments reach in the view; what is out of it, a little beyond what is in it."""

    def __init__(self, placed: Sequence[PlacedBlock], measures: Measures) -> None:
        self._placed = placed
        self._measures = measures
        self._positions = [one.position for one in placed]

    def between(self, first: int, last: int) -> tuple[int, int]:
        """Top and bottom of the segments from one position to another, of which at least one is in view."""
        begin, end = bisect_left(self._positions, first), bisect_right(self._positions, last) - 1
        return self.between_blocks(begin if first >= self._positions[0] else -1, end if last <= self._positions[-1] else -1)

    def between_blocks(self, begin: int, end: int) -> tuple[int, int]:
        """Top and bottom of blocks by their numbers in the view; -1 for one that is out of it."""
        line = self._measures.line_height
        top = self._placed[begin].y + self._placed[begin].block.text_top if begin >= 0 else self._placed[0].y - line
        bottom = self._placed[end].bottom - self._measures.padding if end >= 0 else self._placed[-1].bottom + line
        return top, bottom


def paint_stripes(painter: QPainter, found: StripesInView, picture: Picture) -> None:
    """Paints the stripes, and beside them the names of their tags where these find room."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    picked = picture.session.selection.mark if picture.session.selection else None
    for stripe in found.stripes:
        painter.setBrush(QColor(picture.theme.tag(stripe.colour)))
        grown = 1 if stripe.tagging.id == picked else 0
        painter.drawRoundedRect(QRectF(stripe.rect.adjusted(-grown, 0, grown, 0)), 2, 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setFont(picture.measures.small_font)
    for one in found.folded:
        painter.setPen(QColor(picture.theme.text_dim))
        painter.drawText(one.rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"+{len(one.ids)}")
    if picture.measures.labels_width:
        for stripe, rect in _labels(found.stripes, picture.measures, painter.fontMetrics().height()):
            painter.setPen(QColor(picture.theme.tag_text(stripe.colour)))
            name = painter.fontMetrics().elidedText(stripe.label, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


def _stripe(session: Session, placed: PlacedTagging, rect: QRect) -> Stripe:
    tag = session.project.tags[placed.tagging.tag]
    coder = session.project.coders[placed.tagging.coder].name
    return Stripe(placed.tagging, rect, tag.colour, tag.name, f"{tag.name} · {coder}")


def _folded(session: Session, fold: Fold, extents: Extents, measures: Measures) -> FoldedStripes:
    left = measures.stripes_left + STRIPE_LANES * STRIPE_STEP
    top, bottom = extents.between_blocks(fold.first, fold.last)
    names = (session.project.tags[session.project.taggings[id].tag].name for id in fold.ids)
    return FoldedStripes(QRect(left, top, STRIPE_STEP * 3, bottom - top), fold.ids, "\n".join(names))


def _rect(placed: PlacedTagging, lane: int, extents: Extents, measures: Measures) -> QRect:
    top, bottom = extents.between(placed.first, placed.last)
    return QRect(measures.stripes_left + lane * STRIPE_STEP, top + 1, STRIPE_WIDTH, max(4, bottom - top - 2))


def _labels(stripes: Iterable[Stripe], measures: Measures, height: int) -> Iterator[tuple[Stripe, QRect]]:
    free_from = 0
    for stripe in sorted(stripes, key=lambda one: (one.rect.top(), one.rect.left())):
        top = max(stripe.rect.top(), free_from)
        if top + height > stripe.rect.bottom() + measures.line_height // 2 or stripe.rect.bottom() < 0:
            continue
        yield stripe, QRect(measures.labels_left, top, measures.labels_width, height)
        free_from = top + height + LABEL_GAP


def _reach(rect: QRect) -> QRect:
    return rect.adjusted(-REACH, 0, REACH, 0)
