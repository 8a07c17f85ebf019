"""What travels with the program is found wherever the program is."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import reviewer
from reviewer.core.errors import ReviewerError
from reviewer.settings.resources import resource, resource_names, resource_text

CHECKOUT = Path(reviewer.__file__).parent.parent
ASK = """
import reviewer
from reviewer.settings.resources import resource, resource_names
print(reviewer.__file__, len(resource("icons/flag.svg")), "icons/flag.svg" in resource_names("icons"))
try:
    resource("icons/none.svg")
except reviewer.core.errors.ReviewerError as error:
    print(error)
"""


def a_checkout(folder: Path) -> Path:
    shutil.copytree(CHECKOUT / "reviewer" / "core", folder / "reviewer" / "core")
    shutil.copytree(CHECKOUT / "reviewer" / "settings", folder / "reviewer" / "settings")
    shutil.copy(CHECKOUT / "reviewer" / "__init__.py", folder / "reviewer")
    shutil.copytree(CHECKOUT / "resources", folder / "resources")
    return folder


def installed(folder: Path) -> Path:
    (a_checkout(folder) / "resources").rename(folder / "reviewer" / "resources")
    return folder


def zipped(folder: Path) -> Path:
    archive = folder.with_suffix(".zip")
    with ZipFile(archive, "w") as zip_file:
        for path in sorted(folder.rglob("*")):
            zip_file.write(path, path.relative_to(folder))
    return archive


def assert_found_in(place: Path) -> None:
    """Asks a new interpreter that knows the program only from `place`."""
    program = f"import sys; sys.path.insert(0, {str(place)!r})\n{ASK}"
    said = subprocess.run([sys.executable, "-c", program], cwd=place.parent, capture_output=True, text=True, check=True)
    found, missing = said.stdout.splitlines()
    assert found == f"{place / 'reviewer' / '__init__.py'} {len(resource('icons/flag.svg'))} True"
    assert missing == str(missing_error("icons/none.svg"))


def missing_error(name: str) -> ReviewerError:
    with pytest.raises(ReviewerError) as caught:
        resource(name)
    return caught.value


def test_resources_are_found_from_a_checkout(tmp_path: Path) -> None:
    assert_found_in(a_checkout(tmp_path / "checkout"))


def test_resources_are_found_where_a_wheel_puts_them(tmp_path: Path) -> None:
    assert_found_in(installed(tmp_path / "site-packages"))


def test_resources_are_found_in_a_zip_of_what_a_wheel_installs(tmp_path: Path) -> None:
    assert_found_in(zipped(installed(tmp_path / "program")))


def test_resources_are_found_in_a_zip_of_a_checkout(tmp_path: Path) -> None:
    assert_found_in(zipped(a_checkout(tmp_path / "program")))


def test_text_is_read_as_utf_8() -> None:
    assert "🍎" in resource_text("samples/orchard-survey.txt")


def test_the_files_of_a_folder_are_listed_in_order_and_can_be_read() -> None:
    names = resource_names("icons")
    assert list(names) == sorted(names)
    assert all(resource(name) for name in names)


@pytest.mark.parametrize("name", ["icons/none.svg", "icons", "icons/flag.svg/more", "none/none"])
def test_a_missing_resource_is_said_by_name(name: str) -> None:
    error = missing_error(name)
    assert name in error.happened
    assert error.advice


@pytest.mark.parametrize("folder", ["none", "icons/flag.svg"])
def test_a_missing_folder_is_said_by_name(folder: str) -> None:
    with pytest.raises(ReviewerError, match=folder):
        resource_names(folder)
