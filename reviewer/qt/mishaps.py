"""Mistakes of the program itself: they are logged and told in plain words, and the work goes on."""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

log = logging.getLogger("reviewer")
QUIET = ("This plugin does not support propagateSizeHints()",)
MOST_TOLD = 3


class Mishaps(QObject):
    """Says that something went wrong inside; at most a few times, as a failing paint would say it a hundred times a second."""

    happened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._told = 0

    def report(self, error: BaseException) -> None:
        """Logs a mistake and tells of it."""
        log.error("Unexpected error", exc_info=error)
        if self._told < MOST_TOLD:
            self._told += 1
            self.happened.emit(f"{type(error).__name__}: {error}")


mishaps = Mishaps()


def catch_mishaps() -> None:
    """From now on no mistake of the program ends it."""
    sys.excepthook = _on_exception
    qInstallMessageHandler(_on_qt_message)


def _on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    mishaps.report(error)


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    if words in QUIET:
        return
    level = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}.get(kind, logging.WARNING)
    log.log(level, "Qt: %s", words)
