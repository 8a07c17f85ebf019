"""The rows as an aligned table."""

from tests.benchmarks.benchmarks import BENCHMARKS
from tests.benchmarks.rows import Row
from tests.benchmarks.timing import Amount

NAME_WIDTH = max(len(one.name) for one in BENCHMARKS)
HEAD = ("", "segments", "median", "p95", "floor", "ratio", "goal", "met")
WIDTHS = (NAME_WIDTH, 9, 11, 11, 11, 7, 24, 3)
FLUSH_LEFT = {0, 6, 7}


def head() -> str:
    """What stands above the columns."""
    return _aligned(HEAD)


def line(row: Row) -> str:
    """One row."""
    found, unit = row.measured, row.measured.unit
    p95 = "" if isinstance(found, Amount) else _with_unit(found.p95_ms, unit)
    middle, floor = (_with_unit(number, unit) for number in (found.middle, row.floor))
    met = "yes" if row.is_met else "NO"
    return _aligned((row.name, f"{row.segments:,}", middle, p95, floor, f"{row.ratio:.1f} ×", row.goal.words(unit), met))


def _with_unit(number: float, unit: str) -> str:
    return f"{number:,.{2 if number < 10 else 1 if number < 1_000 else 0}f} {unit}"


def _aligned(cells: tuple[str, ...]) -> str:
    columns = enumerate(zip(cells, WIDTHS, strict=True))
    return "  ".join(cell.ljust(width) if n in FLUSH_LEFT else cell.rjust(width) for n, (cell, width) in columns).rstrip()
