"""What a screen reader says of the timeline: a list of its lanes, what is selected when, and how much stands in each lane."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QRect

from reviewer.core.session import Session
from reviewer.core.times import clock
from reviewer.layout.lanes import LaneKind, LaneRow
from reviewer.qt.spoken_rows import SpokenRows
from reviewer.qt.timeline.painting import selected_times
from reviewer.qt.timeline.rows import TABLE_OF, speaking, track_of
from reviewer.qt.timeline.view import TimelineView
from reviewer.queries.codebook import path_of
from reviewer.queries.findings_words import counted

MARK_OF = {LaneKind.FLAGS: "flag", LaneKind.NOTES: "note", LaneKind.TAG: "tagging"}


class SpokenTimeline(SpokenRows):
    """All of its lanes, by the keys of their rows: there are no more of them than tags and a few."""

    def keys(self) -> Sequence[str]:
        return [row.key for row in self._view.rows]

    def is_there(self, key: str) -> bool:
        return self._lane(key) is not None

    def name_of(self, key: str) -> str:
        row = self._lane(key)
        return lane_words(self._session, row) if row else ""

    def description_of(self, key: str) -> str:
        row, times = self._lane(key), selected_times(self._session)
        if row is None or times is None or row.kind not in MARK_OF:
            return ""
        touching = len(track_of(self._session, row).touching(*times))
        return f"{touching:,} at the selection" if touching else ""

    def rect_of(self, key: str) -> QRect:
        row, frame = self._lane(key), self._view.frame()
        lanes = frame.lanes.adjusted(-frame.lanes.left(), 0, 0, 0)
        return frame.label(row).united(frame.lane(row)).intersected(lanes) if row else QRect()

    def about(self) -> str:
        session, scale = self._session, self._view.scale
        if not session.segment_ids():
            return "Nothing here yet"
        times = selected_times(session)
        selected = f"Selected {_stretch(*times)}" if times else "Nothing selected"
        shown = _stretch(round(max(0, scale.left_ms)), round(min(session.duration_ms, scale.ms(scale.width_px))))
        return f"{selected}. Playhead at {clock(session.playhead_ms)} of {clock(session.duration_ms)}. Shown {shown}."

    @property
    def _view(self) -> TimelineView:
        return cast(TimelineView, self.widget())

    @property
    def _session(self) -> Session:
        return self._view.facts.session

    def _lane(self, key: str) -> LaneRow | None:
        return next((row for row in self._view.rows if row.key == key), None)


def lane_words(session: Session, row: LaneRow) -> str:
    """A lane in words: `Claim, 14 taggings` or `Speakers: Host 22 segments, not assigned 3 segments`."""
    if row.kind is LaneKind.SPEAKERS:
        return _speakers_words(session, row.label)
    if row.kind not in MARK_OF:
        return row.label
    tag = session.project.tags.get(row.key)
    number = counted(len(track_of(session, row)), MARK_OF[row.kind])
    return f"{path_of(session.project, tag)}, {number}" if tag and row.kind not in TABLE_OF else f"{row.label}, {number}"


def _speakers_words(session: Session, label: str) -> str:
    speakers = session.project.speakers
    spoken = [
        f"{speakers[speaker].name} {counted(len(track), 'segment')}" if speaker else f"not assigned {counted(len(track), 'segment')}"
        for speaker, track in speaking(session)
    ]
    if len(speakers):
        return f"{label}: {', '.join(spoken)}" if spoken else label
    return f"{label}, {len(session.segment_ids()):,}"


def _stretch(from_ms: int, to_ms: int) -> str:
    return f"{clock(from_ms)} to {clock(to_ms)}"
