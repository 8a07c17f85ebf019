"""Has a screen reader say what appears elsewhere than where the person is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


class ScreenReader:
    """Whoever is told what happens: what Qt knows of the system's screen readers."""

    def listens(self) -> bool:
        """Whether there is one. While there is none nothing needs to be put into words."""
        return QAccessible.isActive()

    def hear(self, event: QAccessibleEvent) -> None:
        """Tells it of something."""
        QAccessible.updateAccessibility(event)

    def announce(self, widget: QWidget, words: str) -> None:
        """Has it say these words, which belong to a widget; nothing when there are none."""
        if words and self.listens():
            self.hear(QAccessibleAnnouncementEvent(widget, words))


def announce(widget: QWidget, words: str) -> None:
    """Says these words of a widget, when there is anybody to hear them."""
    ScreenReader().announce(widget, words)
