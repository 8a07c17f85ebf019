"""A theme reaches every widget, and changes while they are shown."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QFile, QIODevice, Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QSlider,
    QSpinBox,
    QTabWidget,
    QTextEdit,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reviewer.qt.memory_files import folder_in_memory
from reviewer.qt.stylesheet import stylesheet
from reviewer.qt.theme import DARK, LIGHT, THEMES, Theme, apply_theme, choose_theme, current_theme, follow_system, system_theme

every_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


@pytest.fixture(autouse=True)
def looks_as_before(qapp: QApplication) -> Iterator[None]:
    """Leaves the application that all tests share without a style sheet."""
    yield
    choose_theme(qapp, LIGHT)
    qapp.setStyleSheet("")


def colour_at(widget: QWidget, x: int, y: int) -> str:
    return widget.grab().toImage().pixelColor(x, y).name()


@every_theme
def test_the_theme_in_force_is_the_one_applied_last(qapp: QApplication, theme: Theme) -> None:
    apply_theme(qapp, theme)
    assert current_theme() is theme
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.panel)
    assert qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(theme.text_disabled)


def test_a_widget_on_the_screen_changes_with_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, LIGHT)
    button = QPushButton("Add to project")
    button.setProperty("primary", True)
    qtbot.addWidget(button)
    button.show()
    assert colour_at(button, 6, button.height() // 2) == LIGHT.accent
    apply_theme(qapp, DARK)
    assert colour_at(button, 6, button.height() // 2) == DARK.accent


def test_the_focus_is_seen_on_a_button(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, LIGHT)
    button = QPushButton("Cancel")
    qtbot.addWidget(button)
    button.show()
    button.clearFocus()
    without = colour_at(button, button.width() // 2, 1)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert without == LIGHT.raised
    assert colour_at(button, button.width() // 2, 1) == LIGHT.focus


@every_theme
def test_the_style_sheet_names_only_files_that_are_there(qapp: QApplication, theme: Theme) -> None:
    images = set(re.findall(r"url\((.*?)\)", stylesheet(theme, 10)))
    assert images
    assert [image for image in images if not QFile.exists(image)] == []


@every_theme
def test_qt_understands_the_whole_style_sheet(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    messages: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, message: messages.append(message))
    apply_theme(qapp, theme)
    for kind in (QLineEdit, QTextEdit, QComboBox, QSpinBox, QTreeWidget, QListWidget, QTabWidget, QCheckBox, QSlider, QMenu):
        widget = kind()
        qtbot.addWidget(widget)
        widget.grab()
    qInstallMessageHandler(before)
    assert messages == []


def test_a_folder_in_memory_is_read_like_any_other(qapp: QApplication) -> None:
    files = {f"{number} – ü.txt": b"x" * number for number in range(40)}
    folder = folder_in_memory("test-folder", files)
    for name, content in files.items():
        file = QFile(f"{folder}/{name}")
        assert file.open(QIODevice.OpenModeFlag.ReadOnly)
        assert file.readAll().data() == content


def test_a_chosen_theme_stays_whatever_the_system_says(qapp: QApplication) -> None:
    follow_system(qapp)
    choose_theme(qapp, DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert current_theme() is DARK


def test_the_theme_follows_the_system(qapp: QApplication) -> None:
    choose_theme(qapp, DARK)
    follow_system(qapp)
    assert current_theme() is system_theme(qapp)
    apply_theme(qapp, DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert current_theme() is system_theme(qapp)


def test_a_system_that_does_not_say_gets_the_light_theme(qapp: QApplication) -> None:
    assert qapp.styleHints().colorScheme() == Qt.ColorScheme.Unknown  # on the offscreen platform
    assert system_theme(qapp) is LIGHT
