"""The time at the beginning of a line, however it is written: glued to the text, apart, in brackets, alone, or as a range."""

import re
from typing import NamedTuple

from reviewer.core.times import clock_ms, parse_clock

_CLOCK = r"(?:(\d{1,3}):(\d\d)|(\d{1,3})):(\d\d)(?:[.,](\d{1,3})(?!\d))?"
_LEADING = re.compile(rf"\s*+([\[(（【]?)\s*+({_CLOCK})(?:\s*+(-{{1,2}}>|→|[-–—~])\s*+({_CLOCK}))?\s*+")
_CLOSING = {"[": "]", "(": ")", "（": "）", "【": "】"}
_OVERFULL = re.compile(r":[6-9]\d(?!\d)")


class Stamp(NamedTuple):
    """The time that a line begins with, and what follows it.

    `clock` is the time as it stood there; `is_possible` is false for a time such as 00:60, whose `start_ms` is then reckoned as
    if it were one. `is_cue` says that the line is a time range with an arrow and at most settings after it, as in subtitle files.
    """

    start_ms: int
    end_ms: int | None
    text: str
    clock: str
    is_possible: bool = True
    is_cue: bool = False


def leading_stamp(line: str) -> Stamp | None:
    """The stamp that `line` begins with, or None."""
    match = _LEADING.match(line)
    if match is None:
        return None
    opened, clock, arrow, end_clock = match.group(1, 2, 8, 9)
    rest = _after_bracket(line[match.end() :], opened) if opened else line[match.end() :]
    if rest is None or _is_player_position(rest):
        return None
    text = rest.rstrip()
    start_ms = _time_ms(*match.group(3, 4, 5, 6, 7))
    if end_clock is None:
        return Stamp(start_ms, None, text, clock, is_possible(clock))
    is_cue = not opened and arrow.endswith(">") and are_settings(text)
    return Stamp(start_ms, _time_ms(*match.group(10, 11, 12, 13, 14)), text, clock, is_possible(clock), is_cue)


def is_possible(clock: str) -> bool:
    """Whether no minutes after hours and no seconds of `clock` are 60 or more."""
    return not _OVERFULL.search(clock)


def are_settings(text: str) -> bool:
    """Whether what follows a cue's times is nothing or only says where it is shown, `align:start line:0`."""
    return all(":" in word for word in text.split())


def _time_ms(hours: str | None, of_hour: str | None, minutes: str | None, seconds: str, fraction: str | None) -> int:
    """The time of the fields of `_CLOCK`, where minutes stand apart when hours come before them."""
    return clock_ms(hours, of_hour or minutes or "0", seconds, fraction)


def _after_bracket(rest: str, opened: str) -> str | None:
    """What follows the closing bracket and a link to the moment, if there is one; None when the bracket is not closed."""
    if not rest.startswith(_CLOSING[opened]):
        return None
    rest = rest[1:]
    if rest.startswith("(http") and ")" in rest:
        rest = rest[rest.index(")") + 1 :]
    return rest.removeprefix(":").lstrip()


def _is_player_position(rest: str) -> bool:
    """Whether the line is a player's position and length, `0:00 / 12:34`."""
    return rest.startswith("/") and parse_clock(rest[1:40]) is not None
