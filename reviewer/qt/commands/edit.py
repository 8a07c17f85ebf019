"""Undo, redo, selecting all, finding, and who the coder is."""

from reviewer.core.errors import ReviewerError
from reviewer.core.history import Step
from reviewer.core.ids import SegmentId
from reviewer.core.index import span_of
from reviewer.core.patch import Patch
from reviewer.core.rows import Coder, Review, Row, Segment
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
            self._show(step, step.inverse, "Undone")

    def redo(self) -> None:
        """Does the step undone last again."""
        step = self._desk.session.redo()
        if step:
            self._show(step, step.patch, "Done again")

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

    def _show(self, step: Step, patch: Patch, done: str) -> None:
        self._desk.say(f"{done}: {step.name}")
        order = self._desk.session.index.order
        for row in patch.changes.values():
            span = span_of(row) if row is not None else None
            place = (
                span.first if span else row.segment if isinstance(row, Review) else row.id if isinstance(row, Segment) else None
            )
            if place is not None and place in order and self._is_shown(place):
                self._desk.window.transcript.reveal(place)
                return

    def _is_shown(self, segment: SegmentId) -> bool:
        session = self._desk.session
        return session.project.segments[segment].transcript == session.transcript


def _segment_of(row: Row | None) -> SegmentId:
    match row:
        case Review():
            return row.segment
        case Segment():
            return row.id
        case _:
            return SegmentId("")
