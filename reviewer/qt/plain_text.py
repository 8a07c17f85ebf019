"""Text of people, shown as it stands: where Qt would guess whether it is rich text, it must find no markup in it."""

from PySide6.QtGui import Qt  # with QtGui it converts text


def literal(text: str) -> str:
    """The rich text that shows `text` as it stands; nothing for nothing."""
    return Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal) if text else ""
