"""Which of many intervals touch a stretch: found quickly however many there are, and however long some of them."""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple, TypeAlias

AsTuple: TypeAlias = tuple[int, int, str]


class Interval(NamedTuple):
    """A closed stretch of whole numbers (times in ms, or positions of segments) that belongs to `id`."""

    start: int
    end: int
    id: str


class SortedIntervals:
    """Intervals by start, end and id, in three columns: an object for each would cost time, memory and garbage collection."""

    __slots__ = ("ends", "ids", "starts")

    def __init__(self, intervals: Iterable[AsTuple] = ()) -> None:
        ordered = sorted(intervals)
        self.starts = array("q", [one[0] for one in ordered])
        self.ends = array("q", [one[1] for one in ordered])
        self.ids = [one[2] for one in ordered]

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Interval]:
        return map(Interval, self.starts, self.ends, self.ids)

    def __getitem__(self, place: int) -> Interval:
        return Interval(self.starts[place], self.ends[place], self.ids[place])

    def add(self, interval: Interval) -> None:
        """Puts one interval in; putting it in twice is the caller's fault."""
        place = self._place(interval)
        self.starts.insert(place, interval.start)
        self.ends.insert(place, interval.end)
        self.ids.insert(place, interval.id)

    def discard(self, interval: Interval) -> None:
        """Takes one interval out, if it is there."""
        place = self._place(interval)
        if place < len(self) and self[place] == interval:
            del self.starts[place], self.ends[place], self.ids[place]

    def starting(self, low: int, high: int) -> Iterator[Interval]:
        """Those that start from `low` to `high`."""
        some = slice(bisect_left(self.starts, low), bisect_right(self.starts, high))
        return map(Interval, self.starts[some], self.ends[some], self.ids[some])

    def _place(self, interval: Interval) -> int:
        begin = bisect_left(self.starts, interval.start)
        end = bisect_right(self.starts, interval.start, begin)
        return bisect_left(range(end), interval, begin, end, key=self.__getitem__)


class Intervals:
    """A changeable set of intervals, kept in order by length class.

    Class k holds intervals shorter than 2^k, so those that touch [low, high] start within [low - 2^k, high]: one bisection a
    class, and at most twice as many looked at as found.
    """

    def __init__(self, intervals: Iterable[AsTuple] = ()) -> None:
        classes: defaultdict[int, list[AsTuple]] = defaultdict(list)
        for interval in intervals:
            classes[(interval[1] - interval[0]).bit_length()].append(interval)
        self._classes = defaultdict(SortedIntervals, {length: SortedIntervals(members) for length, members in classes.items()})

    def __len__(self) -> int:
        return sum(map(len, self._classes.values()))

    def __iter__(self) -> Iterator[Interval]:
        return chain.from_iterable(self._classes.values())

    def add(self, interval: Interval) -> None:
        """Puts one interval in; putting it in twice is the caller's fault."""
        self._classes[_length_class(interval)].add(interval)

    def discard(self, interval: Interval) -> None:
        """Takes one interval out, if it is there."""
        self._classes[_length_class(interval)].discard(interval)

    def touching(self, low: int, high: int) -> list[Interval]:
        """The intervals that share a point with [low, high], sorted by start, then end."""
        found: list[Interval] = []
        for length_class, members in self._classes.items():
            found.extend(one for one in members.starting(low - (1 << length_class), high) if one.end >= low)
        found.sort()
        return found


def _length_class(interval: Interval) -> int:
    return (interval.end - interval.start).bit_length()
