"""What a screen reader says of the timeline: a list of its lanes, what is selected when, and how much stands in each lane."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QRect

from reviewer.core.session import Session
from reviewer.core.times import clock
from reviewer.layout.lanes import LaneKind, LaneRow
from reviewer.qt.spoken_rows import SpokenRows
from reviewer.qt.timeline.filtered import ShownTracks
from reviewer.qt.timeline.painting import selected_times
from reviewer.qt.timeline.rows import speaking, track_of
from reviewer.qt.timeline.view import TimelineView
from reviewer.queries.codebook import path_of
from reviewer.queries.findings_words import counted

WITH_MARKS = (LaneKind.FLAGS, LaneKind.NOTES, LaneKind.TAG)


class SpokenTimeline(SpokenRows):
    """All of its lanes, by the keys of their rows: there are no more of them than tags and a few."""

    def row_keys(self) -> Sequence[str]:
        return [row.key for row in self._view.rows]

    def is_there(self, key: str) -> bool:
        return self._lane(key) is not None

    def name_of(self, key: str) -> str:
        row = self._lane(key)
        return lane_words(self._session, row, self._view.shown) if row else ""

    def description_of(self, key: str) -> str:
        row, times = self._lane(key), selected_times(self._session)
        if row is None or times is None or row.kind not in WITH_MARKS:
            return ""
        from_ms, to_ms = times[0] + 1, max(times[0] + 1, times[1] - 1)  # not what only ends, or begins, where it begins or ends
        here = len(track_of(self._session, row, self._view.shown).touching(from_ms, to_ms))
        return f"{here:,} at the selection" if here else ""

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


def lane_words(session: Session, row: LaneRow, shown: ShownTracks) -> str:
    """What is shown in a lane: `Claim, 14 taggings`, `Flags, 3` or `Speakers: Host 22 segments, not assigned 3 segments`."""
    match row.kind:
        case LaneKind.SPEAKERS:
            return _speakers_words(session, row.label, shown)
        case LaneKind.FLAGS | LaneKind.NOTES:
            return f"{row.label}, {len(track_of(session, row, shown)):,}"
        case LaneKind.TAG:
            tag = session.project.tags.get(row.key)
            name = path_of(session.project, tag) if tag else row.label
            return f"{name}, {counted(len(track_of(session, row, shown)), 'tagging')}"
    return row.label


def _speakers_words(session: Session, label: str, shown: ShownTracks) -> str:
    names: dict[str | None, str] = {one.id: one.name for one in session.project.speakers.rows()}
    if not names:
        return f"{label}, {len(session.shown_ids()):,}"
    tracks = sorted(speaking(session, shown), key=lambda one: one[0] is None)
    spoken = [f"{names.get(speaker, 'not assigned')} {counted(len(track), 'segment')}" for speaker, track in tracks]
    return f"{label}: {', '.join(spoken)}"


def _stretch(from_ms: int, to_ms: int) -> str:
    return f"{clock(from_ms)} to {clock(to_ms)}"
