"""The bar at the bottom: where the playhead is, how far the review has come, and whether everything is saved."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QToolButton, QWidget

from reviewer.core.ids import CoderId
from reviewer.core.patch import Patch
from reviewer.core.times import clock
from reviewer.qt.announcing import announce
from reviewer.qt.facts import Facts
from reviewer.qt.status_job import JobStatus
from reviewer.qt.status_parts import DimButton, ElidedLabel, SavedState, plain_label
from reviewer.queries.findings_words import counted

MESSAGE_MS = 4_000
PROGRESS_WIDTH = 110
SPACE = 3  # labels and buttons bring room of their own
JOB_WIDTH = 340
COUNTED = ("segments", "transcripts", "sources", "reviews")


class StatusBar(QStatusBar):
    """Says how things are. Whoever wires the window connects its `on_…` slots to the facts and the jobs."""

    cancel_requested = Signal()
    findings_requested = Signal()

    def __init__(self, facts: Facts, parent: QWidget | None = None, message_ms: int = MESSAGE_MS) -> None:
        super().__init__(parent)
        self.facts = facts
        self._coder = CoderId("")
        self._transport = [QToolButton() for _ in range(3)]
        self.time = plain_label("Playhead and length")
        self.rate = plain_label("Rate of playing")
        self.message = ElidedLabel()
        self.job = JobStatus()
        self.progress = QProgressBar()
        self.reviewed = plain_label("Of the transcript, by you")
        self.segments = plain_label("Of the transcript")
        self.findings = DimButton()
        self.saved = SavedState()
        self._until_gone = QTimer(self)
        self._until_gone.setSingleShot(True)
        self._until_gone.setInterval(message_ms)
        self._until_gone.timeout.connect(self.message.clear)
        self.job.cancel_requested.connect(self.cancel_requested)
        self.job.appeared.connect(self._give_way)
        self.job.went.connect(self._give_way)
        self.findings.clicked.connect(self.findings_requested)
        self._place_parts()
        self.show_rate(1.0)
        self._show_all()

    def _place_parts(self) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 4, 0)
        line.setSpacing(SPACE)
        transport = QHBoxLayout()
        transport.setSpacing(0)
        for button in self._transport:
            transport.addWidget(button)
        line.addLayout(transport)
        line.addWidget(self.time)
        line.addWidget(self.rate)
        line.addWidget(self.message, 1)
        for part in (self.job, self.progress, self.reviewed, self.segments, self.findings, self.saved):
            line.addWidget(part)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(PROGRESS_WIDTH)
        self.progress.setAccessibleName("Reviewed")
        row.setMinimumWidth(1)
        self.setSizeGripEnabled(False)
        self.addPermanentWidget(row, 1)  # permanent, so that no message of Qt's own covers it

    # What others ask of it

    def set_actions(self, back: QAction, play: QAction, forward: QAction) -> None:
        """Has the three buttons at the left do these."""
        for button, action in zip(self._transport, (back, play, forward), strict=True):
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(action.text())

    def set_coder(self, coder: CoderId) -> None:
        """Whose progress is shown."""
        self._coder = coder
        self._show_counts()

    def say(self, words: str) -> None:
        """Shows a few words for a moment."""
        self.message.setText(words)
        announce(self.message, words)
        self._until_gone.start()

    def show_rate(self, rate: float) -> None:
        """Shows how fast is played; 1 is as fast as it was spoken."""
        self.rate.setText(f"{rate:g}×" if rate * 10 % 1 else f"{rate:.1f}×")

    def show_saved(self, at: datetime) -> None:
        """Everything is saved, since this moment, and any trouble is over."""
        self.saved.show_saved(f"all changes saved {at:%H:%M}")

    def show_nothing_to_save(self) -> None:
        """Nothing has been changed yet."""
        self.saved.show_nothing()

    def show_unsaved(self) -> None:
        """There are changes that are not saved. Trouble in saving them stays in sight."""
        self.saved.show_unsaved("unsaved changes")

    def show_trouble(self, words: str) -> None:
        """Something is wrong with saving; it stays in sight until everything is saved."""
        self.saved.show_trouble(words)

    # Facts

    def on_session_replaced(self) -> None:
        """Another project."""
        self._show_all()

    def on_transcript_changed(self) -> None:
        """Another transcript."""
        self._show_all()

    def on_project_changed(self, patch: Patch) -> None:
        """Rows changed as the patch says."""
        if patch.touches(*COUNTED):
            self._show_all()

    def on_playhead_changed(self) -> None:
        """The playhead moved."""
        session = self.facts.session
        time = f"{clock(session.playhead_ms)} / {clock(session.duration_ms)}"
        if time != self.time.text():  # it is asked 25 times a second
            self.time.setText(time)

    def on_job_started(self, label: str) -> None:
        """A job began."""
        self.job.begin(label)

    def on_job_progressed(self, done: int, total: int, label: str) -> None:
        """The job has come so far."""
        self.job.progress(done, total, label)

    def on_job_ended(self) -> None:
        """No job is under way."""
        self.job.end()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Leaves out what matters less when there is little room, as while a job is shown."""
        room = self.width() - (0 if self.job.isHidden() else JOB_WIDTH)
        for part, width in (
            (self.segments, 940),
            (self.progress, 1000),
            (self.findings, 720),
            (self.rate, 640),
            (self.reviewed, 560),
        ):
            part.setVisible(room >= width)

    def _show_all(self) -> None:
        self.on_playhead_changed()
        self._show_counts()

    def _show_counts(self) -> None:
        session = self.facts.session
        segments = len(session.segment_ids())
        reviewed = session.index.reviewed[session.transcript, self._coder] if session.transcript else 0
        share = 100 * reviewed // segments if segments else 0
        self.progress.setValue(share)
        self.reviewed.setText("< 1 % reviewed" if reviewed and not share else f"{share} % reviewed")
        self.segments.setText(counted(segments, "segment"))
        source = session.project.sources.get(session.transcript) if session.transcript else None
        self.findings.setText(counted(len(source.findings) if source else 0, "finding"))
