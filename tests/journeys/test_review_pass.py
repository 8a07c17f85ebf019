"""A pass through a transcript: Enter reads on, the status bar counts, and at the end it says so."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.core.ids import CoderId
from reviewer.core.rows import Coder
from reviewer.core.session import Session
from reviewer.qt.transcript.painting import check_rect
from reviewer.qt.transcript.view import TranscriptView
from reviewer.qt.wiring import Wiring
from tests.building import a_project
from tests.journeys.acting import CTRL, SHIFT, click, key, open_project, press

Key = Qt.Key
SEGMENTS = 8


@pytest.fixture
def session(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> Session:
    """A talk of eight segments of which nothing is reviewed."""
    project = a_project(*(f"segment {number}" for number in range(SEGMENTS)))
    open_project(wiring, qtbot, project, tmp_path / "talk.review.json")
    return wiring.facts.session


@pytest.fixture
def view(wiring: Wiring, session: Session) -> TranscriptView:
    return wiring.window.transcript


def current(session: Session) -> str:
    assert session.selection is not None
    return session.selection.current


def per_cent(wiring: Wiring) -> tuple[str, int]:
    """What the status bar says of the review, in words and as a bar."""
    return wiring.window.status.reviewed.text(), wiring.window.status.progress.value()


def message(wiring: Wiring) -> str:
    return wiring.window.status.message.text()


def test_enter_reads_on_to_the_end_and_says_that_all_is_done(wiring: Wiring, session: Session, view: TranscriptView) -> None:
    assert per_cent(wiring) == ("0 % reviewed", 0)
    press(view, "j")
    shares = []
    for _ in range(SEGMENTS):
        key(view, Key.Key_Return)
        shares.append(per_cent(wiring)[1])
    assert shares == [12, 25, 37, 50, 62, 75, 87, 100]
    assert per_cent(wiring) == ("100 % reviewed", 100)
    assert current(session) == f"s{SEGMENTS}"
    assert message(wiring) == "All segments are reviewed: 8 of 8"
    key(view, Key.Key_N)
    assert message(wiring) == "All segments are reviewed"
    assert current(session) == f"s{SEGMENTS}"


def test_each_tick_is_a_step_of_its_own_and_undo_goes_back_to_where_it_was(
    wiring: Wiring, session: Session, view: TranscriptView
) -> None:
    press(view, "j")
    for _ in range(3):
        key(view, Key.Key_Enter)
    assert wiring.actions["edit.undo"].text() == "Undo Review 1 segment"
    key(view, Key.Key_Z, CTRL)
    assert per_cent(wiring) == ("25 % reviewed", 25)
    assert {review.segment for review in session.project.reviews.rows()} == {"s1", "s2"}


def test_at_the_end_it_says_how_many_were_left_out_and_n_goes_there(
    wiring: Wiring, session: Session, view: TranscriptView
) -> None:
    press(view, "jjj")
    for _ in range(SEGMENTS - 2):
        key(view, Key.Key_Return)
    assert message(wiring) == "The end. Not reviewed yet: 2. Press N to go there."
    walked = []
    for _ in range(3):
        press(view, "n")
        walked.append(current(session))
    assert walked == ["s1", "s2", "s1"]
    key(view, Key.Key_N, SHIFT)
    assert current(session) == "s2"
    key(view, Key.Key_Return)
    press(view, "n")
    key(view, Key.Key_Return)
    assert message(wiring) == "All segments are reviewed: 8 of 8"


def test_several_are_reviewed_at_once(wiring: Wiring, session: Session, view: TranscriptView) -> None:
    press(view, "j")
    key(view, Key.Key_Down, SHIFT)
    key(view, Key.Key_Down, SHIFT)
    before = session.project
    key(view, Key.Key_Return)
    assert per_cent(wiring) == ("37 % reviewed", 37)
    assert current(session) == "s4"
    assert wiring.actions["edit.undo"].text() == "Undo Review 3 segments"
    key(view, Key.Key_Z, CTRL)
    assert session.project == before


def test_ticks_by_key_and_by_mouse_are_the_same(wiring: Wiring, session: Session, view: TranscriptView) -> None:
    press(view, "j")
    key(view, Key.Key_Return)
    first = view.placed_blocks()[0]
    assert f"{view.coder}.s1" in session.project.reviews
    click(view, check_rect(first, view.page.measures).center())
    assert per_cent(wiring) == ("0 % reviewed", 0)
    assert current(session) == "s2"
    press(view, "k")
    key(view, Key.Key_Return, SHIFT)
    assert wiring.actions["edit.undo"].text() == "Undo Unreview 1 segment"


def test_another_person_begins_at_nothing(wiring: Wiring, session: Session, view: TranscriptView) -> None:
    press(view, "j")
    key(view, Key.Key_Return)
    mine = wiring.preferences.value.coder
    wiring.preferences.change(coder=Coder(id=CoderId("other"), name="Somebody else"))
    assert per_cent(wiring) == ("0 % reviewed", 0)
    press(view, "n")
    assert current(session) == "s3"
    press(view, "kk")
    key(view, Key.Key_Return)
    assert len(session.project.reviews) == 2
    wiring.preferences.change(coder=mine)
    assert per_cent(wiring) == ("12 % reviewed", 12)
