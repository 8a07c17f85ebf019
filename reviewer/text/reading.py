"""What reading an input gives before it becomes rows: a label for every line, segments in the making, and what the page says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reviewer.core.rows import Finding, LineLabel, SourceLine
from reviewer.text.about import about
from reviewer.text.decoding import Input

Labels = Mapping[int, LineLabel]
"""What a person says that lines are, by line number from 1."""


class Draft(NamedTuple):
    """A segment in the making: the line it begins on (from 1), its times as far as they are given, its speaker's name or ""."""

    line: int
    start_ms: int | None
    end_ms: int | None
    speaker: str
    text: str


@dataclass(frozen=True)
class Reading:
    """How one format understands an input: one source line a line, drafts in source order. `title` is "" when it has none."""

    format: str
    lines: tuple[SourceLine, ...]
    drafts: tuple[Draft, ...]
    title: str = ""
    description: str = ""
    hashtags: tuple[str, ...] = ()
    category: str = ""
    language: str = ""
    findings: tuple[Finding, ...] = ()


def reading_of(
    format: str,
    input: Input,
    labels: Sequence[LineLabel],
    drafts: Iterable[Draft],
    findings: Iterable[Finding] = (),
    language: str = "",
) -> Reading:
    """The reading of `input` with these labels, one a line; title, description, hashtags and category follow from them."""
    return Reading(
        format=format,
        lines=tuple(map(SourceLine, labels, input.lines)),
        drafts=tuple(drafts),
        **about(input.bare, labels)._asdict(),
        language=language,
        findings=tuple(findings),
    )


def relabelled(labels: Sequence[LineLabel], persons: Labels) -> list[LineLabel]:
    """`labels` with those that the person gave; line numbers that do not exist are passed over."""
    return [persons.get(number, label) for number, label in enumerate(labels, 1)] if persons else list(labels)


def joined(parts: Sequence[str]) -> str:
    """The parts of one text that stood on several lines; between Chinese or Japanese characters there is no space."""
    if len(parts) == 1:
        return parts[0]
    pieces: list[str] = []
    for before, part in zip(("", *parts), parts, strict=False):
        if before and not (_is_unspaced(before[-1]) and _is_unspaced(part[:1])):
            pieces.append(" ")
        pieces.append(part)
    return "".join(pieces)


def _is_unspaced(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\uff00" <= character <= "\uff60"
