"""Which of many intervals touch a stretch: found quickly however many there are, and however long some of them."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Interval(NamedTuple):
    """A closed stretch of whole numbers (times in ms, or positions of segments) that belongs to `id`."""

    start: int
    end: int
    id: str


class Intervals:
    """A changeable set of intervals, kept in sorted lists by length class.

    Class k holds intervals shorter than 2^k, so those that touch [low, high] start within [low - 2^k, high]: one bisection a
    class, and at most twice as many looked at as found.
    """

    def __init__(self, intervals: Iterable[Interval] = ()) -> None:
        self._classes: defaultdict[int, list[Interval]] = defaultdict(list)
        for interval in intervals:
            self._classes[max(0, interval[1] - interval[0]).bit_length()].append(interval)
        for members in self._classes.values():
            members.sort()

    def __len__(self) -> int:
        return sum(map(len, self._classes.values()))

    def __iter__(self) -> Iterator[Interval]:
        for members in self._classes.values():
            yield from members

    def add(self, interval: Interval) -> None:
        """Puts one interval in; putting it in twice is the caller's fault."""
        insort(self._classes[_length_class(interval)], interval)

    def discard(self, interval: Interval) -> None:
        """Takes one interval out, if it is there."""
        members = self._classes[_length_class(interval)]
        place = bisect_left(members, interval)
        if place < len(members) and members[place] == interval:
            del members[place]

    def touching(self, low: int, high: int) -> list[Interval]:
        """The intervals that share a point with [low, high], sorted by start, then end."""
        found: list[Interval] = []
        for length_class, members in self._classes.items():
            begin = bisect_left(members, (low - (1 << length_class),))
            end = bisect_right(members, (high, _FAR, ""))
            found.extend(one for one in members[begin:end] if one.end >= low)
        found.sort()
        return found


_FAR = 1 << 62


def _length_class(interval: Interval) -> int:
    return max(0, interval.end - interval.start).bit_length()
