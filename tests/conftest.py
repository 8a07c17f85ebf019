"""What holds for all tests: Qt without a display, settings of their own, and property tests that stay quick."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("quick", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(scope="session", autouse=True)
def _settings_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["REVIEWER_SETTINGS_DIR"] = str(tmp_path_factory.mktemp("settings"))


@pytest.fixture
def seed_like() -> bytes:
    """The sample that comes with the program: a page copied whole."""
    return (Path(__file__).parents[1] / "resources" / "samples" / "orchard-survey.txt").read_bytes()
