"""A list of cards of different heights: what stands where, what stays still, and what a screen reader is told."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from reviewer.qt.panels.card_list import CardList
from reviewer.qt.panels.card_model import CardModel
from reviewer.qt.panels.cards import Card, CardStyle
from tests.qt.marks_hands import Beside, click, double_click, heard_from, is_in_view, press, rect_of

GAP = 10


class Numbers(CardModel):
    """Rows with numbers, each as high as its number says, estimated at 40; remembers which were laid out."""

    def __init__(self, heights: Iterable[int]) -> None:
        super().__init__()
        self.heights = list(heights)
        self.laid_out: set[int] = set()

    def count(self) -> int:
        return len(self.heights)

    def spoken(self, row: int) -> str:
        return f"number {row}"

    def says(self, row: int) -> int:
        return self.heights[row]

    def card(self, row: int, style: CardStyle) -> Card:
        self.laid_out.add(row)
        return Card(self.heights[row], ())

    def estimated_heights(self, rows: Sequence[int], style: CardStyle) -> list[int]:
        return [40 for _ in rows]

    def insert(self, row: int, *heights: int) -> None:
        self.beginInsertRows(QModelIndex(), row, row + len(heights) - 1)
        self.heights[row:row] = heights
        self.endInsertRows()

    def remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.heights[row]
        self.endRemoveRows()


class Listed(Beside):
    """A window with a list of numbers."""

    def __init__(self, qtbot: QtBot, heights: Iterable[int]) -> None:
        self.numbers = Numbers(heights)
        self.cards = CardList("Numbers", self.numbers, GAP)
        super().__init__(qtbot, self.cards)
        self.cards.setFocus()

    def press(self, key: Qt.Key) -> int | None:
        press(self.cards, key)
        return self.cards.current_row


def test_cards_stand_one_below_the_other_with_a_gap(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [30, 80, 50])
    cards = listed.cards
    tops = [rect_of(cards, row).top() for row in range(3)]
    assert tops == [10, 50, 140]
    assert [rect_of(cards, row).height() for row in range(3)] == [30, 80, 50]


def test_only_cards_in_view_are_laid_out(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [50] * 10_000)
    cards, numbers = listed.cards, listed.numbers
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum() // 2)
    assert len(numbers.laid_out) < 50


def test_what_is_in_view_stays_still_when_cards_above_turn_out_higher(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [200] * 1_000)
    cards = listed.cards
    cards.go_to(500)
    before = rect_of(cards, 500).top()
    bar = cards.verticalScrollBar()
    for _ in range(40):
        bar.setValue(bar.value() - 25)
    assert rect_of(cards, 500).top() == before + 40 * 25


def test_going_to_a_row_shows_all_of_it(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [20 + 7 * (row % 40) for row in range(2_000)])
    cards = listed.cards
    for row in (1_999, 3, 1_000, 1_001, 999, 0):
        cards.go_to(row)
        assert is_in_view(cards, row)
        assert cards.current_row == row
    cards.go_to(None)
    assert cards.current_row is None


def test_keys_move_from_card_to_card_and_say_so(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [60] * 100)
    cards = listed.cards
    cards.go_to(0)
    chosen = heard_from(cards.chosen)
    assert listed.press(Qt.Key.Key_Down) == 1
    assert listed.press(Qt.Key.Key_End) == 99
    assert listed.press(Qt.Key.Key_Up) == 98
    paged = listed.press(Qt.Key.Key_PageUp)
    assert paged is not None
    assert 80 < paged < 95
    down = listed.press(Qt.Key.Key_PageDown)
    assert down is not None
    assert down > paged
    assert listed.press(Qt.Key.Key_Home) == 0
    assert listed.press(Qt.Key.Key_Up) == 0
    assert [row for (row,) in chosen] == [1, 99, 98, paged, down, 0]


def test_going_to_a_row_without_the_persons_doing_says_nothing(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [60] * 10)
    cards = listed.cards
    chosen = heard_from(cards.chosen)
    cards.go_to(4)
    assert chosen == []


def test_clicks_choose_and_double_clicks_open(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [60] * 5)
    cards = listed.cards
    chosen, opened = heard_from(cards.chosen), heard_from(cards.opened)
    click(cards, 2)
    double_click(cards, 3)
    press(cards, Qt.Key.Key_Return)
    assert chosen[0] == (2,)
    assert opened == [(3,), (3,)]


def test_rows_that_come_and_go_leave_the_others_as_they_were(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [30, 80, 50])
    cards, numbers = listed.cards, listed.numbers
    cards.go_to(2)
    numbers.insert(1, 100)
    assert cards.current_row == 3
    assert [rect_of(cards, row).height() for row in range(4)] == [30, 100, 80, 50]
    numbers.remove(0)
    assert cards.current_row == 2
    assert [rect_of(cards, row).top() for row in range(3)] == [10, 120, 210]


def test_cards_are_laid_out_anew_only_when_they_say_something_else(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [30] * 1_000)
    cards, numbers = listed.cards, listed.numbers
    numbers.laid_out.clear()
    cards.refresh_cards()
    assert numbers.laid_out == set()
    numbers.heights[2] = 90
    numbers.heights[900] = 90
    cards.refresh_cards()
    assert numbers.laid_out == {2}
    assert rect_of(cards, 2).height() == 90
    cards.go_to(900)
    assert rect_of(cards, 900).height() == 90


def test_rows_that_come_below_the_view_lay_out_nothing(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [50] * 100)
    cards, numbers = listed.cards, listed.numbers
    height = cards.verticalScrollBar().maximum()
    numbers.laid_out.clear()
    numbers.insert(100, 50, 50)
    assert numbers.laid_out == set()
    assert cards.verticalScrollBar().maximum() == height + 2 * 40
    cards.go_to(101)
    assert is_in_view(cards, 101)


def test_a_list_that_is_not_seen_lays_out_nothing_until_it_is(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [50] * 100)
    cards, numbers = listed.cards, listed.numbers
    cards.hide()
    numbers.laid_out.clear()
    numbers.heights = [70] * 100
    numbers.insert(0, 70)
    cards.refresh_cards()
    assert numbers.laid_out == set()
    cards.show()
    assert [rect_of(cards, row).height() for row in range(3)] == [70, 70, 70]


def test_letters_are_left_to_the_window(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [60] * 5)
    cards = listed.cards
    cards.go_to(0)
    assert listed.press(Qt.Key.Key_N) == 0


def test_a_screen_reader_finds_a_list_with_its_items(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [60] * 3)
    cards = listed.cards
    found = QAccessible.queryAccessibleInterface(cards)
    assert (found.role(), found.childCount()) == (QAccessible.Role.List, 3)
    assert found.text(QAccessible.Text.Name) == "Numbers"
    item = found.child(1)
    assert (item.role(), item.text(QAccessible.Text.Name)) == (QAccessible.Role.ListItem, "number 1")
    assert item.rect().size() == rect_of(cards, 1).size()


def test_the_words_of_a_card_can_be_copied(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [60] * 3)
    cards = listed.cards
    cards.go_to(1)
    press(cards, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "number 1"


def test_a_narrower_list_shows_the_same_card_at_its_top(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [60] * 500)
    cards = listed.cards
    bar = cards.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at_top = cards.indexAt(cards.viewport().rect().center()).row()
    listed.resize(300, 600)
    qtbot.waitUntil(lambda: cards.width() == 300)
    now = cards.indexAt(cards.viewport().rect().center()).row()
    assert abs(now - at_top) <= 2
