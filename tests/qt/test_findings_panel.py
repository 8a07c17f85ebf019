"""The findings in words, where they lead, and what became of the lines of the source."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId
from reviewer.core.patch import put
from reviewer.core.rows import Finding, FindingKind, LineLabel, Source, SourceLine
from reviewer.qt.facts import Facts
from reviewer.qt.panels.findings import FindingsPanel
from tests.building import TRANSCRIPT, a_project
from tests.qt.marks_hands import Beside, click, double_click, facts_of, heard_from, is_in_view, press, spoken

Key = Qt.Key
SOURCE = Source(
    id=TRANSCRIPT,
    name="page.txt",
    format="page",
    findings=(
        Finding(FindingKind.PAGE_JUNK, count=2, line=5),
        Finding(FindingKind.LOOP, count=38, first=SegmentId("s2"), last=SegmentId("s3"), text="<i>Take care.</i>"),
        Finding(FindingKind.EQUAL_STARTS, count=2, first=SegmentId("gone"), last=SegmentId("gone")),
    ),
    lines=(
        SourceLine(LineLabel.TITLE, "A talk\n"),
        SourceLine(LineLabel.SEGMENT, "00:00Hello\n"),
        SourceLine(LineLabel.SEGMENT, "00:01Take care.\n"),
        SourceLine(LineLabel.SEGMENT, "00:02Take care.\n"),
        SourceLine(LineLabel.PAGE_JUNK, "<b>Imprint</b>\n"),
        SourceLine(LineLabel.PAGE_JUNK, "\n"),
    ),
)


class FindingsDesk(Beside):
    """A window with the panel."""

    def __init__(self, qtbot: QtBot, facts: Facts) -> None:
        self.panel = FindingsPanel(facts)
        super().__init__(qtbot, self.panel)
        facts.session_replaced.connect(self.panel.on_session_replaced)
        facts.transcript_changed.connect(self.panel.on_transcript_changed)
        facts.project_changed.connect(self.panel.on_project_changed)
        self.chosen = heard_from(self.panel.segment_chosen)

    def said(self) -> list[str]:
        return spoken(self.panel.list)


@pytest.fixture
def facts() -> Facts:
    return facts_of(a_project("Hello", "Take care.", "Take care.").patched(put(SOURCE)))


@pytest.fixture
def desk(qtbot: QtBot, facts: Facts) -> FindingsDesk:
    return FindingsDesk(qtbot, facts)


def test_findings_are_said_in_words(desk: FindingsDesk) -> None:
    assert desk.panel.count == 3
    assert desk.said()[0].startswith("Finding: 2 lines of the page are no part of the transcript. ")
    assert desk.said()[1].startswith("Finding: One line 38 times: “<i>Take care.</i>”. From 00:01 to 00:02. ")


def test_clicking_a_finding_goes_to_its_first_segment(desk: FindingsDesk) -> None:
    click(desk.panel.list, 1)
    click(desk.panel.list, 2)
    assert desk.chosen == [("s2",)]


def test_cursor_keys_go_from_finding_to_finding(desk: FindingsDesk) -> None:
    desk.panel.setFocus()
    press(desk.panel.list, Key.Key_Home)
    press(desk.panel.list, Key.Key_Down)
    assert desk.chosen == [("s2",)]


def test_the_lines_of_the_page_are_folded_away_and_counted(desk: FindingsDesk) -> None:
    assert desk.said()[3:] == ["Lines of the page, hidden. 6 lines · Segments 3 · Title 1 · Page 2"]


def test_the_fold_shows_every_line_that_is_no_segment_literally(desk: FindingsDesk) -> None:
    click(desk.panel.list, 3)
    assert desk.said()[3].startswith("Lines of the page, shown.")
    assert desk.said()[4:] == ["Title, 1 line", "Line 1: A talk", "Page, 2 lines, 1 of them empty", "Line 5: <b>Imprint</b>"]
    click(desk.panel.list, 3)
    assert len(desk.said()) == 4


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Right])
def test_the_fold_opens_from_the_keyboard_and_keeps_its_place(desk: FindingsDesk, key: Key) -> None:
    desk.panel.list.go_to(3)
    press(desk.panel.list, key)
    assert desk.panel.model.is_open
    assert desk.panel.list.current_row == 3
    press(desk.panel.list, Key.Key_Left)
    assert not desk.panel.model.is_open


def test_a_double_click_on_the_fold_leaves_it_open(desk: FindingsDesk) -> None:
    double_click(desk.panel.list, 3)
    assert desk.panel.model.is_open


def test_a_finding_about_a_line_shows_the_line(desk: FindingsDesk) -> None:
    click(desk.panel.list, 0)
    assert desk.panel.list.current_row == 7
    assert is_in_view(desk.panel.list, 7)
    assert desk.chosen == []


def test_a_finding_about_a_line_of_speech_leaves_the_fold_as_it_is(qtbot: QtBot, facts: Facts) -> None:
    findings = (Finding(FindingKind.UNTIMED_LINES, line=2), Finding(FindingKind.UNTIMED_LINES, line=99))
    facts.session.apply("Other findings", lambda _project: put(replace(SOURCE, findings=findings)))
    desk = FindingsDesk(qtbot, facts)
    click(desk.panel.list, 0)
    click(desk.panel.list, 1)
    assert not desk.panel.model.is_open


def test_without_findings_the_panel_says_so(qtbot: QtBot) -> None:
    desk = FindingsDesk(qtbot, facts_of(a_project("Hello")))
    said = desk.panel.list.viewport().grab().toImage()
    desk.panel.list.say_when_empty("")
    assert desk.panel.list.viewport().grab().toImage() != said
    assert desk.panel.count == 0


def test_another_project_or_an_import_brings_its_own_findings(qtbot: QtBot, facts: Facts) -> None:
    desk = FindingsDesk(qtbot, facts_of(a_project("Hello")))
    counted = heard_from(desk.panel.counted)
    desk.panel.facts.session.apply("Import", lambda _project: put(SOURCE))
    desk.panel.facts.replace_session(facts_of(a_project("Hello")).session)
    desk.panel.facts.replace_session(facts.session)
    assert [count for (count,) in counted] == [3, 0, 3]
