"""Where each segment stands: transcripts in their order, and in each the segments in source order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import gt

from reviewer.core.ids import SegmentId, TranscriptId
from reviewer.core.project import Project
from reviewer.core.rows import Segment, Transcript


class SegmentOrder:
    """The positions of all segments of a project, counted through its transcripts.

    Kept beside the project and made anew only when a transcript comes or goes.
    """

    def __init__(self, project: Project) -> None:
        self._of_transcript: dict[str, list[SegmentId]] = {one.id: [] for one in ordered_transcripts(project)}
        for segment in project.segments.rows():
            self._of_transcript[segment.transcript].append(segment.id)
        self.ids: list[SegmentId] = []
        self._first_positions: dict[str, int] = {}
        for transcript, ids in self._of_transcript.items():
            self._first_positions[transcript] = len(self.ids)
            self.ids.extend(ids)
        self.positions: Mapping[str, int] = {id: position for position, id in enumerate(self.ids)}

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def transcripts(self) -> list[TranscriptId]:
        """The transcripts, in order."""
        return list(map(TranscriptId, self._of_transcript))

    def position(self, id: SegmentId) -> int:
        """The position of a segment, from 0."""
        return self.positions[id]

    def __contains__(self, id: object) -> bool:
        return id in self.positions

    def of_transcript(self, id: TranscriptId) -> Sequence[SegmentId]:
        """The segments of one transcript, in source order."""
        return self._of_transcript.get(id, ())

    def first_position(self, id: TranscriptId) -> int:
        """The position at which the segments of one transcript begin."""
        return self._first_positions[id]

    def between(self, first: SegmentId, last: SegmentId) -> Sequence[SegmentId]:
        """The segments from `first` to `last`, both included."""
        return self.ids[self.positions[first] : self.positions[last] + 1]

    def runs(self, ids: Iterable[SegmentId]) -> Iterator[list[SegmentId]]:
        """Segments in order, those that follow one another directly together."""
        run: list[SegmentId] = []
        for id in ids:
            if run and self.positions[id] != self.positions[run[-1]] + 1:
                yield run
                run = []
            run.append(id)
        if run:
            yield run


class Shown:
    """Some segments of a transcript, which alone are shown."""

    def __init__(self, ids: Sequence[SegmentId], order: SegmentOrder) -> None:
        self.ids = ids
        self.order = order
        self._positions = [order.position(id) for id in ids]

    def number_near(self, position: int) -> int:
        """The number, from 0, of the segment at a position; where that one is not shown, of the next, or else of the last."""
        return min(bisect_left(self._positions, position), max(0, len(self.ids) - 1))

    def any_between(self, first: int, last: int) -> bool:
        """Whether any segment from one position to another is shown."""
        place = bisect_left(self._positions, first)
        return place < len(self._positions) and self._positions[place] <= last


class SegmentTimes:
    """The segments of one transcript by their start, for finding the one at a time. Segments without times are not in it.

    `end_ms` is when the last word is spoken, 0 without times.
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._starts = [segment.start_ms for segment in segments if segment.start_ms is not None]
        self._numbers = [number for number, segment in enumerate(segments) if segment.start_ms is not None]
        if any(map(gt, self._starts, islice(self._starts, 1, None))):  # time runs backwards, now and then
            timed = sorted(zip(self._starts, self._numbers, strict=True))
            self._starts = [start for start, _ in timed]
            self._numbers = [number for _, number in timed]
        ends = [segment.end_ms for segment in segments if segment.end_ms is not None]
        self.end_ms = max(0, max(ends, default=0), max(self._starts, default=0))

    def number_at(self, ms: int) -> int | None:
        """The number (from 0, in source order) of the segment that began last at or before `ms`; of several, the first."""
        place = bisect_right(self._starts, ms) - 1
        if place < 0:
            return self._numbers[0] if self._numbers else None
        while place and self._starts[place - 1] == self._starts[place]:
            place -= 1
        return self._numbers[place]


def ordered_transcripts(project: Project) -> list[Transcript]:
    """The transcripts as they stand in lists."""
    return sorted(project.transcripts.rows(), key=lambda one: (one.position, one.id))
