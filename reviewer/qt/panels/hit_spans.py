"""The heard text under what was found, for those who mark it, and do something with all of it."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from reviewer.core.ids import SegmentId
from reviewer.core.rows import Span
from reviewer.qt.facts import Facts
from reviewer.qt.panels.steps import Steps
from reviewer.queries.hits import Hit, HitKind, Hits, segment_of, span_of_hit

BUSY_MS, PAUSE_MS = 2, 5


class HitSpans(QObject):
    """Follows what is listed. Spans are found out bit by bit, after the hits are painted."""

    changed = Signal(object)  # list[Span]: those of all hits in the text, in the order of the list
    known = Signal()  # all spans are

    def __init__(self, facts: Facts, parent: QObject) -> None:
        super().__init__(parent)
        self._facts = facts
        self._steps = Steps(BUSY_MS, PAUSE_MS, self)
        self._steps.worked.connect(self._on_worked)
        self.spans: list[Span] = []
        self._in_notes: list[SegmentId] = []

    @property
    def are_known(self) -> bool:
        """Whether they are those of all hits."""
        return not self._steps.is_under_way

    def segments(self) -> list[SegmentId]:
        """The segments in which, or on which in a note, something was found, in their order."""
        position = self._facts.session.index.order.position
        return sorted({*(span.first for span in self.spans), *self._in_notes}, key=position)

    def follow(self, hits: Hits) -> None:
        """Finds out the spans of these hits instead."""
        self._steps.begin(self._found_out(hits))

    def stop(self) -> None:
        """Other hits are being looked for: those found out so far stay as they are."""
        self._steps.stop()

    def clear(self) -> None:
        """There are no hits."""
        self.stop()
        self._in_notes = []
        if self.spans:
            self.spans = []
            self.changed.emit([])

    def _found_out(self, hits: Hits) -> Iterator[None]:
        spans: list[Span] = []
        in_notes: list[SegmentId] = []
        for hit in hits:
            if hit.kind is HitKind.TEXT:
                spans.append(span_of_hit(self._facts.session.project, self._facts.session.index, hit))
            elif hit.kind is HitKind.NOTE:
                in_notes.extend(self._segment(hit))
            yield
        self.spans, self._in_notes = spans, in_notes

    def _segment(self, hit: Hit) -> Iterator[SegmentId]:
        segment = segment_of(self._facts.session.project, hit)
        if segment is not None:
            yield segment.id

    def _on_worked(self) -> None:
        if self.are_known:
            self.changed.emit(list(self.spans))
            self.known.emit()
