"""The hands of somebody who searches: a window with the panel, and what it chose."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId
from reviewer.core.project import Project, project_of
from reviewer.core.rows import Span, Transcript
from reviewer.qt.facts import Facts
from reviewer.qt.panels.search import SearchPanel
from tests.building import CODER, TRANSCRIPT, a_segment
from tests.qt.marks_hands import Beside, heard_from, spoken


class SearchDesk(Beside):
    """A window with the panel, and what it chose."""

    def __init__(self, qtbot: QtBot, facts: Facts) -> None:
        self.facts, self.qtbot = facts, qtbot
        self.panel = SearchPanel(facts)
        super().__init__(qtbot, self.panel)
        facts.session_replaced.connect(self.panel.on_session_replaced)
        facts.transcript_changed.connect(self.panel.on_transcript_changed)
        facts.project_changed.connect(self.panel.on_project_changed)
        self.chosen = heard_from(self.panel.range_chosen, self.panel.segment_chosen, self.panel.mark_chosen)
        self.panel.focus_search()

    def look_for(self, text: str) -> list[str]:
        """Types a text and waits until all has been looked through; gives what is said of the rows."""
        self.panel.field.clear()
        QTest.keyClicks(self.panel.field, text)
        return self.found()

    def found(self) -> list[str]:
        self.qtbot.waitUntil(lambda: not self.panel.is_searching)
        return spoken(self.panel.list)


def range_of(segment: str, start: int, end: int) -> tuple[Span]:
    """What is said of a range of one segment that was chosen."""
    return (Span(SegmentId(segment), start, SegmentId(segment), end),)


def a_long_project(count: int) -> Project:
    """So many segments, each with its number."""
    segments = [a_segment(number, f"words of segment {number}") for number in range(1, count + 1)]
    return project_of([Transcript(id=TRANSCRIPT, title="Long"), CODER, *segments])
