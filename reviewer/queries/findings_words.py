"""Findings in words: what was noticed, and where and why it matters."""

from collections.abc import Callable

from reviewer.core.ids import SegmentId
from reviewer.core.project import Project
from reviewer.core.rows import Finding, FindingKind, Segment
from reviewer.core.times import clock

Words = Callable[[Finding, Project], str]
SAMPLE = 80


def title(finding: Finding, project: Project) -> str:
    """What was noticed, in a line: `One line 38 times: “Take care.”`."""
    return _TITLES[finding.kind](finding, project)


def detail(finding: Finding, project: Project) -> str:
    """Where it was noticed, and what it means for the person."""
    return " ".join(part for part in (_where(finding, project), _MEANING[finding.kind]) if part)


def counted(count: int, one: str, many: str = "") -> str:
    """`1 line`, `1,200 lines`: a number with its word; the plural ends in s when it is not given."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _loop(finding: Finding, _project: Project) -> str:
    if not finding.text:
        return f"{counted(finding.count, 'segment')} in which lines are repeated"
    return f"One line {counted(finding.count, 'time')}: {_quoted(finding.text)}"


def _page_junk(finding: Finding, _project: Project) -> str:
    return f"{counted(finding.count, 'line')} of the page {_is(finding)} no part of the transcript"


def _unknown_lines(finding: Finding, _project: Project) -> str:
    return f"{counted(finding.count, 'line')} could not be understood"


def _times_backwards(finding: Finding, _project: Project) -> str:
    return "The times run backwards once" if finding.count == 1 else f"The times run backwards {counted(finding.count, 'time')}"


def _impossible_time(finding: Finding, _project: Project) -> str:
    if finding.count == 1 and finding.text:
        return f"A time that cannot be: {_quoted(finding.text)}"
    return counted(finding.count, "time that cannot be", "times that cannot be")


def _equal_starts(finding: Finding, project: Project) -> str:
    first, last = _segment(project, finding.first), _segment(project, finding.last)
    segments = counted(finding.count, "segment")
    if first and first.start_ms is not None and (last is None or last.start_ms == first.start_ms):
        return f"{segments} {'starts' if finding.count == 1 else 'start'} at {clock(first.start_ms)}"
    return f"{segments} {'starts' if finding.count == 1 else 'start'} at the same time as another"


def _ends_estimated(finding: Finding, project: Project) -> str:
    estimated = f"{finding.count:,} {_is(finding)} estimated"
    return f"No ends are given: {estimated}" if _no_end_is_given(finding, project) else f"Some ends are missing: {estimated}"


def _end_before_start(finding: Finding, _project: Project) -> str:
    return "1 segment ends before it starts" if finding.count == 1 else f"{finding.count:,} segments end before they start"


def _overlap(finding: Finding, _project: Project) -> str:
    return f"{counted(finding.count, 'segment starts', 'segments start')} before the one before has ended"


def _unreadable_bytes(finding: Finding, _project: Project) -> str:
    return f"Bytes that are no text in {counted(finding.count, 'place')}"


def _untimed_lines(finding: Finding, _project: Project) -> str:
    return f"{counted(finding.count, 'line has', 'lines have')} no time"


def _empty_segments(finding: Finding, _project: Project) -> str:
    return f"{counted(finding.count, 'segment has', 'segments have')} no text"


def _markup_removed(finding: Finding, _project: Project) -> str:
    return f"Markup was taken out of {counted(finding.count, 'line')}"


def _left_out(finding: Finding, _project: Project) -> str:
    return f"{counted(finding.count, 'part')} of the file {'was' if finding.count == 1 else 'were'} left out"


_TITLES: dict[FindingKind, Words] = {
    FindingKind.LOOP: _loop,
    FindingKind.PAGE_JUNK: _page_junk,
    FindingKind.UNKNOWN_LINES: _unknown_lines,
    FindingKind.TIMES_BACKWARDS: _times_backwards,
    FindingKind.IMPOSSIBLE_TIME: _impossible_time,
    FindingKind.EQUAL_STARTS: _equal_starts,
    FindingKind.ENDS_ESTIMATED: _ends_estimated,
    FindingKind.END_BEFORE_START: _end_before_start,
    FindingKind.OVERLAP: _overlap,
    FindingKind.UNREADABLE_BYTES: _unreadable_bytes,
    FindingKind.UNTIMED_LINES: _untimed_lines,
    FindingKind.EMPTY_SEGMENTS: _empty_segments,
    FindingKind.MARKUP_REMOVED: _markup_removed,
    FindingKind.LEFT_OUT: _left_out,
}

_MEANING = {
    FindingKind.LOOP: "A recogniser often repeats itself where nobody speaks.",
    FindingKind.PAGE_JUNK: "Menus, buttons and the like. They are kept with the source.",
    FindingKind.UNKNOWN_LINES: "They are kept with the source.",
    FindingKind.TIMES_BACKWARDS: "The segments stand in the order of the source.",
    FindingKind.IMPOSSIBLE_TIME: "Minutes and seconds end at 59.",
    FindingKind.EQUAL_STARTS: "They keep the order of the source.",
    FindingKind.ENDS_ESTIMATED: "An estimated end is the next later start, and is drawn with a soft edge.",
    FindingKind.END_BEFORE_START: "Such an end is estimated instead.",
    FindingKind.OVERLAP: "Several people may speak there at once.",
    FindingKind.UNREADABLE_BYTES: "A “�” stands for them; the bytes themselves are kept with the source.",
    FindingKind.UNTIMED_LINES: "Such a line goes on with the segment before it.",
    FindingKind.EMPTY_SEGMENTS: "They are kept for their times.",
    FindingKind.MARKUP_REMOVED: "The source keeps it.",
    FindingKind.LEFT_OUT: "The source keeps what was left out.",
}
_SAID_IN_TITLE = (FindingKind.LOOP, FindingKind.IMPOSSIBLE_TIME)
_WITHOUT_PLACE = (FindingKind.ENDS_ESTIMATED, FindingKind.EQUAL_STARTS)  # everywhere, or in the title


def _where(finding: Finding, project: Project) -> str:
    place = _segments(finding, project) or _line(finding)
    said = _quoted(finding.text) if finding.text and finding.kind not in _SAID_IN_TITLE else ""
    found = ": ".join(part for part in (place, said) if part)
    return f"{found}." if found else ""


def _line(finding: Finding) -> str:
    if finding.line is None:
        return ""
    return f"Line {finding.line:,}" if finding.count == 1 else f"The first is line {finding.line:,}"


def _segments(finding: Finding, project: Project) -> str:
    if finding.kind in _WITHOUT_PLACE:
        return ""
    first, last = _segment(project, finding.first), _segment(project, finding.last)
    if first is None or first.start_ms is None:
        return ""
    if last is None or last.start_ms is None or last.start_ms < first.start_ms or clock(last.start_ms) == clock(first.start_ms):
        return f"At {clock(first.start_ms)}"
    return f"From {clock(first.start_ms)} to {clock(last.start_ms)}"


def _no_end_is_given(finding: Finding, project: Project) -> bool:
    first = _segment(project, finding.first)
    return all(
        segment.end_estimated or segment.end_ms is None
        for segment in project.segments.rows()
        if first is None or segment.transcript == first.transcript
    )


def _segment(project: Project, id: SegmentId | None) -> Segment | None:
    return None if id is None else project.segments.get(id)


def _is(finding: Finding) -> str:
    return "is" if finding.count == 1 else "are"


def _quoted(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= SAMPLE else f"“{flat[:SAMPLE].rstrip()}…”"
