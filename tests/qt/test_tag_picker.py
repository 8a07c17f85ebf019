"""Picking a tag by name, path or definition."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.core.ids import TagId
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.core.rows import Tag
from reviewer.core.session import Session
from reviewer.edits.stamp import Stamp
from reviewer.edits.tagging import tag_span
from reviewer.qt.facts import Facts
from reviewer.qt.tag_picker import NO_DEFINITION, TOP_LEVEL, TagPicker
from reviewer.qt.theme import current_theme
from reviewer.queries.codebook import with_all_under
from tests.building import CODER, a_project, whole
from tests.qt.a_window import AWindow, told_by

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> AWindow:
    return AWindow(qtbot)


@pytest.fixture
def facts() -> Facts:
    facts = Facts()
    facts.replace_session(Session(a_codebook()))
    return facts


@pytest.fixture
def picker(window: AWindow, facts: Facts) -> TagPicker:
    picker = TagPicker(facts, window)
    facts.project_changed.connect(picker.on_project_changed)
    return picker


def a_codebook() -> Project:
    return a_project("one", "two").patched(
        put(
            a_tag("Claim", 0, key="1", definition="Said to be so"),
            a_tag("Source", 1),
            a_tag("Air defence", 2, parent="Source"),
            a_tag("Radar", 3, parent="Air defence"),
            a_tag("Hedge", 4),
        )
    )


def a_tag(name: str, position: int, parent: str = "", key: str = "", definition: str = "") -> Tag:
    above = TagId(parent) if parent else None
    return Tag(id=TagId(name), name=name, colour=position, position=position, parent=above, key=key, definition=definition)


def shown(picker: TagPicker) -> list[str]:
    return [row.choice.text for row in picker.popup.model.rows]


def targets(picker: TagPicker) -> list[str]:
    return [row.choice.text for row in picker.target_popup.model.rows]


def test_tags_stand_in_the_order_of_the_codebook_with_path_key_colour_and_definition(picker: TagPicker) -> None:
    picker.pick_tag()
    assert shown(picker) == ["Claim", "Source", "Air defence", "Radar", "Hedge"]
    claim, _, _, radar, _ = (row.choice for row in picker.popup.model.rows)
    assert (claim.hint, claim.swatch, claim.about) == ("1", current_theme().tag(0), "Said to be so")
    assert (radar.detail, radar.about) == ("Source › Air defence", NO_DEFINITION)


def test_the_name_finds_a_tag_and_so_do_its_path_and_definition(window: AWindow, picker: TagPicker) -> None:
    said = told_by(picker.tag_chosen)
    picker.pick_tag()
    picker.popup.field.setText("source")
    assert shown(picker) == ["Source", "Air defence", "Radar"]
    picker.popup.field.setText("said to be")
    assert shown(picker)[0] == "Claim"
    picker.popup.field.setText("rad")
    window.press(Key.Key_Return)
    assert said == ["Radar"]


def test_tags_used_lately_come_first_however_they_were_put(picker: TagPicker, facts: Facts) -> None:
    for tag in ("Hedge", "Radar"):
        by = Stamp(CODER, "2026-01-01T00:00:00Z")
        facts.session.apply("Tag", tag_span, whole(facts.session.project, "s1"), TagId(tag), by)
    picker.pick_tag()
    assert shown(picker) == ["Radar", "Hedge", "Claim", "Source", "Air defence"]


def test_a_new_tag_is_asked_for_by_its_name(window: AWindow, picker: TagPicker) -> None:
    said = told_by(picker.new_tag_requested)
    picker.pick_tag()
    window.write("Diplomacy")
    window.press(Key.Key_Return)
    assert said == ["Diplomacy"]


def test_the_first_tag_is_made_the_same_way(window: AWindow, picker: TagPicker, facts: Facts) -> None:
    facts.replace_session(Session(a_project("one")))
    said = told_by(picker.new_tag_requested)
    picker.pick_tag()
    assert shown(picker) == []
    window.write("Claim")
    window.press(Key.Key_Return)
    assert said == ["Claim"]


def test_a_tag_is_merged_into_another_one_only(window: AWindow, picker: TagPicker) -> None:
    said, tagged = told_by(picker.target_chosen), told_by(picker.tag_chosen)
    picker.pick_target([TagId("Claim")])
    assert targets(picker) == ["Source", "Air defence", "Radar", "Hedge"]
    window.write("Claim")
    assert targets(picker) == []
    picker.target_popup.field.setText("hedge")
    window.press(Key.Key_Return)
    assert (said, tagged) == (["Hedge"], [])


def test_a_tag_moves_to_the_top_or_under_one_that_is_not_under_it(window: AWindow, picker: TagPicker) -> None:
    said = told_by(picker.target_chosen)
    picker.pick_parent(TagId("Air defence"))
    assert targets(picker) == ["Top level", "Claim", "Source", "Hedge"]
    window.press(Key.Key_Return)
    assert said == [TOP_LEVEL]


def test_all_under_a_tag_goes_with_it() -> None:
    project = a_codebook()
    assert list(with_all_under(project, TagId("Source"))) == ["Source", "Air defence", "Radar"]
    assert list(with_all_under(project, TagId("Hedge"))) == ["Hedge"]
