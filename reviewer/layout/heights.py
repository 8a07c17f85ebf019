"""How high each block of the transcript stands, estimated until it is measured, and which block is at a height."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Self

CHUNK = 64


class Heights:
    """The heights in px (0 or more) of blocks that stand one below the other. All questions cost O(log n).

    A Fenwick tree holds the sums of chunks of heights: a 64th of the tree of all heights, to be built in a tenth of the time.
    """

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        self._tree = _fenwick([sum(self._heights[at : at + CHUNK]) for at in range(0, len(self._heights), CHUNK)])
        self._total = sum(self._heights)

    @classmethod
    def estimated(cls, lengths: Sequence[int], width_chars: int, line_height: int, padding: int) -> Self:
        """Blocks of text with these lengths in characters, about `width_chars` to a line, each with `padding` px in all."""
        by_length = {length: padding + line_height * max(1, -(-length // width_chars)) for length in set(lengths)}
        return cls(map(by_length.__getitem__, lengths))

    def __len__(self) -> int:
        return len(self._heights)

    def __iter__(self) -> Iterator[int]:
        return iter(self._heights)

    def __getitem__(self, block: int) -> int:
        return self._heights[block]

    @property
    def total(self) -> int:
        """The height of all blocks together."""
        return self._total

    def top(self, block: int) -> int:
        """Where a block begins; for the one past the last, the total."""
        if not 0 <= block <= len(self):
            raise IndexError(block)
        place = block // CHUNK
        top = sum(self._heights[place * CHUNK : block])
        while place:
            top += self._tree[place]
            place &= place - 1
        return top

    def at(self, y: int) -> int:
        """The block that covers `y`; above all the first with any height, below them the last. IndexError without blocks."""
        if not self._heights:
            raise IndexError(y)
        chunk, left = self._chunk_at(max(0, min(y, self._total - 1)))
        bottoms = list(accumulate(self._heights[chunk * CHUNK : (chunk + 1) * CHUNK]))
        return min(chunk * CHUNK + bisect_right(bottoms, left), len(self) - 1)

    def between(self, top: int, bottom: int) -> range:
        """The blocks to paint in the rows of pixels from `top` up to but not including `bottom`."""
        top, bottom = max(top, 0), min(bottom, self._total)
        return range(self.at(top), self.at(bottom - 1) + 1) if top < bottom else range(0)

    def set(self, block: int, height: int) -> int:
        """Puts a measured height in; gives by how many px all that stands below has moved down."""
        if not 0 <= block < len(self):
            raise IndexError(block)
        growth = height - self._heights[block]
        self._heights[block] = height
        self._total += growth
        place = block // CHUNK + 1
        while growth and place < len(self._tree):
            self._tree[place] += growth
            place += place & -place
        return growth

    def _chunk_at(self, y: int) -> tuple[int, int]:
        tree, chunk, left = self._tree, 0, y
        step = 1 << len(tree).bit_length()
        while step:
            further = chunk + step
            if further < len(tree) and tree[further] <= left:
                chunk, left = further, left - tree[further]
            step >>= 1
        return chunk, left


def _fenwick(numbers: Sequence[int]) -> list[int]:
    """The tree: at place i stands the sum of the last `i & -i` of the first i numbers."""
    tree = [0, *numbers]
    for place in range(1, len(tree)):
        parent = place + (place & -place)
        if parent < len(tree):
            tree[parent] += tree[place]
    return tree
