"""Going on to the next segment that wants a tag, has a flag or begins a finding; and seeing what was heard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.core.ids import SegmentId
from reviewer.core.rows import Flag, Tagging
from reviewer.core.session import Session
from reviewer.qt.wiring import Wiring
from tests.annotated import annotated

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "orchard-survey.txt"


@pytest.fixture
def session(wiring: Wiring) -> Session:
    """The sample after an hour of work, in the window, with the keyboard in the transcript."""
    wiring.facts.replace_session(Session(annotated(SAMPLE)))
    wiring.window.transcript.setFocus()
    return wiring.facts.session


def current(session: Session) -> SegmentId:
    assert session.selection is not None
    return session.selection.current


def visited(wiring: Wiring, session: Session, keys: str, times: int) -> list[SegmentId]:
    found = []
    for _ in range(times):
        QTest.keyClicks(wiring.window.transcript, keys, Qt.KeyboardModifier.NoModifier)
        found.append(current(session))
    return found


@pytest.mark.parametrize(("key", "table", "wanted"), [("u", Tagging.table, False), ("g", Flag.table, True)])
def test_the_next_of_its_kind_round_the_end(wiring: Wiring, session: Session, key: str, table: str, wanted: bool) -> None:
    assert session.transcript is not None
    coverage = session.index.coverage(session.transcript, table)
    kind = [id for number, id in enumerate(session.segment_ids()) if bool(coverage[number]) is wanted]
    assert visited(wiring, session, key, len(kind) + 1) == [*kind, kind[0]]


def test_the_next_finding(wiring: Wiring, session: Session) -> None:
    [source] = session.project.sources.rows()
    firsts = {one.first for one in source.findings} - {None}
    seen = set()
    for _ in range(len(firsts)):
        QTest.keyClick(wiring.window.transcript, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
        seen.add(current(session))
    assert seen == firsts


def test_alt_held_shows_what_was_heard(wiring: Wiring, session: Session) -> None:
    [correction] = list(session.project.corrections.rows())[:1]
    view = wiring.window.transcript
    view.reveal(correction.segment)
    heard = session.project.segments[correction.segment].text

    def text() -> str:
        placed = view.block_of(correction.segment)
        assert placed is not None
        return placed.block.shown.text

    corrected = text()
    assert corrected != heard
    QTest.keyPress(view, Qt.Key.Key_Alt)
    assert text() == heard
    QTest.keyRelease(view, Qt.Key.Key_Alt)
    assert text() == corrected
