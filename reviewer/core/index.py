"""What is asked of a project all the time, kept beside it and brought up to date from each patch."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reviewer.core.coverage import Coverage, counts_of
from reviewer.core.ids import CoderId, MarkId, SegmentId, TranscriptId
from reviewer.core.intervals import AsTuple, Interval, Intervals
from reviewer.core.laying import Laying
from reviewer.core.order import SegmentOrder
from reviewer.core.patch import Patch
from reviewer.core.project import Project
from reviewer.core.rows import Correction, Flag, Mark, Note, Review, Row, Segment, Span, Tagging, Transcript
from reviewer.core.track import Track

MARKS = "marks"


class Lane(NamedTuple):
    """What stands together on the timeline: of a transcript, from a table (or all `MARKS`), and of a speaker or tag."""

    transcript: TranscriptId
    table: str
    of: str = ""


class Index:
    """Orders, places, lanes and counts of one project; `update` follows a patch in time that does not grow with the project."""

    def __init__(self, project: Project) -> None:
        self._build(project)

    def _build(self, project: Project) -> None:
        self.order = SegmentOrder(project)
        self._segments = project.segments
        self.taggings_of_tag: Counter[str] = Counter(one.tag for one in project.taggings.rows())
        self.segments_of_speaker: Counter[str] = Counter(one.speaker or "" for one in project.segments.rows())
        self.reviewed: Counter[tuple[TranscriptId, CoderId]] = Counter(
            (self._segments[one.segment].transcript, one.coder) for one in project.reviews.rows()
        )
        self._corrections: dict[str, dict[str, Correction]] = {}
        for correction in project.corrections.rows():
            self._count(correction, 1)
        self._lay(project)

    def _lay(self, project: Project) -> None:
        laid = Laying(project, self.order)
        taggings, flags, notes = laid.places[Tagging.table], laid.places[Flag.table], laid.places[Note.table]
        self._tagging_places, self._other_places = Intervals(taggings), Intervals(flags + notes)
        self._lanes = {Lane(*key): Track(intervals) for key, intervals in laid.lanes.items()}
        self._lanes |= {Lane(transcript, MARKS): Track(intervals) for transcript, intervals in laid.marks.items()}
        resolved = {flag.id for flag in project.flags.rows() if flag.resolved}
        self._coverage: dict[tuple[TranscriptId, str], Coverage] = {}
        self._cover_all(Tagging.table, taggings)
        self._cover_all(Flag.table, (place for place in flags if place[2] not in resolved))
        self._cover_all(Note.table, notes)

    def _cover_all(self, table: str, places: Iterable[AsTuple]) -> None:
        counts = counts_of(len(self.order), places)
        for transcript in self.order.transcripts:
            begin = self.order.first_position(transcript)
            end = begin + len(self.order.of_transcript(transcript))
            self._coverage[transcript, table] = Coverage(counts[begin:end])

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

    def taggings_touching(self, first: int, last: int) -> list[Interval]:
        """The taggings on segments at the positions `first` to `last`, as (position of first segment, of last one, id)."""
        return self._tagging_places.touching(first, last)

    def marks_touching(self, first: int, last: int) -> list[Interval]:
        """The flags, taggings and notes on segments at these positions, as `taggings_touching` gives them."""
        return sorted(self._tagging_places.touching(first, last) + self._other_places.touching(first, last))

    def marks_on(self, segment: SegmentId) -> list[MarkId]:
        """The marks that touch one segment, by where they begin."""
        position = self.order.position(segment)
        return [MarkId(place.id) for place in self.marks_touching(position, position)]

    def lane(self, lane: Lane) -> Track:
        """What stands in a lane, by time in ms; rows without times are in none."""
        return self._lanes.get(lane, _NOTHING_THERE)

    def coverage(self, transcript: TranscriptId, table: str) -> Coverage:
        """How many taggings, open flags or notes lie on each segment of a transcript."""
        key = transcript, table
        if key not in self._coverage:
            self._coverage[key] = Coverage(counts_of(len(self.order.of_transcript(transcript)), ()))
        return self._coverage[key]

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
            self._places_of(row).discard(place)
        for lane, interval in self._lanes_of(row):
            self._lanes[lane].discard(interval)

    def _add(self, row: Row | None) -> None:
        if row is None:
            return
        self._count(row, 1)
        if (place := self._place(row)) is not None:
            self._places_of(row).add(place)
        for lane, interval in self._lanes_of(row):
            self._lanes.setdefault(lane, Track()).add(interval)

    def _places_of(self, row: Row) -> Intervals:
        return self._tagging_places if isinstance(row, Tagging) else self._other_places

    def _count(self, row: Row, by: int) -> None:
        self._cover(row, by)
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

    def _cover(self, row: Row, by: int) -> None:
        span = span_of(row)
        if span is None or (isinstance(row, Flag) and row.resolved):
            return
        transcript = self._segments[span.first].transcript
        base = self.order.first_position(transcript)
        coverage = self.coverage(transcript, row.table)
        change = coverage.add if by > 0 else coverage.discard
        change(self.order.position(span.first) - base, self.order.position(span.last) - base)

    def _place(self, row: Row) -> Interval | None:
        span = span_of(row)
        return None if span is None else Interval(self.order.position(span.first), self.order.position(span.last), row.id)

    def _lanes_of(self, row: Row) -> Iterator[tuple[Lane, Interval]]:
        if isinstance(row, Segment):
            if row.start_ms is not None:
                end_ms = row.start_ms if row.end_ms is None else max(row.start_ms, row.end_ms)
                yield Lane(row.transcript, row.table, row.speaker or ""), Interval(row.start_ms, end_ms, row.id)
            return
        span = span_of(row)
        if span is None or (times := self.times_of(span)) is None:
            return
        transcript, interval = self._segments[span.first].transcript, Interval(*times, row.id)
        yield Lane(transcript, row.table, row.tag if isinstance(row, Tagging) else ""), interval
        yield Lane(transcript, MARKS), interval


_NOTHING_THERE = Track()


def span_of(row: Row | Mark) -> Span | None:
    """The span of a mark; None for a row that has none."""
    return row.span if isinstance(row, Flag | Tagging | Note) else None


def _changes_order(before: Project, patch: Patch) -> bool:
    if any(_position(before.transcripts.get(id)) != _position(row) for id, row in patch.of(Transcript)):
        return True
    return any((row is None) or id not in before.segments for id, row in patch.of(Segment))


def _position(transcript: Transcript | None) -> int | None:
    return None if transcript is None else transcript.position
