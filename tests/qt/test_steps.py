"""Work in short steps between two events."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reviewer.qt.panels.steps import Steps
from tests.qt.marks_hands import heard_from


def counting(done: list[int], most: int, step_ms: float = 0) -> Iterator[None]:
    """Steps that each take some time."""
    for number in range(most):
        until = perf_counter() + step_ms / 1_000
        while perf_counter() < until:
            pass
        done.append(number)
        yield


def test_all_is_done_a_little_at_a_time(qtbot: QtBot) -> None:
    parent, done = QObject(), list[int]()
    steps = Steps(2, 0, parent)
    worked = heard_from(steps.worked)
    steps.begin(counting(done, 40, step_ms=1))
    assert done == []
    steps.work()
    assert 0 < len(done) < 40
    qtbot.waitUntil(lambda: not steps.is_under_way)
    assert done == list(range(40))
    assert len(worked) > 3


def test_beginning_something_else_gives_up_what_is_under_way(qtbot: QtBot) -> None:
    parent, first, second = QObject(), list[int](), list[int]()
    steps = Steps(0, 0, parent)
    steps.begin(counting(first, 5))
    steps.work()
    steps.begin(counting(second, 5))
    qtbot.waitUntil(lambda: not steps.is_under_way)
    assert (len(first), len(second)) == (1, 5)


def test_what_is_stopped_goes_no_further(qtbot: QtBot) -> None:
    parent, done = QObject(), list[int]()
    steps = Steps(0, 0, parent)
    worked = heard_from(steps.worked)
    steps.begin(counting(done, 5))
    steps.stop()
    steps.work()
    qtbot.wait(20)
    assert (done, worked, steps.is_under_way) == ([], [], False)
