"""The tag stripes beside the text: in which lane each stands, the same wherever one scrolls."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import groupby
from sys import maxsize
from typing import NamedTuple

from reviewer.core.intervals import Interval

BLOCK = 256


class Stripe(NamedTuple):
    """A mark beside the segments at the positions of its interval, in a lane counted from the text, from 0.

    Lanes are shared by whole segments: two marks within one segment may stand on one line of its text.
    """

    interval: Interval
    lane: int


class Fold(NamedTuple):
    """The marks (`ids`) that find no room beside the segments from position `first` to `last`, the same ones at each of them."""

    first: int
    last: int
    ids: tuple[str, ...]


def lanes(intervals: Iterable[Interval]) -> dict[str, int]:
    """The lane of each interval, by id: the lowest that is free where it starts, so never more lanes than overlap somewhere."""
    sweep = _Sweep({})
    return {one.id: sweep.lane_for(one) for one in sorted(intervals, key=_longest_first)}


def folds(stripes: Sequence[Stripe], max_lanes: int, low: int, high: int) -> list[Fold]:
    """The counted blocks at positions `low` to `high`, for the stripes there that the first `max_lanes` lanes do not hold."""
    without_room = [interval for interval, lane in stripes if lane >= max_lanes]

    def ids_at(position: int) -> tuple[str, ...]:
        return tuple(one.id for one in without_room if one.start <= position <= one.end)

    runs = [(ids, list(positions)) for ids, positions in groupby(range(low, high + 1), ids_at)]
    return [Fold(positions[0], positions[-1], ids) for ids, positions in runs if ids]


class _Block(NamedTuple):
    """A block of positions, swept: the lanes of what enters it from before, of all that touches it, and of what leaves it."""

    entering: dict[Interval, int]
    lanes: dict[Interval, int]
    leaving: dict[Interval, int]


class StripeLanes:
    """The stripes of any window, each in the lane that `lanes` of all marks gives it.

    A lane follows from what stands before it, back to a place where nothing overlaps. So blocks of positions are swept from
    the nearest such place on, or from the nearest block already known. After a change the blocks that follow are no longer
    sure; but each is swept again only if what enters it has changed, so the work ends soon even if one mark spans them all.
    """

    def __init__(self, touching: Callable[[int, int], list[Interval]]) -> None:
        """`touching` finds all marks that share a position with `low` to `high`, as `Intervals.touching` does."""
        self._touching = touching
        self._blocks: dict[int, _Block] = {}
        self._sure_below = maxsize

    def between(self, low: int, high: int) -> list[Stripe]:
        """The stripes that touch the positions `low` to `high`."""
        first, last = low // BLOCK, high // BLOCK
        self._make_sure(self._begin_of_sweep(first), last)
        found = {one: lane for block in range(first, last + 1) for one, lane in self._blocks[block].lanes.items()}
        return [Stripe(one, lane) for one, lane in found.items() if one.start <= high and one.end >= low]

    def change(self, interval: Interval) -> None:
        """To be called after a mark came or went."""
        block = interval.start // BLOCK
        self._blocks.pop(block, None)
        self._sure_below = min(self._sure_below, block)

    def clear(self) -> None:
        """To be called after positions changed: forgets everything."""
        self._blocks.clear()
        self._sure_below = maxsize

    def _is_sure(self, block: int) -> bool:
        return block < self._sure_below and block in self._blocks

    def _begin_of_sweep(self, block: int) -> int:
        """The nearest block, going back, of which it is known what enters it."""
        while not self._is_sure(block) and not self._is_sure(block - 1) and self._is_entered(block):
            block -= 1
        return block

    def _is_entered(self, block: int) -> bool:
        begin = block * BLOCK
        return any(one.start < begin for one in self._touching(begin, begin))

    def _make_sure(self, begin: int, last: int) -> None:
        entering = self._blocks[begin - 1].leaving if self._is_sure(begin - 1) else {}
        for block in range(begin, last + 1):
            if not self._is_sure(block) and (block not in self._blocks or self._blocks[block].entering != entering):
                self._blocks[block] = self._swept(block, entering)
            entering = self._blocks[block].leaving
        if begin <= self._sure_below <= last:
            self._sure_below = last + 1

    def _swept(self, block: int, entering: dict[Interval, int]) -> _Block:
        begin, end = block * BLOCK, (block + 1) * BLOCK
        sweep = _Sweep(entering)
        starting = sorted((one for one in self._touching(begin, end - 1) if one.start >= begin), key=_longest_first)
        placed = entering | {one: sweep.lane_for(one) for one in starting}
        return _Block(entering, placed, {one: lane for one, lane in placed.items() if one.end >= end})


class _Sweep:
    """Gives lanes to intervals in the order of their starts, after some that have theirs and have not ended yet."""

    def __init__(self, placed: Mapping[Interval, int]) -> None:
        self._ends = [(one.end, lane) for one, lane in placed.items()]
        heapify(self._ends)
        self._count = max(placed.values(), default=-1) + 1
        self._free = sorted(set(range(self._count)).difference(placed.values()))

    def lane_for(self, interval: Interval) -> int:
        while self._ends and self._ends[0][0] < interval.start:
            heappush(self._free, heappop(self._ends)[1])
        if not self._free:
            self._free.append(self._count)
            self._count += 1
        lane = heappop(self._free)
        heappush(self._ends, (interval.end, lane))
        return lane


def _longest_first(interval: Interval) -> tuple[int, int, str]:
    return interval.start, -interval.end, interval.id
