"""The command line: which command is meant, and how its errors end."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from reviewer import __version__
from reviewer.cli.saying import one_line
from reviewer.core.errors import ReviewerError

DONE, AT_FAULT, INTERRUPTED = 0, 1, 130
COMMANDS = ("import", "info", "export")

USAGE = """reviewer [FILE]
       reviewer import SOURCE -o NAME.review.json [--replace]
       reviewer info PROJECT [--json]
       reviewer export PROJECT --to csv -o FILE [--replace]"""
DESCRIPTION = """Opens FILE, a transcript or a project, in a window to flag, tag and annotate it.
The commands work without a window."""
EPILOG = """“reviewer COMMAND --help” says more about a command.
Exit codes: 0 done, 1 the input is at fault, 2 wrong usage.
Nothing ever leaves this computer."""

OpenWindow = Callable[[Path | None], int]


def main(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Carries out a command, or opens the window; gives the exit code: 0 done, 1 the input is at fault, 2 wrong usage.

    What cannot be done is told in one line on standard error; nothing is raised.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal need not know every character
    try:
        code = _carry_out(arguments, open_window)
        if sys.stdout:
            sys.stdout.flush()
    except ReviewerError as error:
        return _fail(str(error))
    except BrokenPipeError:  # whoever read it has seen enough
        _close_output()
        return DONE
    except OSError as error:
        _close_output()
        return _fail(f"It could not be done: {error.strerror or error}.")
    except KeyboardInterrupt:
        _close_output()
        return INTERRUPTED
    except Exception as error:  # the border: no traceback reaches a person who does not ask for it (python -X dev)
        if sys.flags.dev_mode:
            raise
        return _fail(f"Something went wrong inside Reviewer ({type(error).__name__}: {error}). Your files are as they were.")
    return code


def _carry_out(arguments: Sequence[str], open_window: OpenWindow) -> int:
    try:
        chosen = _chosen(arguments)
    except SystemExit as end:  # argparse has said what is wrong, or helped
        return int(end.code or DONE)
    if chosen.command is None:
        return open_window(chosen.file)
    chosen.run(chosen)
    return DONE


def _chosen(arguments: Sequence[str]) -> argparse.Namespace:
    if not arguments:
        return argparse.Namespace(command=None, file=None)
    if arguments[0] in COMMANDS or arguments[0].startswith("-"):
        return _parser().parse_args(arguments)
    if len(arguments) > 1:
        _parser().error(f"there is one file to open at a time; the commands are {', '.join(COMMANDS)}")
    return argparse.Namespace(command=None, file=Path(arguments[0]))


def _parser() -> argparse.ArgumentParser:
    """The parser of the commands. What they import is not wanted to open the window."""
    from reviewer.cli.exporting import add_export
    from reviewer.cli.importing import add_import
    from reviewer.cli.telling import add_info

    parser = argparse.ArgumentParser(
        prog="reviewer",
        usage=USAGE,
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"reviewer {__version__}", help="show the version and exit")
    parser.set_defaults(file=None)
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND", prog="reviewer")
    add_import(commands)
    add_info(commands)
    add_export(commands)
    return parser


def _fail(words: str) -> int:
    print(f"reviewer: {one_line(words)}", file=sys.stderr)
    return AT_FAULT


def _close_output() -> None:
    """Has what is not written yet go nowhere, as Python would try again, and complain, at its end."""
    with suppress(OSError, AttributeError):  # standard output may be no file, or not there
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
