"""The tag stripes beside the text: where each stands, in which colour, and what is said of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from reviewer.core.rows import Tagging
from reviewer.core.session import Session
from reviewer.layout.stripes import Fold, StripeLanes, folds
from reviewer.qt.transcript.marks import PlacedTagging
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
    count: int
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
    base = session.index.order.first_position(placed[0].block.segment.transcript)
    low, high = base + placed[0].number, base + placed[-1].number
    laned = lanes.between(low, high)
    lane_of = {interval.id: lane for interval, lane in laned}
    by_number = {one.number: one for one in placed}
    stripes = [
        _stripe(session, one, _rect(one, lane_of[one.tagging.id], by_number, measures))
        for one in taggings
        if lane_of.get(one.tagging.id, STRIPE_LANES) < STRIPE_LANES
    ]
    folded = [_folded(session, fold, base, by_number, measures) for fold in folds(laned, STRIPE_LANES, low, high)]
    return StripesInView(stripes, folded)


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
        painter.drawText(one.rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"+{one.count}")
    if picture.measures.labels_width:
        for stripe, rect in _labels(found.stripes, picture.measures, painter.fontMetrics().height()):
            painter.setPen(QColor(picture.theme.tag_text(stripe.colour)))
            name = painter.fontMetrics().elidedText(stripe.label, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


def _stripe(session: Session, placed: PlacedTagging, rect: QRect) -> Stripe:
    tag = session.project.tags[placed.tagging.tag]
    coder = session.project.coders[placed.tagging.coder].name
    return Stripe(placed.tagging, rect, tag.colour, tag.name, f"{tag.name} · {coder}")


def _folded(session: Session, fold: Fold, base: int, by_number: Mapping[int, PlacedBlock], measures: Measures) -> FoldedStripes:
    left = measures.stripes_left + STRIPE_LANES * STRIPE_STEP
    top, bottom = _extent(fold.first - base, fold.last - base, by_number, measures)
    names = (session.project.tags[session.project.taggings[id].tag].name for id in fold.ids)
    return FoldedStripes(QRect(left, top, STRIPE_STEP * 3, bottom - top), len(fold.ids), "\n".join(names))


def _rect(placed: PlacedTagging, lane: int, by_number: Mapping[int, PlacedBlock], measures: Measures) -> QRect:
    top, bottom = _extent(placed.first, placed.last, by_number, measures)
    return QRect(measures.stripes_left + lane * STRIPE_STEP, top + 1, STRIPE_WIDTH, max(4, bottom - top - 2))


def _extent(first: int, last: int, by_number: Mapping[int, PlacedBlock], measures: Measures) -> tuple[int, int]:
    """From where to where segments reach; those out of view, a little beyond what is in view."""
    begin, end = by_number.get(first), by_number.get(last)
    top = begin.y + begin.block.text_top if begin else min(one.y for one in by_number.values()) - measures.line_height
    bottom = end.bottom - measures.padding if end else max(one.bottom for one in by_number.values()) + measures.line_height
    return top, bottom


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
