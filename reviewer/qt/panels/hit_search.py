"""Looks for what was typed, a few ms at a time, and lists what is found as it comes."""

from collections.abc import Iterator
from itertools import chain
from time import monotonic_ns

from PySide6.QtCore import QObject, Signal

from reviewer.core.patch import Patch
from reviewer.qt.facts import Facts
from reviewer.qt.panels.hit_rows import HitModel
from reviewer.qt.panels.steps import MS, Steps
from reviewer.queries.folds import Folds
from reviewer.queries.hits import Hits, SomeHits
from reviewer.queries.search import hits_of, near_hits_of, nearest

BUSY_MS = 5
FOLDING_PAUSE_MS = 10
FIRST_LISTED_MS, LISTED_EVERY_MS = 15, 100  # most searches end before; what moves all the time cannot be read


class HitSearch(QObject):
    """Fills a list with the hits of one search at a time. Until it has any to list, those of the one before stay."""

    listed = Signal()  # what is listed changed, or is all there is
    ended = Signal()  # all has been looked through

    def __init__(self, facts: Facts, model: HitModel, parent: QObject) -> None:
        super().__init__(parent)
        self._facts = facts
        self._model = model
        self._steps = Steps(BUSY_MS, 0, self)
        self._steps.worked.connect(self._on_worked)
        self._folding = Steps(0, FOLDING_PAUSE_MS, self)
        self._is_near = False
        self._found: list[SomeHits] = []  # and not listed yet
        self._lists_earlier_hits = False
        self._listed_ns = 0
        self._folds = self._new_folds()

    @property
    def is_under_way(self) -> bool:
        """Whether there is more to look through."""
        return self._steps.is_under_way

    def begin(self, query: str) -> None:
        """Looks for what is spelled as it was typed."""
        self._is_near = False
        self._begin(hits_of(self._folds, query))

    def begin_near(self, query: str) -> None:
        """Looks for what is near to what was typed, too."""
        self._is_near = True
        self._begin(near_hits_of(self._folds, query))

    def clear(self) -> None:
        """Looks for nothing, and lists nothing."""
        self._steps.stop()
        self._found = []
        self._model.show(Hits())

    def turn_to_transcript(self) -> None:
        """Lists nothing: another transcript is shown. It is made ready to be looked through before anybody asks."""
        self.clear()
        self._folds = self._new_folds()
        self._folding.begin(self._folds.fold_ahead())

    def follow(self, patch: Patch) -> bool:
        """Follows a patch; gives whether it could, which is not so when there are other segments now."""
        session = self._facts.session
        if not self._folds.are_of(session.segment_ids()):
            return False
        self._folds.follow(session.project, session.index, patch)
        return True

    def _new_folds(self) -> Folds:
        session = self._facts.session
        return Folds(session.project, session.index, session.transcript)

    def _begin(self, found: Iterator[SomeHits]) -> None:
        self._found = []
        self._lists_earlier_hits = True
        self._listed_ns = monotonic_ns()
        self._steps.begin(self._collected(found))
        self._steps.work()

    def _collected(self, found: Iterator[SomeHits]) -> Iterator[None]:
        for hits in found:
            if len(hits):
                self._found.append(hits)
            yield

    def _on_worked(self) -> None:
        is_first = self._lists_earlier_hits and bool(self._found)
        wait_ms = FIRST_LISTED_MS if is_first else LISTED_EVERY_MS
        if not self.is_under_way or monotonic_ns() - self._listed_ns >= wait_ms * MS:
            self._list()
        if not self.is_under_way:
            self.ended.emit()

    def _list(self) -> None:
        found, self._found = self._found, []
        if self._lists_earlier_hits:
            self._model.show(Hits(nearest(Hits(*found))) if self._is_near else Hits(*found))
        elif found and self._is_near:
            self._model.rearrange(nearest(chain(self._model.hits, Hits(*found))))
        else:
            self._model.add(found)
        self._lists_earlier_hits = False
        self._listed_ns = monotonic_ns()
        self.listed.emit()
