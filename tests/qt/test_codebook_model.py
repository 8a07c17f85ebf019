"""The codebook for Qt's views says what the project says, whatever was done to it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from reviewer.core.errors import NotPossible
from reviewer.core.ids import TagId
from reviewer.core.project import Project, project_of
from reviewer.core.rows import Tag, Tagging
from reviewer.core.session import Session
from reviewer.edits.codebook import add_tag, delete_tag, merge_tags, move_tag_under, rename_tag
from reviewer.edits.tagging import tag_span
from reviewer.qt.facts import Facts
from reviewer.qt.panels.codebook_model import CodebookModel
from reviewer.queries.codebook import codebook
from tests.building import a_project, whole
from tests.edits.people import ME
from tests.qt.column import facts_of, look

MANY = 5_000
Step = tuple[str, int, int]


def test_qt_finds_nothing_wrong_with_it(qapp: QApplication) -> None:
    facts, model = modelled(a_project("Hello", tags=["Claim", "Source", "Defence"]))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    facts.session.apply("Move", move_tag_under, TagId("Defence"), TagId("Source"))
    facts.session.apply("Merge", merge_tags, TagId("Source"), TagId("Claim"))
    facts.session.undo()
    facts.replace_session(Session(a_project("Hello", tags=["Other"])))
    model.start_over()
    assert told(model) == [("Other", 0, "0")]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["add", "move", "merge", "delete", "tag", "undo", "redo"]), st.integers(0, 9), st.integers(0, 9)
        )
    )
)
def test_it_follows_whatever_is_done(qapp: QApplication, steps: list[Step]) -> None:
    facts, model = modelled(a_project("Hello", tags=["A", "B", "C"]))
    for step in steps:
        take(facts.session, step)
        assert told(model) == expected(facts.session)


def test_an_index_stays_with_its_tag(qapp: QApplication) -> None:
    facts, model = modelled(a_project("Hello", tags=["A", "B", "C"]))
    kept = {id: QPersistentModelIndex(model.index_of(TagId(id))) for id in "ABC"}
    facts.session.apply("Move", move_tag_under, TagId("A"), TagId("C"))
    facts.session.apply("Delete", delete_tag, TagId("B"))
    assert [model.tag_of(kept[id]) for id in "ABC"] == ["A", None, "C"]
    assert model.parent(kept["A"]) == model.index_of(TagId("C"))


@pytest.mark.parametrize("name", ["<b>bold</b> & <img src=x>", "x" * 200, "مصدر", "🎯 Aim 👩‍👩‍👧"])
def test_a_name_is_shown_as_it_is(qapp: QApplication, name: str) -> None:
    facts, model = modelled(a_project("Hello", tags=["A"]))
    facts.session.apply("Rename", rename_tag, TagId("A"), name)
    index = model.index(0, 0)
    assert index.data() == look(index).name == name
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    assert "<img" not in tip
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"{name}, 0 taggings"


def test_a_long_definition_does_not_fill_the_screen(qapp: QApplication) -> None:
    tag = Tag(id=TagId("A"), name="A", definition="when <u>they</u> say so " * 1_000)
    _, model = modelled(project_of([tag]))
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "when &lt;u&gt;they" in tip
    assert len(tip) < 2_000


def test_of_five_thousand_tags_only_the_one_tagged_is_told(qapp: QApplication) -> None:
    project = a_project("Hello", tags=[f"Tag {number}" for number in range(MANY)])
    facts, model = modelled(project)
    heard: list[str] = []
    model.dataChanged.connect(lambda top, _bottom: heard.append(top.data()))
    facts.session.apply("Tag", tag_span, whole(project, "s1"), TagId("Tag 4711"), ME)
    facts.session.undo()
    assert heard == ["Tag 4711"] * 2
    assert model.rowCount() == MANY


def modelled(project: Project) -> tuple[Facts, CodebookModel]:
    facts = facts_of(project)
    model = CodebookModel(facts, facts)
    facts.project_changed.connect(model.follow)
    return facts, model


def take(session: Session, step: Step) -> None:
    what, one, other = step
    tags = [tag.id for tag, _ in codebook(session.project)]
    try:
        match what:
            case "add":
                session.apply(what, add_tag, f"Tag {one}", tags[other % len(tags)] if tags and other else None)
            case "move" if tags:
                session.apply(what, move_tag_under, tags[one % len(tags)], tags[other % len(tags)] if other else None)
            case "merge" if tags:
                session.apply(what, merge_tags, tags[one % len(tags)], tags[other % len(tags)])
            case "delete" if tags:
                session.apply(what, delete_tag, tags[one % len(tags)])
            case "tag" if tags:
                session.apply(what, tag_span, whole(session.project, "s1"), tags[one % len(tags)], ME)
            case "undo":
                session.undo()
            case "redo":
                session.redo()
    except NotPossible:
        return


def expected(session: Session) -> list[tuple[str, int, str]]:
    taggings: list[Tagging] = list(session.project.taggings.rows())
    return [(tag.name, depth, str(sum(one.tag == tag.id for one in taggings))) for tag, depth in codebook(session.project)]


def told(model: CodebookModel, parent: QModelIndex | None = None, depth: int = 0) -> list[tuple[str, int, str]]:
    found: list[tuple[str, int, str]] = []
    for number in range(model.rowCount(parent or QModelIndex())):
        index = model.index(number, 0, parent or QModelIndex())
        assert model.parent(index) == (parent or QModelIndex())
        found.append((look(index).name, depth, look(index).figure))
        found.extend(told(model, index, depth + 1))
    return found
