"""The import preview by itself: labels, titles and readings are changed in it, and it can be left at any moment."""

from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QRadioButton
from pytestqt.qtbot import QtBot

from reviewer.core.imported import Imported
from reviewer.core.rows import LineLabel
from reviewer.qt.jobs import Job, Jobs
from reviewer.qt.preview.dialog import LABELS, ImportPreview
from reviewer.qt.preview.lines import chip_rect
from reviewer.text.decoding import Input, pasted

Key = Qt.Key
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PAGE = """Skip to main content
A walk through the orchard

Transcript
00:00You join us in the long grass
00:05and it is raining
00:09on all of us
"""
WAIT_MS = 10_000


@pytest.fixture
def jobs(qapp: object) -> Jobs:
    return Jobs()


def opened(qtbot: QtBot, jobs: Jobs, input: Input) -> tuple[ImportPreview, list[Imported]]:
    """A preview, and a list that grows by what is taken in it."""
    preview, taken = ImportPreview(input, jobs), list[Imported]()
    preview.import_accepted.connect(taken.append)
    preview.open()
    return preview, taken


def read(qtbot: QtBot, jobs: Jobs, text: str = PAGE) -> tuple[ImportPreview, list[Imported]]:
    """A preview that shows what it has read."""
    preview, taken = opened(qtbot, jobs, pasted(text, "orchard.txt"))
    qtbot.waitUntil(lambda: preview.imported is not None, timeout=WAIT_MS)
    return preview, taken


def select(preview: ImportPreview, first: int, last: int = 0) -> None:
    """Selects lines, by number from 1, with the mouse."""
    for number, held in ((first, Qt.KeyboardModifier.NoModifier), (last or first, SHIFT)):
        rect = preview.lines.visualRect(preview.model.index(number - 1))
        QTest.mouseClick(preview.lines.viewport(), LEFT, held, rect.center())


def labels(preview: ImportPreview) -> list[LineLabel]:
    return [preview.model.label(number) for number in range(1, preview.model.rowCount() + 1)]


def said(preview: ImportPreview) -> list[str]:
    assert preview.imported is not None
    return [segment.text for segment in preview.imported.segments]


def title_of(preview: ImportPreview) -> QLineEdit:
    found = preview.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def press(qtbot: QtBot, preview: ImportPreview, which: Key) -> None:
    """Presses a key in the list and waits until all is read anew."""
    with qtbot.waitSignal(preview.shown_reading, timeout=WAIT_MS):
        QTest.keyClick(preview.lines, which)


def test_it_shows_what_each_line_became(qtbot: QtBot, jobs: Jobs) -> None:
    preview, _ = read(qtbot, jobs)
    junk, title, segment = LineLabel.PAGE_JUNK, LineLabel.TITLE, LineLabel.SEGMENT
    assert labels(preview) == [junk, title, junk, junk, segment, segment, segment]
    assert preview.model.data(preview.model.index(4)) == "Line 5, segment: 00:00 You join us in the long grass"
    words = {label.text() for label in preview.findChildren(QLabel) if isinstance(label, QLabel)}
    assert "What is in “orchard.txt”" in words
    assert "segments, 00:00–00:09" in words
    assert title_of(preview).text() == "A walk through the orchard"


@pytest.mark.parametrize("label", LABELS)
def test_a_digit_says_what_the_selected_lines_are(qtbot: QtBot, jobs: Jobs, label: LineLabel) -> None:
    preview, taken = read(qtbot, jobs)
    select(preview, 5, 6)
    press(qtbot, preview, Key(Key.Key_1 + LABELS.index(label)))
    assert labels(preview)[4:] == [label, label, LineLabel.SEGMENT]
    assert len(said(preview)) == (3 if label is LineLabel.SEGMENT else 1)
    assert [index.row() for index in preview.lines.selectedIndexes()] == [4, 5]
    preview.accept()
    assert len(taken[0].segments) == len(said(preview))


def test_a_line_of_the_page_becomes_a_segment_when_the_person_says_so(qtbot: QtBot, jobs: Jobs) -> None:
    preview, _ = read(qtbot, jobs)
    select(preview, 1)
    press(qtbot, preview, Key.Key_1)
    assert said(preview)[0] == "Skip to main content"


def test_digits_with_ctrl_or_without_a_selection_say_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    preview, _ = read(qtbot, jobs)
    before = labels(preview)
    preview.lines.clearSelection()
    QTest.keyClick(preview.lines, Key.Key_2)
    select(preview, 5)
    QTest.keyClick(preview.lines, Key.Key_2, CTRL)
    QTest.keyClick(preview.lines, Key.Key_8)
    assert not jobs.is_busy
    assert labels(preview) == before


def test_a_digit_in_the_title_is_text(qtbot: QtBot, jobs: Jobs) -> None:
    preview, taken = read(qtbot, jobs)
    select(preview, 5)
    title_of(preview).setFocus()
    title_of(preview).selectAll()
    QTest.keyClicks(title_of(preview), "1934, part 2")
    QTest.keyClick(title_of(preview), Key.Key_Return)
    assert [one.transcript.title for one in taken] == ["1934, part 2"]
    assert len(taken[0].segments) == 3


