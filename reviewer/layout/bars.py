"""What to paint of one lane of the timeline: at most one bar a pixel column, however many intervals are in view."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import ceil
from typing import NamedTuple

from reviewer.core.track import Run, Track
from reviewer.layout.scale import TimeScale


class Bar(NamedTuple):
    """The `number` intervals that begin in one pixel column: one alone, a stack on one instant, a crowd too dense to tell apart.

    `x` and `width` are in px, `id` is that of the first of them, by start.
    """

    x: float
    width: float
    id: str
    number: int


def bars(track: Track, scale: TimeScale, column_px: float = 1.0) -> list[Bar]:
    """The bars in view from left to right, each at least `column_px` wide; for icons, give their width.

    Columns are fixed in time, so panning never regroups what begins in view.
    """
    column_ms = column_px * scale.ms_per_px
    begin_ms = ceil((scale.left_ms // column_ms - 1) * column_ms)  # what begins a column earlier may still be seen
    runs = [*_reaching_in(track, scale, begin_ms, column_ms), *track.runs(begin_ms, scale.right_ms, column_ms)]
    return [
        Bar(scale.x(first.start), max(column_px, (end_ms - first.start) / scale.ms_per_px), first.id, number)
        for first, end_ms, number in runs
    ]


def bar_at(bars: Iterable[Bar], x: float, slack_px: float = 3.0) -> Bar | None:
    """The bar at a pixel: the narrowest of those that cover it, else the nearest within `slack_px`."""
    near = [bar for bar in bars if _distance(bar, x) <= slack_px]
    return min(near, key=lambda bar: (_distance(bar, x), bar.width), default=None)


def filled(bars: Iterable[Bar]) -> list[tuple[float, float]]:
    """What bars from left to right cover together, as (x, width) in px, those that touch as one."""
    covered: list[tuple[float, float]] = []
    for bar in bars:
        if covered and bar.x <= covered[-1][0] + covered[-1][1]:
            x, width = covered[-1]
            covered[-1] = (x, max(width, bar.x + bar.width - x))
        else:
            covered.append((bar.x, bar.width))
    return covered


def density(tracks: Iterable[Track], scale: TimeScale) -> list[int]:
    """How many intervals of these tracks begin in each pixel of the view."""
    edges = [ceil(scale.ms(x)) for x in range(scale.width_px + 1)]
    return [sum(numbers) for numbers in zip(*(track.numbers_between(edges) for track in tracks), strict=True)] or [
        0
    ] * scale.width_px


def _reaching_in(track: Track, scale: TimeScale, begin_ms: int, column_ms: float) -> Iterator[Run]:
    seen_ms = ceil(scale.left_ms)
    reaching_in = [one for one in track.touching(seen_ms, seen_ms) if one.start < begin_ms]
    for _, column in groupby(reaching_in, lambda one: one.start // column_ms):
        members = list(column)
        yield Run(members[0], max(one.end for one in members), len(members))


def _distance(bar: Bar, x: float) -> float:
    return max(bar.x - x, x - bar.x - bar.width, 0.0)
