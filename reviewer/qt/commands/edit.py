"""Undo, redo, selecting all, finding, and who the coder is."""

from collections.abc import Iterator
from itertools import chain

from reviewer.core.errors import ReviewerError
from reviewer.core.history import Step
from reviewer.core.ids import SegmentId
from reviewer.core.rows import Coder, Correction, Flag, Note, Review, Row, Segment, Tagging
from reviewer.edits.coders import rename_coder
from reviewer.qt.asking import ask_text
from reviewer.qt.desk import Desk


class EditCommands:
    """The Edit menu."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def undo(self) -> None:
        """Takes the last step back."""
        step = self._desk.session.undo()
        if step:
            self._show(step, "Undone")

    def redo(self) -> None:
        """Does the step undone last again."""
        step = self._desk.session.redo()
        if step:
            self._show(step, "Done again")

    def select_all(self) -> None:
        """Selects all segments of the transcript shown."""
        ids = self._desk.session.segment_ids()
        if ids:
            self._desk.session.select_segments(ids[0], ids[-1])

    def find(self) -> None:
        """Goes to the search field."""
        self._desk.window.tabs.show_search()

    def coder(self) -> None:
        """Asks for the person's name, which stands at the marks they make from now on."""
        name = self._desk.preferences.value.coder.name
        ask_text(self._desk.window, "Your name", "The name at the marks you make:", name, self._rename_coder)

    def _rename_coder(self, name: str) -> None:
        if not name.strip():
            self._desk.tell(ReviewerError("A name cannot be empty.", "Your name is as it was."))
            return
        coder = Coder(id=self._desk.preferences.value.coder.id, name=name.strip())
        self._desk.preferences.change(coder=coder)
        self._desk.apply("Your name", rename_coder, coder)

    def _show(self, step: Step, done: str) -> None:
        """Says what was done, and goes to where that is: here, if it is anywhere here, else in another transcript."""
        self._desk.say(f"{done}: {step.name}")
        session = self._desk.session
        here = next((id for id in self._places(step) if session.project.segments[id].transcript == session.transcript), None)
        place = here or next(self._places(step), None)
        if place is not None:
            session.show_transcript(session.project.segments[place].transcript)
            self._desk.window.transcript.reveal(place)

    def _places(self, step: Step) -> Iterator[SegmentId]:
        order, rows = self._desk.session.index.order, chain(step.patch.changes.values(), step.inverse.changes.values())
        return (place for place in map(_segment_of, rows) if place is not None and place in order)


def _segment_of(row: Row | None) -> SegmentId | None:
    """The segment that a row is about, or begins on."""
    match row:
        case Segment():
            return row.id
        case Review() | Correction():
            return row.segment
        case Flag() | Tagging() | Note():
            return row.span.first if row.span else None
        case _:
            return None
