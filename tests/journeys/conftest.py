"""A real window for each journey, with settings of its own; a warning of Qt's fails the journey."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.qt.preferences import Preferences
from reviewer.qt.wiring import Wiring
from tests.journeys.acting import a_window

HARMLESS = "This plugin does not support"


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Whatever Qt warns of is a mistake, but for what a window without a display cannot do."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS))


@pytest.fixture
def wiring(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Wiring]:
    """The whole program in one window, shown."""
    with a_window(qapp, qtbot, Preferences(tmp_path / "settings")) as wiring:
        yield wiring
