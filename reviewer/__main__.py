"""`reviewer [FILE]` opens the window; `reviewer import|info|export …` work without one."""

import sys
from pathlib import Path

from reviewer.cli.main import AT_FAULT
from reviewer.cli.main import main as command_line

LIBRARIES = "libglib2.0-0 libgl1 libegl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libpulse0 libxcb-cursor0 libxcb-icccm4"
MORE_LIBRARIES = "libxcb-keysyms1 libxcb-shape0 libxrandr2"


def main() -> int:
    """Runs the program as it was called; gives the exit code."""
    return command_line(sys.argv[1:], _open_window)


def _open_window(path: Path | None) -> int:
    try:
        from reviewer.qt.app import run
    except ImportError as error:
        print(f"reviewer: the window cannot be opened: {error}.", file=sys.stderr)
        print(f"On Debian or Ubuntu: apt-get install {LIBRARIES} {MORE_LIBRARIES}", file=sys.stderr)
        return AT_FAULT
    return run(path)


if __name__ == "__main__":
    sys.exit(main())
