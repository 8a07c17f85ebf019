"""What became of each line of a source."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reviewer.core.rows import LineLabel, Source


class NumberedLine(NamedTuple):
    """A line of the source, counted from 1, without its line end and the space around it."""

    number: int
    text: str


class LabelledLines(NamedTuple):
    """The lines of a source with one label: how many there are in all, and those that hold any text."""

    label: LineLabel
    total: int
    lines: Sequence[NumberedLine]


def label_counts(source: Source) -> dict[LineLabel, int]:
    """How many lines of the source got each label, in the order of the labels; those that none got are left out."""
    counts = Counter(line.label for line in source.lines)
    return {label: counts[label] for label in LineLabel if counts[label]}


def lines_beside_segments(source: Source) -> list[LabelledLines]:
    """The lines that did not become segments, by label."""
    by_label: dict[LineLabel, list[NumberedLine]] = {label: [] for label in LineLabel}
    for number, line in enumerate(source.lines, 1):
        if line.label != LineLabel.SEGMENT and (text := line.text.strip()):
            by_label[line.label].append(NumberedLine(number, text))
    counts = label_counts(source)
    return [LabelledLines(label, counts[label], by_label[label]) for label in counts if label != LineLabel.SEGMENT]
