"""What was done, so that it can be undone and done again, by name."""

from collections import deque
from dataclasses import dataclass

from reviewer.core.patch import Patch
from reviewer.core.rows import Row

MEMORY_BOUND = 256 * 1024 * 1024
ROW_BYTES = 400
NO_ROW_BYTES = 100
PATCH_BYTES = 600


@dataclass(frozen=True)
class Step:
    """One undoable action: the words for it, what it changed, and the way back."""

    name: str
    patch: Patch
    inverse: Patch

    @property
    def bytes(self) -> int:
        """About how much memory it holds."""
        return PATCH_BYTES + sum(map(_row_bytes, (*self.patch.changes.values(), *self.inverse.changes.values())))


class History:
    """Steps done and steps undone. The number of steps is not limited, the memory they hold is: the oldest go first."""

    def __init__(self, memory_bound: int = MEMORY_BOUND) -> None:
        self._done: deque[Step] = deque()
        self._undone: list[Step] = []
        self._memory_bound = memory_bound
        self._bytes = 0
        self._saved: Step | None = None
        self._beginning_is_forgotten = False

    @property
    def next_undo(self) -> Step | None:
        """What undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        """What redo would do again."""
        return self._undone[-1] if self._undone else None

    @property
    def is_at_saved(self) -> bool:
        """Whether the project is now as it was when last saved."""
        return self.next_undo is self._saved and not (self._saved is None and self._beginning_is_forgotten)

    def mark_saved(self, last: Step | None) -> None:
        """Remembers that the project is saved as it was after the step `last`; None stands for the beginning."""
        self._saved = last

    def add(self, step: Step) -> None:
        """Remembers a step just done; what was undone before it can no longer be done again."""
        self._bytes += step.bytes - sum(undone.bytes for undone in self._undone)
        self._undone.clear()
        self._done.append(step)
        self._forget_oldest()

    def undo(self) -> Step | None:
        """Moves the last step to the undone ones and gives it."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Step | None:
        """Moves the last undone step back and gives it."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]

    def _forget_oldest(self) -> None:
        while self._bytes > self._memory_bound and len(self._done) > 1:
            self._bytes -= self._done.popleft().bytes
            self._beginning_is_forgotten = True


def _row_bytes(row: Row | None) -> int:
    if row is None:
        return NO_ROW_BYTES
    text = getattr(row, "text", "")
    lines = getattr(row, "lines", ())
    return ROW_BYTES + 2 * len(text) + 200 * len(lines)
