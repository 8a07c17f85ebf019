"""From a reading to the rows of one transcript: ids that follow from the content, ends where none are given, and findings."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reviewer.core.ids import SegmentId, SpeakerId, TranscriptId, id_of_content
from reviewer.core.imported import Imported
from reviewer.core.rows import Finding, FindingKind, LineLabel, Segment, Source, Speaker, Transcript
from reviewer.core.times import SECOND_MS
from reviewer.text.decoding import Input
from reviewer.text.findings import findings_in, merged
from reviewer.text.reading import Draft, Reading

CHARACTERS_PER_SECOND = 15
SHORTEST_MS = 500

_SUFFIX = re.compile(r"(?<=.)\.[A-Za-z0-9]{1,8}$")


def assemble(input: Input, reading: Reading) -> Imported:
    """The rows of the one transcript that `reading` found in `input`."""
    id = TranscriptId(id_of_content(input.bare))
    speakers = _speakers(reading.drafts)
    segments = _segments(id, reading.drafts, speakers)
    findings = (*reading.findings, *_findings_in_lines(input, reading), *_ends_before_starts(reading.drafts, segments))
    return Imported(
        transcript=Transcript(
            id=id,
            title=reading.title or _SUFFIX.sub("", input.name),
            description=reading.description,
            hashtags=reading.hashtags,
            category=reading.category,
            language=reading.language,
        ),
        source=Source(
            id=id,
            name=input.name,
            format=reading.format,
            encoding=input.encoding,
            sha256=input.sha256,
            findings=(*findings, *findings_in(segments)),
            unreadable=input.unreadable,
            lines=reading.lines,
        ),
        segments=segments,
        speakers=tuple(speakers.values()),
    )


def _speakers(drafts: Iterable[Draft]) -> dict[str, Speaker]:
    """The speakers by their casefolded names, as first written, in the order in which they first speak."""
    speakers: dict[str, Speaker] = {}
    for name in dict.fromkeys(draft.speaker for draft in drafts if draft.speaker):
        key = name.casefold()
        if key not in speakers:
            speakers[key] = Speaker(id=SpeakerId(id_of_content(("speaker", key))), name=name, position=len(speakers))
    return speakers


def _segments(transcript: TranscriptId, drafts: Sequence[Draft], speakers: dict[str, Speaker]) -> tuple[Segment, ...]:
    return tuple(
        Segment(
            id=id,
            transcript=transcript,
            start_ms=draft.start_ms,
            end_ms=estimated_ms if _needs_end(draft) else draft.end_ms,
            end_estimated=_needs_end(draft),
            speaker=speakers[draft.speaker.casefold()].id if draft.speaker else None,
            text=draft.text,
        )
        for id, draft, estimated_ms in zip(_ids(transcript, drafts), drafts, _estimated_ends(drafts), strict=True)
    )


def _ids(transcript: TranscriptId, drafts: Iterable[Draft]) -> list[SegmentId]:
    """The ids of the segments: the line that each begins on, and which it is when several begin on one line."""
    seen: Counter[int] = Counter()
    ids: list[SegmentId] = []
    for draft in drafts:
        seen[draft.line] += 1
        suffix = f".{seen[draft.line]}" if seen[draft.line] > 1 else ""
        ids.append(SegmentId(f"{transcript}.{draft.line}{suffix}"))
    return ids


def _needs_end(draft: Draft) -> bool:
    return draft.start_ms is not None and (draft.end_ms is None or draft.end_ms < draft.start_ms)


def _estimated_ends(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft with a start the next later start, or what reading its text aloud takes when none comes later."""
    ends: list[int | None] = [None] * len(drafts)
    later: list[int] = []  # the starts that come after, the nearest last, each later than those behind it
    for index in range(len(drafts) - 1, -1, -1):
        start_ms = drafts[index].start_ms
        if start_ms is None:
            continue
        while later and later[-1] <= start_ms:
            later.pop()
        ends[index] = later[-1] if later else start_ms + _spoken_ms(drafts[index].text)
        later.append(start_ms)
    return ends


def _spoken_ms(text: str) -> int:
    return max(SHORTEST_MS, round(len(text) * SECOND_MS / CHARACTERS_PER_SECOND))


def _findings_in_lines(input: Input, reading: Reading) -> list[Finding]:
    """Findings about lines: those of the page, those not understood, and bytes that are no text."""
    junk = _numbers(input, reading, LineLabel.PAGE_JUNK)
    unknown = _numbers(input, reading, LineLabel.UNKNOWN)
    findings = [Finding(FindingKind.PAGE_JUNK, count=len(junk), line=junk[0])] if junk else []
    if unknown:
        findings.append(Finding(FindingKind.UNKNOWN_LINES, count=len(unknown), line=unknown[0]))
    if input.unreadable:
        findings.append(
            Finding(FindingKind.UNREADABLE_BYTES, count=len(input.unreadable), line=_line_at(input, input.unreadable[0][0]))
        )
    return findings


def _numbers(input: Input, reading: Reading, label: LineLabel) -> list[int]:
    """The numbers, from 1, of the lines with this label that are not blank."""
    return [number for number, line in enumerate(reading.lines, 1) if line.label is label and input.bare[number - 1].strip()]


def _line_at(input: Input, offset: int) -> int:
    for number, line in enumerate(input.lines, 1):
        offset -= len(line)
        if offset < 0:
            return number
    return len(input.lines)


def _ends_before_starts(drafts: Iterable[Draft], segments: Iterable[Segment]) -> Sequence[Finding]:
    """The ends given that come before their starts; they are estimated instead."""
    return merged(
        [
            Finding(FindingKind.END_BEFORE_START, first=segment.id, last=segment.id, line=draft.line)
            for draft, segment in zip(drafts, segments, strict=True)
            if segment.end_estimated and draft.end_ms is not None
        ]
    )
