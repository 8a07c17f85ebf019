"""Where the parts of the timeline stand: overview, ruler, labels and lanes."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from reviewer.layout.lanes import LaneRow
from reviewer.layout.scale import MARGIN_PX, TimeScale

LABELS_WIDTH = 116
OVERVIEW_HEIGHT = 34
RULER_HEIGHT = 26
HEADER_HEIGHT = OVERVIEW_HEIGHT + RULER_HEIGHT


@dataclass(frozen=True)
class Frame:
    """A view of this size in pixels, its lanes scrolled down by `scrolled`."""

    size: QSize
    scrolled: int

    @property
    def lanes_width(self) -> int:
        """How wide the part is in which time runs."""
        return max(1, self.size.width() - LABELS_WIDTH)

    @property
    def overview(self) -> QRect:
        """The strip of the whole length."""
        return QRect(LABELS_WIDTH, 0, self.lanes_width, OVERVIEW_HEIGHT)

    @property
    def ruler(self) -> QRect:
        """The ruler."""
        return QRect(LABELS_WIDTH, OVERVIEW_HEIGHT, self.lanes_width, RULER_HEIGHT)

    @property
    def lanes(self) -> QRect:
        """All lanes in view, without their labels."""
        return QRect(LABELS_WIDTH, HEADER_HEIGHT, self.lanes_width, max(0, self.size.height() - HEADER_HEIGHT))

    def label(self, row: LaneRow) -> QRect:
        """Where the label of a row stands."""
        return QRect(0, HEADER_HEIGHT + row.top - self.scrolled, LABELS_WIDTH, row.height)

    def lane(self, row: LaneRow) -> QRect:
        """Where the lane of a row stands."""
        return QRect(LABELS_WIDTH, HEADER_HEIGHT + row.top - self.scrolled, self.lanes_width, row.height)

    def row_y(self, y: int) -> int:
        """The pixel of the stacked rows that stands at a pixel of the view."""
        return y - HEADER_HEIGHT + self.scrolled


def revealing(scale: TimeScale, from_ms: int, to_ms: int, at_ms: int) -> TimeScale:
    """The scale moved as little as it takes to show a stretch of time, or to its middle when all of it is out of view.

    A stretch that does not fit shows the time `at_ms` of it.
    """
    left, right = scale.x(from_ms), scale.x(to_ms)
    if right - left > scale.width_px - 2 * MARGIN_PX:
        return scale.revealing(at_ms)
    if right < 0 or left > scale.width_px:
        return scale.revealing((from_ms + to_ms) / 2)
    if left < 0:
        return scale.panned(left - MARGIN_PX)
    return scale.panned(right - scale.width_px + MARGIN_PX) if right > scale.width_px else scale


def whole_scale(duration_ms: int, width_px: int) -> TimeScale:
    """The scale of the overview."""
    return TimeScale.fitted(0, duration_ms, width_px)
