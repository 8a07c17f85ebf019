"""What a command says: lines in which nothing, whatever a file holds, moves the cursor or changes the terminal."""

from collections.abc import Iterable


def say(lines: Iterable[str]) -> None:
    """Prints lines."""
    for line in lines:
        print(plain(line))


def one_line(words: str) -> str:
    """`words` without line breaks, control characters, and more than one space in a row."""
    return " ".join(plain(words).split())


def plain(words: str) -> str:
    """`words` with spaces for line breaks, control characters, and whatever else does not show."""
    return "".join(letter if letter.isprintable() else " " for letter in words)
