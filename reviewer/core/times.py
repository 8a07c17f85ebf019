"""Whole milliseconds and the clock text that people read: converted only at the border."""

import re

SECOND_MS = 1_000
MINUTE_MS = 60_000
HOUR_MS = 3_600_000

CLOCK = re.compile(r"(?:(\d{1,6}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?")


def clock(ms: int) -> str:
    """`ms` as people write it: `05:27`, `1:00:05`; fractions of a second are dropped."""
    minutes, seconds = divmod(abs(ms) // SECOND_MS, 60)
    hours, minutes = divmod(minutes, 60)
    sign = "−" if ms <= -SECOND_MS else ""
    return f"{sign}{hours}:{minutes:02}:{seconds:02}" if hours else f"{sign}{minutes:02}:{seconds:02}"


def exact_clock(ms: int) -> str:
    """`ms` to the millisecond, as files write it: `00:05:27.040`."""
    seconds, rest = divmod(abs(ms), SECOND_MS)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{'-' if ms < 0 else ''}{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"


def parse_clock(text: str) -> int | None:
    """The milliseconds of clock text such as `5:27`, `1:00:05` or `00:05.250`; None when it is no clock text."""
    match = CLOCK.fullmatch(text.strip())
    if not match:
        return None
    hours, minutes, seconds, fraction = match.groups()
    return clock_ms(hours, minutes, seconds, fraction)


def clock_ms(hours: str | None, minutes: str, seconds: str, fraction: str | None = None) -> int:
    """The milliseconds of the parts of a clock text; a fraction of one to three digits counts as decimals."""
    whole = int(hours or 0) * HOUR_MS + int(minutes) * MINUTE_MS + int(seconds) * SECOND_MS
    return whole + int((fraction or "0").ljust(3, "0")[:3])
