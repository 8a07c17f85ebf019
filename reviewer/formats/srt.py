"""SubRip subtitles (.srt): numbered cues with comma times."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

import srt

from reviewer.formats.cues import (
    LATEST_MS,
    Cue,
    Said,
    drafts_of_cues,
    impossible_times,
    labels_of_cues,
    removed_markup,
    resolved,
)
from reviewer.formats.format import NOT_THIS, SAMPLE_LINES, Format, Guess
from reviewer.text.decoding import Input
from reviewer.text.reading import Labels, Reading, reading_of, relabelled
from reviewer.text.speakers import named
from reviewer.text.timestamps import are_settings

ID = "srt"
SUFFIXES = (".srt",)

COMMA_SCORE = 0.9
DOT_SCORE = 0.5
SUFFIX_BONUS = 0.3
LONGEST_ARROW_LINE = 200

_ARROW = re.compile(rf"\s*+{srt.RGX_TIMESTAMP} *-[ -] *> *{srt.RGX_TIMESTAMP}")
_NUMBER = re.compile(r"\s*+-?\d{1,9}\s*+")
_MARKUP = re.compile(r"</?(?:b|i|u|s|c|font|span|br|ruby|rt)\b[^<>]{0,200}>|\{\\[^{}]{0,200}\}|\{/?[biu]\}", re.IGNORECASE)
_MILLISECOND = timedelta(milliseconds=1)


def guess(input: Input) -> Guess:
    """By its arrows between times, and by whether these have commas."""
    arrows = [line for line in input.bare[:SAMPLE_LINES] if _is_arrow(line)]
    if not arrows or input.bare[0].startswith("WEBVTT"):
        return NOT_THIS
    has_commas = 2 * sum("," in line for line in arrows) > len(arrows)
    bonus = SUFFIX_BONUS if input.name.lower().endswith(SUFFIXES) else 0.0
    return Guess(min(1.0, (COMMA_SCORE if has_commas else DOT_SCORE) + bonus), f"{len(arrows)} subtitles begin with their times")


def read(input: Input, labels: Labels) -> Reading:
    """One segment a cue, without its number; lines outside cues are unknown."""
    cues = list(_cues(input.bare))
    found = labels_of_cues(input.bare, cues)
    final = relabelled(found, labels)
    drafts = named(drafts_of_cues(input.bare, cues, found, final, _voices))
    findings = (*impossible_times(cues), *removed_markup(input.bare, cues, _MARKUP))
    return reading_of(ID, input, final, drafts, findings)


SRT = Format(id=ID, name="SubRip subtitles", suffixes=SUFFIXES, guess=guess, read=read)


def _cues(bare: Sequence[str]) -> Iterator[Cue]:
    """Every line with times begins a cue, together with the number above it; what follows up to the next cue is its text."""
    arrows = [index for index, line in enumerate(bare) if _is_arrow(line)]
    firsts = [index - (index > 0 and _NUMBER.fullmatch(bare[index - 1]) is not None) for index in arrows]
    for first, arrow, end in zip(firsts, arrows, (*firsts[1:], len(bare)), strict=False):
        cue = _cue(first, arrow, end, bare[arrow].strip())
        if cue:
            yield cue


def _cue(first: int, arrow: int, end: int, line: str) -> Cue | None:
    """The cue whose times are on `line`; None when they are beyond all measure."""
    try:
        subtitle = next(srt.parse(line))
    except (srt.SRTParseError, StopIteration, OverflowError):
        return None
    start_ms, end_ms = int(subtitle.start / _MILLISECOND), int(subtitle.end / _MILLISECOND)
    if max(start_ms, end_ms) >= LATEST_MS:
        return None
    beside = str(subtitle.proprietary)
    clocks = line.removesuffix(beside).strip()
    return Cue(first, arrow, end, start_ms, end_ms, clocks, "" if are_settings(beside) else beside)


def _is_arrow(line: str) -> bool:
    return len(line) <= LONGEST_ARROW_LINE and ">" in line and _ARROW.match(line) is not None


def _voices(lines: Sequence[str]) -> tuple[Said]:
    return (Said("", resolved(_MARKUP.sub(_space_for_break, "\n".join(lines)))),)


def _space_for_break(markup: re.Match[str]) -> str:
    return " " if markup.group().lower().startswith("<br") else ""
