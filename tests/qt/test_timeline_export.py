"""The timeline as a picture: as it is seen, and over the whole length."""

from pathlib import Path

import pytest
from PySide6.QtCore import QXmlStreamReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.core.session import Session
from reviewer.qt.facts import Facts
from reviewer.qt.timeline.export import PIXEL_RATIO, as_png, as_svg, whole_length
from reviewer.qt.timeline.view import TimelineView
from tests.annotated import annotated

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "orchard-survey.txt"


@pytest.fixture
def timeline(qapp: QApplication, qtbot: QtBot) -> TimelineView:
    """The timeline of the sample after an hour of work."""
    facts = Facts(qapp)
    facts.replace_session(Session(annotated(SAMPLE)))
    view = TimelineView(facts)
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    return view


def test_a_png_has_what_is_seen_at_twice_the_pixels(timeline: TimelineView) -> None:
    image = QImage.fromData(as_png(timeline.picture()))
    assert image.size() == timeline.viewport().size() * PIXEL_RATIO
    assert len({image.pixel(x, 150) for x in range(image.width())}) > 2


def test_the_whole_length_has_every_row_and_all_of_the_time(timeline: TimelineView) -> None:
    picture = whole_length(timeline.picture())
    duration_ms = timeline.facts.session.duration_ms
    assert picture.scale.left_ms <= 0
    assert picture.scale.right_ms >= duration_ms
    assert picture.frame.lanes.height() == timeline.rows[-1].bottom
    for row in timeline.rows[1:]:
        marks = sum(bar.number for bar in picture.bars(row))
        table = timeline.facts.session.project.table(row.key) if row.key in ("flags", "notes") else None
        tagged = [one for one in timeline.facts.session.project.taggings.rows() if one.tag == row.key]
        assert marks == (len(tagged) if table is None else len(table))


def test_an_svg_is_whole_and_names_its_tags(timeline: TimelineView) -> None:
    drawing = QXmlStreamReader(as_svg(whole_length(timeline.picture())).decode())
    words = ""
    while not drawing.atEnd():
        drawing.readNext()
        words += drawing.text()
    assert not drawing.hasError()
    for tag in timeline.facts.session.project.tags.rows():
        assert tag.name in words


def test_a_project_without_a_transcript_still_gives_a_picture(qapp: QApplication, qtbot: QtBot) -> None:
    view = TimelineView(Facts(qapp))
    qtbot.addWidget(view)
    view.resize(400, 200)
    assert not QImage.fromData(as_png(whole_length(view.picture()))).isNull()
