"""Finding words in the transcript as they are typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reviewer.core.patch import Patch
from reviewer.core.rows import Correction, Segment
from reviewer.qt.facts import Facts
from reviewer.qt.panels.card_list import LEFT, RIGHT, CardList
from reviewer.qt.panels.hit_bar import HitBar, chip
from reviewer.qt.panels.hit_rows import HitModel
from reviewer.qt.panels.hit_search import HitSearch
from reviewer.qt.panels.hit_spans import HitSpans
from reviewer.qt.panels.search_field import SearchField
from reviewer.queries.findings_words import counted
from reviewer.queries.hits import Hit, HitKind, span_of_hit
from reviewer.queries.search import MOST_HITS

SEARCHED = ("corrections", "notes", "tags", "speakers")  # what is not in the segments themselves
NEAR_TIP = "Find also what is spelled or heard a little otherwise, the nearest first (Alt+N)"


class SearchPanel(QWidget):
    """A field and what was found. Whoever wires the window connects its `on_…` slots to the facts."""

    range_chosen = Signal(object)  # Span
    segment_chosen = Signal(str)
    mark_chosen = Signal(str)
    hits_changed = Signal(object)  # list[Span]: where something was found in the text
    filter_requested = Signal(object)  # list[SegmentId]
    tag_all_requested = Signal(object)  # list[Span]
    flag_all_requested = Signal(object)  # list[Span]
    editing_finished = Signal()
    searched = Signal()  # all has been looked through

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self._kept: Hit | None = None  # where one was before searching again
        self._is_stale = False
        self._wish: Callable[[], None] | None = None  # to be fulfilled when all hits are known
        self.field = SearchField()
        self.near = chip("Near", NEAR_TIP)
        self.near.setCheckable(True)
        self.bar = HitBar()
        self.model = HitModel(facts, self)
        self.list = CardList("Hits", self.model, 0)
        self.search = HitSearch(facts, self.model, self)
        self.spans = HitSpans(facts, self)
        self._place_parts()
        self._connect_parts()

    def _place_parts(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.field, 1)
        first.addWidget(self.near)
        above = QVBoxLayout()
        above.setContentsMargins(LEFT, 10, RIGHT, 6)
        above.setSpacing(7)
        above.addLayout(first)
        above.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.field)

    def _connect_parts(self) -> None:
        self.bar.filter_requested.connect(self._on_filter_requested)
        self.bar.flag_requested.connect(self._on_flag_requested)
        self.bar.tag_requested.connect(self._on_tag_requested)
        self.field.left.connect(self.editing_finished)
        self.field.list_requested.connect(self._on_list_requested)
        self.field.near_requested.connect(self.near.toggle)
        self.field.next_requested.connect(self.go_to_next)
        self.field.previous_requested.connect(self.go_to_previous)
        self.field.textChanged.connect(self._on_wanted_changed)
        self.list.chosen.connect(self._on_chosen)
        self.list.on_key("Esc", self._on_list_left)
        self.list.opened.connect(self._on_chosen)
        self.near.toggled.connect(self._on_wanted_changed)
        self.search.ended.connect(self.searched)
        self.search.listed.connect(self._on_listed)
        self.spans.changed.connect(self.hits_changed)
        self.spans.known.connect(self._fulfil_wish)

    # What others ask of it

    @property
    def is_searching(self) -> bool:
        """Whether there is more to look through."""
        return self.search.is_under_way

    def focus_search(self) -> None:
        """Goes to the field; what stands in it is selected, to be typed over."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go_to_next(self) -> None:
        """Goes to the next hit; when there was none, to the nearest, or to the first from the selected segment on."""
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
        if not self.search.follow(patch):
            self._begin_anew()
        elif patch.touches(*SEARCHED):
            if (row := self.list.current_row) is not None:
                self._kept = self.model.hits[row]
            self.search.clear()
            self._search_when_seen()
            if self._is_stale and patch.touches(Correction.table):
                self.spans.clear()
        elif patch.touches(Segment.table):
            self.list.refresh_cards()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._search()

    # How it searches

    def _begin_anew(self) -> None:
        self.search.turn_to_transcript()
        self.spans.clear()
        self._search_when_seen()

    def _search_when_seen(self) -> None:
        self._is_stale = True
        self._wish = None
        self.spans.stop()
        if self.isVisible():
            self._search()

    def _search(self) -> None:
        self._is_stale = False
        begin = self.search.begin_near if self.near.isChecked() else self.search.begin
        begin(self.field.text())

    def _on_wanted_changed(self) -> None:
        self._kept = self._wish = None
        self.spans.stop()
        self._search()
        self.list.scrollToTop()

    def _on_listed(self) -> None:
        hits = self.model.hits
        if self._kept and (row := hits.row_of(self._kept)) is not None:
            self._kept = None
            self.list.go_to(row)
        is_wanted = bool(self.field.text().strip())
        self.bar.show_hits(self._count_words() if is_wanted else "", hits)
        self.list.say_when_empty("Nothing found." if is_wanted and not self.is_searching else "")
        if not len(hits):
            self.spans.clear()
        elif not self.is_searching or len(hits) >= 2 * len(self.spans.spans):  # or they would be found out again and again
            self.spans.follow(hits)

    def _count_words(self) -> str:
        count = self.model.count()
        if count >= MOST_HITS:
            return f"{'nearest' if self.near.isChecked() else 'first'} {counted(count, 'hit')}"
        return counted(count, "hit") + ("…" if self.is_searching else "")

    # Where one is

    def _first_row_here(self) -> int:
        order, selection = self.facts.session.index.order, self.facts.session.selection
        if selection is None or self.near.isChecked():
            return 0
        return self.model.hits.row_from(order, order.position(selection.current))

    def _go_to(self, row: int) -> None:
        if self.model.count():
            row %= self.model.count()
            self.list.go_to(row)
            self._on_chosen(row)

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

    # What is done with all of them

    def _on_filter_requested(self) -> None:
        self._wish_for(lambda: self.filter_requested.emit(self.spans.segments()))

    def _on_tag_requested(self) -> None:
        self._wish_for(lambda: self.tag_all_requested.emit(list(self.spans.spans)))

    def _on_flag_requested(self) -> None:
        self._wish_for(lambda: self.flag_all_requested.emit(list(self.spans.spans)))

    def _wish_for(self, wish: Callable[[], None]) -> None:
        self._wish = wish
        self._fulfil_wish()

    def _fulfil_wish(self) -> None:
        if self._wish and self.spans.are_known and not self.is_searching:
            wish, self._wish = self._wish, None
            wish()
