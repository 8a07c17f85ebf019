"""What of each lane is shown while only some segments are: made when it is first painted, and anew after a change."""

from reviewer.core.index import MARKS, Lane, span_of
from reviewer.core.intervals import Interval
from reviewer.core.rows import Segment
from reviewer.core.session import Session
from reviewer.core.track import Track
from reviewer.layout.bars import density
from reviewer.layout.scale import TimeScale


class ShownTracks:
    """The lanes of the transcript shown, with only what touches a segment shown."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._tracks: dict[Lane, Track] = {}
        self._overview: tuple[TimeScale, list[int]] | None = None

    def forget(self) -> None:
        """To be called when the project changed, or other segments are shown."""
        self._tracks.clear()
        self._overview = None

    def of(self, lane: Lane) -> Track:
        """What is shown in a lane: the whole lane while all segments are."""
        whole = self._session.index.lane(lane)
        if self._session.shows_all:
            return whole
        if lane not in self._tracks:
            is_shown = self._segment_is_shown if lane.table == Segment.table else self._mark_is_shown
            self._tracks[lane] = Track(interval for interval in whole if is_shown(interval))
        return self._tracks[lane]

    def marks_over(self, whole: TimeScale) -> list[int]:
        """How many of the marks shown begin in each pixel of the overview; the same until something changes."""
        if self._overview is None or self._overview[0] != whole:
            transcript = self._session.transcript
            track = self.of(Lane(transcript, MARKS)) if transcript else Track()
            self._overview = whole, density([track], whole)
        return self._overview[1]

    def _segment_is_shown(self, interval: Interval) -> bool:
        return self._session.is_shown(self._session.project.segments[interval.id].id)

    def _mark_is_shown(self, interval: Interval) -> bool:
        mark = self._session.project.mark(interval.id)
        span = span_of(mark) if mark else None
        return span is not None and self._session.any_shown_between(span.first, span.last)
