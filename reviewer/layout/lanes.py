"""The rows of the timeline, one below the other: speakers, flags, notes, and one for each tag."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reviewer.core.rows import Tag


class LaneKind(StrEnum):
    """What the lane of a row shows."""

    SOUND = "sound"
    SPEAKERS = "speakers"
    FLAGS = "flags"
    NOTES = "notes"
    TAG = "tag"


@dataclass(frozen=True)
class LaneRow:
    """A row `height` px high; `top` is known once it is stacked. `depth` is that in the codebook, `colour` as in `Tag`."""

    key: str
    label: str
    kind: LaneKind
    height: int
    depth: int = 0
    colour: int | None = None
    top: int = 0

    @property
    def bottom(self) -> int:
        """The first pixel below it."""
        return self.top + self.height


def tag_rows(tags: Iterable[tuple[Tag, int]], height: int) -> Iterator[LaneRow]:
    """A row for each tag, given with its depth in the codebook and in the codebook's order."""
    for tag, depth in tags:
        yield LaneRow(tag.id, tag.name, LaneKind.TAG, height, depth, tag.colour)


def stacked(rows: Iterable[LaneRow], top: int = 0) -> list[LaneRow]:
    """The rows one below the other, from `top` on."""
    placed = []
    for row in rows:
        placed.append(replace(row, top=top))
        top += row.height
    return placed


def row_at(rows: Sequence[LaneRow], y: int) -> LaneRow | None:
    """The stacked row that covers `y`."""
    return next(iter(rows_between(rows, y, y + 1)), None)


def rows_between(rows: Sequence[LaneRow], top: int, bottom: int) -> Sequence[LaneRow]:
    """The stacked rows that show anything from `top` up to but not including `bottom`."""
    first = bisect_right(rows, top, key=lambda row: row.bottom)
    return rows[first : bisect_left(rows, bottom, first, key=lambda row: row.top)]
