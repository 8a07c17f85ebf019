"""How a command is added to the command line."""

import argparse
from collections.abc import Callable
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # argparse keeps it to itself
Run = Callable[[argparse.Namespace], None]


def add_command(commands: Commands, name: str, purpose: str, run: Run) -> argparse.ArgumentParser:
    """The parser of a new command, which `run` carries out; `purpose` says what it does, beginning in lower case."""
    parser = commands.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
    parser.set_defaults(run=run)
    return parser
