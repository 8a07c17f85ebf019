"""`python -m tests.benchmarks [--segments N] [--json]`: the numbers of the design, each beside its floor in the same run."""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from tests.benchmarks.bench import Bench
from tests.benchmarks.benchmarks import BENCHMARKS
from tests.benchmarks.rows import Row
from tests.benchmarks.table import head, line

FEWEST = 100


def main(arguments: Sequence[str]) -> int:
    """Runs all of them and prints a table, or one JSON object. Gives the exit code: 1 when the program made a mistake."""
    chosen = _parser().parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    mistakes = _noted_mistakes()
    with TemporaryDirectory() as folder:
        rows = _rows(Bench(chosen.segments, Path(folder)))
        if chosen.json:
            print(json.dumps({"rows": [row.as_json() for row in rows]}, ensure_ascii=False, indent=1))
        else:
            _print_table(rows)
    return 1 if mistakes else 0


def _rows(bench: Bench) -> Iterator[Row]:
    return (one.run(bench) for one in BENCHMARKS if bench.segments >= one.least_segments)


def _print_table(rows: Iterator[Row]) -> None:
    print(head())
    for row in rows:
        print(line(row), flush=True)


def _noted_mistakes() -> list[BaseException]:
    """The mistakes made from now on in what Qt calls, each printed when it is made: Qt itself goes on as if nothing were."""
    mistakes: list[BaseException] = []

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        mistakes.append(error)
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = note
    return mistakes


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--segments", type=_number, default=10_000, help=f"and as many marks; {FEWEST} or more (10,000)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    return parser


def _number(text: str) -> int:
    number = int(text.replace(",", "").replace("_", ""))
    if number < FEWEST:
        raise argparse.ArgumentTypeError(f"{FEWEST} or more")
    return number


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
