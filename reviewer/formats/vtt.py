"""WebVTT captions (.vtt): a header, and cues with dot times, voices and styles."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from webvtt.errors import MalformedCaptionError
from webvtt.models import Caption, Timestamp

from reviewer.core.rows import LineLabel
from reviewer.core.times import parse_clock
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

ID = "vtt"
SUFFIXES = (".vtt", ".webvtt")

SIGNATURE_SCORE = 0.98
ARROWS_SCORE = 0.6
SUFFIX_BONUS = 0.3

_TIMES = re.compile(r"[ \t\f]*+([\d:.,]{4,20})[ \t\f]*+-->[ \t\f]*+([\d:.,]{4,20})(?=[ \t\f]|$)")
_NUMBER = re.compile(r"\s*+\d{1,9}\s*+")
_MARKUP = re.compile(r"<(?!/?v[ \t.>])[^<>]*+>")
_LANGUAGE = re.compile(r"language:\s*+([\w-]++)", re.IGNORECASE)


class _Block(NamedTuple):
    """Lines, by index, that belong together; `arrow` is the line with an arrow, -1 without one."""

    first: int
    end: int
    arrow: int


def guess(input: Input) -> Guess:
    """By its signature, or by dot times with arrows."""
    if _header_end(input.bare):
        return Guess(SIGNATURE_SCORE, "it begins with WEBVTT")
    arrows = sum(1 for line in input.bare[:SAMPLE_LINES] if _times_ms(line) and "," not in line)
    bonus = SUFFIX_BONUS if input.name.lower().endswith(SUFFIXES) else 0.0
    return Guess(round(ARROWS_SCORE + bonus, 3), f"{arrows} captions begin with their times") if arrows else NOT_THIS


def read(input: Input, labels: Labels) -> Reading:
    """One segment a cue and voice; header and styles are the page's own, notes and what cannot be read are unknown."""
    header_end = _header_end(input.bare)
    blocks = list(_blocks(input.bare, header_end))
    cues = list(_cues(input.bare, blocks))
    found = labels_of_cues(input.bare, cues)
    for first, end in ((0, header_end), *((block.first, block.end) for block in blocks if _is_style(input.bare[block.first]))):
        found[first:end] = [LineLabel.PAGE_JUNK] * (end - first)
    final = relabelled(found, labels)
    drafts = named(drafts_of_cues(input.bare, cues, found, final, _voices))
    findings = (*impossible_times(cues), *removed_markup(input.bare, cues, _MARKUP))
    return reading_of(ID, input, final, drafts, findings, _language(input.bare[:header_end]))


VTT = Format(id=ID, name="WebVTT captions", suffixes=SUFFIXES, guess=guess, read=read)


def _header_end(bare: Sequence[str]) -> int:
    """The index of the line after the header, 0 without one; it ends with an empty line or before the first cue."""
    first = next((index for index, line in enumerate(bare) if line.strip()), 0)
    if not bare[first].startswith("WEBVTT"):
        return 0
    for index in range(first + 1, len(bare)):
        if "-->" in bare[index] or not bare[index].strip():
            return index
    return len(bare)


def _language(header: Sequence[str]) -> str:
    return next((match[1] for line in header if (match := _LANGUAGE.match(line))), "")


def _blocks(bare: Sequence[str], begin: int) -> Iterator[_Block]:
    """Blocks end at an empty line, and before an arrow that is not on their first or second line, with the number above it.

    A line of spaces is empty above the times and part of the text below them, where recognisers put it.
    """
    first, arrow = begin, -1
    for index in range(begin, len(bare)):
        line = bare[index]
        if not line or (arrow < 0 and not line.strip()):
            if first < index:
                yield _Block(first, index, arrow)
            first, arrow = index + 1, -1
        elif "-->" in line:
            if arrow >= 0 or index > first + 1:
                end = index - 1 if index - 1 > max(arrow, first) and _NUMBER.fullmatch(bare[index - 1]) else index
                yield _Block(first, end, arrow)
                first = end
            arrow = index
    if first < len(bare):
        yield _Block(first, len(bare), arrow)


def _cues(bare: Sequence[str], blocks: Sequence[_Block]) -> Iterator[Cue]:
    for block in blocks:
        times = _TIMES.match(bare[block.arrow]) if block.arrow >= 0 else None
        if times and (times_ms := _times_ms(bare[block.arrow])):
            yield Cue(block.first, block.arrow, block.end, *times_ms, times.group().strip())


def _is_style(line: str) -> bool:
    return line.split(maxsplit=1)[0] in ("STYLE", "REGION")


def _times_ms(line: str) -> tuple[int, int] | None:
    match = _TIMES.match(line)
    if not match:
        return None
    start_ms, end_ms = _time_ms(match[1]), _time_ms(match[2])
    return None if start_ms is None or end_ms is None or max(start_ms, end_ms) >= LATEST_MS else (start_ms, end_ms)


def _time_ms(text: str) -> int | None:
    """The time as WebVTT has it or, where that is broken, as people would read it."""
    try:
        return Timestamp.from_string(text.replace(",", ".")).in_milliseconds()
    except MalformedCaptionError:
        return parse_clock(text)


def _voices(lines: Sequence[str]) -> list[Said]:
    """What each voice says; one voice has the whole cue, several have it from their tag on."""
    raw = "\n".join(lines)
    tags = list(Caption.VOICE_SPAN_PATTERN.finditer(raw, 0, raw.rfind(">") + 1))
    if len({tag[1] for tag in tags}) <= 1:
        return [Said(_name(tags[0][1]) if tags else "", _heard(raw))]
    starts = [tag.start() for tag in tags]
    said = [Said("", _heard(raw[: starts[0]]))]
    said += [Said(_name(tag[1]), _heard(raw[tag.start() : end])) for tag, end in zip(tags, (*starts[1:], len(raw)), strict=True)]
    return [one for one in said if one.text]


def _heard(raw: str) -> str:
    return resolved(Caption(text=raw).text if "<" in raw else raw)


def _name(annotation: str) -> str:
    return " ".join(resolved(annotation).split())
