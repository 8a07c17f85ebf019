"""What a format is: a row of functions that guess whether an input is in it, and read it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from reviewer.text.decoding import Input
from reviewer.text.reading import Labels, Reading

SAMPLE_LINES = 5_000
"""How many lines a guess looks at."""


class Guess(NamedTuple):
    """How well an input fits a format, from 0 (not at all) to 1 (certainly), and why."""

    score: float
    reason: str


NOT_THIS = Guess(0.0, "")


@dataclass(frozen=True)
class Format:
    """A way in which transcripts are written. `read` takes the person's labels by line number; it reports, it does not fail."""

    id: str
    name: str
    suffixes: tuple[str, ...]
    guess: Callable[[Input], Guess]
    read: Callable[[Input, Labels], Reading]
