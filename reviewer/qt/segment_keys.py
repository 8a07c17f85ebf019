"""Moving through the segments and selecting them by keyboard, in the transcript and on the timeline."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from reviewer.core.selection import Place, Selection
from reviewer.core.session import Session
from reviewer.qt.boundaries import letter_step, word_step

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

EVERYTHING = 1 << 40
Step = Callable[[str, int, int], int]  # text, offset, direction → offset


def move_by_key(session: Session, event: QKeyEvent, segments_a_page: int) -> bool:
    """Does what a cursor key asks for; False when the key is none of these."""
    if not session.shown_ids():
        return False
    shift, ctrl = bool(event.modifiers() & SHIFT), bool(event.modifiers() & CTRL)
    key = event.key()
    if key in (Key.Key_Left, Key.Key_Right):
        if shift:
            move_end = _move_fixed_end if event.modifiers() & ALT else _move_moving_end
            move_end(session, 1 if key == Key.Key_Right else -1, word_step if ctrl else letter_step)
        return shift
    step = {
        Key.Key_Down: 1,
        Key.Key_Up: -1,
        Key.Key_PageDown: segments_a_page,
        Key.Key_PageUp: -segments_a_page,
        Key.Key_Home: -EVERYTHING,
        Key.Key_End: EVERYTHING,
    }.get(Key(key), 0)
    if not step:
        return False
    (extend_by_segments if shift else go_by_segments)(session, step)
    return True


def go_by_segments(session: Session, step: int) -> None:
    """Selects the segment `step` after the current one, or the nearest there is."""
    ids = session.shown_ids()
    if not ids:
        return
    target = ids[_number_after(session, step)]
    session.select_segments(target, target)


def extend_by_segments(session: Session, step: int) -> None:
    """Moves the moving end of the selection by whole segments."""
    ids = session.shown_ids()
    if session.selection is None:
        go_by_segments(session, step)
        return
    session.select_segments(session.selection.anchor.segment, ids[_number_after(session, step)])


def _number_after(session: Session, step: int) -> int:
    if session.selection is None and abs(step) < EVERYTHING:
        return _number_at_playhead(session)
    here = session.shown_number(session.selection.current) if session.selection else 0
    return min(max(0, here + step), len(session.shown_ids()) - 1)


def _number_at_playhead(session: Session) -> int:
    """The segment that the first step goes to: at the beginning the first in order, whose time need not be the first."""
    at_playhead = session.segment_at(session.playhead_ms) if session.playhead_ms else None
    return 0 if at_playhead is None else session.shown_number(at_playhead)


def _move_moving_end(session: Session, direction: int, step: Step) -> None:
    selection = _selection(session)
    if selection and (head := _moved(session, selection.head, direction, step)) != selection.anchor:
        session.select(Selection(selection.anchor, head))


def _move_fixed_end(session: Session, direction: int, step: Step) -> None:
    selection = _selection(session)
    if selection and (anchor := _moved(session, selection.anchor, direction, step)) != selection.head:
        session.select(Selection(anchor, selection.head))


def _selection(session: Session) -> Selection | None:
    if session.selection is None:
        go_by_segments(session, 1)
    return session.selection


def _moved(session: Session, place: Place, direction: int, step: Step) -> Place:
    text = session.project.segments[place.segment].text
    offset = step(text, place.offset, direction)
    if 0 <= offset <= len(text):
        return Place(place.segment, offset)
    ids = session.shown_ids()
    number = session.shown_number(place.segment) + direction
    if not 0 <= number < len(ids):
        return place
    other = ids[number]
    other_text = session.project.segments[other].text
    return Place(other, step(other_text, 0, 1) if direction > 0 else step(other_text, len(other_text), -1))
