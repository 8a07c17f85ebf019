"""Showing only some segments, by mouse and by keyboard, in transcript and timeline alike."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reviewer.core.session import Session
from reviewer.qt.timeline.rows import speaking
from reviewer.qt.wiring import Wiring
from tests.annotated import annotated
from tests.journeys.acting import LEFT

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "orchard-survey.txt"


@pytest.fixture
def session(wiring: Wiring) -> Session:
    """The sample after an hour of work, in the window."""
    wiring.facts.replace_session(Session(annotated(SAMPLE)))
    return wiring.facts.session


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def segments_on_timeline(wiring: Wiring) -> int:
    wiring.window.timeline.zoom_fit()
    shown = wiring.window.timeline.shown
    return sum(len(track) for _, track in speaking(wiring.facts.session, shown))


def test_only_flagged_by_mouse(wiring: Wiring, session: Session) -> None:
    bar, everything = wiring.window.filter_bar, len(session.segment_ids())
    assert bar.everything.isChecked()
    QTest.mouseClick(bar.flagged, LEFT)
    shown = session.shown_ids()
    assert 0 < len(shown) < everything
    assert bar.flagged.text() == f"Flagged {len(shown)}"
    assert not bar.everything.isChecked()
    in_view = [one.block.segment.id for one in wiring.window.transcript.placed_blocks()]
    assert in_view == list(shown)[: len(in_view)]
    assert segments_on_timeline(wiring) == len(shown)
    QTest.mouseClick(bar.everything, LEFT)
    assert len(session.shown_ids()) == everything
    assert segments_on_timeline(wiring) == everything


def test_filters_combine_and_moving_stays_within_them(wiring: Wiring, session: Session) -> None:
    bar, transcript = wiring.window.filter_bar, wiring.window.transcript
    wiring.preferences.change(coder=next(iter(session.project.coders.rows())))
    QTest.mouseClick(bar.untagged, LEFT)
    untagged = set(session.shown_ids())
    QTest.mouseClick(bar.unreviewed, LEFT)
    both = list(session.shown_ids())
    assert set(both) < untagged
    transcript.setFocus()
    QTest.keyClick(transcript, Qt.Key.Key_Home)
    QTest.keyClick(transcript, Qt.Key.Key_Down)
    assert session.selection is not None
    assert session.selection.current == both[1]
    QTest.keyClick(transcript, Qt.Key.Key_End)
    assert session.selection.current == both[-1]


def test_only_a_tag_by_keyboard_and_off_again(wiring: Wiring, session: Session) -> None:
    bar = wiring.window.filter_bar
    wiring.actions["show.tag"].trigger()
    QTest.keyClicks(focused(), "clai")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert bar.of_tag.isChecked()
    assert bar.of_tag.text().startswith("Claim")
    claim = next(tag for tag in session.project.tags.rows() if tag.name == "Claim")
    touched = {
        id
        for one in session.project.taggings.rows()
        if one.tag == claim.id
        for id in session.index.order.between(one.span.first, one.span.last)
    }
    assert set(session.shown_ids()) == touched
    QTest.mouseClick(bar.of_tag, LEFT)
    assert session.shows_all
    assert bar.of_tag.text() == "+ tag"


def test_a_choice_given_up_leaves_the_bar_as_it_was(wiring: Wiring, session: Session) -> None:
    bar = wiring.window.filter_bar
    QTest.mouseClick(bar.of_speaker, LEFT)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not bar.of_speaker.isChecked()
    assert session.shows_all


def test_what_is_shown_stays_while_it_is_worked_on(wiring: Wiring, session: Session) -> None:
    bar, transcript = wiring.window.filter_bar, wiring.window.transcript
    wiring.preferences.change(coder=next(iter(session.project.coders.rows())))
    QTest.mouseClick(bar.unreviewed, LEFT)
    shown = list(session.shown_ids())
    transcript.setFocus()
    QTest.keyClick(transcript, Qt.Key.Key_Home)
    QTest.keyClick(transcript, Qt.Key.Key_Return)
    assert list(session.shown_ids()) == shown
    assert bar.unreviewed.text() == f"Not reviewed {len(shown) - 1}"
    assert session.selection is not None
    assert session.selection.current == shown[1]
    wiring.actions["edit.undo"].trigger()
    assert bar.unreviewed.text() == f"Not reviewed {len(shown)}"


def test_keys_touch_only_what_is_shown(wiring: Wiring, session: Session) -> None:
    bar, transcript = wiring.window.filter_bar, wiring.window.transcript
    QTest.mouseClick(bar.untagged, LEFT)
    shown = list(session.shown_ids())
    transcript.setFocus()
    QTest.keyClick(transcript, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert list(session.selected_segments()) == shown
    before = session.project
    QTest.keyClick(transcript, Qt.Key.Key_1)
    new = [one for one in session.project.taggings.rows() if one.id not in before.taggings]
    touched = {id for one in new for id in session.index.order.between(one.span.first, one.span.last)}
    assert touched == set(shown)
    wiring.actions["edit.undo"].trigger()
    assert session.project == before


def test_what_a_filter_hides_is_no_longer_selected(wiring: Wiring, session: Session) -> None:
    tagged = next(one.span.first for one in session.project.taggings.rows())
    session.select_segments(tagged, tagged)
    QTest.mouseClick(wiring.window.filter_bar.untagged, LEFT)
    assert session.selection is None


def test_a_filter_that_nothing_matches_says_so(wiring: Wiring, session: Session) -> None:
    wiring.filtering.show_found([])
    assert not wiring.window.transcript.placed_blocks()
    assert not session.shows_all
