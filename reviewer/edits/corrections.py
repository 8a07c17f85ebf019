"""Correcting what was misheard: the words that differ are laid over the heard text, which stays."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from reviewer.core import shown
from reviewer.core.ids import CorrectionId, SegmentId, new_id
from reviewer.core.patch import NOTHING, Patch, remove
from reviewer.core.project import Project
from reviewer.core.rows import Correction, Segment
from reviewer.edits.required import required
from reviewer.edits.stamp import Stamp, authored

PUNCTUATION = ".,;:!?…\"'“”„‘’‚«»‹›()[]{}<>–—-¿¡।؟،؛"
# In Chinese and Japanese nothing stands between words: each character counts as one, with the marks that modify it.
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CHUNK = re.compile(rf"\s+|[{_UNSPACED}][\u3099\u309a\ufe00-\ufe0f]*|[^\s{_UNSPACED}]+")


class Replacement(NamedTuple):
    """`text` instead of `start` to `end` of the heard text, in code points."""

    start: int
    end: int
    text: str


def correct_segment(
    project: Project,
    segment: SegmentId,
    shown_text: str,
    by: Stamp,
    among: Iterable[Correction] | None = None,
) -> Patch:
    """Makes a segment show `shown_text`: its corrections become the fewest words that have to be replaced in the heard text.

    Corrections that stay what they were keep their coder and time; the heard text itself takes all of them away. `among` are
    the segment's corrections, from an index (others do no harm); None looks through all of the project.
    """
    heard = required(project, Segment, segment).text
    rows = project.corrections.rows() if among is None else among
    old = sorted((row for row in rows if row.segment == segment), key=_place)
    if shown.shown_text(heard, old) == shown_text:
        return NOTHING
    wanted = set(replacements(heard, shown_text))
    stale = [row for row in old if _replacement(row) not in wanted]
    fresh = wanted.difference(map(_replacement, old))
    return remove(*stale).then(authored(project, by, *(_correction(segment, one, by) for one in sorted(fresh))))


def replacements(heard: str, wanted: str) -> list[Replacement]:
    """The fewest whole words to replace in `heard` so that it reads `wanted`, in order, none touching another."""
    old, new = list(_words(heard)), list(_words(wanted))
    old_ends = [0, *accumulate(map(len, old))]
    found: list[Replacement] = []
    for is_kept, run in groupby(Levenshtein.opcodes(old, new), key=lambda step: step.tag == "equal"):
        if not is_kept:
            steps = list(run)
            first, last = steps[0], steps[-1]
            text = "".join(new[first.dest_start : last.dest_end])
            found.append(Replacement(old_ends[first.src_start], old_ends[last.src_end], text))
    return found


def _words(text: str) -> Iterator[str]:
    """`text` cut into words, white space, and the punctuation around words."""
    for chunk in _CHUNK.findall(text):
        word = chunk.strip(PUNCTUATION)
        before, _, after = chunk.partition(word) if word else (chunk, "", "")
        yield from before
        if word:
            yield word
        yield from after


def _place(row: Correction) -> tuple[int, int]:
    return row.start, row.end


def _replacement(row: Correction) -> Replacement:
    return Replacement(row.start, row.end, row.text)


def _correction(segment: SegmentId, replacement: Replacement, by: Stamp) -> Correction:
    return Correction(
        id=CorrectionId(new_id()),
        segment=segment,
        start=replacement.start,
        end=replacement.end,
        text=replacement.text,
        coder=by.coder.id,
        created=by.at,
    )
