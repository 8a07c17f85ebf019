"""How many marks lie on each segment, and how many segments have any."""

from array import array


class Coverage:
    """A count for each of a row of segments, by number from 0; a mark counts once on every segment that it touches."""

    def __init__(self, segments: int) -> None:
        self._counts = array("L", bytes(array("L").itemsize * segments))
        self.covered = 0

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
