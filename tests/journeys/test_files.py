"""Files: saving, closing, opening another one, what is remembered, and that nothing is ever lost on the way."""

import json
import shutil
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId, TagId
from reviewer.core.project import Project
from reviewer.core.session import Session
from reviewer.edits.codebook import add_tag
from reviewer.qt.asking import MessageDialog
from reviewer.qt.preferences import Preferences
from reviewer.qt.wiring import Wiring
from reviewer.settings.schema import TimelinePlacement
from reviewer.storage.files import open_project as project_in
from reviewer.storage.files import save_project
from tests.building import a_project
from tests.journeys.acting import (
    CTRL,
    LEFT,
    SHIFT,
    WAIT_MS,
    a_window,
    answer,
    asked,
    choose_file,
    come_back,
    dialogs,
    import_file,
    key,
    open_file,
    open_project,
    press,
    told,
)
from tests.schema import assert_valid

Key = Qt.Key
PAGE = "00:00You join us in the long grass\n00:05and it is raining\n"
SIZE = (780, 640)  # it must fit on the screen of those who have none
NEWER = "A newer version of Reviewer wrote this project (file version 2; this one writes 1)."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A project of three segments with a tag, saved."""
    path = tmp_path / "talk.review.json"
    save_project(a_project("Hello there", "hi", "well", tags=["Claim"]), path)
    return path


@pytest.fixture
def session(wiring: Wiring, qtbot: QtBot, file: Path) -> Session:
    """That project opened, with its first segment selected."""
    open_project(wiring, qtbot, project_in(file).project, file)
    wiring.facts.session.select_segments(SegmentId("s1"), SegmentId("s1"))
    return wiring.facts.session


def change(wiring: Wiring) -> None:
    """Flags what is selected."""
    press(wiring.window.transcript, "f")
    assert wiring.window.isWindowModified()


def save(wiring: Wiring, qtbot: QtBot) -> None:
    wiring.window.activateWindow()
    qtbot.waitUntil(wiring.window.isActiveWindow, timeout=WAIT_MS)
    with qtbot.waitSignal(wiring.file.saved, timeout=WAIT_MS):
        key(wiring.window.transcript, Key.Key_S, CTRL)


def close(wiring: Wiring) -> None:
    """Closes the window as its frame does."""
    wiring.window.may_close = False
    wiring.window.close()


def is_open(wiring: Wiring) -> bool:
    return wiring.window.isVisible()


def flags_in(path: Path) -> int:
    return len(project_in(path).project.flags)


# Saving


def test_the_first_save_asks_where_and_the_next_ones_do_not(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "walk: in the rain.txt"
    page.write_text(PAGE, encoding="utf-8")
    import_file(wiring, qtbot, page)
    assert wiring.window.windowTitle() == "New project[*] — Reviewer"
    assert wiring.window.status.saved.words == "unsaved changes"
    key(wiring.window.transcript, Key.Key_S, CTRL)
    [dialog] = dialogs(wiring, QFileDialog)
    assert [Path(chosen).name for chosen in dialog.selectedFiles()] == ["walk in the rain.review.json"]
    with qtbot.waitSignal(wiring.file.saved, timeout=WAIT_MS):
        choose_file(wiring, tmp_path / "walk")
    saved = tmp_path / "walk.review.json"
    assert_valid(saved.read_bytes())
    assert project_in(saved).project == wiring.facts.session.project
    assert wiring.window.windowTitle() == "walk[*] — Reviewer"
    assert not wiring.window.isWindowModified()
    assert wiring.window.status.saved.words.startswith("all changes saved")
    come_back(wiring, qtbot)
    press(wiring.window.transcript, "jf")
    assert wiring.window.isWindowModified()
    save(wiring, qtbot)
    assert flags_in(saved) == 1


def test_save_as_leaves_the_file_before_as_it_is(
    wiring: Wiring, qtbot: QtBot, session: Session, file: Path, tmp_path: Path
) -> None:
    before = file.read_bytes()
    change(wiring)
    key(wiring.window.transcript, Key.Key_S, CTRL, SHIFT)
    with qtbot.waitSignal(wiring.file.saved, timeout=WAIT_MS):
        choose_file(wiring, tmp_path / "copy.review.json")
    assert file.read_bytes() == before
    assert wiring.file.path == tmp_path / "copy.review.json"
    come_back(wiring, qtbot)
    press(wiring.window.transcript, "jf")
    save(wiring, qtbot)
    assert (flags_in(file), flags_in(tmp_path / "copy.review.json")) == (0, 2)


@pytest.mark.parametrize("replaces", [True, False])
def test_a_file_is_never_replaced_unasked(wiring: Wiring, qtbot: QtBot, session: Session, tmp_path: Path, replaces: bool) -> None:
    other = tmp_path / "other.review.json"
    save_project(Project(), other)
    before = other.read_bytes()
    change(wiring)
    wiring.actions.trigger("file.save_as")
    choose_file(wiring, tmp_path / "other.json")
    assert asked(wiring, qtbot).sentence.text() == "Replace “other.review.json”?"
    if replaces:
        with qtbot.waitSignal(wiring.file.saved, timeout=WAIT_MS):
            answer(wiring, qtbot, "Replace")
        assert flags_in(other) == 1
    else:
        answer(wiring, qtbot, "Cancel")
        assert (other.read_bytes(), wiring.window.isWindowModified()) == (before, True)


def test_work_goes_on_while_it_is_saved(wiring: Wiring, qtbot: QtBot, session: Session, file: Path) -> None:
    change(wiring)
    with qtbot.waitSignal(wiring.file.saved, timeout=WAIT_MS):
        key(wiring.window.transcript, Key.Key_S, CTRL)
        press(wiring.window.transcript, "jf")
    assert flags_in(file) == 1
    assert wiring.window.isWindowModified()
    key(wiring.window.transcript, Key.Key_Z, CTRL)
    assert not wiring.window.isWindowModified()
    key(wiring.window.transcript, Key.Key_Z, CTRL)
    assert wiring.window.isWindowModified()


def write_note(wiring: Wiring) -> None:
    press(wiring.window.transcript, "aWho?")


def write_correction(wiring: Wiring) -> None:
    press(wiring.window.transcript, "e!")


def write_name(wiring: Wiring) -> None:
    wiring.window.sidebar.codebook.rename(TagId("Claim"))
    field = wiring.window.sidebar.codebook.view.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Assertion")


WRITING = (write_note, write_correction, write_name)


@pytest.mark.parametrize("write", WRITING, ids=lambda one: one.__name__)
def test_what_is_being_written_is_saved_with_the_rest(
    wiring: Wiring, qtbot: QtBot, session: Session, file: Path, write: Callable[[Wiring], None]
) -> None:
    before = session.project
    write(wiring)
    save(wiring, qtbot)
    assert project_in(file).project == session.project != before


@pytest.mark.parametrize("write", WRITING, ids=lambda one: one.__name__)
def test_what_is_being_written_is_not_lost_by_closing(
    wiring: Wiring, qtbot: QtBot, session: Session, file: Path, write: Callable[[Wiring], None]
) -> None:
    before = session.project
    write(wiring)
    close(wiring)
    answer(wiring, qtbot, "Save")
    qtbot.waitUntil(lambda: not is_open(wiring), timeout=WAIT_MS)
    assert project_in(file).project == session.project != before


def test_saving_that_fails_is_told_and_stays_in_sight_until_it_is_over(
    wiring: Wiring, qtbot: QtBot, session: Session, file: Path
) -> None:
    change(wiring)
    kept = session.project
    shutil.rmtree(file.parent)
    key(wiring.window.transcript, Key.Key_S, CTRL)
    failed = "The project could not be saved: its folder is not there."
    assert told(wiring, qtbot) == f"{failed} Your changes are kept. Save it elsewhere."
    come_back(wiring, qtbot)
    press(wiring.window.transcript, "jf")
    assert wiring.window.status.saved.words == failed
    assert wiring.window.status.saved.is_trouble
    key(wiring.window.transcript, Key.Key_Z, CTRL)
    assert session.project == kept
    file.parent.mkdir()
    save(wiring, qtbot)
    assert wiring.window.status.saved.words.startswith("all changes saved")
    assert project_in(file).project == kept


def test_a_name_with_the_mark_of_changes_in_it_is_shown_as_it_is(
    wiring: Wiring, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    odd = file.rename(tmp_path / "talk[*].review.json")
    open_file(wiring, qtbot, odd)
    assert wiring.window.windowTitle() == "talk[*][*][*] — Reviewer"


# Closing


def test_closing_asks_nothing_when_all_is_saved(wiring: Wiring, session: Session) -> None:
    close(wiring)
    assert not is_open(wiring)


@pytest.mark.parametrize(("words", "closes", "flags"), [("Save", True, 1), ("Don’t save", True, 0), ("Cancel", False, 0)])
def test_closing_asks_about_unsaved_changes(
    wiring: Wiring, qtbot: QtBot, session: Session, file: Path, words: str, closes: bool, flags: int
) -> None:
    change(wiring)
    close(wiring)
    assert is_open(wiring)
    assert asked(wiring, qtbot).sentence.text() == "Save the changes to “talk”?"
    answer(wiring, qtbot, words)
    qtbot.waitUntil(lambda: is_open(wiring) is not closes and not wiring.jobs.is_busy, timeout=WAIT_MS)
    assert flags_in(file) == flags
    assert len(session.project.flags) == 1


def test_closing_a_new_project_asks_where_to_save_and_stays_open_when_that_is_given_up(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path
) -> None:
    page = tmp_path / "walk.txt"
    page.write_text(PAGE, encoding="utf-8")
    import_file(wiring, qtbot, page)
    close(wiring)
    answer(wiring, qtbot, "Save")
    [dialog] = dialogs(wiring, QFileDialog)
    dialog.reject()
    assert is_open(wiring)
    wiring.file.save_to(tmp_path / "walk.review.json")  # saved later, it has forgotten that it was to be closed
    qtbot.waitUntil(lambda: not wiring.window.isWindowModified(), timeout=WAIT_MS)
    assert is_open(wiring)


def test_closing_stays_open_when_saving_fails(wiring: Wiring, qtbot: QtBot, session: Session, file: Path) -> None:
    change(wiring)
    shutil.rmtree(file.parent)
    close(wiring)
    answer(wiring, qtbot, "Save")
    qtbot.waitUntil(lambda: bool(dialogs(wiring, MessageDialog)) and not wiring.jobs.is_busy, timeout=WAIT_MS)
    assert told(wiring, qtbot).startswith("The project could not be saved")
    assert is_open(wiring)
    file.parent.mkdir()
    save(wiring, qtbot)
    assert is_open(wiring)


def test_what_is_done_while_it_is_saved_for_closing_is_asked_about_once_more(
    wiring: Wiring, qtbot: QtBot, session: Session, file: Path
) -> None:
    change(wiring)
    close(wiring)
    answer(wiring, qtbot, "Save")
    wiring.mark_commands.resolve()  # before the saving is done
    answer(wiring, qtbot, "Save")
    qtbot.waitUntil(lambda: not is_open(wiring), timeout=WAIT_MS)
    assert [flag.resolved for flag in project_in(file).project.flags.rows()] == [True]


# Opening another one, and a new one


@pytest.mark.parametrize(("words", "flags"), [("Save", 1), ("Don’t save", 0), ("Cancel", 0)])
@pytest.mark.parametrize("opens", [True, False], ids=["open", "new"])
def test_another_project_asks_about_unsaved_changes(
    wiring: Wiring, qtbot: QtBot, session: Session, file: Path, tmp_path: Path, words: str, flags: int, opens: bool
) -> None:
    other = tmp_path / "other.review.json"
    save_project(a_project("another"), other)
    change(wiring)
    if opens:
        wiring.open_path(other)
    else:
        key(wiring.window.transcript, Key.Key_N, CTRL)
    answer(wiring, qtbot, words)
    qtbot.waitUntil(lambda: not wiring.jobs.is_busy, timeout=WAIT_MS)
    assert flags_in(file) == flags
    assert (wiring.facts.session is session) is (words == "Cancel")
    if words != "Cancel":
        assert wiring.file.path == (other if opens else None)
        assert wiring.window.shows_project is opens
        assert not wiring.window.isWindowModified()
        assert wiring.facts.session.history.next_undo is None


def test_work_done_while_a_file_is_read_is_not_lost(wiring: Wiring, qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    other = tmp_path / "other.review.json"
    save_project(a_project("another"), other)
    wiring.open_path(other)
    change(wiring)
    answer(wiring, qtbot, "Cancel")
    assert wiring.facts.session is session
    assert len(session.project.flags) == 1


def test_a_file_that_cannot_be_opened_asks_nothing_and_is_no_trouble_with_saving(
    wiring: Wiring, qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.review.json"
    broken.write_text('{"format": ', encoding="utf-8")
    change(wiring)
    wiring.open_path(broken)
    assert told(wiring, qtbot).startswith("“broken.review.json” cannot be opened")
    assert wiring.facts.session is session
    assert wiring.window.status.saved.words == "unsaved changes"


def test_after_an_import_is_undone_there_is_nothing_and_it_can_be_done_again(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path
) -> None:
    page = tmp_path / "walk.txt"
    page.write_text(PAGE, encoding="utf-8")
    import_file(wiring, qtbot, page)
    transcript = wiring.facts.session.transcript
    assert transcript is not None
    wiring.people_commands.remove_transcript(transcript)
    assert wiring.window.shows_project
    assert wiring.window.isWindowModified()
    assert wiring.actions["file.save"].isEnabled()
    key(wiring.window.transcript, Key.Key_Z, CTRL)
    key(wiring.window.transcript, Key.Key_Z, CTRL)
    assert not wiring.window.isWindowModified()
    key(wiring.window.transcript, Key.Key_Z, CTRL, SHIFT)
    assert len(wiring.facts.session.segment_ids()) == 2


# A newer file


def test_a_newer_file_is_read_only_and_saved_under_another_name_only(
    wiring: Wiring, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    newer = file.read_bytes().replace(b'"version": 1', b'"version": 2,\n"mood": "merry"')
    file.write_bytes(newer)
    open_file(wiring, qtbot, file)
    assert told(wiring, qtbot).startswith(NEWER)
    assert wiring.window.windowTitle() == "talk[*] — Reviewer (read-only)"
    come_back(wiring, qtbot)
    press(wiring.window.transcript, "jf")
    key(wiring.window.transcript, Key.Key_S, CTRL)
    [dialog] = dialogs(wiring, QFileDialog)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    choose_file(wiring, file)
    assert (
        told(wiring, qtbot) == "“talk.review.json” is not changed: a newer version of Reviewer wrote it. Save under another name."
    )
    assert file.read_bytes() == newer
    assert wiring.window.isWindowModified()
    key(wiring.window.transcript, Key.Key_S, CTRL)
    with qtbot.waitSignal(wiring.file.saved, timeout=WAIT_MS):
        choose_file(wiring, tmp_path / "mine.review.json")
    assert wiring.window.windowTitle() == "mine[*] — Reviewer"
    assert file.read_bytes() == newer
    written = json.loads((tmp_path / "mine.review.json").read_bytes())
    assert (written["version"], written["mood"], len(written["flags"])) == (1, "merry", 1)
    come_back(wiring, qtbot)
    press(wiring.window.transcript, "jf")
    save(wiring, qtbot)
    assert flags_in(tmp_path / "mine.review.json") == 2


# What is remembered


def recent_menu(wiring: Wiring) -> QMenu:
    menus = [menu for menu in wiring.window.findChildren(QMenu) if isinstance(menu, QMenu)]
    [found] = [menu for menu in menus if menu.title() == "Open recent"]
    found.aboutToShow.emit()
    return found


def listed(wiring: Wiring) -> dict[str, bool]:
    """The recent files in the menu, and whether they can be opened."""
    return {action.text(): action.isEnabled() for action in recent_menu(wiring).actions()[:-2]}


def test_recent_files_are_in_the_menu_and_those_that_are_gone_greyed(
    wiring: Wiring, qtbot: QtBot, session: Session, file: Path, tmp_path: Path
) -> None:
    assert listed(wiring) == {"talk.review.json": True}
    (tmp_path / "more").mkdir()
    for path in (tmp_path / "a & b.review.json", tmp_path / "more" / "talk.review.json"):
        save_project(a_project("another"), path)
        open_file(wiring, qtbot, path)
    (tmp_path / "a & b.review.json").unlink()
    twins = [f"talk.review.json — {folder}" for folder in (tmp_path / "more", tmp_path)]
    assert list(listed(wiring).items()) == [(twins[0], True), ("a && b.review.json", False), (twins[1], True)]
    with qtbot.waitSignal(wiring.file.opened, timeout=WAIT_MS):
        recent_menu(wiring).actions()[2].trigger()
    assert wiring.file.path == file
    recent_menu(wiring).actions()[-1].trigger()
    assert listed(wiring) == {}
    assert not recent_menu(wiring).menuAction().isEnabled()


def test_a_recent_file_that_went_away_is_told_and_forgotten(wiring: Wiring, qtbot: QtBot, session: Session, file: Path) -> None:
    file.unlink()
    wiring.file_commands.open_recent(str(file))
    assert told(wiring, qtbot).endswith("is not there any more. It was taken off the list of recent files.")
    assert wiring.preferences.value.recent_files == ()


def test_a_file_named_from_where_one_stands_is_remembered_by_its_whole_path(wiring: Wiring, qtbot: QtBot, file: Path) -> None:
    with chdir(file.parent):
        open_file(wiring, qtbot, Path(file.name))
    assert wiring.preferences.value.recent_files == (str(file),)
    assert wiring.file.path == file


@pytest.mark.parametrize("by_key", [True, False], ids=["Enter", "a click"])
def test_the_start_page_opens_a_recent_file_once(
    wiring: Wiring, qtbot: QtBot, session: Session, file: Path, by_key: bool
) -> None:
    key(wiring.window.transcript, Key.Key_N, CTRL)
    assert wiring.window.start_page.open_button.hasFocus()
    opened: list[str] = []
    wiring.jobs.started.connect(opened.append)
    recent = wiring.window.start_page.findChild(QListWidget)
    assert isinstance(recent, QListWidget)
    with qtbot.waitSignal(wiring.file.opened, timeout=WAIT_MS):
        if by_key:
            recent.setFocus()
            recent.setCurrentRow(0)
            key(recent, Key.Key_Return)
        else:
            point = recent.visualItemRect(recent.item(0)).center()
            QTest.mouseClick(recent.viewport(), LEFT, pos=point)
            QTest.mouseDClick(recent.viewport(), LEFT, pos=point)
    qtbot.waitUntil(lambda: not wiring.jobs.is_busy, timeout=WAIT_MS)
    assert opened == ["Opening talk.review.json"]


def test_a_file_is_found_again_where_it_was_left(
    wiring: Wiring, qtbot: QtBot, session: Session, file: Path, tmp_path: Path
) -> None:
    session.select_segments(SegmentId("s3"), SegmentId("s3"))
    other = tmp_path / "other.review.json"
    save_project(a_project("another"), other)
    open_file(wiring, qtbot, other)
    assert wiring.facts.session.selection is None
    open_file(wiring, qtbot, file)
    assert list(wiring.facts.session.selected_segments()) == ["s3"]
    assert wiring.facts.session.playhead_ms == 2_000


def test_the_next_start_finds_the_window_and_the_place_as_they_were_left(
    wiring: Wiring, qtbot: QtBot, qapp: QApplication, session: Session, file: Path, tmp_path: Path
) -> None:
    wiring.actions.trigger("view.timeline_place")
    wiring.actions.trigger("view.theme_dark")
    wiring.window.resize(*SIZE)
    QApplication.processEvents()
    splitter = wiring.window.splitters()["window"]
    splitter.setSizes([250, 300, 240])
    sizes, size = splitter.sizes(), wiring.window.size()
    session.select_segments(SegmentId("s2"), SegmentId("s2"))
    close(wiring)
    with a_window(qapp, qtbot, Preferences(tmp_path / "settings")) as again:
        assert again.preferences.value.timeline_placement is TimelinePlacement.BELOW
        assert again.actions["view.theme_dark"].isChecked()
        assert again.window.size() == size == QSize(*SIZE)
        open_file(again, qtbot, file)
        QApplication.processEvents()
        assert again.window.splitters()["window"].sizes() == sizes
        assert again.window.timeline.mapTo(again.window, again.window.timeline.rect().topLeft()).y() > 200
        assert list(again.facts.session.selected_segments()) == ["s2"]
        again.actions.trigger("view.theme_system")


def test_marks_are_exported_with_what_is_being_written(wiring: Wiring, qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    write_note(wiring)
    wiring.actions.trigger("file.export_marks")
    with qtbot.waitSignal(wiring.jobs.ended, timeout=WAIT_MS):
        choose_file(wiring, tmp_path / "marks")
    assert "Who?" in (tmp_path / "marks.csv").read_text(encoding="utf-8-sig")
    assert wiring.window.status.message.text() == "Written to marks.csv"


def test_opening_the_open_project_again_changes_nothing(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "talk.review.json"
    open_project(wiring, qtbot, a_project("Ann: hello"), path)
    wiring.facts.session.apply("New tag", add_tag, "Claim")
    before = wiring.facts.session.project
    wiring.open_path(path)
    assert wiring.facts.session.project is before
    assert not wiring.jobs.is_busy
    assert wiring.window.isWindowModified()