def test_the_menu_of_a_chip_says_what_a_line_is(qtbot: QtBot, jobs: Jobs) -> None:
    preview, _ = read(qtbot, jobs)
    rect = preview.lines.visualRect(preview.model.index(5))
    QTest.mouseClick(preview.lines.viewport(), LEFT, pos=chip_rect(rect).center())
    [menu] = [one for one in preview.lines.findChildren(QMenu) if isinstance(one, QMenu)]
    assert menu.isVisible()
    assert [action.text()[:2] for action in menu.actions()] == [f"&{key}" for key in range(1, len(LABELS) + 1)]
    with qtbot.waitSignal(preview.shown_reading, timeout=WAIT_MS):
        QTest.keyClick(menu, Key.Key_6)
    assert labels(preview)[5] is LineLabel.PAGE_JUNK
    assert said(preview) == ["You join us in the long grass", "on all of us"]


def test_the_title_follows_the_labels_until_it_is_written_over(qtbot: QtBot, jobs: Jobs) -> None:
    preview, _ = read(qtbot, jobs)
    select(preview, 2)
    press(qtbot, preview, Key.Key_6)
    assert title_of(preview).text() == "orchard"
    QTest.keyClicks(title_of(preview), " again")
    press(qtbot, preview, Key.Key_2)
    assert title_of(preview).text() == "orchard again"


def test_another_way_to_read_is_one_click_away(qtbot: QtBot, jobs: Jobs) -> None:
    preview, taken = read(qtbot, jobs)
    ways = [way for way in preview.summary.findChildren(QRadioButton) if isinstance(way, QRadioButton)]
    assert [way.isChecked() for way in ways] == [True, *[False] * (len(ways) - 1)]
    with qtbot.waitSignal(preview.shown_reading, timeout=WAIT_MS):
        QTest.mouseClick(ways[-1], LEFT, pos=QPoint(10, ways[-1].height() // 2))
    assert preview.imported is not None
    assert preview.imported.source.format == "plain"
    preview.accept()
    assert taken[0].source.format == "plain"


def test_nothing_is_taken_while_it_is_being_read_anew(qtbot: QtBot, jobs: Jobs) -> None:
    preview, taken = read(qtbot, jobs)
    select(preview, 5)
    QTest.keyClick(preview.lines, Key.Key_6)
    QTest.keyClick(preview.lines, Key.Key_Return)
    assert taken == []
    qtbot.waitUntil(lambda: len(said(preview)) == 2, timeout=WAIT_MS)
    QTest.keyClick(preview.lines, Key.Key_Return)
    assert [len(one.segments) for one in taken] == [2]


def test_what_has_no_segment_cannot_be_taken(qtbot: QtBot, jobs: Jobs) -> None:
    preview, taken = read(qtbot, jobs)
    select(preview, 5, 7)
    press(qtbot, preview, Key.Key_6)
    assert said(preview) == []
    QTest.keyClick(preview.lines, Key.Key_Return)
    assert taken == []
    assert preview.isVisible()


def test_of_quick_changes_the_last_one_is_shown(qtbot: QtBot, jobs: Jobs) -> None:
    preview, _ = read(qtbot, jobs)
    select(preview, 5)
    for which in (Key.Key_6, Key.Key_3, Key.Key_4, Key.Key_7):
        QTest.keyClick(preview.lines, which)
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT_MS)
    assert labels(preview)[4] is LineLabel.UNKNOWN


@pytest.mark.parametrize("is_read_already", [False, True])
def test_it_can_be_left_while_it_is_reading(qtbot: QtBot, jobs: Jobs, is_read_already: bool) -> None:
    long = pasted(PAGE + "".join(f"{minute:02}:{second:02}and so on\n" for minute in range(90) for second in range(60)), "long")
    preview, taken = opened(qtbot, jobs, long)
    if is_read_already:
        qtbot.waitUntil(lambda: preview.imported is not None, timeout=WAIT_MS)
        preview.set_label([5], LineLabel.TITLE)
    with qtbot.waitSignals([preview.finished, jobs.ended], timeout=WAIT_MS):
        QTest.keyClick(preview, Key.Key_Escape)
    assert taken == []


def test_giving_up_the_reading_closes_it(qtbot: QtBot, jobs: Jobs) -> None:
    something_before = Event()
    jobs.start(Job("Waiting", lambda _progress: something_before.wait(10), print, print))
    preview, _ = opened(qtbot, jobs, pasted(PAGE, "orchard.txt"))
    with qtbot.waitSignal(preview.rejected, timeout=WAIT_MS):
        jobs.cancel()
        something_before.set()


def test_what_cannot_be_read_is_said_and_closes_it(qtbot: QtBot, jobs: Jobs) -> None:
    preview = ImportPreview(pasted("a" * 1_000_001, "long.txt"), jobs)
    with qtbot.waitSignals([preview.reading_failed, preview.rejected], timeout=WAIT_MS):
        preview.open()
