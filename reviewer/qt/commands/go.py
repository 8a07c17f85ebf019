"""Moving through the transcript and its time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

from reviewer.core.ids import SegmentId, TranscriptId
from reviewer.core.rows import Flag, Tagging
from reviewer.edits.reviews import review_id
from reviewer.qt.desk import Desk
from reviewer.qt.player import STEP_MS, Player
from reviewer.qt.segment_keys import go_by_segments


class GoCommands:
    """The Go menu."""

    def __init__(self, desk: Desk, player: Player) -> None:
        self._desk = desk
        self._player = player

    def next(self) -> None:
        """Goes to the next segment."""
        go_by_segments(self._desk.session, 1)

    def previous(self) -> None:
        """Goes to the segment before."""
        go_by_segments(self._desk.session, -1)

    def next_unreviewed(self) -> None:
        """Goes to the next segment that the coder has not reviewed, round the end if need be."""
        self._go_to_first(self._following(), self._is_unreviewed, "All segments are reviewed")

    def previous_unreviewed(self) -> None:
        """Goes to the segment before that the coder has not reviewed, round the beginning if need be."""
        self._go_to_first(self._preceding(), self._is_unreviewed, "All segments are reviewed")

    def next_untagged(self) -> None:
        """Goes to the next segment without any tag, round the end if need be."""
        self._go_to_first(self._following(), self._is_untagged, "Every segment has a tag")

    def next_flagged(self) -> None:
        """Goes to the next segment with an open flag, round the end if need be."""
        self._go_to_first(self._following(), self._is_flagged, "No open flags here")

    def next_finding(self) -> None:
        """Goes to where the next finding begins, round the end if need be."""
        session = self._desk.session
        source = session.project.sources.get(session.transcript) if session.transcript else None
        firsts = {one.first for one in source.findings} if source else set()
        self._go_to_first(self._following(), firsts.__contains__, "No findings here")

    def to_time(self) -> None:
        """Asks for a time."""
        self._desk.window.palette_popup.pick_time()

    def to_ms(self, ms: int) -> None:
        """Goes to a time."""
        session = self._desk.session
        if segment := session.segment_at(ms):
            session.select_segments(segment, segment)
        session.move_playhead(min(ms, session.duration_ms))

    def to_segment(self, id: SegmentId) -> None:
        """Goes to a segment, of whatever transcript."""
        session = self._desk.session
        if id in session.project.segments:
            session.show_transcript(session.project.segments[id].transcript)
            session.select_segments(id, id)

    def to_transcript(self, id: TranscriptId) -> None:
        """Shows a transcript."""
        self._desk.session.show_transcript(id)

    def play(self) -> None:
        """Plays, or pauses."""
        self._player.toggle()

    def play_here(self) -> None:
        """Plays, or pauses."""
        self._player.toggle()

    def back(self) -> None:
        """Steps back."""
        self._player.step(-STEP_MS)

    def forward(self) -> None:
        """Steps forward."""
        self._player.step(STEP_MS)

    def slower(self) -> None:
        """Plays slower."""
        self._player.change_rate(-1)

    def faster(self) -> None:
        """Plays faster."""
        self._player.change_rate(1)

    def _following(self) -> Iterator[SegmentId]:
        """The segments shown, from the one after the current one on round to it."""
        ids, here = self._ids_and_here()
        return chain(islice(ids, here + 1, None), islice(ids, 0, here + 1))

    def _preceding(self) -> Iterator[SegmentId]:
        """The segments shown, backwards from the one before the current one on round to it."""
        ids, here = self._ids_and_here()
        begin = len(ids) if here < 0 else here
        return (ids[number] for number in range(begin - 1, begin - 1 - len(ids), -1))

    def _ids_and_here(self) -> tuple[Sequence[SegmentId], int]:
        session = self._desk.session
        return session.shown_ids(), session.shown_number(session.selection.current) if session.selection else -1

    def _go_to_first(self, ids: Iterable[SegmentId], is_wanted: Callable[[SegmentId], bool], none_words: str) -> None:
        found = next(filter(is_wanted, ids), None)
        if found is None:
            self._desk.say(none_words)
        else:
            self._desk.session.select_segments(found, found)

    def _is_unreviewed(self, id: SegmentId) -> bool:
        return review_id(self._desk.preferences.value.coder, id) not in self._desk.session.project.reviews

    def _is_untagged(self, id: SegmentId) -> bool:
        return self._marks_on(id, Tagging.table) == 0

    def _is_flagged(self, id: SegmentId) -> bool:
        return self._marks_on(id, Flag.table) > 0

    def _marks_on(self, id: SegmentId, table: str) -> int:
        session = self._desk.session
        return session.index.coverage(session.project.segments[id].transcript, table)[session.number_of(id)]
