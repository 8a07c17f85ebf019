"""Picking who speaks."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SpeakerId
from reviewer.core.session import Session
from reviewer.qt.facts import Facts
from reviewer.qt.speaker_picker import NOBODY, SpeakerPicker
from reviewer.qt.theme import current_theme
from tests.building import a_project
from tests.qt.a_window import AWindow, told_by

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> AWindow:
    return AWindow(qtbot)


@pytest.fixture
def picker(window: AWindow) -> SpeakerPicker:
    facts = Facts(window)
    facts.replace_session(Session(a_project("Ann: hello", "Bob: hi")))
    return SpeakerPicker(facts, window)


def test_speakers_stand_in_order_with_colour_and_key_and_nobody_last(picker: SpeakerPicker) -> None:
    picker.pick_speaker()
    ann, bob, nobody = (row.choice for row in picker.popup.model.rows)
    assert (ann.text, ann.hint, ann.swatch) == ("Ann", "Ctrl+1", current_theme().speaker(0))
    assert (bob.text, bob.hint) == ("Bob", "Ctrl+2")
    assert nobody.text == "Nobody"


def test_a_name_is_typed(window: AWindow, picker: SpeakerPicker) -> None:
    said = told_by(picker.speaker_chosen)
    picker.pick_speaker()
    window.write("b")
    window.press(Key.Key_Return)
    assert said == ["bob"]


def test_nobody_can_be_chosen(window: AWindow, picker: SpeakerPicker) -> None:
    said = told_by(picker.speaker_chosen)
    picker.pick_speaker()
    window.write("nob")
    window.press(Key.Key_Return)
    assert said == [NOBODY]


def test_somebody_new_is_made_by_name(window: AWindow, picker: SpeakerPicker) -> None:
    said = told_by(picker.new_speaker_requested)
    picker.pick_speaker()
    window.write("Carla Diaz")
    window.press(Key.Key_Return)
    assert said == ["Carla Diaz"]


def test_another_speaker_is_somebody_else_who_is_there(window: AWindow, picker: SpeakerPicker) -> None:
    said, assigned = told_by(picker.other_chosen), told_by(picker.speaker_chosen)
    picker.pick_other(SpeakerId("ann"))
    assert [row.choice.text for row in picker.other_popup.model.rows] == ["Bob"]
    window.press(Key.Key_Return)
    assert (said, assigned) == (["bob"], [])
