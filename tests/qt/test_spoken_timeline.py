"""A screen reader finds the lanes of the timeline, and hears what is selected when."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId, TagId
from reviewer.core.project import Project
from reviewer.core.rows import FlagKind, Tag
from reviewer.core.session import Session
from reviewer.edits.codebook import add_tag, delete_tag
from reviewer.edits.flags import flag_span
from reviewer.edits.notes import write_note
from reviewer.edits.tagging import tag_span
from reviewer.qt.segment_keys import extend_by_segments, go_by_segments
from tests.building import a_project, whole
from tests.edits.people import ME
from tests.qt.listening import DESCRIPTION, NAME, Listening, back_in_the_event_loop

THREE = a_project("Host: Was it the frost?", "Ida: It was.", "No one said this.", tags=["Claim", "Hedge"])


@pytest.fixture
def at_work(qtbot: QtBot) -> Listening:
    """Three segments, a tag on two of them, a flag and a note; the timeline has the focus."""
    project = THREE
    project = project.patched(tag_span(project, whole(THREE, "s1", "s2"), TagId("Claim"), ME))
    project = project.patched(flag_span(project, whole(THREE, "s2"), FlagKind.CHECK, ME))
    project = project.patched(write_note(project, whole(THREE, "s3"), "Who?", ME))
    listening = Listening(qtbot, project)
    listening.timeline.setFocus()
    return listening


def test_the_timeline_is_a_list_of_its_lanes(at_work: Listening) -> None:
    rows = at_work.rows(at_work.timeline)
    assert rows.role() == QAccessible.Role.List
    assert rows.text(NAME) == "Timeline"
    assert at_work.names(at_work.timeline) == [
        "Speakers: Host 1 segment, Ida 1 segment, not assigned 1 segment",
        "Flags, 1",
        "Notes, 1",
        "Claim, 1 tagging",
        "Hedge, 0 taggings",
    ]


def test_lanes_and_list_lead_to_one_another(at_work: Listening) -> None:
    rows = at_work.rows(at_work.timeline)
    for number, item in enumerate(at_work.items(at_work.timeline)):
        assert item.role() == QAccessible.Role.ListItem
        assert item.parent() is rows
        assert rows.indexOfChild(item) == number
        assert rows.child(number) is item


def test_a_lane_stands_where_it_is_painted(at_work: Listening) -> None:
    viewport, rows = at_work.timeline.viewport(), at_work.rows(at_work.timeline)
    in_view = [item for item in at_work.items(at_work.timeline) if not item.state().offscreen]
    assert len(in_view) >= 3
    for item in in_view:
        row = at_work.timeline.row_at(viewport.mapFromGlobal(item.rect().center()))
        assert row is not None
        assert row.key == item.key
        assert rows.childAt(item.rect().center().x(), item.rect().center().y()) is item


def test_lanes_out_of_view_are_there_too(qtbot: QtBot) -> None:
    listening = Listening(qtbot, a_project("One.", tags=[f"Tag {number}" for number in range(60)]))
    items = listening.items(listening.timeline)
    assert len(items) == 63
    assert items[-1].text(NAME) == "Tag 59, 0 taggings"
    assert items[-1].state().offscreen
    assert items[-1].rect().isEmpty()


def test_the_timeline_says_what_is_selected_when(at_work: Listening) -> None:
    rows = at_work.rows(at_work.timeline)
    assert rows.text(DESCRIPTION) == "Nothing selected. Playhead at 00:00 of 00:03. Shown 00:00 to 00:03."
    at_work.session.select_segments(SegmentId("s2"), SegmentId("s3"))
    assert rows.text(DESCRIPTION) == "Selected 00:01 to 00:03. Playhead at 00:02 of 00:03. Shown 00:00 to 00:03."


def test_a_lane_says_how_much_of_it_is_selected(at_work: Listening) -> None:
    at_work.session.select_segments(SegmentId("s2"), SegmentId("s2"))
    said = [item.text(DESCRIPTION) for item in at_work.items(at_work.timeline)]
    assert said == ["", "1 at the selection", "", "1 at the selection", ""]


def test_lanes_say_what_is_shown_in_them(at_work: Listening) -> None:
    at_work.session.show_only([SegmentId("s1")])
    said = at_work.names(at_work.timeline)
    assert said == ["Speakers: Host 1 segment", "Flags, 0", "Notes, 0", "Claim, 1 tagging", "Hedge, 0 taggings"]


def test_an_empty_timeline_says_so(qtbot: QtBot) -> None:
    listening = Listening(qtbot, Project())
    assert listening.rows(listening.timeline).text(DESCRIPTION) == "Nothing here yet"
    assert listening.names(listening.timeline) == ["Segments, 0", "Flags, 0", "Notes, 0"]


def test_a_tag_under_another_says_so(at_work: Listening) -> None:
    at_work.session.apply("Add", add_tag, "Doubt", TagId("Hedge"))
    assert at_work.names(at_work.timeline)[-1] == "Hedge › Doubt, 0 taggings"


def test_the_lane_of_a_deleted_tag_says_nothing(at_work: Listening) -> None:
    lane = at_work.items(at_work.timeline)[3]
    assert lane.key in at_work.session.project.table(Tag.table)
    at_work.session.apply("Delete", delete_tag, TagId("Claim"))
    assert not lane.isValid()
    assert lane.text(NAME) == lane.text(DESCRIPTION) == ""
    assert at_work.names(at_work.timeline)[3:] == ["Hedge, 0 taggings"]
    back_in_the_event_loop()
    assert at_work.rows(at_work.timeline).rows_kept == 4


def test_going_through_the_segments_is_told_on_the_timeline_too(at_work: Listening) -> None:
    back_in_the_event_loop()
    at_work.told.clear()
    QTest.keyClick(at_work.timeline, Qt.Key.Key_Down)
    assert at_work.told == [("DescriptionChanged", "Timeline"), ("Announcement", "00:00, Host: Was it the frost?, tagged Claim")]
    extend_by_segments(at_work.session, 1)
    assert at_work.told[-1] == ("Announcement", "2 segments selected")


def test_coming_to_the_timeline_tells_where_one_is(at_work: Listening, qtbot: QtBot) -> None:
    at_work.field.setFocus()
    go_by_segments(at_work.session, 1)
    at_work.told.clear()
    at_work.timeline.setFocus()
    qtbot.waitUntil(lambda: ("Announcement", "00:00, Host: Was it the frost?, tagged Claim") in at_work.told)


def test_another_project_is_told(at_work: Listening) -> None:
    at_work.told.clear()
    at_work.facts.replace_session(Session(THREE))
    assert at_work.told == [("DescriptionChanged", "Transcript"), ("DescriptionChanged", "Timeline")]


def test_a_timeline_that_is_gone_takes_its_lanes_along(at_work: Listening) -> None:
    rows, items = at_work.rows(at_work.timeline), at_work.items(at_work.timeline)
    shiboken6.delete(at_work.timeline)
    assert not shiboken6.isValid(rows)
    assert not any(item.isValid() for item in items)
