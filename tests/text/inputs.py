"""Inputs for tests, from the lines that a person would paste."""

from reviewer.core.rows import LineLabel
from reviewer.text.decoding import Input, decode
from reviewer.text.reading import Reading


def an_input(*lines: str, name: str = "talk.txt") -> Input:
    """An input of these lines, each ended by a line feed."""
    return decode("".join(f"{line}\n" for line in lines).encode(), name)


def labels(reading: Reading) -> list[LineLabel]:
    """What the lines of `reading` became."""
    return [line.label for line in reading.lines]
