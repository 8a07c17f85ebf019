"""Cues, the timed blocks of subtitle files: which lines belong to them, and the segments they make."""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from reviewer.core.rows import Finding, FindingKind, LineLabel
from reviewer.core.times import HOUR_MS
from reviewer.text.findings import merged
from reviewer.text.reading import Draft, joined
from reviewer.text.timestamps import is_possible

LATEST_MS = 1_000 * HOUR_MS
"""A time from here on is a broken one."""

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Cue(NamedTuple):
    """A cue by the indexes of its lines: from `first` to `end` (not included), with its times on the line `arrow`.

    `clocks` is how the times are written; `beside` is text that stands on the same line.
    """

    first: int
    arrow: int
    end: int
    start_ms: int
    end_ms: int
    clocks: str
    beside: str = ""


class Said(NamedTuple):
    """What one voice says in a cue; the speaker is "" when the cue names none."""

    speaker: str
    text: str


def labels_of_cues(bare: Sequence[str], cues: Iterable[Cue]) -> list[LineLabel]:
    """A label for every line: blank lines are the page's, those of cues are speech, all others are unknown."""
    labels = [LineLabel.UNKNOWN if line.strip() else LineLabel.PAGE_JUNK for line in bare]
    for cue in cues:
        for index in range(cue.first, cue.end):
            if bare[index].strip():
                labels[index] = LineLabel.SEGMENT
    return labels


def drafts_of_cues(
    bare: Sequence[str],
    cues: Iterable[Cue],
    found: Sequence[LineLabel],
    final: Sequence[LineLabel],
    voices: Callable[[Sequence[str]], Iterable[Said]],
) -> list[Draft]:
    """The segments of the cues, without the lines that the person took out, and the lines that they put in, in source order.

    `voices` tells what is said in the lines of text of a cue, and by whom.
    """
    drafts = [draft for cue in cues for draft in _drafts_of_cue(bare, cue, final, voices)]
    added = [
        Draft(index + 1, None, None, said.speaker, said.text)
        for index, (before, after) in enumerate(zip(found, final, strict=True))
        if after is LineLabel.SEGMENT and before is not LineLabel.SEGMENT and bare[index].strip()
        for said in voices((bare[index],))
    ]
    return sorted((*drafts, *added), key=lambda draft: draft.line) if added else drafts


def impossible_times(cues: Iterable[Cue]) -> Sequence[Finding]:
    """The cues whose times have minutes or seconds of 60 or more."""
    return merged(
        [Finding(FindingKind.IMPOSSIBLE_TIME, line=cue.arrow + 1, text=cue.clocks) for cue in cues if not is_possible(cue.clocks)]
    )


def removed_markup(bare: Sequence[str], cues: Iterable[Cue], markup: re.Pattern[str]) -> Iterator[Finding]:
    """How many cues have marks of style in their text, which the segments do not have."""
    lines = [cue.arrow for cue in cues if any(map(markup.search, bare[cue.arrow + 1 : cue.end]))]
    if lines:
        yield Finding(FindingKind.MARKUP_REMOVED, count=len(lines), line=lines[0] + 1)


def resolved(text: str) -> str:
    """`text` with the characters that its entities (`&amp;`) stand for, on one line."""
    text = _ENTITY.sub(lambda entity: html.unescape(entity.group()), text)
    return joined([line.strip() for line in text.splitlines() if line.strip()])


def _drafts_of_cue(
    bare: Sequence[str], cue: Cue, final: Sequence[LineLabel], voices: Callable[[Sequence[str]], Iterable[Said]]
) -> Iterator[Draft]:
    lines = [index for index in range(cue.arrow + 1, cue.end) if bare[index].strip()]
    kept = [bare[index] for index in lines if final[index] is LineLabel.SEGMENT]
    is_timed = final[cue.arrow] is LineLabel.SEGMENT
    if not kept and (lines or not is_timed):
        return
    if is_timed and cue.beside:
        kept.insert(0, cue.beside)
    start_ms, end_ms = (cue.start_ms, cue.end_ms) if is_timed else (None, None)
    for said in voices(kept):
        yield Draft(cue.arrow + 1, start_ms, end_ms, said.speaker, said.text)
