"""What cannot be opened is told once, in clear words, and changes nothing; the window goes on as before."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reviewer.core.project import Project
from reviewer.core.session import Session
from reviewer.qt.wiring import Wiring
from tests.cli.bad_inputs import FILE, PROJECTS, TRANSCRIPTS, BadInput, forbidden, unreachable
from tests.journeys.acting import CTRL, WAIT_MS, dialogs, key, open_file, press, told

ALL = (*TRANSCRIPTS, *PROJECTS)
GONE = TRANSCRIPTS[-1]


@dataclass(frozen=True)
class State:
    """All that opening a bad input could change."""

    session: Session
    project: Project
    is_saved: bool
    path: Path | None
    read_only_reason: str
    title: str
    is_modified: bool
    saved_words: str
    shows_project: bool
    recent: tuple[str, ...]


def state_of(wiring: Wiring) -> State:
    session, file, window = wiring.facts.session, wiring.file, wiring.window
    return State(
        session=session,
        project=session.project,
        is_saved=session.is_saved,
        path=file.path,
        read_only_reason=file.read_only_reason,
        title=window.windowTitle(),
        is_modified=window.isWindowModified(),
        saved_words=window.status.saved.words,
        shows_project=window.shows_project,
        recent=tuple(wiring.preferences.value.recent_files),
    )


@pytest.fixture
def project_file(tmp_path: Path) -> Iterator[Path]:
    """A project; whatever happens, its file stays as it is."""
    path = tmp_path / "mine.review.json"
    path.write_bytes(FILE)
    yield path
    assert path.read_bytes() == FILE


@pytest.fixture
def at_work(wiring: Wiring, qtbot: QtBot, project_file: Path) -> Wiring:
    """A window with a project in it, and a change that is not saved."""
    open_file(wiring, qtbot, project_file)
    flag_the_next_segment(wiring, qtbot)
    return wiring


def test_bad_inputs_one_after_the_other_while_at_work(at_work: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    before = state_of(at_work)
    assert (before.is_saved, before.saved_words) == (False, "unsaved changes")
    for bad in ALL:
        open_bad(at_work, qtbot, bad, tmp_path)
        flag_the_next_segment(at_work, qtbot)
        key(at_work.window.transcript, Qt.Key.Key_Z, CTRL)
        assert at_work.facts.session.project == before.project


def test_bad_inputs_on_the_start_page(wiring: Wiring, qtbot: QtBot, tmp_path: Path, project_file: Path) -> None:
    for bad in ALL:
        open_bad(wiring, qtbot, bad, tmp_path)
        assert not wiring.window.shows_project
    open_file(wiring, qtbot, project_file)
    assert wiring.window.shows_project


@pytest.mark.parametrize(
    ("name", "words"), [("talk.txt", "You are not allowed to read"), ("talk.review.json", "you may not read it")]
)
def test_a_file_without_permission(at_work: Wiring, qtbot: QtBot, tmp_path: Path, name: str, words: str) -> None:
    open_bad(at_work, qtbot, GONE, tmp_path)  # so that nothing has to be loaded without permission
    before = state_of(at_work)
    with forbidden(name, FILE) as path:
        at_work.open_path(path)
        assert words in the_only_words(at_work, qtbot)
    assert state_of(at_work) == before
    flag_the_next_segment(at_work, qtbot)


def test_a_recent_file_that_may_not_be_reached_stays_on_the_list(at_work: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    open_bad(at_work, qtbot, GONE, tmp_path)
    before = state_of(at_work)
    with unreachable("talk.review.json", FILE) as path:
        at_work.file_commands.open_recent(str(path))
        assert "you may not read it" in the_only_words(at_work, qtbot)
    assert state_of(at_work) == before


def test_a_file_of_a_newer_version_can_only_be_looked_at(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    path, content = tmp_path / "newer.review.json", FILE.replace(b'"version": 1', b'"version": 2')
    path.write_bytes(content)
    wiring.open_path(path)
    assert the_only_words(wiring, qtbot).startswith("A newer version of Reviewer wrote this project (file version 2")
    assert wiring.window.windowTitle().endswith("(read-only)")
    flag_the_next_segment(wiring, qtbot)
    wiring.file.save()
    assert "is not changed" in the_only_words(wiring, qtbot)
    assert path.read_bytes() == content


def open_bad(wiring: Wiring, qtbot: QtBot, bad: BadInput, folder: Path) -> None:
    """Opens a bad input: it is told, and nothing else happens."""
    path = bad.made_in(folder)
    content = path.read_bytes() if path.is_file() else None
    before = state_of(wiring)
    wiring.open_path(path)
    words = the_only_words(wiring, qtbot)
    assert bad.words in words
    assert bad.name in words
    assert state_of(wiring) == before, bad.name
    assert (path.read_bytes() if path.is_file() else None) == content
    if path.is_file():
        path.unlink()


def the_only_words(wiring: Wiring, qtbot: QtBot) -> str:
    """The words of the one dialog there is when all work has ended; it is read and closed, and none follows."""
    qtbot.waitUntil(lambda: not wiring.jobs.is_busy and bool(dialogs(wiring, QDialog)), timeout=WAIT_MS)
    assert len(dialogs(wiring, QDialog)) == 1
    words = told(wiring, qtbot)
    qtbot.waitUntil(lambda: not dialogs(wiring, QDialog), timeout=WAIT_MS)
    assert not wiring.jobs.is_busy
    return words


def flag_the_next_segment(wiring: Wiring, qtbot: QtBot) -> None:
    """By keyboard alone."""
    transcript, session = wiring.window.transcript, wiring.facts.session
    wiring.window.activateWindow()
    qtbot.waitUntil(transcript.hasFocus, timeout=WAIT_MS)
    flags = len(session.project.flags)
    press(transcript, "jf")
    assert len(session.project.flags) == flags + 1
