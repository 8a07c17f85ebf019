"""The command line: which command is meant, and how its errors end."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from reviewer.cli.exporting import add_export
from reviewer.cli.importing import add_import
from reviewer.cli.telling import add_info
from reviewer.core.errors import ReviewerError

DONE, AT_FAULT = 0, 1
COMMANDS = ("import", "info", "export")

OpenWindow = Callable[[Path | None], int]


def main(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Carries out a command, or opens the window; gives the exit code: 0 done, 1 the input is at fault, 2 wrong usage."""
    parser = _parser()
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        if len(arguments) > 1:
            parser.error(f"one file at a time, or one of the commands {', '.join(COMMANDS)}")
        return open_window(Path(arguments[0]) if arguments else None)
    chosen = parser.parse_args(arguments)
    if chosen.command is None:
        return open_window(None)
    try:
        chosen.run(chosen)
    except ReviewerError as error:
        print(f"reviewer: {one_line(error)}", file=sys.stderr)
        return AT_FAULT
    except BrokenPipeError:
        return DONE
    return DONE


def one_line(error: ReviewerError) -> str:
    """An error without line breaks or control characters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in str(error)).split())


def program_version() -> str:
    """The version of the program as it was installed."""
    try:
        return version("reviewer")
    except PackageNotFoundError:
        return "unknown (not installed)"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reviewer",
        usage="reviewer [FILE]\n       reviewer import SOURCE -o NAME.review.json\n       reviewer info PROJECT [--json]\n"
        "       reviewer export PROJECT --to csv -o FILE",
        description="Opens a transcript or a project in a window to flag, tag and annotate it, or works without one.",
        epilog="Nothing ever leaves this computer.",
    )
    parser.add_argument("--version", action="version", version=f"reviewer {program_version()}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    add_import(commands)
    add_info(commands)
    add_export(commands)
    return parser
