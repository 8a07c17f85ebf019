"""The popup in which typing finds something to choose: tags, speakers, flags, commands."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reviewer.edits.names import folded
from reviewer.qt.choice_painting import ChoiceDelegate, row_height
from reviewer.qt.choices import Choice, ChoicesModel, Row
from reviewer.qt.icons import icon
from reviewer.qt.key_names import key_name
from reviewer.qt.overlay import Overlay
from reviewer.queries.ranking import EXACT, NAMED, Ranked, ranked

Key = Qt.Key
Offers = Callable[[str], Sequence[Choice]]
"""What can be chosen because of what was typed, such as a time."""

WIDTH = 460
MOST_ROWS = 10
INSET = 6
ABOUT_LINES = 2
LABEL_MARGIN = 9
CREATE = "create"
TYPED_WITH = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
STYLE = """
    QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 7px 9px; }
    QListView { background: transparent; }
"""


class TypeAhead(Overlay):
    """A line to type in and, below it, what matches. `closed` comes before `chosen` and `new_requested`."""

    chosen = Signal(str)  # id
    new_requested = Signal(str)  # name
    typed = Signal(str)

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered, WIDTH)
        self._choices: dict[str, Choice] = {}
        self._recent: Sequence[str] = ()
        self._create_words: str | None = None
        self._offers: Offers = _no_offers
        self.field = QLineEdit()
        self.model = ChoicesModel(self)
        self.list = QListView()
        self._delegate = ChoiceDelegate(self)
        self._nothing = _label()
        self._about_line = _line()
        self._about = _label()
        self._build()
        self.list.clicked.connect(self._on_clicked)
        self.field.textChanged.connect(self._on_typed)

    def open_with(
        self,
        choices: Sequence[Choice],
        recent: Sequence[str] = (),
        placeholder: str = "",
        create_words: str | None = None,
        anchor: QRect | None = None,
        *,
        offers: Offers | None = None,
        nothing_there: str = "Nothing matches",
    ) -> None:
        """Offers `choices`, those in `recent` (ids, latest first) before the others, near `anchor` (global coordinates).

        With `create_words`, such as “Create tag”, a name that is not there can be asked for.
        """
        self._choices = {choice.id: choice for choice in choices}
        self._recent, self._create_words, self._offers = recent, create_words, offers or _no_offers
        self._delegate.has_pictures = bool(offers or create_words) or any(one.swatch or one.icon for one in choices)
        self._nothing.setText(nothing_there)
        has_about = any(choice.about for choice in choices)
        self._about.setVisible(has_about)
        self._about_line.setVisible(has_about)
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.setAccessibleName(placeholder)
        self.field.clear()
        self._show_matches("")
        self.open_card(self.field, anchor)

    def take(self, id: str) -> None:
        """Closes and says that this was chosen."""
        self.close_card()
        self.chosen.emit(id)

    @property
    def current(self) -> Row | None:
        """The row that Enter takes."""
        index = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    @property
    def about(self) -> str:
        """What is said of the current choice."""
        return self._about.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() != QEvent.Type.KeyRelease:
            act = self._act_of(event)
            if act is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    act()
                return True
        return super().eventFilter(watched, event)

    # What keys do

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        key, modifiers = Key(event.key()), event.modifiers()
        if modifiers == Qt.KeyboardModifier.ControlModifier and key in (Key.Key_Return, Key.Key_Enter):
            return self._create
        if modifiers & ~TYPED_WITH:
            return None
        acts: dict[Key, Callable[[], None]] = {
            Key.Key_Return: self._take_current,
            Key.Key_Enter: self._take_current,
            Key.Key_Escape: self.close_card,
            Key.Key_Tab: self._complete,
            Key.Key_Backtab: _do_nothing,
            Key.Key_Down: partial(self._step, 1),
            Key.Key_Up: partial(self._step, -1),
            Key.Key_PageDown: partial(self._turn_page, 1),
            Key.Key_PageUp: partial(self._turn_page, -1),
        }
        return acts.get(key)

    def _step(self, by: int) -> None:
        if self.model.rows:
            self._go_to((self.list.currentIndex().row() + by) % len(self.model.rows))

    def _turn_page(self, by: int) -> None:
        if self.model.rows:
            wanted = self.list.currentIndex().row() + by * (MOST_ROWS - 1)
            self._go_to(min(max(0, wanted), len(self.model.rows) - 1))

    def _go_to(self, number: int) -> None:
        self.list.setCurrentIndex(self.model.index(number))
        self._tell_of_current()

    def _take_current(self) -> None:
        row = self.current
        if row and row.creates:
            self._create()
        elif row:
            self.take(row.choice.id)

    def _complete(self) -> None:
        row = self.current
        if row and row.match:
            self.field.setText(row.choice.text)

    def _create(self) -> None:
        name = _name(self.field.text())
        if self._create_words and name:
            self.close_card()
            self.new_requested.emit(name)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._take_current()

    # What matches

    def _on_typed(self, text: str) -> None:
        if self.is_open:
            self._show_matches(text)
            self.fit_card()
            self.typed.emit(text)

    def _show_matches(self, text: str) -> None:
        rows = [Row(choice) for choice in self._offers(text)]
        found = ranked(text, [choice.candidate for choice in self._choices.values()], self._recent)
        is_known = bool(rows) or bool(found and found[0].score >= NAMED)
        rows += [Row(self._choices[match.id], match) for match in found]
        can_create = self._can_create(text, found)
        if can_create:
            rows.append(self._creating_row(text))
        self.model.show_rows(rows)
        self._fit_list(len(rows))
        if rows:
            self._go_to(len(rows) - 1 if can_create and not is_known else 0)
        else:
            self._about.clear()

    def _can_create(self, text: str, found: Sequence[Ranked]) -> bool:
        """Whether there may be something new of this name: nothing has it, where accents do make a difference."""
        name = folded(text)
        namesakes = (self._choices[match.id] for match in found if match.score >= EXACT)
        return bool(self._create_words and name) and all(folded(choice.text) != name for choice in namesakes)

    def _creating_row(self, text: str) -> Row:
        words = f"{self._create_words} “{_name(text)}”"
        choice = Choice(CREATE, words, hint=key_name("Ctrl+Return"), about="There is none of this name yet", icon=icon("plus"))
        return Row(choice, creates=_name(text))

    def _tell_of_current(self) -> None:
        row = self.current
        if row is None:
            return
        self._about.setText(self._shortened(row.choice.about))
        if self.is_open:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, row.choice.words))

    def _shortened(self, about: str) -> str:
        """As much of it as has room, whose lines break a little early."""
        room = (ABOUT_LINES - 0.3) * (WIDTH - 2 * INSET - 2 * LABEL_MARGIN)
        return self._about.fontMetrics().elidedText(" ".join(about.split()), Qt.TextElideMode.ElideRight, int(room))

    # How it looks

    def _build(self) -> None:
        self.card.setStyleSheet(STYLE)
        self.field.installEventFilter(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName("What matches")
        self._about.setWordWrap(True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(INSET, INSET, INSET, INSET)
        layout.setSpacing(INSET)
        for widget in (self.field, _line(), self.list, self._nothing, self._about_line, self._about):
            layout.addWidget(widget)

    def _fit_list(self, rows: int) -> None:
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(min(rows, MOST_ROWS) * row_height(self.list.font()))
        self._nothing.setVisible(rows == 0)
        self._about.setFixedHeight(ABOUT_LINES * self._about.fontMetrics().lineSpacing() + INSET)


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("small", True)
    label.setContentsMargins(LABEL_MARGIN, 2, LABEL_MARGIN, 4)
    return label


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("line", True)
    line.setFixedHeight(1)
    return line


def _name(text: str) -> str:
    return " ".join(text.split())


def _no_offers(_text: str) -> Sequence[Choice]:
    return ()


def _do_nothing() -> None:
    """For keys that are to have no effect."""
