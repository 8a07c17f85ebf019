"""The rows of the timeline for the transcript shown: segments or speakers, flags, notes and one for each tag."""

from collections.abc import Iterator, Sequence

from reviewer.core.ids import MarkId
from reviewer.core.index import Lane
from reviewer.core.rows import Flag, Note, Segment, Tagging
from reviewer.core.session import Session
from reviewer.core.track import Track
from reviewer.layout.lanes import LaneKind, LaneRow, stacked, tag_rows
from reviewer.qt.timeline.filtered import ShownTracks
from reviewer.queries.codebook import codebook

ROW_HEIGHT = 28
SPEAKERS_KEY = "speakers"
TABLE_OF = {LaneKind.FLAGS: Flag.table, LaneKind.NOTES: Note.table}


def rows_of(session: Session) -> list[LaneRow]:
    """The rows, one below the other from 0."""
    return stacked(_rows(session))


def track_of(session: Session, row: LaneRow, shown: ShownTracks | None = None) -> Track:
    """What stands in a row of flags, of notes or of a tag: all of it, or what is shown of it."""
    if session.transcript is None:
        return Track()
    table, of = (Tagging.table, row.key) if row.kind is LaneKind.TAG else (TABLE_OF[row.kind], "")
    return _track(session, Lane(session.transcript, table, of), shown)


def row_of_mark(session: Session, rows: Sequence[LaneRow], id: MarkId | None) -> LaneRow | None:
    """The row in which a mark stands."""
    mark = session.project.mark(id) if id else None
    key = mark.tag if isinstance(mark, Tagging) else mark.table if mark else None
    return next((row for row in rows if row.key == key), None)


def speaking(session: Session, shown: ShownTracks | None = None) -> Iterator[tuple[str | None, Track]]:
    """When each speaker speaks, all of it or as far as it is shown; None for the segments of nobody."""
    if session.transcript is None:
        return
    for speaker in (None, *session.project.speakers):
        track = _track(session, Lane(session.transcript, Segment.table, speaker or ""), shown)
        if len(track):
            yield speaker, track


def _track(session: Session, lane: Lane, shown: ShownTracks | None) -> Track:
    return session.index.lane(lane) if shown is None else shown.of(lane)


def _rows(session: Session) -> Iterator[LaneRow]:
    label = "Speakers" if len(session.project.speakers) else "Segments"
    yield LaneRow(SPEAKERS_KEY, label, LaneKind.SPEAKERS, ROW_HEIGHT)
    yield LaneRow(Flag.table, "Flags", LaneKind.FLAGS, ROW_HEIGHT)
    yield LaneRow(Note.table, "Notes", LaneKind.NOTES, ROW_HEIGHT)
    yield from tag_rows(codebook(session.project), ROW_HEIGHT)
