"""The marks on the segments in view, looked up once for a picture of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reviewer.core.rows import Flag, Note, Tagging
from reviewer.core.session import Session
from reviewer.qt.transcript.page import PlacedBlock


@dataclass(frozen=True)
class PlacedTagging:
    """A tagging and the numbers, in its transcript, of its first and its last segment."""

    tagging: Tagging
    first: int
    last: int


@dataclass
class MarksInView:
    """Flags and notes by the number of the segment they begin on, and all taggings that touch the view."""

    flags: dict[int, list[Flag]] = field(default_factory=dict)
    notes: dict[int, list[Note]] = field(default_factory=dict)
    taggings: list[PlacedTagging] = field(default_factory=list)


def marks_in_view(session: Session, placed: Sequence[PlacedBlock]) -> MarksInView:
    """The marks that touch the blocks in view."""
    found = MarksInView()
    if not placed:
        return found
    base = session.index.order.first_position(placed[0].block.segment.transcript)
    for first, last, id in session.index.marks_touching(base + placed[0].number, base + placed[-1].number):
        match session.project.mark(id):
            case Flag() as flag:
                found.flags.setdefault(first - base, []).append(flag)
            case Note() as note:
                found.notes.setdefault(first - base, []).append(note)
            case Tagging() as tagging:
                found.taggings.append(PlacedTagging(tagging, first - base, last - base))
    return found
