"""The project's file: what it is called, and what is known of it while it is read, written and left."""

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from reviewer.core.errors import ReviewerError
from reviewer.core.ids import SegmentId
from reviewer.core.rows import FlagKind
from reviewer.core.session import Session
from reviewer.core.spans import whole_segment
from reviewer.edits.flags import flag_span
from reviewer.edits.stamp import Stamp
from reviewer.qt.facts import Facts
from reviewer.qt.jobs import Job, Jobs
from reviewer.qt.project_file import NEW_NAME, ProjectFile, is_project_path, with_suffix
from reviewer.storage.files import open_project, save_project
from tests.building import CODER, a_project

BY = Stamp(CODER, "2026-11-23T11:58:00Z")


@pytest.fixture
def jobs(qapp: object) -> Jobs:
    return Jobs()


@pytest.fixture
def facts(qapp: object) -> Facts:
    facts = Facts()
    facts.replace_session(Session(a_project("hello", "hi")))
    return facts


@pytest.fixture
def file(facts: Facts, jobs: Jobs) -> ProjectFile:
    return ProjectFile(facts, jobs)


def change(session: Session, segment: str = "s1") -> None:
    """Flags a segment."""
    span = whole_segment(session.project.segments[SegmentId(segment)])
    session.apply("Flag", flag_span, span, FlagKind.CHECK, BY)


@pytest.mark.parametrize(
    ("chosen", "saved"),
    [
        ("talk", "talk.review.json"),
        ("talk.review.json", "talk.review.json"),
        ("talk.json", "talk.review.json"),
        ("talk.review", "talk.review.json"),
        ("talk.txt", "talk.txt.review.json"),
        ("Mr. Bean", "Mr. Bean.review.json"),
        ("v1.2", "v1.2.review.json"),
    ],
)
def test_a_project_is_called_by_its_suffix(tmp_path: Path, chosen: str, saved: str) -> None:
    assert with_suffix(tmp_path / chosen) == tmp_path / saved


@pytest.mark.parametrize(
    ("name", "is_project"),
    [("talk.review.json", True), ("TALK.REVIEW.JSON", True), ("other.json", True), ("talk.txt", False), ("json", False)],
)
def test_what_looks_like_a_project(name: str, is_project: bool) -> None:
    assert is_project_path(Path(name)) is is_project


def test_it_has_no_name_until_it_is_saved_and_then_that_of_its_file(qtbot: QtBot, file: ProjectFile, tmp_path: Path) -> None:
    assert (file.name, file.path) == (NEW_NAME, None)
    with pytest.raises(ValueError, match="where to save"):
        file.save()
    with qtbot.waitSignal(file.saved):
        file.save_to(tmp_path / "talk.review.json")
    assert (file.name, file.path) == ("talk", tmp_path / "talk.review.json")
    assert file.saved_at is not None


def test_what_is_read_changes_nothing_until_it_is_taken(qtbot: QtBot, facts: Facts, file: ProjectFile, tmp_path: Path) -> None:
    other, before = tmp_path / "other.review.json", facts.session
    save_project(a_project("something else"), other)
    with qtbot.waitSignal(file.read) as found:
        file.open(other)
    assert (facts.session, file.path) == (before, None)
    order: list[str] = []
    file.left.connect(lambda: order.append(f"left {file.name}"))
    file.opened.connect(lambda: order.append(f"opened {file.name}"))
    assert found.args
    file.take(found.args[0])
    assert order == [f"left {NEW_NAME}", "opened other"]
    assert [segment.text for segment in facts.session.project.segments.rows()] == ["something else"]
    assert facts.session.is_saved


def test_what_cannot_be_read_is_said(qtbot: QtBot, facts: Facts, file: ProjectFile, tmp_path: Path) -> None:
    before = facts.session
    with qtbot.waitSignal(file.open_failed) as told:
        file.open(tmp_path / "missing.review.json")
    assert told.args
    assert isinstance(told.args[0], ReviewerError)
    assert facts.session is before


def test_what_is_changed_during_the_writing_is_not_saved_yet(
    qtbot: QtBot, facts: Facts, file: ProjectFile, tmp_path: Path
) -> None:
    change(facts.session)
    with qtbot.waitSignal(file.saved):
        file.save_to(tmp_path / "talk.review.json")
        change(facts.session, "s2")
        states = [file.is_saving]
    assert [*states, file.is_saving] == [True, False]
    assert not facts.session.is_saved
    assert len(open_project(tmp_path / "talk.review.json").project.flags) == 1
    facts.session.undo()
    assert facts.session.is_saved


def test_a_project_left_while_it_is_written_does_not_give_its_file_to_the_next_one(
    qtbot: QtBot, facts: Facts, file: ProjectFile, tmp_path: Path
) -> None:
    left = facts.session
    change(left)
    with qtbot.waitSignal(file.saved):
        file.save_to(tmp_path / "talk.review.json")
        file.new()
    assert left.is_saved
    assert (file.path, file.saved_at) == (None, None)


def test_saving_that_fails_is_said_and_leaves_the_project_unsaved(
    qtbot: QtBot, facts: Facts, file: ProjectFile, tmp_path: Path
) -> None:
    change(facts.session)
    with qtbot.waitSignal(file.save_failed) as told:
        file.save_to(tmp_path / "missing" / "talk.review.json")
    assert told.args
    assert "its folder is not there" in str(told.args[0])
    assert (file.path, file.is_saving, facts.session.is_saved) == (None, False, False)


def test_saving_that_is_given_up_is_said_and_leaves_the_project_unsaved(
    qtbot: QtBot, facts: Facts, jobs: Jobs, file: ProjectFile, tmp_path: Path
) -> None:
    change(facts.session)
    before = Event()
    jobs.start(Job("Waiting", lambda _progress: before.wait(10), print, print))
    with qtbot.waitSignal(file.save_failed) as told:
        file.save_to(tmp_path / "talk.review.json")
        jobs.cancel()
        before.set()
    assert told.args
    assert str(told.args[0]) == "The project was not saved. You gave it up. Your changes are kept."
    assert (file.is_saving, facts.session.is_saved, (tmp_path / "talk.review.json").exists()) == (False, False, False)


def test_a_newer_file_is_never_written_by_whatever_name_it_goes(
    qtbot: QtBot, facts: Facts, file: ProjectFile, tmp_path: Path
) -> None:
    newer = tmp_path / "newer.review.json"
    save_project(a_project("hello"), newer)
    newer.write_bytes(newer.read_bytes().replace(b'"version": 1', b'"version": 2'))
    before = newer.read_bytes()
    (tmp_path / "link.review.json").symlink_to(newer)
    with qtbot.waitSignal(file.read) as found:
        file.open(newer)
    assert found.args
    file.take(found.args[0])
    assert file.read_only_reason
    for name in ("newer", "link"):
        with qtbot.waitSignal(file.save_failed):
            file.save_to(tmp_path / f"{name}.review.json")
    assert newer.read_bytes() == before
    with qtbot.waitSignal(file.saved):
        file.save_to(tmp_path / "mine.review.json")
    assert (file.read_only_reason, file.path) == ("", tmp_path / "mine.review.json")
    assert open_project(tmp_path / "mine.review.json").read_only_reason == ""
