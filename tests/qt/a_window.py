"""A window with a field in it that has the focus, for popups to open over; and what signals said."""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class AWindow(QMainWindow):
    """The window; `field` has the focus."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.field = QPlainTextEdit()
        self.setCentralWidget(self.field)
        self.resize(900, 700)
        qtbot.addWidget(self)
        with qtbot.waitActive(self):
            self.show()
        self.field.setFocus()
        assert self.has_focus(self.field)

    def has_focus(self, widget: QWidget) -> bool:
        """Whether this widget has the keyboard."""
        return self.focusWidget() is widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Presses a key where the focus is."""
        focused = self.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers)

    def write(self, text: str) -> None:
        """Types where the focus is."""
        focused = self.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)


def told_by(*signals: SignalInstance) -> list[object]:
    """A list that grows by what these signals say from now on."""
    said: list[object] = []
    for signal in signals:
        signal.connect(said.append)
    return said
