"""Where in a copied page the transcript is, told by its times and its headings."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from reviewer.text.page_lines import Heading, heading_of, is_marked_heading, is_page_junk
from reviewer.text.timestamps import Stamp

Stamps = Sequence[Stamp | None]
"""The time that each line begins with, if it does."""

LONGEST_CHAPTER_LIST = 100
CHAPTER_SHARE = 3
CHAPTER_STEP = 4
RESTART_MS = 30_000


def find_body(bare: Sequence[str], stamps: Stamps, awaited: Sequence[bool]) -> range:
    """The lines of the transcript, by index; an empty range when no line has a time. `awaited` is as `awaited_lines` gives it."""
    start = _after_heading(bare, stamps)
    end = _before_related(bare, stamps, awaited, start)
    stamped = [index for index in range(start, end) if stamps[index]]
    if not stamped:
        return range(0)
    stamped = stamped[_chapters(stamps, stamped) :]
    return range(stamped[0], _end_of_last(bare, awaited, stamped, end))


def awaited_lines(bare: Sequence[str], stamps: Stamps) -> list[bool]:
    """For each line whether it is the first text after a time that stands alone, and so is speech whatever its words."""
    awaited: list[bool] = []
    is_awaited = False
    for line, stamp in zip(bare, stamps, strict=True):
        awaited.append(is_awaited)
        if stamp:
            is_awaited = not stamp.text
        elif line.strip():
            is_awaited = False
    return awaited


def _after_heading(bare: Sequence[str], stamps: Stamps) -> int:
    """The line after the last heading “Transcript” that most of the times follow; 0 without one."""
    followed = [0, *accumulate(bool(stamp) for stamp in reversed(stamps))][::-1]
    for index in range(len(bare) - 1, -1, -1):
        if stamps[index] is None and 2 * followed[index] >= followed[0] and heading_of(bare[index]) is Heading.TRANSCRIPT:
            return index + 1
    return 0


def _before_related(bare: Sequence[str], stamps: Stamps, awaited: Sequence[bool], start: int) -> int:
    """The first heading after the transcript of what else the page offers; the end of the page without one.

    Where text stands beside the times, the lengths of other videos, which stand alone, do not count as times.
    """
    times = [bool(stamp) for stamp in stamps]
    if any(stamp.text for stamp in stamps[start:] if stamp):
        times = [stamp is not None and stamp.text != "" for stamp in stamps]
    ahead = sum(times[start:])
    passed = 0
    for index in range(start, len(bare)):
        passed += times[index]
        if 2 * passed > ahead and not stamps[index] and not awaited[index] and heading_of(bare[index]) is Heading.RELATED:
            return index
    return len(bare)


def _chapters(stamps: Stamps, stamped: Sequence[int]) -> int:
    """How many of the stamped lines are a list of chapters: few, far apart, and then the times start again."""
    starts = [stamp.start_ms for index in stamped if (stamp := stamps[index])]
    for count, ((before, after), (ended, restarted)) in enumerate(zip(pairwise(stamped), pairwise(starts), strict=True), 1):
        if restarted < ended:
            is_apart = after > before + 1
            return count if is_apart and _are_chapters(starts[:count], starts[count:]) else 0
    return 0


def _are_chapters(chapters: Sequence[int], speech: Sequence[int]) -> bool:
    if len(chapters) > LONGEST_CHAPTER_LIST or CHAPTER_SHARE * len(chapters) > len(speech):
        return False
    if speech[0] > chapters[0] + RESTART_MS:
        return False
    return len(chapters) == 1 or _step(chapters) >= CHAPTER_STEP * _step(speech)


def _step(starts: Sequence[int]) -> float:
    return max(starts[-1] - starts[0], 0) / max(len(starts) - 1, 1)


def _end_of_last(bare: Sequence[str], awaited: Sequence[bool], stamped: Sequence[int], end: int) -> int:
    """The end of the last segment: it goes on to an empty line, or past empty lines where that is how this page is set."""
    goes_on = _goes_past_empty_lines(bare, stamped)
    last = stamped[-1]
    for index in range(last + 1, end):
        text = bare[index].strip()
        if awaited[index]:
            last = index if text else last
        elif text and not heading_of(text) and not is_page_junk(text) and not is_marked_heading(text):
            last = index
        elif text or not goes_on:
            break
    return last + 1


def _goes_past_empty_lines(bare: Sequence[str], stamped: Sequence[int]) -> bool:
    spread = sum(map(_has_text_after_empty_line, _between(bare, stamped)))
    return len(stamped) > 1 and 2 * spread >= len(stamped) - 1


def _between(bare: Sequence[str], stamped: Sequence[int]) -> Iterator[Sequence[str]]:
    return (bare[before + 1 : after] for before, after in pairwise(stamped))


def _has_text_after_empty_line(lines: Sequence[str]) -> bool:
    blank = next((place for place, line in enumerate(lines) if not line.strip()), len(lines))
    return any(line.strip() for line in lines[blank:])
