"""The left column as a whole: its heights, its keys, its colours and how it reads."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from reviewer.core.ids import TagId
from reviewer.core.project import project_of
from reviewer.core.rows import Tag
from reviewer.edits.codebook import add_tag
from reviewer.qt.facts import Facts
from reviewer.qt.panels.row_frame import INDENT, SWATCH
from reviewer.qt.panels.rows_view import RowsView
from reviewer.qt.panels.sidebar import NARROWEST, Sidebar, shares
from reviewer.qt.theme import LIGHT, THEMES, Theme, apply_theme, choose_theme
from tests.building import CODER, a_project
from tests.qt.column import facts_of, middle, press, row, rows, shown

Key = Qt.Key
every_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


@pytest.fixture(autouse=True)
def looks_as_before(qapp: QApplication) -> Iterator[None]:
    """Leaves the application that all tests share without a style sheet."""
    yield
    choose_theme(qapp, LIGHT)
    qapp.setStyleSheet("")


@pytest.fixture
def facts() -> Facts:
    return facts_of(a_project("Ann: hello", "Bob: hi", tags=["Claim", "Source", "Hedge"]))


@pytest.fixture
def sidebar(qtbot: QtBot, facts: Facts) -> Sidebar:
    sidebar = Sidebar(facts)
    shown(qtbot, sidebar)
    return sidebar


# Heights


@given(wanted=st.lists(st.integers(0, 5_000), max_size=6), room=st.integers(0, 3_000))
def test_room_is_shared_fairly(wanted: list[int], room: int) -> None:
    given_ = shares(wanted, room)
    assert all(0 <= got <= want for got, want in zip(given_, wanted, strict=True))
    assert sum(given_) <= room
    if sum(wanted) <= room:
        assert given_ == wanted
    short = [got for got, want in zip(given_, wanted, strict=True) if got < want]
    assert all(got <= least + 1 for least in short for got in given_), "who wants more gets as much as anybody"


def test_sections_stand_one_below_the_other_as_high_as_their_rows(sidebar: Sidebar) -> None:
    sidebar.resize(220, 900)
    tops = [section.y() for section in sidebar.sections]
    assert tops == [0, sidebar.codebook.height(), sidebar.codebook.height() + sidebar.speakers.height()]
    assert sidebar.transcripts.geometry().bottom() < 600
    assert all(section.view.verticalScrollBar().maximum() == 0 for section in sidebar.sections)


def test_a_section_grows_with_its_rows_and_leaves_the_others_in_view(sidebar: Sidebar, facts: Facts, qtbot: QtBot) -> None:
    height = sidebar.codebook.height()
    facts.session.apply("New tag", add_tag, "Another")
    qtbot.waitUntil(lambda: sidebar.codebook.height() > height)
    many = project_of([Tag(id=TagId(f"{n}"), name=f"Tag {n}", position=n) for n in range(5_000)])
    facts.replace_session(facts_of(many).session)
    qtbot.waitUntil(lambda: sidebar.codebook.view.verticalScrollBar().maximum() > 0)
    assert sidebar.transcripts.geometry().bottom() <= sidebar.height()


def test_folding_a_tag_gives_its_room_back(sidebar: Sidebar, facts: Facts, qtbot: QtBot) -> None:
    facts.session.apply("New tag", add_tag, "Defence", TagId("Source"))
    full = sidebar.codebook.sizeHint().height()
    sidebar.codebook.view.collapse(row(sidebar.codebook.view, "Source"))
    assert sidebar.codebook.sizeHint().height() < full


def test_larger_letters_make_higher_rows(sidebar: Sidebar, qtbot: QtBot) -> None:
    view, height = sidebar.codebook.view, sidebar.codebook.height()
    row_height = view.visualRect(row(view, "Claim")).height()
    font = sidebar.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    sidebar.setFont(font)
    qtbot.waitUntil(lambda: sidebar.codebook.height() > height)
    assert view.visualRect(row(view, "Claim")).height() > row_height


def test_it_says_how_narrow_it_can_be(sidebar: Sidebar) -> None:
    assert sidebar.minimumWidth() == NARROWEST
    sidebar.set_coder(CODER.id)


# Keys


def test_tab_goes_from_list_to_list_and_arrows_within(sidebar: Sidebar) -> None:
    codebook, speakers, transcripts = (section.view for section in sidebar.sections)
    codebook.setFocus()
    press(codebook, Key.Key_Down)
    press(codebook, Key.Key_Tab)
    assert speakers.hasFocus()
    press(speakers, Key.Key_Tab)
    assert transcripts.hasFocus()
    press(transcripts, Key.Key_Backtab)
    assert speakers.hasFocus()
    press(speakers, Key.Key_End)
    assert speakers.currentIndex() == row(speakers, "not assigned")


@pytest.mark.parametrize("letter", ["T", "F", "R", "S", "H", "1", "9"])
@pytest.mark.parametrize("number", [0, 1, 2], ids=["codebook", "speakers", "transcripts"])
def test_single_letters_are_keys_of_the_window(letter: str, number: int, facts: Facts, qtbot: QtBot) -> None:
    window, sidebar = QMainWindow(), Sidebar(facts)
    window.setCentralWidget(sidebar)
    shown(qtbot, window)
    heard: list[str] = []
    QShortcut(letter, window).activated.connect(lambda: heard.append(letter))
    view = sidebar.sections[number].view
    view.setCurrentIndex(rows(view)[0])
    view.setFocus()
    QTest.keyClick(view, Key(ord(letter)))
    assert heard == [letter]
    assert view.currentIndex() == rows(view)[0]


def test_letters_that_are_no_keys_do_nothing(sidebar: Sidebar) -> None:
    view = sidebar.codebook.view
    view.setCurrentIndex(row(view, "Claim"))
    QTest.keyClicks(view, "shx")
    for letter in "яع字":
        QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter))
    assert view.currentIndex() == row(view, "Claim")


def test_keys_of_a_list_are_taken_before_those_of_the_window(facts: Facts, qtbot: QtBot) -> None:
    window, sidebar = QMainWindow(), Sidebar(facts)
    window.setCentralWidget(sidebar)
    shown(qtbot, window)
    heard: list[str] = []
    QShortcut("F2", window).activated.connect(lambda: heard.append("F2"))
    view = sidebar.codebook.view
    view.setFocus()
    view.setCurrentIndex(row(view, "Claim"))
    press(view, Key.Key_F2)
    assert heard == []
    assert view.state() == RowsView.State.EditingState


# Colours and names


@every_theme
def test_swatches_are_painted_in_the_theme_in_force(sidebar: Sidebar, qapp: QApplication, theme: Theme) -> None:
    for before in (LIGHT, theme):
        apply_theme(qapp, before)
    view = sidebar.codebook.view
    hedge = view.visualRect(row(view, "Hedge"))
    swatch = QPoint(hedge.left() + SWATCH // 2, hedge.center().y())
    assert _picture(view).pixelColor(swatch) == QColor(theme.tag(2))
    assert _picture(view).pixelColor(hedge.right() - 1, hedge.top() + 1) == QColor(theme.panel)


@pytest.mark.parametrize("name", ["x" * 200, "long words " * 18, "مصدر مهم " * 20, "🎯👩‍👩‍👧 " * 20, "<h1>Big</h1>" * 10])
def test_long_names_of_any_script_leave_key_and_count_alone(name: str, qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, LIGHT)
    tags = [Tag(id=TagId("a"), name=name, key="1"), Tag(id=TagId("b"), name="B", key="1", position=1)]
    sidebar = Sidebar(facts_of(project_of(tags)))
    shown(qtbot, sidebar)
    view = sidebar.codebook.view
    view.clearFocus()
    picture, (long, short) = _picture(view), (view.visualRect(index) for index in rows(view))
    right = 60
    parts = [picture.copy(rect.right() - right, rect.top(), right, rect.height()) for rect in (long, short)]
    assert parts[0] == parts[1]
    assert long.height() == short.height()


def test_a_chevron_folds_and_unfolds(sidebar: Sidebar, facts: Facts) -> None:
    facts.session.apply("New tag", add_tag, "Defence", TagId("Source"))
    view = sidebar.codebook.view
    source = row(view, "Source")
    chevron = QPoint(view.visualRect(source).left() - INDENT // 2, middle(view, source).y())
    for is_open in (False, True):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=chevron)
        assert view.isExpanded(source) is is_open


def test_a_window_from_right_to_left_is_mirrored(sidebar: Sidebar, qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    sidebar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view = sidebar.codebook.view
    hedge = view.visualRect(row(view, "Hedge"))
    assert _picture(view).pixelColor(hedge.right() - SWATCH // 2, hedge.center().y()) == QColor(LIGHT.tag(2))


def test_every_list_and_row_is_spoken(sidebar: Sidebar) -> None:
    lists = [QAccessible.queryAccessibleInterface(section.view) for section in sidebar.sections]
    assert [one.text(QAccessible.Text.Name) for one in lists] == ["Codebook", "Speakers", "Transcripts"]
    assert [one.role() for one in lists] == [QAccessible.Role.Tree] * 3
    rows_spoken = [one.child(number).text(QAccessible.Text.Name) for one in lists for number in range(one.childCount())]
    assert "Claim, 0 taggings" in rows_spoken
    assert "Ann, 1 segment" in rows_spoken
    assert "A talk, 2 segments, 00:02, 0 % reviewed, shown" in rows_spoken


def _picture(view: RowsView) -> QImage:
    return view.viewport().grab().toImage()
