"""What the program is, which versions it runs with, what it promises, and whose work it is built on."""

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from reviewer import __version__
from reviewer.qt.asking import make_default, plain_label
from reviewer.qt.icons import application_icon

NAME = "Reviewer"
PURPOSE = "Reads a transcript beside its timeline, and flags, tags and annotates its segments."
PROMISE = "It uses no network, ever: what you open, write and save stays on this computer."
MARGIN = 20
ICON = 48


class Part(NamedTuple):
    """Something by others that the program is built on; `package` is its name among the installed packages, if it is one."""

    name: str
    licence: str
    package: str = ""


PARTS = (
    Part("Qt for Python (PySide6) and Qt", "LGPL 3", "PySide6-Essentials"),
    Part("msgspec", "BSD 3-Clause", "msgspec"),
    Part("rpds-py", "MIT", "rpds-py"),
    Part("RapidFuzz", "MIT", "rapidfuzz"),
    Part("platformdirs", "MIT", "platformdirs"),
    Part("charset-normalizer", "MIT", "charset-normalizer"),
    Part("srt", "MIT", "srt"),
    Part("webvtt-py", "MIT", "webvtt-py"),
    Part("Lucide icons", "ISC, some MIT"),
)


class AboutDialog(QDialog):
    """Shows it, and copies it for whoever asks which version this is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"About {NAME}")
        self.setAccessibleDescription(about_text())
        self.buttons = QDialogButtonBox()
        self.copy = self.buttons.addButton("&Copy", QDialogButtonBox.ButtonRole.ActionRole)
        self.close_button = self.buttons.addButton("C&lose", QDialogButtonBox.ButtonRole.RejectRole)
        make_default(self.close_button)
        self.copy.clicked.connect(self._on_copy)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.close_button.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(MARGIN - 6)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.addLayout(_heading())
        layout.addWidget(plain_label(PURPOSE))
        layout.addWidget(plain_label(PROMISE))
        layout.addLayout(_parts())
        layout.addWidget(self.buttons)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(about_text())
        self.copy.setText("&Copied")


def open_about(parent: QWidget) -> AboutDialog:
    """Opens the dialog above a window."""
    dialog = AboutDialog(parent)
    dialog.open()
    return dialog


def about_text() -> str:
    """All of it as plain text, one thing a line."""
    parts = [f"{part.name} {installed_version(part.package)}".rstrip() + f": {part.licence}" for part in PARTS]
    return "\n".join([f"{NAME} {__version__}", _platform(), PURPOSE, PROMISE, "Built on:", *parts])


def installed_version(package: str) -> str:
    """The version of an installed package; empty when there is none of this name."""
    try:
        return version(package) if package else ""
    except PackageNotFoundError:
        return ""


def _platform() -> str:
    return f"Qt {qVersion()}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"


def _heading() -> QLayout:
    picture = QLabel()
    picture.setPixmap(application_icon().pixmap(ICON, ICON))
    name = _label(f"{NAME} {__version__}".rstrip(), "title")
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(name)
    words.addWidget(_label(_platform(), "small"))
    across = QHBoxLayout()
    across.setSpacing(MARGIN - 6)
    across.addWidget(picture)
    across.addLayout(words, 1)
    return across


def _parts() -> QLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(MARGIN)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(0, 1)
    grid.addWidget(_label("Built on", "dim"), 0, 0)
    for row, part in enumerate(PARTS, 1):
        for column, text in enumerate((part.name, installed_version(part.package), part.licence)):
            grid.addWidget(_label(text, "small"), row, column)
    return grid


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty(look, True)
    return label
