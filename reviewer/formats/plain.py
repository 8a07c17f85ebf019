"""Prose without times: every line, or every paragraph where lines are wrapped, is a segment."""

from collections.abc import Sequence
from itertools import pairwise

from reviewer.core.rows import LineLabel
from reviewer.formats.format import SAMPLE_LINES, Format, Guess
from reviewer.text.decoding import Input
from reviewer.text.reading import Draft, Labels, Reading, joined, reading_of, relabelled
from reviewer.text.speakers import named, recurring_names, split_label

ID = "plain"

SCORE = 0.2
SHORTEST_WRAPPED = 40
LONGEST_WRAPPED = 120

_ENDINGS = (".", "!", "?", "…", ":", ";", '"', "”", "»", ")", "]", "。", "！", "？", "」")


def guess(input: Input) -> Guess:  # noqa: ARG001 - any text can be read so
    """Any text can be read as prose, so nothing speaks for it but that no other format fits."""
    return Guess(SCORE, "any text can be read without times")


def read(input: Input, labels: Labels) -> Reading:
    """Every line that is not blank is speech, unless the person says otherwise."""
    final = relabelled([LineLabel.SEGMENT if line.strip() else LineLabel.PAGE_JUNK for line in input.bare], labels)
    spoken = [index for index, label in enumerate(final) if label is LineLabel.SEGMENT and input.bare[index].strip()]
    groups = _paragraphs(input.bare, spoken) if is_wrapped(input.bare) else [[index] for index in spoken]
    drafts = [Draft(group[0] + 1, None, None, "", joined([input.bare[index].strip() for index in group])) for group in groups]
    return reading_of(ID, input, final, named(drafts))


PLAIN = Format(id=ID, name="Plain text, no times", suffixes=(".txt", ".md"), guess=guess, read=read)


def is_wrapped(bare: Sequence[str]) -> bool:
    """Whether the text was broken into lines of about one length: most lines that another follows end inside a sentence."""
    followed = [line.rstrip() for line, after in pairwise(bare[:SAMPLE_LINES]) if line.strip() and after.strip()]
    broken = [line for line in followed if SHORTEST_WRAPPED <= len(line) <= LONGEST_WRAPPED and not line.endswith(_ENDINGS)]
    return len(followed) > 1 and 2 * len(broken) > len(followed)


def _paragraphs(bare: Sequence[str], spoken: Sequence[int]) -> list[list[int]]:
    """The spoken lines, by index, that stand below one another; the label of a speaker begins a new paragraph."""
    names = recurring_names(bare[index].strip() for index in spoken)
    groups: list[list[int]] = []
    for index in spoken:
        if groups and groups[-1][-1] == index - 1 and split_label(bare[index].strip())[0].casefold() not in names:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups
