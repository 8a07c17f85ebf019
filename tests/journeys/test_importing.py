"""A transcript comes in by every door, is previewed once at a time, and changes nothing until it is taken."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from reviewer.cli.main import main
from reviewer.core.rows import LineLabel
from reviewer.qt.asking import MessageDialog
from reviewer.qt.preview.dialog import ImportPreview
from reviewer.qt.wiring import Wiring
from reviewer.storage.files import save_project
from tests.building import a_project
from tests.journeys.acting import (
    CTRL,
    LEFT,
    NO_KEYS,
    SHIFT,
    WAIT_MS,
    choose_file,
    dialogs,
    import_file,
    key,
    open_project,
    preview_of,
    take_preview,
    told,
)

Key = Qt.Key
PAGE = """Skip to main content
A walk through the orchard
Transcript
00:00You join us in the long grass
00:05and it is raining
00:09on all of us
"""
SAID = ["You join us in the long grass", "and it is raining", "on all of us"]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "walk.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def said(wiring: Wiring) -> list[str]:
    """What is said in the transcript shown."""
    session = wiring.facts.session
    return [session.project.segments[id].text for id in session.segment_ids()]


def titles(wiring: Wiring) -> list[str]:
    return [transcript.title for transcript in wiring.facts.session.project.transcripts.rows()]


def shown_title(wiring: Wiring) -> str:
    session = wiring.facts.session
    assert session.transcript is not None
    return session.project.transcripts[session.transcript].title


def select_line(preview: ImportPreview, number: int) -> None:
    rect = preview.lines.visualRect(preview.model.index(number - 1))
    QTest.mouseClick(preview.lines.viewport(), LEFT, pos=rect.center())


def drop(wiring: Wiring, content: QMimeData) -> None:
    """Drags something over the transcript, or the start page, and lets it go there."""
    copy, place = Qt.DropAction.CopyAction, QPoint(600, 300)
    entering = QDragEnterEvent(place, copy, content, LEFT, NO_KEYS)
    QApplication.sendEvent(wiring.window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(wiring.window, QDropEvent(QPointF(place), copy, content, LEFT, NO_KEYS))


def files(*paths: Path) -> QMimeData:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return content


def text(words: str) -> QMimeData:
    content = QMimeData()
    content.setText(words)
    return content


# Every door


def by_dialog(wiring: Wiring, page: Path) -> None:
    key(wiring.window, Key.Key_O, CTRL)
    choose_file(wiring, page)


def by_clipboard(wiring: Wiring, page: Path) -> None:
    QApplication.clipboard().setText(page.read_text(encoding="utf-8"))
    key(wiring.window, Key.Key_V, CTRL, SHIFT)


def by_copied_file(wiring: Wiring, page: Path) -> None:
    QApplication.clipboard().setMimeData(files(page))
    key(wiring.window, Key.Key_V, CTRL, SHIFT)


def by_dropped_file(wiring: Wiring, page: Path) -> None:
    drop(wiring, files(page))


def by_dropped_text(wiring: Wiring, page: Path) -> None:
    drop(wiring, text(page.read_text(encoding="utf-8")))


def by_command_line(wiring: Wiring, page: Path) -> None:
    def open_window(path: Path | None) -> int:
        assert path is not None
        wiring.open_path(path)
        return 0

    assert main([str(page)], open_window) == 0


def by_start_page(wiring: Wiring, page: Path) -> None:
    QTest.mouseClick(wiring.window.start_page.open_button, LEFT)
    choose_file(wiring, page)


DOORS = (by_dialog, by_clipboard, by_copied_file, by_dropped_file, by_dropped_text, by_command_line, by_start_page)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_a_page_comes_in_by(wiring: Wiring, qtbot: QtBot, page: Path, door: Callable[[Wiring, Path], None]) -> None:
    door(wiring, page)
    take_preview(wiring, qtbot)
    assert wiring.window.shows_project
    assert said(wiring) == SAID
    assert titles(wiring) == ["A walk through the orchard"]
    assert [one.block.segment.text for one in wiring.window.transcript.placed_blocks()] == SAID
    assert wiring.window.timeline.scale.right_ms >= wiring.facts.session.duration_ms
    key(wiring.window.transcript, Key.Key_Z, CTRL)
    assert wiring.facts.session.project.is_empty


def test_the_sample_comes_in_from_the_start_page(wiring: Wiring, qtbot: QtBot) -> None:
    QTest.mouseClick(wiring.window.start_page.sample_button, LEFT)
    take_preview(wiring, qtbot)
    assert len(said(wiring)) >= 120


def test_the_folder_of_a_file_is_where_the_next_one_is_looked_for(wiring: Wiring, qtbot: QtBot, page: Path) -> None:
    by_dialog(wiring, page)
    take_preview(wiring, qtbot)
    key(wiring.window, Key.Key_O, CTRL)
    [dialog] = dialogs(wiring, QFileDialog)
    assert Path(dialog.directory().absolutePath()) == page.parent
    dialog.reject()


# In the preview


def test_labels_are_changed_by_key_and_by_menu(wiring: Wiring, qtbot: QtBot, page: Path) -> None:
    wiring.open_path(page)
    preview = preview_of(wiring, qtbot)
    select_line(preview, 1)
    with qtbot.waitSignal(preview.shown_reading, timeout=WAIT_MS):
        key(preview.lines, Key.Key_1)
    select_line(preview, 5)
    menu = preview.label_menu()
    with qtbot.waitSignal(preview.shown_reading, timeout=WAIT_MS):
        menu.actions()[5].trigger()
    take_preview(wiring, qtbot)
    assert said(wiring) == ["Skip to main content", SAID[0], SAID[2]]
    [source] = wiring.facts.session.project.sources.rows()
    assert [line.label for line in source.lines][4] is LineLabel.PAGE_JUNK
    assert "".join(line.text for line in source.lines) == PAGE


def test_another_reading_and_another_title_are_what_comes_in(wiring: Wiring, qtbot: QtBot, page: Path) -> None:
    wiring.open_path(page)
    preview = preview_of(wiring, qtbot)
    other = preview.summary.findChildren(QRadioButton)[-1]
    assert isinstance(other, QRadioButton)
    with qtbot.waitSignal(preview.shown_reading, timeout=WAIT_MS):
        other.click()
    title = preview.findChild(QLineEdit)
    assert isinstance(title, QLineEdit)
    title.selectAll()
    QTest.keyClicks(title, "Rain")
    take_preview(wiring, qtbot)
    assert titles(wiring) == ["Rain"]
    assert len(said(wiring)) != len(SAID)


@pytest.mark.parametrize("is_read", [True, False], ids=["read", "being read"])
def test_cancel_changes_nothing(wiring: Wiring, qtbot: QtBot, page: Path, is_read: bool) -> None:
    before = wiring.facts.session.project
    with qtbot.waitSignal(wiring.jobs.ended, timeout=WAIT_MS):
        wiring.open_path(page)
    if is_read:
        preview_of(wiring, qtbot)
    qtbot.waitUntil(lambda: bool(dialogs(wiring, ImportPreview)), timeout=WAIT_MS)
    [preview] = dialogs(wiring, ImportPreview)
    key(preview, Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialogs(wiring, ImportPreview) and not wiring.jobs.is_busy, timeout=WAIT_MS)
    assert wiring.facts.session.project is before
    assert not wiring.window.shows_project
    assert not wiring.window.isWindowModified()


# More than one


def test_a_second_transcript_comes_into_the_same_project_and_is_shown(
    wiring: Wiring, qtbot: QtBot, page: Path, tmp_path: Path
) -> None:
    project = open_project(wiring, qtbot, a_project("one", "two"), tmp_path / "talk.review.json")
    import_file(wiring, qtbot, page)
    assert titles(wiring) == ["A talk", "A walk through the orchard"]
    assert (shown_title(wiring), said(wiring)) == ("A walk through the orchard", SAID)
    selection = wiring.facts.session.selection
    assert selection is not None
    assert selection.current == wiring.facts.session.segment_ids()[0]
    key(wiring.window.transcript, Key.Key_Z, CTRL)
    assert wiring.facts.session.project == project
    assert (shown_title(wiring), said(wiring)) == ("A talk", ["one", "two"])


def test_the_same_transcript_again_is_refused_in_clear_words(wiring: Wiring, qtbot: QtBot, page: Path) -> None:
    import_file(wiring, qtbot, page)
    before = wiring.facts.session.project
    wiring.open_path(page)
    key(preview_of(wiring, qtbot).lines, Key.Key_Return)
    words = "This is in the project already, as “A walk through the orchard”. Nothing was changed."
    assert told(wiring, qtbot) == words
    assert wiring.facts.session.project is before


def test_files_dropped_together_are_previewed_one_after_the_other(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in ("first", "missing", "second", "third")]
    for path in paths:
        if path.stem != "missing":
            path.write_text(f"00:00{path.stem}\n00:05and so on\n", encoding="utf-8")
    drop(wiring, files(*paths))
    for name in ("first", "second", "third"):
        preview = preview_of(wiring, qtbot)
        assert preview.imported is not None
        assert preview.imported.transcript.title == name
        qtbot.waitUntil(lambda: not wiring.jobs.is_busy, timeout=WAIT_MS)
        assert (len(dialogs(wiring, ImportPreview)), dialogs(wiring, MessageDialog)) == (1, [])
        with qtbot.waitSignal(preview.finished, timeout=WAIT_MS):
            key(preview.lines, Key.Key_Escape if name == "second" else Key.Key_Return)
        if name == "first":
            assert told(wiring, qtbot).startswith("There is no file")
    assert titles(wiring) == ["first", "third"]
    assert shown_title(wiring) == "third"
    assert dialogs(wiring, MessageDialog) == []


def test_of_projects_dropped_together_the_first_is_opened_and_the_transcript_comes_into_it(
    wiring: Wiring, qtbot: QtBot, page: Path, tmp_path: Path
) -> None:
    projects = [tmp_path / "one.review.json", tmp_path / "two.review.json"]
    for path in projects:
        save_project(a_project(path.name), path)
    drop(wiring, files(page, *projects))
    take_preview(wiring, qtbot)
    assert wiring.file.path == projects[0]
    assert titles(wiring) == ["A talk", "A walk through the orchard"]
    assert wiring.window.status.message.text() == "One project can be open at a time: one.review.json is opened"


# Much at once


def test_the_window_answers_while_something_huge_is_read(wiring: Wiring, qtbot: QtBot) -> None:
    states: list[str] = []

    def look() -> None:
        states.extend("shown" if preview.imported else "reading" for preview in dialogs(wiring, ImportPreview))

    clock = QTimer(wiring.window)
    clock.timeout.connect(look)
    clock.start(5)
    lines = (f"{minute // 60}:{minute % 60:02}:{second:02} and so on {second}\n" for minute in range(500) for second in range(60))
    QApplication.clipboard().setText("".join(lines))
    key(wiring.window, Key.Key_V, CTRL, SHIFT)
    preview = preview_of(wiring, qtbot)
    assert "reading" in states
    assert preview.imported is not None
    assert len(preview.imported.segments) == 30_000
    select_line(preview, 3)
    key(preview.lines, Key.Key_6)
    with qtbot.waitSignals([preview.finished, wiring.jobs.ended], timeout=WAIT_MS):
        key(preview.lines, Key.Key_Escape)
    assert wiring.facts.session.project.is_empty
