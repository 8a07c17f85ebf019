"""Commands run in this process, and what came of them."""

import pytest

from tests.cli.running import Ran, Run, run_here
from tests.cli.seed import SEED

collect_ignore = [] if SEED.exists() else ["test_seed.py"]  # the page that started it all is not part of the project


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs one command."""

    def run_one(*arguments: object) -> Ran:
        return run_here(capsys, *arguments)

    return run_one
