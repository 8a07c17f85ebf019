"""Near hits in the panel: the nearest first, with how near they are, listed as they come."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId
from reviewer.core.project import Project, project_of
from reviewer.core.rows import Transcript
from reviewer.edits.corrections import correct_segment
from tests.building import CODER, TRANSCRIPT, a_project, a_segment
from tests.edits.people import ME
from tests.qt.marks_hands import facts_of, heard_from, press, rect_of
from tests.qt.search_hands import SearchDesk, range_of

Key = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
COUNT = 12_000


@pytest.fixture
def desk(qtbot: QtBot) -> SearchDesk:
    return SearchDesk(qtbot, facts_of(a_project("Ann: an orcherd", "Bob: nothing", "Ann: the orchard")))


def a_long_project() -> Project:
    """Now and then an orchard; the nearest one stands last."""
    words = dict.fromkeys(range(0, COUNT, 100), "an orkart stood here") | {COUNT - 1: "an orchard stood here"}
    segments = [a_segment(number + 1, words.get(number, "nothing to be found")) for number in range(COUNT)]
    return project_of([Transcript(id=TRANSCRIPT, title="Long"), CODER, *segments])


def test_alt_n_in_the_field_finds_what_is_near_too(desk: SearchDesk) -> None:
    assert desk.look_for("orchard") == ["00:02, Ann, the orchard"]
    press(desk.panel.field, Key.Key_N, ALT)
    nearest, near = desk.found()
    assert nearest == "00:02, Ann, the orchard, 100 %"
    assert near.startswith("00:00, Ann, an orcherd, 9")
    assert desk.panel.field.text() == "orchard"
    press(desk.panel.field, Key.Key_N, ALT)
    assert len(desk.found()) == 1


def test_the_chip_does_the_same_and_stays_as_it_is_for_the_next_search(desk: SearchDesk) -> None:
    desk.panel.near.click()
    assert len(desk.look_for("orchad")) == 2
    desk.facts.replace_session(facts_of(a_project("an orchard")).session)
    assert desk.panel.near.isChecked()
    assert len(desk.look_for("orchad")) == 1


def test_enter_goes_to_the_nearest_first(desk: SearchDesk) -> None:
    desk.facts.session.select_segments(SegmentId("s2"), SegmentId("s2"))
    desk.panel.near.click()
    desk.look_for("orchard")
    press(desk.panel.field, Key.Key_Return)
    press(desk.panel.field, Key.Key_Return)
    press(desk.panel.field, Key.Key_Return, SHIFT)
    nearest, near = range_of("s3", 4, 11), range_of("s1", 3, 10)
    assert desk.chosen == [nearest, near, nearest]


def test_one_stays_at_a_hit_that_is_listed_elsewhere_after_a_correction(desk: SearchDesk) -> None:
    desk.panel.near.click()
    desk.look_for("orcherds")
    press(desk.panel.field, Key.Key_Return)
    desk.facts.session.apply("Correct", correct_segment, SegmentId("s2"), "orcherds", ME)
    assert len(desk.found()) == 3
    assert desk.panel.list.current_row == 1
    press(desk.panel.field, Key.Key_Return)
    assert desk.chosen == [range_of("s1", 3, 10), range_of("s3", 4, 11)]


def test_near_hits_are_listed_as_they_come_and_nearer_ones_above(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_long_project()))
    desk.panel.near.click()
    counts = list[int]()
    desk.panel.search.listed.connect(lambda: counts.append(desk.panel.model.count()))
    desk.panel.field.setText("orchard")
    qtbot.waitUntil(lambda: desk.panel.model.count() > 0)
    assert desk.panel.is_searching
    desk.panel.list.go_to(0)
    desk.panel.list.verticalScrollBar().setValue(0)
    found = desk.found()
    assert found[0].endswith("an orchard stood here, 100 %")
    assert len(found) == COUNT // 100 + 1
    assert desk.panel.list.current_row == 1
    assert counts == sorted(counts)
    assert rect_of(desk.panel.list, 0).top() == 0


def test_what_is_looked_at_stays_where_it_is_when_nearer_hits_come(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_project(*(f"orchard {number}" for number in range(200)))))
    desk.look_for("orchard")
    cards, model, top = desk.panel.list, desk.panel.model, QPoint(100, 5)
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum() // 2)
    at_top = model.hits[cards.indexAt(top).row()]
    model.rearrange(list(model.hits)[150:] + list(model.hits)[:150])
    assert model.hits[cards.indexAt(top).row()] == at_top


def test_the_search_before_stays_listed_until_there_is_something_to_list(qtbot: QtBot) -> None:
    desk = SearchDesk(qtbot, facts_of(a_long_project()))
    desk.look_for("orkart")
    resets = heard_from(desk.panel.model.modelReset)
    desk.panel.near.click()
    assert desk.panel.model.count() == COUNT // 100
    desk.found()
    assert len(resets) == 1
