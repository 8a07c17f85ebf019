"""What the program says of itself."""

import platform
import tomllib
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reviewer.qt.about import PARTS, about_text, installed_version, open_about
from tests.qt.a_window import AWindow


def test_it_names_versions_the_promise_and_the_licences() -> None:
    text = about_text()
    assert text.startswith("Reviewer")
    assert f"Qt {qVersion()}" in text
    assert f"Python {platform.python_version()}" in text
    assert "no network, ever" in text
    assert "Lucide icons: ISC" in text


def test_every_library_that_is_needed_is_thanked() -> None:
    wanted = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {line.split(">=")[0].strip() for line in wanted}
    assert names - {"PySide6-Addons"} <= {part.package for part in PARTS}


def test_a_package_that_is_not_installed_has_no_version() -> None:
    assert installed_version("rapidfuzz")
    assert installed_version("no-such-package-at-all") == ""


def test_copy_puts_all_of_it_on_the_clipboard(qtbot: QtBot) -> None:
    window = AWindow(qtbot)
    dialog = open_about(window)
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == about_text()
    assert dialog.isVisible()


def test_enter_and_escape_close_it(qtbot: QtBot) -> None:
    window = AWindow(qtbot)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = open_about(window)
        with qtbot.waitSignal(dialog.finished):
            QTest.keyClick(dialog.close_button, key)


def test_it_shows_plain_text_only(qtbot: QtBot) -> None:
    window = AWindow(qtbot)
    labels = [label for label in open_about(window).findChildren(QLabel) if label.text()]
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
