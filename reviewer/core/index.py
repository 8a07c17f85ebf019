"""What is asked of a project all the time, kept beside it and brought up to date from each patch."""

from collections import Counter
from typing import NamedTuple

from reviewer.core.ids import CoderId, MarkId, SegmentId, TranscriptId
from reviewer.core.intervals import Interval, Intervals
from reviewer.core.order import SegmentOrder
from reviewer.core.patch import Patch
from reviewer.core.project import Project
from reviewer.core.rows import Correction, Flag, Mark, Note, Review, Row, Segment, Span, Tagging, Transcript


class Lane(NamedTuple):
    """One row of the timeline: of which transcript, showing what (a table's name), and of which speaker or tag."""

    transcript: TranscriptId
    table: str
    of: str = ""


class Index:
    """Orders, places, lanes and counts of one project; `update` follows a patch in time that does not grow with the project."""

    def __init__(self, project: Project) -> None:
        self._build(project)

    def _build(self, project: Project) -> None:
        self.order = SegmentOrder(project)
        self.taggings_of_tag: Counter[str] = Counter()
        self.segments_of_speaker: Counter[str] = Counter()
        self.reviewed: Counter[tuple[TranscriptId, CoderId]] = Counter()
        self._segments = project.segments
        self._corrections: dict[str, dict[str, Correction]] = {}
        places: list[Interval] = []
        lanes: dict[Lane, list[Interval]] = {}
        for name in ("segments", "flags", "taggings", "notes", "corrections", "reviews"):
            for row in project.table(name).rows():
                self._count(row, 1)
                if (place := self._place(row)) is not None:
                    places.append(place)
                if (found := self._lane(row)) is not None:
                    lanes.setdefault(found[0], []).append(found[1])
        self._places = Intervals(places)
        self._lanes = {lane: Intervals(intervals) for lane, intervals in lanes.items()}

    def update(self, before: Project, after: Project, patch: Patch) -> None:
        """Follows `patch`, which led from `before` to `after`."""
        if _changes_order(before, patch):
            self._build(after)
            return
        for key in patch.changes:
            self._forget(before.row(key))
        self._segments = after.segments
        for row in patch.changes.values():
            self._add(row)

    def marks_touching(self, first: int, last: int) -> list[Interval]:
        """The marks on segments at the positions `first` to `last`, as (position of first segment, of last one, id)."""
        return self._places.touching(first, last)

    def marks_on(self, segment: SegmentId) -> list[MarkId]:
        """The marks that touch one segment, by where they begin."""
        position = self.order.position(segment)
        return [MarkId(place.id) for place in self._places.touching(position, position)]

    def lane(self, lane: Lane) -> Intervals:
        """What stands in a lane, by time in ms; rows without times are in none."""
        return self._lanes.get(lane, _NOTHING_THERE)

    def corrections_of(self, segment: SegmentId) -> list[Correction]:
        """The corrections of one segment, by where they begin."""
        found = self._corrections.get(segment)
        return sorted(found.values(), key=lambda one: (one.start, one.end)) if found else []

    def times_of(self, span: Span) -> tuple[int, int] | None:
        """From when to when a span is spoken, in ms; None when its segments have no times."""
        first, last = self._segments[span.first], self._segments[span.last]
        if first.start_ms is None or last.start_ms is None:
            return None
        end_ms = last.end_ms if last.end_ms is not None else last.start_ms
        return min(first.start_ms, end_ms), max(first.start_ms, end_ms)

    def _forget(self, row: Row | None) -> None:
        if row is None:
            return
        self._count(row, -1)
        if (place := self._place(row)) is not None:
            self._places.discard(place)
        if (found := self._lane(row)) is not None and found[0] in self._lanes:
            self._lanes[found[0]].discard(found[1])

    def _add(self, row: Row | None) -> None:
        if row is None:
            return
        self._count(row, 1)
        if (place := self._place(row)) is not None:
            self._places.add(place)
        if (found := self._lane(row)) is not None:
            self._lanes.setdefault(found[0], Intervals()).add(found[1])

    def _count(self, row: Row, by: int) -> None:
        match row:
            case Tagging():
                self.taggings_of_tag[row.tag] += by
            case Segment():
                self.segments_of_speaker[row.speaker or ""] += by
            case Review():
                self.reviewed[self._segments[row.segment].transcript, row.coder] += by
            case Correction() if by > 0:
                self._corrections.setdefault(row.segment, {})[row.id] = row
            case Correction():
                self._corrections[row.segment].pop(row.id)

    def _place(self, row: Row) -> Interval | None:
        span = span_of(row)
        return None if span is None else Interval(self.order.position(span.first), self.order.position(span.last), row.id)

    def _lane(self, row: Row) -> tuple[Lane, Interval] | None:
        if isinstance(row, Segment):
            if row.start_ms is None:
                return None
            end_ms = row.start_ms if row.end_ms is None else max(row.start_ms, row.end_ms)
            return Lane(row.transcript, row.table, row.speaker or ""), Interval(row.start_ms, end_ms, row.id)
        span = span_of(row)
        times = self.times_of(span) if span else None
        if span is None or times is None:
            return None
        tag = row.tag if isinstance(row, Tagging) else ""
        return Lane(self._segments[span.first].transcript, row.table, tag), Interval(*times, row.id)


_NOTHING_THERE = Intervals()


def span_of(row: Row | Mark) -> Span | None:
    """The span of a mark; None for a row that has none."""
    return row.span if isinstance(row, Flag | Tagging | Note) else None


def _changes_order(before: Project, patch: Patch) -> bool:
    if any(_position(before.transcripts.get(id)) != _position(row) for id, row in patch.of(Transcript)):
        return True
    return any((row is None) or id not in before.segments for id, row in patch.of(Segment))


def _position(transcript: Transcript | None) -> int | None:
    return None if transcript is None else transcript.position
