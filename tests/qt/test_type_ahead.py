"""Choosing by typing, from the keyboard alone or with the mouse."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reviewer.qt.choices import Choice, ChoicesModel, Row
from reviewer.qt.type_ahead import MOST_ROWS, TypeAhead
from tests.qt.a_window import CTRL, AWindow, told_by

Key = Qt.Key
CHOICES = (
    Choice("c", "Claim", hint="1", about="Said to be so", swatch="#22478c"),
    Choice("p", "Prediction", hint="2"),
    Choice("a", "Air defence", detail="Source"),
    Choice("r", "Résumé"),
)
MANY = tuple(Choice(str(number), f"Tag {number}") for number in range(40))


@pytest.fixture
def window(qtbot: QtBot) -> AWindow:
    return AWindow(qtbot)


@pytest.fixture
def popup(window: AWindow) -> TypeAhead:
    return TypeAhead(window)


def shown(popup: TypeAhead) -> list[str]:
    return [row.choice.text for row in popup.model.rows]


def current(popup: TypeAhead) -> str:
    assert popup.current is not None
    return popup.current.choice.text


def test_opening_gives_the_popup_the_focus_and_lists_all(window: AWindow, popup: TypeAhead) -> None:
    popup.open_with(CHOICES, placeholder="Tag with…")
    assert window.has_focus(popup.field)
    assert shown(popup) == ["Claim", "Prediction", "Air defence", "Résumé"]
    assert current(popup) == "Claim"


def test_recent_choices_come_first(popup: TypeAhead) -> None:
    popup.open_with(CHOICES, ["a"])
    assert shown(popup) == ["Air defence", "Claim", "Prediction", "Résumé"]


def test_typing_finds_and_enter_takes(window: AWindow, popup: TypeAhead) -> None:
    said = told_by(popup.chosen)
    popup.open_with(CHOICES)
    window.write("pre")
    assert shown(popup) == ["Prediction"]
    window.press(Key.Key_Return)
    assert said == ["p"]
    assert not popup.isVisible()
    assert window.has_focus(window.field)


def test_arrows_move_while_typing_and_go_round(window: AWindow, popup: TypeAhead) -> None:
    popup.open_with(CHOICES)
    window.press(Key.Key_Down)
    assert current(popup) == "Prediction"
    window.press(Key.Key_Up)
    window.press(Key.Key_Up)
    assert current(popup) == "Résumé"
    window.press(Key.Key_Down)
    assert current(popup) == "Claim"
    assert window.has_focus(popup.field)


def test_pages_move_and_stop_at_the_ends(window: AWindow, popup: TypeAhead) -> None:
    popup.open_with(MANY)
    window.press(Key.Key_PageDown)
    assert current(popup) == f"Tag {MOST_ROWS - 1}"
    for _ in range(6):
        window.press(Key.Key_PageDown)
    assert current(popup) == "Tag 39"
    for _ in range(6):
        window.press(Key.Key_PageUp)
    assert current(popup) == "Tag 0"


def test_no_more_than_ten_rows_are_seen(popup: TypeAhead) -> None:
    popup.open_with(MANY)
    first = popup.list.visualRect(popup.model.index(0))
    assert popup.list.viewport().height() == MOST_ROWS * first.height()


def test_tab_completes(window: AWindow, popup: TypeAhead) -> None:
    said = told_by(popup.chosen)
    popup.open_with(CHOICES)
    window.write("ad")
    window.press(Key.Key_Tab)
    assert popup.field.text() == "Air defence"
    assert window.has_focus(popup.field)
    window.press(Key.Key_Enter)
    assert said == ["a"]


def test_escape_closes_and_gives_the_focus_back(window: AWindow, popup: TypeAhead) -> None:
    chosen, closed = told_by(popup.chosen), []
    popup.closed.connect(lambda: closed.append(True))
    popup.open_with(CHOICES)
    window.press(Key.Key_Escape)
    assert (chosen, closed) == ([], [True])
    assert window.has_focus(window.field)


def test_a_click_takes(qtbot: QtBot, popup: TypeAhead) -> None:
    said = told_by(popup.chosen)
    popup.open_with(CHOICES)
    place = popup.list.visualRect(popup.model.index(2)).center()
    QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said == ["a"]
    assert not popup.is_open


def test_a_click_beside_it_closes(qtbot: QtBot, window: AWindow, popup: TypeAhead) -> None:
    popup.open_with(CHOICES)
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=QPoint(5, window.height() - 5))
    assert not popup.is_open
    assert window.has_focus(window.field)


def test_it_closes_when_the_focus_goes_elsewhere_and_leaves_it_there(window: AWindow, popup: TypeAhead) -> None:
    other = QLineEdit(window)
    other.show()
    popup.open_with(CHOICES)
    other.setFocus()
    assert not popup.is_open
    assert window.has_focus(other)


def test_closing_comes_before_choosing_so_that_what_is_chosen_may_open_something(window: AWindow, popup: TypeAhead) -> None:
    told: list[str] = []
    popup.closed.connect(lambda: told.append("closed"))
    popup.chosen.connect(told.append)
    popup.open_with(CHOICES)
    window.press(Key.Key_Return)
    assert told == ["closed", "c"]


def test_enter_on_an_unknown_name_creates_it(window: AWindow, popup: TypeAhead) -> None:
    said, chosen = told_by(popup.new_requested), told_by(popup.chosen)
    popup.open_with(CHOICES, create_words="Create tag")
    window.write("  Climate   change ")
    assert current(popup) == "Create tag “Climate change”"
    window.press(Key.Key_Return)
    assert (said, chosen) == (["Climate change"], [])


def test_a_misspelling_is_shown_but_enter_still_creates(window: AWindow, popup: TypeAhead) -> None:
    said = told_by(popup.new_requested)
    popup.open_with(CHOICES, create_words="Create tag")
    window.write("Predicton")
    assert shown(popup) == ["Prediction", "Create tag “Predicton”"]
    window.press(Key.Key_Return)
    assert said == ["Predicton"]


def test_enter_takes_a_name_that_has_in_it_what_was_typed(window: AWindow, popup: TypeAhead) -> None:
    said, chosen = told_by(popup.new_requested), told_by(popup.chosen)
    popup.open_with(CHOICES, create_words="Create tag")
    window.write("dict")
    assert shown(popup) == ["Prediction", "Create tag “dict”"]
    window.press(Key.Key_Return)
    assert (said, chosen) == ([], ["p"])


def test_the_row_that_creates_can_be_gone_to(window: AWindow, popup: TypeAhead) -> None:
    said = told_by(popup.new_requested)
    popup.open_with(CHOICES, create_words="Create tag")
    window.write("dict")
    window.press(Key.Key_Up)
    window.press(Key.Key_Return)
    assert said == ["dict"]


def test_control_enter_always_creates(window: AWindow, popup: TypeAhead) -> None:
    said, chosen = told_by(popup.new_requested), told_by(popup.chosen)
    popup.open_with(CHOICES, create_words="Create tag")
    window.write("claim")
    window.press(Key.Key_Return, CTRL)
    assert (said, chosen) == (["claim"], [])


def test_nothing_is_created_without_a_name_or_where_it_is_not_allowed(window: AWindow, popup: TypeAhead) -> None:
    said = told_by(popup.new_requested, popup.chosen)
    popup.open_with(CHOICES, create_words="Create tag")
    window.write(" ")
    window.press(Key.Key_Return, CTRL)
    assert popup.is_open
    popup.open_with(CHOICES)
    window.write("xyz")
    assert shown(popup) == []
    window.press(Key.Key_Return)
    window.press(Key.Key_Return, CTRL)
    assert said == []


def test_an_exact_name_is_not_offered_for_creation_but_one_without_its_accents_is(window: AWindow, popup: TypeAhead) -> None:
    popup.open_with(CHOICES, create_words="Create tag")
    window.write("CLAIM")
    assert shown(popup) == ["Claim"]
    popup.field.setText("resume")
    assert shown(popup) == ["Résumé", "Create tag “resume”"]


def test_what_is_offered_for_what_was_typed_comes_first(window: AWindow, popup: TypeAhead) -> None:
    popup.open_with(CHOICES, offers=lambda text: [Choice("x", f"Go to {text}")] if text == "cl" else [])
    window.write("cl")
    assert shown(popup) == ["Go to cl", "Claim"]
    window.press(Key.Key_Tab)
    assert popup.field.text() == "cl"


def test_the_current_choice_is_explained(window: AWindow, popup: TypeAhead) -> None:
    popup.open_with(CHOICES)
    assert "Said to be so" in popup.about
    window.press(Key.Key_Down)
    assert popup.about == ""


def test_keys_of_the_window_do_not_act_meanwhile(window: AWindow, popup: TypeAhead) -> None:
    acted: list[str] = []
    for key in ("T", "1", "Return", "Esc", "Down", "Tab"):
        action = QAction(key, window)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False, key=key: acted.append(key))
        window.addAction(action)
    popup.open_with(MANY)
    window.write("t1")
    window.press(Key.Key_Down)
    window.press(Key.Key_Tab)
    window.press(Key.Key_Return)
    popup.open_with(MANY)
    window.press(Key.Key_Escape)
    assert acted == []


def test_it_opens_below_what_it_belongs_to_or_above_and_stays_in_the_window(window: AWindow, popup: TypeAhead) -> None:
    high = QRect(window.mapToGlobal(QPoint(100, 50)), QSize(200, 20))
    popup.open_with(MANY, anchor=high)
    assert popup.card.y() >= 70
    popup.close_card()
    low = QRect(window.mapToGlobal(QPoint(880, 650)), QSize(200, 20))
    popup.open_with(MANY, anchor=low)
    assert popup.card.geometry().bottom() < 650
    assert window.rect().contains(popup.card.geometry())


def test_the_card_shrinks_with_the_list_but_its_top_stays(window: AWindow, popup: TypeAhead) -> None:
    popup.open_with(MANY)
    top, height = popup.card.y(), popup.card.height()
    window.write("39")
    assert popup.card.y() == top
    assert popup.card.height() < height


def test_it_follows_the_window(window: AWindow, popup: TypeAhead) -> None:
    popup.open_with(MANY)
    window.resize(640, 420)
    assert popup.size() == window.size()
    assert popup.rect().contains(popup.card.geometry())


def test_markup_is_shown_as_it_is_and_everything_is_spoken(qtbot: QtBot, popup: TypeAhead) -> None:
    popup.open_with([Choice("x", "<b>bold</b>\nnext", "Path", hint="4", about="<img src=x>")])
    index = popup.model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "<b>bold</b>\nnext, Path, 4, <img src=x>"
    assert popup.about == "<img src=x>"
    assert not popup.grab().isNull()


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = ChoicesModel()
    model.show_rows([Row(choice) for choice in CHOICES])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
