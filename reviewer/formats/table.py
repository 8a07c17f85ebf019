"""The one table of formats, and which of them an input is most likely in."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reviewer.core.errors import ReviewerError
from reviewer.core.imported import Imported
from reviewer.core.rows import LineLabel
from reviewer.formats.format import Format, Guess
from reviewer.formats.page import PAGE
from reviewer.formats.plain import PLAIN
from reviewer.formats.srt import SRT
from reviewer.formats.vtt import VTT
from reviewer.text.assembly import assemble
from reviewer.text.decoding import Input
from reviewer.text.reading import Labels, Reading
from reviewer.text.refusals import LineTooLong

FORMATS: tuple[Format, ...] = (VTT, SRT, PAGE, PLAIN)

LONGEST_LINE = 1_000_000

NO_LABELS: Mapping[int, LineLabel] = {}


class NoSuchFormat(ReviewerError):
    """No format has this id."""

    def __init__(self, id: str) -> None:
        super().__init__(f"There is no format “{id}”.", f"There are {', '.join(format.id for format in FORMATS)}.")


@dataclass(frozen=True)
class Candidate:
    """One way to read an input: the format, how well it fits, and, when asked for, the reading itself."""

    format: Format
    guess: Guess
    input: Input

    @cached_property
    def reading(self) -> Reading:
        """The reading with no labels by the person."""
        return self.format.read(self.input, NO_LABELS)

    @property
    def segments(self) -> int:
        """How many segments this reading gives."""
        return len(self.reading.drafts)

    @cached_property
    def times_forward(self) -> int:
        """How many segments have a time that is not before the one before it."""
        starts = [draft.start_ms for draft in self.reading.drafts if draft.start_ms is not None]
        return sum(before <= after for before, after in pairwise((0, *starts)))

    def imported(self, labels: Labels = NO_LABELS) -> Imported:
        """The rows that this reading gives when the person labels lines so."""
        return assemble(self.input, self.format.read(self.input, labels) if labels else self.reading)


def format_called(id: str) -> Format:
    """The format with this id. Raises NoSuchFormat."""
    for format in FORMATS:
        if format.id == id:
            return format
    raise NoSuchFormat(id)


def candidates(input: Input) -> list[Candidate]:
    """Every format that the input could be in, the likeliest first; there is always one. Raises LineTooLong."""
    for number, line in enumerate(input.lines, 1):
        if len(line) > LONGEST_LINE:
            raise LineTooLong(input.name, number, len(line))
    guesses = [Candidate(format, format.guess(input), input) for format in FORMATS]
    return _ranked([candidate for candidate in guesses if candidate.guess.score > 0])


def read_best(input: Input, labels: Labels = NO_LABELS) -> Imported:
    """The rows that the likeliest format gives. Raises LineTooLong."""
    return candidates(input)[0].imported(labels)


def read_as(format: Format, input: Input, labels: Labels = NO_LABELS) -> Imported:
    """The rows that this format gives."""
    return assemble(input, format.read(input, labels))


def _ranked(found: list[Candidate]) -> list[Candidate]:
    """Best guess first; of equal guesses the one that explains most lines with times that run forward."""
    scores = Counter(candidate.guess.score for candidate in found)
    return sorted(
        found,
        key=lambda one: (one.guess.score, one.times_forward if scores[one.guess.score] > 1 else 0),
        reverse=True,
    )
