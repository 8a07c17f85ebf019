"""Find as you type, plain and near; hits in list, transcript and timeline; all of them tagged or flagged as one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reviewer.core.project import Project
from reviewer.core.session import Session
from reviewer.edits.transcripts import add_transcript
from reviewer.formats.files import read_input
from reviewer.formats.table import read_best
from reviewer.qt.transcript.marks import Hits
from reviewer.qt.wiring import Wiring
from tests.journeys.acting import LEFT, WAIT_MS

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "orchard-survey.txt"


@pytest.fixture
def session(wiring: Wiring) -> Session:
    """The sample, just imported, in the window."""
    project = Project()
    wiring.facts.replace_session(Session(project.patched(add_transcript(project, read_best(read_input(SAMPLE))))))
    wiring.window.transcript.setFocus()
    return wiring.facts.session


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def find(wiring: Wiring, qtbot: QtBot, words: str) -> None:
    QTest.keyClick(wiring.window.transcript, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(wiring.window.tabs.search.searched, timeout=WAIT_MS):
        QTest.keyClicks(focused(), words)
    qtbot.waitUntil(lambda: bool(hits(wiring)), timeout=WAIT_MS)


def hits(wiring: Wiring) -> Hits:
    return wiring.window.transcript.picture([]).hits


def places_of(session: Session, words: str) -> int:
    return sum(segment.text.casefold().count(words) for segment in session.project.segments.rows())


def test_hits_are_marked_in_transcript_and_timeline(wiring: Wiring, session: Session, qtbot: QtBot) -> None:
    find(wiring, qtbot, "orchard")
    transcript, timeline = wiring.window.transcript, wiring.window.timeline
    picture = transcript.picture(transcript.placed_blocks())
    assert sum(map(len, picture.hits.values())) == places_of(session, "orchard")
    for segment, spans in picture.hits.items():
        for span in spans:
            assert session.project.segments[segment].text[span.start : span.end].casefold() == "orchard"
    assert len(timeline.picture().hits_ms) == len({session.project.segments[id].start_ms for id in picture.hits})
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not hits(wiring), timeout=WAIT_MS)


def test_all_hits_are_tagged_as_one_step(wiring: Wiring, session: Session, qtbot: QtBot) -> None:
    before = session.project
    find(wiring, qtbot, "orchard")
    QTest.mouseClick(wiring.window.tabs.search.bar.tag_all, LEFT)
    QTest.keyClicks(focused(), "Place")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert len(session.project.taggings) == places_of(session, "orchard")
    [tag] = session.project.tags.rows()
    assert tag.name == "Place"
    wiring.actions["edit.undo"].trigger()
    assert session.project == before


def test_enter_goes_from_hit_to_hit(wiring: Wiring, session: Session, qtbot: QtBot) -> None:
    find(wiring, qtbot, "orchard")
    field = focused()
    seen = []
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Return)
        span = session.selected_span()
        assert span is not None
        seen.append(span)
    assert len(set(seen)) == 3
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert session.selected_span() == seen[1]


def test_near_finds_what_was_misheard(wiring: Wiring, session: Session, qtbot: QtBot) -> None:
    find(wiring, qtbot, "Tibberwick")
    plain = sum(map(len, hits(wiring).values()))
    panel = wiring.window.tabs.search
    with qtbot.waitSignal(panel.searched, timeout=WAIT_MS):
        QTest.mouseClick(panel.near, LEFT)
    qtbot.waitUntil(lambda: sum(map(len, hits(wiring).values())) > plain, timeout=WAIT_MS)
    near = hits(wiring)
    texts = {session.project.segments[id].text[one.start : one.end] for id, spans in near.items() for one in spans}
    assert "Tipperwick" in texts
