"""Moving through the transcript and its time."""

from collections.abc import Iterable

from reviewer.core.ids import SegmentId, TranscriptId
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
        ids, here = self._ids_and_here()
        self._go_to_unreviewed((*ids[here + 1 :], *ids[: here + 1]))

    def previous_unreviewed(self) -> None:
        """Goes to the segment before that the coder has not reviewed, round the beginning if need be."""
        ids, here = self._ids_and_here()
        before = max(here, 0)
        self._go_to_unreviewed((*reversed(ids[:before]), *reversed(ids[before:])))

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

    def _ids_and_here(self) -> tuple[tuple[SegmentId, ...], int]:
        session = self._desk.session
        here = session.number_of(session.selection.current) if session.selection else -1
        return tuple(session.segment_ids()), here

    def _go_to_unreviewed(self, ids: Iterable[SegmentId]) -> None:
        session, coder = self._desk.session, self._desk.stamp().coder
        reviews = session.project.reviews
        found = next((id for id in ids if review_id(coder, id) not in reviews), None)
        if found is None:
            self._desk.say("All segments are reviewed")
        else:
            session.select_segments(found, found)
