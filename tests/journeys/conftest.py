"""A real window for each journey, with settings of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.qt.preferences import Preferences
from reviewer.qt.wiring import Wiring


@pytest.fixture
def wiring(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Wiring]:
    """The whole program in one window, shown."""
    wiring = Wiring(qapp, Preferences(tmp_path / "settings"))
    wiring.window.may_close = True
    wiring.window.resize(1280, 800)
    wiring.window.show()
    qtbot.waitExposed(wiring.window)
    yield wiring
    wiring.jobs.wait()
    wiring.window.may_close = True
    wiring.window.close()
    for part in (wiring.window, wiring):  # every window that lives on is styled anew with each one that follows
        part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
