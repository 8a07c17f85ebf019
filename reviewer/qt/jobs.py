"""Long work off the GUI thread: one runner, with progress and a way to give up."""

import gc
import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from reviewer.core.errors import Cancelled, ReviewerError
from reviewer.core.progress import Progress

T = TypeVar("T")
Work = Callable[[Progress], T]

log = logging.getLogger(__name__)


def _nothing() -> None:
    """For those who need not know that a job was given up."""


@dataclass(frozen=True)
class Job(Generic[T]):
    """A piece of work, its name for the person, and who takes what comes of it, on the GUI thread."""

    label: str
    work: Work[T]
    done: Callable[[T], None]
    failed: Callable[[ReviewerError], None]
    given_up: Callable[[], None] = _nothing


class Jobs(QObject):
    """Runs jobs one after the other on a thread of its own."""

    started = Signal(str)  # label
    progressed = Signal(object, object, str)  # done, total, what is being done
    ended = Signal()
    _finished = Signal(object, object)  # _Running, what to call with what came of it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reviewer-job")  # nothing of Qt's lives on it
        self._running: list[_Running] = []
        self._finished.connect(self._on_finished)

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._running)

    def start(self, job: Job[T]) -> Progress:
        """Begins a job, or queues it behind the one under way; it gives up when its progress, given here, is cancelled."""
        gc.disable()  # in the worker's thread it would take down widgets that are garbage, and those may die on theirs only
        running = _Running(job, self)
        self._running.append(running)
        if len(self._running) == 1:
            self.started.emit(job.label)
        running.future = self._thread.submit(running.run)
        return running.progress

    def cancel(self) -> None:
        """Asks all jobs to give up; they end at their next report of progress."""
        for running in self._running:
            running.progress.cancel()

    def wait(self) -> None:
        """Waits until nothing is under way, at the end of the program; what comes of it is no longer delivered."""
        wait([running.future for running in self._running if running.future is not None])
        gc.enable()

    def report_finished(self, running: "_Running", outcome: Callable[[], None]) -> None:
        """Called from the worker's thread: hands the outcome over to the GUI thread."""
        self._finished.emit(running, outcome)

    def _on_finished(self, running: "_Running", outcome: Callable[[], None]) -> None:
        self._running.remove(running)
        if self._running:
            self.started.emit(self._running[0].job.label)
        else:
            gc.enable()
            self.ended.emit()
        outcome()


class _Running:
    """A job with its progress; `run` is called on the worker's thread."""

    future: Future[None] | None = None

    def __init__(self, job: Job[Any], jobs: Jobs) -> None:
        self.job = job
        self.progress = Progress(jobs.progressed.emit)
        self._jobs = jobs

    def run(self) -> None:
        self._jobs.report_finished(self, self._outcome())

    def _outcome(self) -> Callable[[], None]:
        try:
            result = self.job.work(self.progress)
        except Cancelled:
            return self.job.given_up
        except ReviewerError as error:
            return partial(self.job.failed, error)
        except Exception as error:  # the border: whatever happens in a job, the person hears of it
            log.exception("%s failed", self.job.label)
            unexpected = ReviewerError(f"{self.job.label} failed: {error}", "Your project is as it was.")
            return partial(self.job.failed, unexpected)
        return partial(self.job.done, result)
