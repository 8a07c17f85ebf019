"""Long work runs off the GUI thread, one piece after the other, and can be given up."""

import gc
from threading import Event, Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reviewer.core.errors import ReviewerError
from reviewer.core.progress import Progress
from reviewer.qt.jobs import Job, Jobs


@pytest.fixture
def jobs(qapp: object) -> Jobs:
    return Jobs()


class Outcome:
    """Takes what comes of a job, and remembers it."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[ReviewerError] = []
        self.given_up = 0

    def on_given_up(self) -> None:
        self.given_up += 1

    def job(self, work: object, label: str = "Counting") -> Job[object]:
        return Job(label, work, self.results.append, self.errors.append, self.on_given_up)  # type: ignore[arg-type]


class Watcher(QObject):
    """Hears of progress on the GUI thread, as every part of a window does; a plain function would hear of it on the worker's."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[object, object, str]] = []
        self.threads: set[Thread] = set()

    def on_progressed(self, done: object, total: object, label: str) -> None:
        self.told.append((done, total, label))
        self.threads.add(current_thread())


class Endless:
    """Work that goes on until it is given up; `is_running` says that it has begun."""

    def __init__(self) -> None:
        self.is_running = Event()

    def __call__(self, progress: Progress) -> None:
        while True:
            progress.report(1, 2, "still counting")
            self.is_running.set()


def test_a_result_is_delivered_on_the_gui_thread_from_work_on_another(qtbot: QtBot, jobs: Jobs) -> None:
    outcome = Outcome()
    delivered_on = []

    def done(result: object) -> None:
        outcome.results.append(result)
        delivered_on.append(current_thread())

    with qtbot.waitSignal(jobs.ended):
        jobs.start(Job("Asking", lambda _progress: current_thread(), done, outcome.errors.append))
        assert jobs.is_busy
    assert outcome.results != [main_thread()]
    assert delivered_on == [main_thread()]
    assert not jobs.is_busy


def test_progress_is_told_with_numbers_beyond_those_of_qt(qtbot: QtBot, jobs: Jobs) -> None:
    def work(progress: Progress) -> None:
        progress.report(3_000_000_000, 6_000_000_000, "half way")

    watcher = Watcher()
    jobs.progressed.connect(watcher.on_progressed)
    with qtbot.waitSignal(jobs.ended):
        jobs.start(Outcome().job(work))
    assert watcher.told == [(3_000_000_000, 6_000_000_000, "half way")]
    assert watcher.threads == {main_thread()}


def test_jobs_run_one_after_the_other_and_each_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    outcome, labels = Outcome(), list[str]()
    jobs.started.connect(labels.append)
    with qtbot.waitSignal(jobs.ended):
        for number in range(3):
            jobs.start(outcome.job(lambda _progress, number=number: number, f"Number {number}"))
    assert labels == ["Number 0", "Number 1", "Number 2"]
    assert outcome.results == [0, 1, 2]


def test_an_error_for_people_is_passed_on_as_it_is(qtbot: QtBot, jobs: Jobs) -> None:
    outcome, error = Outcome(), ReviewerError("The disk is full.", "Free some space.")

    def work(_progress: Progress) -> None:
        raise error

    with qtbot.waitSignal(jobs.ended):
        jobs.start(outcome.job(work))
    assert outcome.errors == [error]


def test_a_mistake_of_the_program_is_told_in_words_and_the_next_job_runs(
    qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    outcome = Outcome()
    with qtbot.waitSignal(jobs.ended):
        jobs.start(outcome.job(lambda _progress: 1 // 0))
        jobs.start(outcome.job(lambda _progress: 7))
    assert [error.happened for error in outcome.errors] == ["Counting failed: integer division or modulo by zero"]
    assert outcome.results == [7]
    assert "Counting failed" in caplog.text


def test_cancel_makes_all_jobs_give_up_and_says_so(qtbot: QtBot, jobs: Jobs) -> None:
    outcome, first = Outcome(), Endless()
    jobs.start(outcome.job(first))
    jobs.start(outcome.job(Endless()))
    assert first.is_running.wait(10)
    with qtbot.waitSignal(jobs.ended):
        jobs.cancel()
    assert (outcome.given_up, outcome.results, outcome.errors) == (2, [], [])


def test_one_job_can_be_given_up_by_whoever_started_it(qtbot: QtBot, jobs: Jobs) -> None:
    outcome, go_on = Outcome(), Event()
    progress = jobs.start(outcome.job(Endless()))
    jobs.start(outcome.job(lambda _progress: go_on.wait(10)))
    with qtbot.waitSignal(jobs.ended):
        progress.cancel()
        go_on.set()
    assert (outcome.given_up, outcome.results) == (1, [True])


def test_waiting_ends_when_the_work_has(jobs: Jobs) -> None:
    done = Event()
    jobs.start(Outcome().job(lambda _progress: done.set()))
    jobs.wait()
    assert done.is_set()


def test_garbage_is_collected_on_the_gui_thread_only(qtbot: QtBot, jobs: Jobs) -> None:
    """A widget that the collector took down in the worker's thread would take the program with it."""
    outcome = Outcome()
    with qtbot.waitSignal(jobs.ended):
        jobs.start(outcome.job(lambda _progress: gc.isenabled()))
    assert outcome.results == [False]
    assert gc.isenabled()
