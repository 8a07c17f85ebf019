"""Keys as the system writes them: `Ctrl+K`, and on a Mac `⌘K`."""

from PySide6.QtGui import QKeySequence


def key_name(key: str) -> str:
    """`key`, which is written as in the table of actions, in the words or signs of the system.

    The two Enter keys do the same everywhere, so they are called the same.
    """
    return QKeySequence(key.replace("Return", "Enter")).toString(QKeySequence.SequenceFormat.NativeText)
