"""What happens in the session, as Qt signals: the one thing that all views share."""

from PySide6.QtCore import QObject, Signal

from reviewer.core.patch import Patch
from reviewer.core.project import Project
from reviewer.core.session import Session


class Facts(QObject):
    """Holds the session of a window and says what changed in it. Views read the session here and keep no copy."""

    session_replaced = Signal()
    project_changed = Signal(object)  # Patch
    transcript_changed = Signal()
    selection_changed = Signal()
    playhead_changed = Signal()
    shown_changed = Signal()
    saved_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = Session(Project())
        self._listener = _Listener(self)
        self.session.listeners.append(self._listener)

    def replace_session(self, session: Session) -> None:
        """Turns to another project."""
        self.session.listeners.remove(self._listener)
        self.session = session
        session.listeners.append(self._listener)
        self.session_replaced.emit()


class _Listener:
    """Passes on what the session tells: QObject has its own names for its signals, the session its own for its facts."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def project_changed(self, patch: Patch) -> None:
        self._facts.project_changed.emit(patch)

    def transcript_changed(self) -> None:
        self._facts.transcript_changed.emit()

    def selection_changed(self) -> None:
        self._facts.selection_changed.emit()

    def playhead_changed(self) -> None:
        self._facts.playhead_changed.emit()

    def shown_changed(self) -> None:
        self._facts.shown_changed.emit()

    def saved_changed(self) -> None:
        self._facts.saved_changed.emit()
