"""Saving in the middle of a sentence: what is written is in the file, and the writer goes on writing."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.qt.wiring import Wiring
from reviewer.storage.files import open_project as read_project
from tests.building import a_project
from tests.journeys.acting import WAIT_MS, open_project

CTRL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_s_keeps_the_note_and_the_place_in_it(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "talk.review.json"
    open_project(wiring, qtbot, a_project("Ann: hello", "Bob: hi"), path)
    session = wiring.facts.session
    session.select_segments(session.segment_ids()[0], session.segment_ids()[0])
    wiring.actions["mark.note"].trigger()
    field = wiring.window.tabs.notes.editor.field
    QTest.keyClicks(field, "I think this is ")
    with qtbot.waitSignal(wiring.file.saved, timeout=WAIT_MS):
        QTest.keyClick(field, Qt.Key.Key_S, CTRL)
    assert [note.text for note in read_project(path).project.notes.rows()] == ["I think this is"]
    assert field.hasFocus()
    QTest.keyClicks(field, "fun")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert [note.text for note in session.project.notes.rows()] == ["I think this is fun"]
    assert not len(session.project.flags)
