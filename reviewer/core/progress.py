"""How far a long piece of work has come, and whether it should go on."""

from collections.abc import Callable
from threading import Event

from reviewer.core.errors import Cancelled


class Progress:
    """Handed to long work, which reports to it now and then. It knows nothing of threads or windows but one safe flag."""

    def __init__(self, on_report: Callable[[int, int, str], object]) -> None:
        self._on_report = on_report
        self._cancelled = Event()

    def report(self, done: int, total: int, label: str = "") -> None:
        """Says how much is done of how much; raises `Cancelled` when the person gave up."""
        if self._cancelled.is_set():
            raise Cancelled
        self._on_report(done, total, label)

    def cancel(self) -> None:
        """Makes the next report raise `Cancelled`."""
        self._cancelled.set()


def unreported() -> Progress:
    """For work that nobody watches."""
    return Progress(lambda _done, _total, _label: None)
