"""Which way a text runs."""

import unicodedata


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction of its own runs from right to left, as UAX 9 has it (P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
