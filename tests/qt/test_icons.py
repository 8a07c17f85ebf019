"""Icons are there, sharp, and in the colours of the theme in force."""

from collections.abc import Iterator
from operator import attrgetter

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from reviewer.qt.icons import application_icon, icon, icon_pixmap
from reviewer.qt.theme import DARK, LIGHT, apply_theme
from reviewer.settings.resources import ResourceMissing, resource_names

SIZE = 24


@pytest.fixture(autouse=True)
def looks_as_before(qapp: QApplication) -> Iterator[None]:
    """Leaves the application that all tests share without a style sheet."""
    yield
    apply_theme(qapp, LIGHT)
    qapp.setStyleSheet("")


def solid_colours(pixmap: QPixmap) -> set[str]:
    image = pixmap.toImage()
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in colours if colour.alpha() == 255}


def drawn(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    return solid_colours(icon.pixmap(QSize(SIZE, SIZE), mode))


@pytest.mark.parametrize(
    "name", [name[len("icons/") : -len(".svg")] for name in resource_names("icons") if name.endswith(".svg")]
)
def test_every_icon_is_drawn_at_16_pixels(qapp: QApplication, name: str) -> None:
    image = icon_pixmap(name, "#000000", 16, 1).toImage()
    assert any(image.pixelColor(x, y).alpha() > 128 for x in range(16) for y in range(16))


def test_an_icon_has_the_colour_of_the_text_and_follows_the_theme(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    save = icon("save")
    assert drawn(save) == {LIGHT.text}
    apply_theme(qapp, DARK)
    assert drawn(save) == {DARK.text}


def test_an_icon_may_have_another_colour_of_the_theme(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    assert drawn(icon("save", attrgetter("danger"))) == {LIGHT.danger}


def test_a_disabled_icon_looks_disabled(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    assert drawn(icon("save", attrgetter("danger")), QIcon.Mode.Disabled) == {LIGHT.text_disabled}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_an_icon_has_every_pixel_that_the_screen_has(qapp: QApplication, ratio: float) -> None:
    pixmap = icon("flag").pixmap(QSize(SIZE, SIZE), ratio)
    assert pixmap.size() == QSize(SIZE, SIZE) * ratio
    assert pixmap.deviceIndependentSize().toSize() == QSize(SIZE, SIZE)


def test_an_icon_lives_on_in_what_qt_made_of_it(qapp: QApplication) -> None:
    copy = QIcon(icon("flag"))
    copy.addPixmap(QPixmap(5, 5))  # has Qt ask for a clone
    assert copy.pixmap(SIZE, SIZE).size() == QSize(SIZE, SIZE)


def test_an_icon_that_is_not_there_is_said_at_once() -> None:
    with pytest.raises(ResourceMissing, match=r"icons/no-such-icon\.svg"):
        icon("no-such-icon")


def test_the_program_has_an_icon_of_many_colours(qapp: QApplication) -> None:
    assert len(solid_colours(application_icon().pixmap(64, 64))) > 5
