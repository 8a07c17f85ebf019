"""The intervals of one lane of the timeline: counted by bisection where they are crowded, never walked."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from math import ceil
from operator import sub
from typing import NamedTuple

from reviewer.core.intervals import AsTuple, Interval, Intervals, SortedIntervals


class Run(NamedTuple):
    """`number` intervals that start close together: the first of them, and the furthest end of all."""

    first: Interval
    end: int
    number: int


class Track(SortedIntervals):
    """A changeable set of intervals, by start. A change moves some memory along, but costs no step for each interval."""

    __slots__ = ("_by_length", "_longest")

    def __init__(self, intervals: Iterable[AsTuple] = ()) -> None:
        super().__init__(intervals)
        self._longest = max(map(sub, self.ends, self.starts), default=0)  # never lowered: too high costs time only
        self._by_length: Intervals | None = None  # made when it is first needed: at the beginning of a track it is not

    def add(self, interval: Interval) -> None:
        """Puts one interval in; putting it in twice is the caller's fault."""
        super().add(interval)
        self._longest = max(self._longest, interval.end - interval.start)
        if self._by_length is not None:
            self._by_length.add(interval)

    def discard(self, interval: Interval) -> None:
        """Takes one interval out, if it is there."""
        super().discard(interval)
        if self._by_length is not None:
            self._by_length.discard(interval)

    def touching(self, low: int, high: int) -> list[Interval]:
        """The intervals that share a point with [low, high], sorted by start, then end."""
        if not self.starts or high < self.starts[0]:
            return []
        if self._by_length is None:
            self._by_length = Intervals(self)
        return self._by_length.touching(low, high)

    def runs(self, low: int, high: float, column: float) -> Iterator[Run]:
        """What starts from `low` to `high`, those that start in one column together; columns are `column` wide, counted from 0.

        The column that `high` is in is counted to its end. Where no interval at all is longer than a column, the end is that of
        the first: then only the number matters.
        """
        starts, ends, all_are_short = self.starts, self.ends, self._longest <= column
        place = bisect_left(starts, low)
        while place < len(starts) and starts[place] <= high:
            next_column = ceil((starts[place] // column + 1) * column)
            after = bisect_left(starts, next_column, place + 1)  # a quotient rounded down must not stop the way
            yield Run(self[place], ends[place] if all_are_short else max(ends[place:after]), after - place)
            place = after

    def numbers_between(self, edges: Sequence[int]) -> list[int]:
        """How many start from each of these rising edges on, but before the next one: one number less than edges."""
        places = list(map(bisect_left, repeat(self.starts), edges))
        return list(map(sub, places[1:], places))
