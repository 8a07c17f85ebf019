"""What was found: where it stands, and how many thousands of it are kept without making each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple, Protocol

from reviewer.core.index import Index
from reviewer.core.order import SegmentOrder
from reviewer.core.project import Project
from reviewer.core.rows import Note, Segment, Span, Tagging
from reviewer.core.shown import shown, shown_text


class HitKind(Enum):
    """In what something was found."""

    TEXT = auto()
    NOTE = auto()
    SPEAKER = auto()
    TAG = auto()


class Hit(NamedTuple):
    """What was found, from `start` to `end`, in the shown text of a segment, a note's text, or the name of a speaker or tag.

    `id` is that row's; `place` is what to go to: the segment (a speaker's first one), the note, or a tag's first tagging.
    `nearness`, in per cent, is None where only what is spelled as it was typed was looked for.
    """

    kind: HitKind
    id: str
    start: int
    end: int
    place: str
    nearness: int | None = None


class SomeHits(Protocol):
    """Hits in a row. A list of them is; so is what makes each only when it is asked for."""

    def __len__(self) -> int: ...

    def __getitem__(self, number: int, /) -> Hit: ...

    def index(self, hit: Hit, /) -> int:
        """Which of them a hit is; ValueError if it is none."""


class Hits:
    """Hits in the order in which they are listed, put together from parts."""

    def __init__(self, *parts: SomeHits) -> None:
        self._parts: list[SomeHits] = []
        self._ends: list[int] = []
        for part in parts:
            self.add(part)

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, row: int) -> Hit:
        part = bisect_right(self._ends, row)
        return self._parts[part][row - self._begin(part)]

    def __iter__(self) -> Iterator[Hit]:
        return (part[number] for part in self._parts for number in range(len(part)))

    def add(self, more: SomeHits) -> None:
        """Lists these below the others."""
        if len(more):
            self._parts.append(more)
            self._ends.append(len(self) + len(more))

    def any_in(self, *kinds: HitKind) -> bool:
        """Whether anything was found in these."""
        return any(hit.kind in kinds for hit in self)

    def row_of(self, hit: Hit) -> int | None:
        """Which row a hit is in; None when it is not listed."""
        for number, part in enumerate(self._parts):
            try:
                return self._begin(number) + part.index(hit)
            except ValueError:
                continue
        return None

    def row_from(self, order: SegmentOrder, position: int) -> int:
        """The row of the first hit in the text from the segment at a position on; hits in the text stand first, in its order."""

        def place(row: int) -> int:
            hit = self[row]
            return order.position(hit.id) if hit.kind is HitKind.TEXT and hit.id in order else len(order)  # type: ignore[arg-type]

        return bisect_left(range(len(self)), position, key=place)

    def _begin(self, part: int) -> int:
        return self._ends[part - 1] if part else 0


def text_of(project: Project, index: Index, hit: Hit) -> str:
    """The text in which something was found; empty if it is there no more."""
    match hit.kind:
        case HitKind.TEXT:
            segment = project.segments.get(hit.id)
            return shown_text(segment.text, index.corrections_of(segment.id)) if segment else ""
        case HitKind.NOTE:
            note = project.notes.get(hit.id)
            return note.text if note else ""
        case HitKind.SPEAKER:
            speaker = project.speakers.get(hit.id)
            return speaker.name if speaker else ""
        case HitKind.TAG:
            tag = project.tags.get(hit.id)
            return tag.name if tag else ""


def segment_of(project: Project, hit: Hit) -> Segment | None:
    """The segment at which a hit stands or begins; None for what is not on a segment, or is there no more."""
    match hit.kind:
        case HitKind.NOTE:
            return _first_segment(project, project.notes.get(hit.place))
        case HitKind.TAG:
            return _first_segment(project, project.taggings.get(hit.place))
        case _:
            return project.segments.get(hit.place)


def span_of_hit(project: Project, index: Index, hit: Hit) -> Span:
    """The heard text under a hit in the text."""
    segment = project.segments[hit.place]
    corrections = index.corrections_of(segment.id)
    if not corrections:
        return Span(segment.id, hit.start, segment.id, hit.end)
    text = shown(segment.text, corrections)
    return Span(segment.id, text.heard_at(hit.start), segment.id, text.heard_end_at(hit.end))


def _first_segment(project: Project, mark: Note | Tagging | None) -> Segment | None:
    return project.segments.get(mark.span.first) if mark and mark.span else None
