"""The ruler above the timeline: where its ticks stand, and which of them are labelled."""

from math import ceil, floor
from typing import NamedTuple

from reviewer.core.times import HOUR_MS, MINUTE_MS, SECOND_MS, clock
from reviewer.layout.scale import TimeScale

DAY_MS = 24 * HOUR_MS
STEPS_MS = (
    *(100, 200, 500),
    *(seconds * SECOND_MS for seconds in (1, 2, 5, 10, 15, 30)),
    *(minutes * MINUTE_MS for minutes in (1, 2, 5, 10, 15, 30)),
    *(hours * HOUR_MS for hours in (1, 2, 6, 12, 24)),
)
"""How far labels may be apart; beyond a day, a day doubled as often as needed."""

MIN_MINOR_PX = 6


class Tick(NamedTuple):
    """A tick of the ruler. Major ticks have a label, minor ones an empty one."""

    x: float
    ms: int
    label: str


def ticks(scale: TimeScale, min_label_px: float) -> list[Tick]:
    """The ticks in view, from left to right, labelled ones at least `min_label_px` (above 0) apart.

    They begin with the last labelled one before the view, whose label may still reach into it.
    """
    major_ms = label_step_ms(scale.ms_per_px * min_label_px)
    minor_ms = _minor_step_ms(major_ms, scale.ms_per_px * MIN_MINOR_PX)
    begin_ms = max(0, floor(scale.left_ms / major_ms)) * major_ms
    places = range(begin_ms, floor(scale.right_ms) + 1, minor_ms)
    return [Tick(scale.x(ms), ms, "" if ms % major_ms else label(ms, major_ms)) for ms in places]


def label(ms: int, step_ms: int) -> str:
    """The label of a tick where labels are `step_ms` apart: `05:20`, `1:00:05`, and `05:20.5` between whole seconds."""
    return clock(ms) if step_ms % SECOND_MS == 0 else f"{clock(ms)}.{ms % SECOND_MS // 100}"


def longest_label(scale: TimeScale) -> str:
    """No label in view is longer than this one: measure it to know how far apart labels must be."""
    return label(max(0, floor(scale.right_ms)), STEPS_MS[0])


def label_step_ms(at_least_ms: float) -> int:
    """The smallest step between labels that is not below `at_least_ms`."""
    for step_ms in STEPS_MS:
        if step_ms >= at_least_ms:
            return step_ms
    return DAY_MS << (ceil(at_least_ms / DAY_MS) - 1).bit_length()


def _minor_step_ms(major_ms: int, at_least_ms: float) -> int:
    return next((step_ms for step_ms in STEPS_MS if step_ms >= at_least_ms and major_ms % step_ms == 0), major_ms)
