"""How many marks lie on each segment, and how many segments have any."""

from array import array
from collections.abc import Iterable
from itertools import accumulate

from reviewer.core.intervals import AsTuple


def counts_of(segments: int, marks: Iterable[AsTuple]) -> "array[int]":
    """How many marks, each from a first segment to a last one, lie on each of so many segments."""
    steps = [0] * (segments + 1)
    for first, last, _ in marks:
        steps[first] += 1
        steps[last + 1] -= 1
    return array("l", accumulate(steps[:-1]))


class Coverage:
    """A count for each of a row of segments, by number from 0; a mark counts once on every segment that it touches."""

    def __init__(self, counts: "array[int]") -> None:
        self._counts = counts
        self.covered = len(counts) - counts.count(0)

    def __getitem__(self, number: int) -> int:
        return self._counts[number]

    def add(self, first: int, last: int) -> None:
        """One mark more on the segments from `first` to `last`, both included."""
        counts = self._counts
        for number in range(first, last + 1):
            if counts[number] == 0:
                self.covered += 1
            counts[number] += 1

    def discard(self, first: int, last: int) -> None:
        """One mark less on the segments from `first` to `last`, which were added together before."""
        counts = self._counts
        for number in range(first, last + 1):
            counts[number] -= 1
            if counts[number] == 0:
                self.covered -= 1

    def with_any(self) -> list[int]:
        """The numbers of the segments with any mark."""
        return [number for number, count in enumerate(self._counts) if count]

    def with_none(self) -> list[int]:
        """The numbers of the segments without any mark."""
        return [number for number, count in enumerate(self._counts) if not count]
