"""Files of every released version open as they did when it was released."""

from reviewer.core.project import ROW_TYPES
from reviewer.storage.codec import decode, encode
from tests.schema import assert_valid
from tests.storage.golden import GOLDEN_FILE, golden_project


def test_a_version_1_file_opens_as_what_it_is() -> None:
    assert decode(GOLDEN_FILE.read_bytes()) == golden_project()


def test_a_version_1_file_saves_to_the_same_bytes() -> None:
    assert encode(decode(GOLDEN_FILE.read_bytes())) == GOLDEN_FILE.read_bytes()


def test_a_version_1_file_is_valid_and_has_rows_in_every_table() -> None:
    assert_valid(GOLDEN_FILE.read_bytes())
    assert all(len(golden_project().table(kind.table)) for kind in ROW_TYPES)
