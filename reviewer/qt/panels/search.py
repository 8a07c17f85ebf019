"""Finding words in the transcript as they are typed."""

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reviewer.core.ids import SegmentId
from reviewer.core.patch import Patch
from reviewer.qt.facts import Facts
from reviewer.qt.panels.card_list import LEFT, RIGHT, CardList
from reviewer.qt.panels.hit_rows import HitModel
from reviewer.qt.panels.search_field import SearchField
from reviewer.queries.findings_words import counted
from reviewer.queries.search import MOST_HITS, Hit, HitKind, TextFolds, hits_in_slices, span_of_hit

SLICE_NS = 4_000_000  # how long searching may hold up the window at a time
SEARCHED = ("corrections", "notes", "tags", "speakers")


class SearchPanel(QWidget):
    """A field and what was found. Whoever wires the window connects its `on_…` slots to the facts."""

    range_chosen = Signal(object)  # Span
    segment_chosen = Signal(str)
    mark_chosen = Signal(str)
    editing_finished = Signal()
    searched = Signal()  # all has been looked through

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self._folds = self._new_folds()
        self._left: Iterator[list[Hit]] | None = None
        self._kept: Hit | None = None  # where one was before searching again
        self._is_stale = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self.field = SearchField()
        self.said = QLabel()
        self.model = HitModel(facts, self)
        self.list = CardList("Hits", self.model, 0)
        self._place_parts()
        self._connect_parts()

    def _place_parts(self) -> None:
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("small", True)
        above = QHBoxLayout()
        above.setContentsMargins(LEFT, 10, RIGHT, 6)
        above.setSpacing(10)
        above.addWidget(self.field, 1)
        above.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.field)

    def _connect_parts(self) -> None:
        self._timer.timeout.connect(self._on_timeout)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.next_requested.connect(self.go_to_next)
        self.field.previous_requested.connect(self.go_to_previous)
        self.field.list_requested.connect(self._on_list_requested)
        self.field.left.connect(self.editing_finished)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_chosen)
        self.list.on_key("Esc", self._on_list_left)

    # What others ask of it

    @property
    def is_searching(self) -> bool:
        """Whether there is more to look through."""
        return self._left is not None

    def focus_search(self) -> None:
        """Goes to the field; what stands in it is selected, to be typed over."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go_to_next(self) -> None:
        """Goes to the next hit; to the first one from the selected segment on when there was none."""
        row = self.list.current_row
        self._go_to(self._first_row_here() if row is None else row + 1)

    def go_to_previous(self) -> None:
        """Goes to the hit before."""
        row = self.list.current_row
        self._go_to((self._first_row_here() if row is None else row) - 1)

    # Facts

    def on_session_replaced(self) -> None:
        """Another project: what was looked for there is looked for no more."""
        self.field.clear()
        self._begin_anew()

    def on_transcript_changed(self) -> None:
        """Another transcript: the same is looked for in it."""
        self._begin_anew()

    def on_project_changed(self, patch: Patch) -> None:
        """Looks again where something else may be found now; where one was is kept, if it is found again."""
        session = self.facts.session
        if not self._folds.are_of(session.segment_ids()):
            self._begin_anew()
            return
        self._folds.follow(session.project, session.index, patch)
        if patch.touches(*SEARCHED):
            row = self.list.current_row
            self._kept = None if row is None else self.model.hits[row]
            self._search_when_seen()
        self.list.refresh_cards()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._search()

    # How it searches

    def _begin_anew(self) -> None:
        self._folds = self._new_folds()
        self._search_when_seen()

    def _search_when_seen(self) -> None:
        if self.isVisible():
            self._search()
        else:
            self._stop()
            self.model.clear()
            self._is_stale = True

    def _search(self) -> None:
        self._is_stale = False
        session = self.facts.session
        self.model.clear()
        self._left = hits_in_slices(session.project, session.index, self._folds, self.field.text())
        self._timer.start()
        self._on_timeout()

    def _on_timeout(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        found: list[Hit] = []
        while self._left is not None and clock.nsecsElapsed() < SLICE_NS:
            more = next(self._left, None)
            found.extend(more or ())
            if more is None or self.model.count() + len(found) >= MOST_HITS:
                self._stop()
        self.model.add(found[: MOST_HITS - self.model.count()])
        if self._kept in found:
            self.list.go_to(self.model.hits.index(self._kept))
        self._say_count()
        if self._left is None:
            self.searched.emit()

    def _stop(self) -> None:
        self._left = None
        self._timer.stop()

    def _say_count(self) -> None:
        count, wanted = self.model.count(), bool(self.field.text().strip())
        more = "+" if count >= MOST_HITS else "…" if self.is_searching else ""
        self.said.setText(f"{counted(count, 'hit')}{more}" if wanted else "")
        self.list.say_when_empty("Nothing found." if wanted and not self.is_searching else "")

    def _new_folds(self) -> TextFolds:
        session = self.facts.session
        return TextFolds(session.project, session.index, session.transcript)

    # Where one is

    def _first_row_here(self) -> int:
        order, selection = self.facts.session.index.order, self.facts.session.selection
        if selection is None:
            return 0
        places = [order.position(SegmentId(hit.id)) for hit in self.model.hits if hit.kind is HitKind.TEXT]
        return bisect_left(places, order.position(selection.current))

    def _go_to(self, row: int) -> None:
        if self.model.count():
            row %= self.model.count()
            self.list.go_to(row)
            self._on_chosen(row)

    def _on_text_changed(self) -> None:
        self._kept = None
        self._search()

    def _on_list_requested(self) -> None:
        row = self.list.current_row  # the list picks one by itself when it gets the keyboard
        if self.model.count():
            self.list.setFocus()
            self._go_to(self._first_row_here() if row is None else row)

    def _on_list_left(self, _row: int) -> None:
        self.editing_finished.emit()

    def _on_chosen(self, row: int) -> None:
        session, hit = self.facts.session, self.model.hits[row]
        if hit.kind in (HitKind.NOTE, HitKind.TAG):
            self.mark_chosen.emit(hit.place)
        elif hit.place not in session.project.segments:
            return
        elif hit.kind is HitKind.SPEAKER:
            self.segment_chosen.emit(hit.place)
        else:
            self.range_chosen.emit(span_of_hit(session.project, session.index, hit))
