"""A page copied whole: menu words, description, and lines that begin with a time, glued to the text or not."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reviewer.core.rows import Finding, FindingKind, LineLabel
from reviewer.formats.format import NOT_THIS, SAMPLE_LINES, Format, Guess
from reviewer.text.decoding import Input
from reviewer.text.findings import merged
from reviewer.text.page_body import Stamps
from reviewer.text.page_labels import label_page
from reviewer.text.reading import Draft, Labels, Reading, joined, reading_of, relabelled
from reviewer.text.speakers import named
from reviewer.text.timestamps import leading_stamp

ID = "page"

LONE_TIME_SCORE = 0.25
DOUBTFUL_SCORE = 0.1
LEAST_SCORE = 0.3
SHARE_WEIGHT = 0.6


def guess(input: Input) -> Guess:
    """By how many lines begin with a time, and whether these run forward."""
    lines = [line for line in input.bare[:SAMPLE_LINES] if line.strip()]
    starts = [stamp.start_ms for line in lines if (stamp := leading_stamp(line)) and not stamp.is_cue]
    if not starts:
        return NOT_THIS
    reason = f"{len(starts)} of {len(lines)} lines begin with a time"
    if len(starts) == 1:
        return Guess(LONE_TIME_SCORE if len(lines) <= 2 else DOUBTFUL_SCORE, reason)
    forward = sum(before <= after for before, after in pairwise(starts)) / (len(starts) - 1)
    return Guess(round(forward * (LEAST_SCORE + SHARE_WEIGHT * min(1.0, 2 * len(starts) / len(lines))), 3), reason)


def read(input: Input, labels: Labels) -> Reading:
    """A line with a time begins a segment; one without goes on with it, or is a segment without times if the person says so."""
    stamps = [leading_stamp(line) for line in input.bare]
    found = label_page(input.bare, stamps)
    final = relabelled(found, labels)
    groups = _groups(input.bare, stamps, found, final)
    drafts = named([_draft(input.bare, stamps, group) for group in groups])
    findings = (*_untimed_lines(stamps, groups), *_impossible_times(stamps, groups))
    return reading_of(ID, input, final, drafts, findings)


PAGE = Format(id=ID, name="Copied page, lines with times", suffixes=(".txt", ".md"), guess=guess, read=read)


def _groups(bare: Sequence[str], stamps: Stamps, found: Sequence[LineLabel], final: Sequence[LineLabel]) -> list[list[int]]:
    """The lines of each segment, by index: one with a time, or that only the person takes for speech, begins a new one."""
    groups: list[list[int]] = []
    for index, label in enumerate(final):
        if label is not LineLabel.SEGMENT or not bare[index].strip():
            continue
        if stamps[index] or not groups or found[index] is not LineLabel.SEGMENT:
            groups.append([index])
        else:
            groups[-1].append(index)
    return groups


def _draft(bare: Sequence[str], stamps: Stamps, group: Sequence[int]) -> Draft:
    """The segment that the lines of `group` make, of which only the first may have a time."""
    stamp = stamps[group[0]]
    texts = [bare[index].strip() for index in group]
    if stamp is None:
        return Draft(group[0] + 1, None, None, "", joined(texts))
    texts[0] = stamp.text
    return Draft(group[0] + 1, stamp.start_ms, stamp.end_ms, "", joined(texts[not stamp.text :]))


def _untimed_lines(stamps: Stamps, groups: Iterable[Sequence[int]]) -> Iterator[Finding]:
    """How many lines without a time went on with a segment whose text had begun beside its time."""
    lines = [index for first, *others in groups if (stamp := stamps[first]) and stamp.text for index in others]
    if lines:
        yield Finding(FindingKind.UNTIMED_LINES, count=len(lines), line=lines[0] + 1)


def _impossible_times(stamps: Stamps, groups: Iterable[Sequence[int]]) -> Sequence[Finding]:
    return merged(
        [
            Finding(FindingKind.IMPOSSIBLE_TIME, line=group[0] + 1, text=stamp.clock)
            for group in groups
            if (stamp := stamps[group[0]]) and not stamp.is_possible
        ]
    )
