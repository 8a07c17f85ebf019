"""The overview of the whole recording, and in it the part that the timeline shows, which can be dragged."""

from enum import StrEnum
from typing import NamedTuple

from reviewer.layout.scale import FINEST_MS_PER_PX, TimeScale


class Part(NamedTuple):
    """The rectangle in the overview, in px, for what the timeline shows."""

    x: float
    width: float


class Grip(StrEnum):
    """What a hand takes of the rectangle: an end moves alone, the middle moves all."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


def part_shown(whole: TimeScale, scale: TimeScale) -> Part:
    """The rectangle that stands for `scale` in an overview with the scale `whole`."""
    return Part(whole.x(scale.left_ms), scale.width_px * scale.ms_per_px / whole.ms_per_px)


def scale_showing(whole: TimeScale, part: Part, width_px: int) -> TimeScale:
    """The scale of a timeline `width_px` wide that shows this rectangle, or its middle where that would be too fine."""
    ms_per_px = max(FINEST_MS_PER_PX, part.width * whole.ms_per_px / max(1, width_px))
    return TimeScale(whole.ms(part.x + part.width / 2) - width_px * ms_per_px / 2, ms_per_px, width_px)


def grip_at(part: Part, x: float, reach_px: float = 4.0) -> Grip | None:
    """What of the rectangle is within reach at `x`; of one too narrow to take by an end, the middle."""
    if not part.x - reach_px <= x <= part.x + part.width + reach_px:
        return None
    if part.width < 4 * reach_px:
        return Grip.MIDDLE
    if x <= part.x + reach_px:
        return Grip.LEFT
    return Grip.RIGHT if x >= part.x + part.width - reach_px else Grip.MIDDLE


def dragged(part: Part, grip: Grip, dx: float) -> Part:
    """The rectangle after a grip was moved by `dx`; an end stops at the other end."""
    match grip:
        case Grip.LEFT:
            dx = min(dx, part.width)
            return Part(part.x + dx, part.width - dx)
        case Grip.RIGHT:
            return Part(part.x, max(0.0, part.width + dx))
        case Grip.MIDDLE:
            return Part(part.x + dx, part.width)


def drawn(from_x: float, to_x: float) -> Part:
    """The rectangle drawn anew from one pixel to another, in either direction."""
    return Part(min(from_x, to_x), abs(to_x - from_x))
