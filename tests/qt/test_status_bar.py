"""The status bar: playhead, progress, findings, saving, and jobs that take their time."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QFont
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from reviewer.core.ids import SegmentId
from reviewer.core.patch import put
from reviewer.core.progress import Progress
from reviewer.core.rows import Finding, FindingKind, Source
from reviewer.edits.reviews import mark_reviewed
from reviewer.qt.facts import Facts
from reviewer.qt.jobs import Job, Jobs
from reviewer.qt.status import MESSAGE_MS, StatusBar
from reviewer.qt.theme import DARK, LIGHT, Theme, apply_theme, current_theme
from tests.building import CODER, TRANSCRIPT, a_project
from tests.edits.people import ME
from tests.qt.marks_hands import colours_in, facts_of, heard_from

SOURCE = Source(id=TRANSCRIPT, name="a", format="page", findings=(Finding(FindingKind.EMPTY_SEGMENTS),) * 3)
NOON = datetime(2026, 11, 23, 12, 3)


@pytest.fixture
def facts() -> Facts:
    return facts_of(a_project(*(f"segment {number}" for number in range(8))).patched(put(SOURCE)))


@pytest.fixture
def bar(qtbot: QtBot, facts: Facts) -> StatusBar:
    bar = StatusBar(facts)
    qtbot.addWidget(bar)
    bar.resize(1280, 36)
    bar.set_coder(CODER.id)
    facts.session_replaced.connect(bar.on_session_replaced)
    facts.transcript_changed.connect(bar.on_transcript_changed)
    facts.project_changed.connect(bar.on_project_changed)
    facts.playhead_changed.connect(bar.on_playhead_changed)
    bar.show()
    return bar


def test_the_playhead_and_the_length_are_shown(bar: StatusBar, facts: Facts) -> None:
    assert bar.time.text() == "00:00 / 00:08"
    facts.session.move_playhead(5_900)
    assert bar.time.text() == "00:05 / 00:08"


def test_how_far_the_review_has_come_is_counted_for_the_coder(bar: StatusBar, facts: Facts) -> None:
    assert (bar.reviewed.text(), bar.segments.text()) == ("0 % reviewed", "8 segments")
    facts.session.apply("Review", mark_reviewed, [SegmentId("s1"), SegmentId("s2"), SegmentId("s3")], ME)
    assert (bar.reviewed.text(), bar.progress.value()) == ("37 % reviewed", 37)
    facts.session.undo()
    assert bar.progress.value() == 0


def test_findings_are_counted_and_lead_to_their_tab(bar: StatusBar, facts: Facts) -> None:
    asked = heard_from(bar.findings_requested)
    assert bar.findings.text() == "3 findings"
    bar.findings.click()
    assert len(asked) == 1
    facts.replace_session(facts_of(a_project("one")).session)
    assert (bar.findings.text(), bar.segments.text()) == ("0 findings", "1 segment")


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_findings_are_as_dim_as_what_stands_beside_them(qapp: QApplication, bar: StatusBar, theme: Theme) -> None:
    apply_theme(qapp, theme)
    bar.findings.setFont(QFont("", 40))  # so that some of it is not blended with the ground
    bar.findings.resize(bar.findings.sizeHint())
    colours = colours_in(bar.findings, bar.findings.rect())
    assert theme.text_dim in colours
    assert theme.text not in colours


def test_the_transport_does_what_its_actions_do(bar: StatusBar) -> None:
    actions = [QAction(name) for name in ("Back", "Play", "Forward")]
    done = heard_from(*(action.triggered for action in actions))
    bar.set_actions(*actions)
    buttons = [button for button in bar.findChildren(QToolButton) if button.defaultAction() in actions]
    for button in buttons:
        button.click()
    assert [button.accessibleName() for button in buttons] == ["Back", "Play", "Forward"]
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)
    assert len(done) == 3


@pytest.mark.parametrize(("rate", "words"), [(1.0, "1.0×"), (1.5, "1.5×"), (0.75, "0.75×"), (2.0, "2.0×")])
def test_the_rate_is_shown(bar: StatusBar, rate: float, words: str) -> None:
    bar.show_rate(rate)
    assert bar.rate.text() == words


def test_saving_is_said_in_a_calm_colour(bar: StatusBar, qtbot: QtBot) -> None:
    bar.show_unsaved()
    assert bar.saved.words == "unsaved changes"
    bar.show_saved(NOON)
    assert bar.saved.words == "all changes saved 12:03"
    qtbot.waitUntil(lambda: current_theme().success in colours_in(bar.saved, bar.saved.rect()))
    bar.show_nothing_to_save()
    assert bar.saved.words == ""


def test_trouble_stays_in_sight_until_all_is_saved(bar: StatusBar, qtbot: QtBot) -> None:
    bar.show_trouble("The disk is full.")
    bar.show_unsaved()
    bar.say("Tagged 1 segment")
    assert bar.saved.words == "The disk is full."
    qtbot.waitUntil(lambda: current_theme().danger in colours_in(bar.saved, bar.saved.rect()))
    bar.show_saved(NOON)
    bar.show_unsaved()
    assert bar.saved.words == "unsaved changes"


def test_a_message_goes_after_a_while_and_hides_nothing(facts: Facts, qtbot: QtBot) -> None:
    bar = StatusBar(facts, message_ms=50)
    qtbot.addWidget(bar)
    bar.show()
    bar.say("Tagged 3 segments “<b>Claim</b>”")
    assert bar.message.text() == "Tagged 3 segments “<b>Claim</b>”"
    assert bar.message.textFormat() == Qt.TextFormat.PlainText
    assert bar.time.isVisible()
    qtbot.waitUntil(lambda: bar.message.text() == "")
    assert MESSAGE_MS == 4_000


def test_a_message_of_qts_own_covers_nothing(bar: StatusBar) -> None:
    bar.showMessage("a tip")
    assert bar.time.isVisible()
    assert bar.saved.isVisible()


def test_a_short_job_is_never_shown(bar: StatusBar, qtbot: QtBot) -> None:
    jobs = wired_jobs(bar)
    with qtbot.waitSignal(jobs.ended):
        jobs.start(Job("Counting", lambda _progress: None, nothing, nothing))
    assert bar.job.isHidden()


def test_a_long_job_shows_its_progress_and_can_be_given_up(bar: StatusBar, qtbot: QtBot) -> None:
    jobs = wired_jobs(bar)
    with qtbot.waitSignal(bar.job.appeared, timeout=5_000):
        jobs.start(Job("Counting", count_until_cancelled, nothing, nothing))
    assert bar.job.isVisible()
    qtbot.waitUntil(lambda: bar.job.words.text() == "Sheep")
    assert bar.job.bar.value() == 400
    with qtbot.waitSignal(jobs.ended, timeout=5_000):
        bar.job.cancel.click()
    assert bar.job.isHidden()


def test_a_job_without_an_end_in_sight_keeps_moving(bar: StatusBar) -> None:
    bar.on_job_started("Reading")
    assert (bar.job.bar.minimum(), bar.job.bar.maximum()) == (0, 0)
    bar.on_job_progressed(3, 0, "")
    assert (bar.job.words.text(), bar.job.bar.maximum()) == ("Reading", 0)
    bar.on_job_progressed(5_000_000_000, 10_000_000_000, "Writing")
    assert (bar.job.words.text(), bar.job.bar.value()) == ("Writing", 500)
    bar.on_job_ended()


def test_a_narrow_window_keeps_what_matters(bar: StatusBar, qtbot: QtBot) -> None:
    bar.resize(600, 36)
    qtbot.waitUntil(lambda: bar.width() == 600)
    assert not bar.segments.isVisible()
    assert bar.time.isVisible()
    assert bar.saved.isVisible()
    assert bar.minimumSizeHint().width() < 600


def test_every_part_is_named_for_a_screen_reader(bar: StatusBar) -> None:
    bar.show_trouble("The disk is full.")
    named = {part: QAccessible.queryAccessibleInterface(part) for part in (bar.progress, bar.saved, bar.time, bar.findings)}
    names = [found.text(QAccessible.Text.Name) for found in named.values()]
    assert names == ["Reviewed", "The disk is full.", "00:00 / 00:08", "3 findings"]


def wired_jobs(bar: StatusBar) -> Jobs:
    jobs = Jobs(bar)
    jobs.started.connect(bar.on_job_started)
    jobs.progressed.connect(bar.on_job_progressed)
    jobs.ended.connect(bar.on_job_ended)
    bar.cancel_requested.connect(jobs.cancel)
    return jobs


def count_until_cancelled(progress: Progress) -> None:
    while True:
        progress.report(4, 10, "Sheep")


def nothing(_what: object) -> None:
    """What becomes of a job does not matter here."""
