"""Small dialogs that ask or tell something. They do not block: what was answered is passed on when it is."""

import re
from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.core.errors import ReviewerError
from reviewer.qt.icons import ThemeColour, icon
from reviewer.qt.theme import Theme

Role = QDialogButtonBox.ButtonRole

MARGIN = 20
GAP = 12
TEXT_WIDTH = 400
ICON = 24
LONGEST_NAME = 40  # characters
LONGEST_WORD = 40


class SaveAnswer(Enum):
    """What to do with unsaved changes."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


def ask_save(parent: QWidget, name: str, on_answer: Callable[[SaveAnswer], object]) -> "MessageDialog":
    """Asks whether to save the changes of the project `name` before it is left."""
    dialog = MessageDialog(parent, "Unsaved changes", f"Save the changes to {_quoted(name)}?", "Otherwise they are lost.")
    dialog.add_answer("&Save", Role.AcceptRole, SaveAnswer.SAVE)
    dialog.add_answer("Do&n’t save", Role.DestructiveRole, SaveAnswer.DISCARD)
    dialog.add_answer("&Cancel", Role.RejectRole, SaveAnswer.CANCEL)
    dialog.answered.connect(on_answer)
    return _opened(dialog)


def ask_replace(parent: QWidget, name: str, on_replace: Callable[[], object]) -> "MessageDialog":
    """Asks before the file `name`, which is there already, is written over."""
    return _asked(parent, "Replace file", f"Replace {_quoted(name)}?", "There is a file of this name.", "&Replace", on_replace)


def ask_delete_tag(
    parent: QWidget, name: str, taggings: int, on_delete: Callable[[], object], notes: int = 0, tags_under: int = 0
) -> "MessageDialog":
    """Asks before a tag is deleted with its taggings and the notes on it, while the tags under it move up."""
    gone = [_count(taggings, "tagging", "taggings"), _count(notes, "note", "notes")]
    lost = " and ".join(words for words in gone if words) or "No tagging"
    verb = "go" if taggings + notes > 1 else "goes"
    advice = f"{lost} {verb} with it."
    if tags_under:
        advice += f" {_count(tags_under, 'tag moves', 'tags move')} up to its place."
    return _asked(
        parent, "Delete tag", f"Delete {_quoted(name)}?", f"{advice} Undo brings everything back.", "&Delete", on_delete
    )


def ask_merge(parent: QWidget, name: str, into: str, taggings: int, on_merge: Callable[[], object]) -> "MessageDialog":
    """Asks before a tag is merged into another one."""
    moved = _count(taggings, "tagging goes", "taggings go") or "No tagging goes"
    advice = f"{moved} over to {_quoted(into)}, and {_quoted(name)} is gone. Undo brings it back."
    return _asked(parent, "Merge tags", f"Merge {_quoted(name)} into {_quoted(into)}?", advice, "&Merge", on_merge)


def ask_text(parent: QWidget, title: str, label: str, text: str, on_text: Callable[[str], object]) -> "TextDialog":
    """Asks for a line of text that is not empty."""
    field = QLineEdit(text)
    field.selectAll()
    dialog = TextDialog(parent, title, label, field, field.text)
    field.textChanged.connect(dialog.on_line_changed)
    dialog.on_line_changed(text)
    return _text_asked(dialog, on_text)


def ask_long_text(parent: QWidget, title: str, label: str, text: str, on_text: Callable[[str], object]) -> "TextDialog":
    """Asks for text of several lines, which may be empty. Ctrl+Enter takes it."""
    field = QPlainTextEdit(text)
    field.setTabChangesFocus(True)
    field.moveCursor(QTextCursor.MoveOperation.End)
    dialog = TextDialog(parent, title, label, field, field.toPlainText)
    QShortcut(QKeySequence("Ctrl+Return"), dialog, dialog.accept)
    return _text_asked(dialog, on_text)


def tell_error(parent: QWidget, error: ReviewerError) -> "MessageDialog":
    """Says what could not be done, and what is safe or what to do now."""
    dialog = MessageDialog(parent, "Reviewer", error.happened, error.advice)
    dialog.show_icon("circle-alert", _danger)
    dialog.add_answer("&OK", Role.AcceptRole)
    return _opened(dialog)


def tell(parent: QWidget, title: str, text: str) -> "MessageDialog":
    """Says something."""
    dialog = MessageDialog(parent, title, title, text)
    dialog.add_answer("&OK", Role.AcceptRole)
    return _opened(dialog)


class MessageDialog(QDialog):
    """One sentence, what follows from it, and buttons. The first button is the default, and Esc the one that rejects."""

    answered = Signal(object)

    def __init__(self, parent: QWidget, title: str, sentence: str, advice: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(advice)
        self.buttons = QDialogButtonBox()
        self.sentence, self.advice = plain_label(sentence), plain_label(advice)
        self._answers: dict[QAbstractButton, object] = {}
        self._answer: object = None
        self._picture = QLabel()
        self._lay_out()
        self.buttons.clicked.connect(self._on_clicked)
        self.finished.connect(self._on_finished)

    def show_icon(self, name: str, colour: ThemeColour) -> None:
        """Shows an icon beside the words."""
        self._picture.setPixmap(icon(name, colour).pixmap(ICON, ICON))
        self._picture.show()

    def add_answer(self, text: str, role: Role, answer: object = None) -> QPushButton:
        """Adds a button; `answered` says its answer."""
        button = QPushButton(text)
        if not self._answers:
            make_default(button)
        self.buttons.addButton(button, role)
        if role is Role.RejectRole:
            self._answer = answer
        self._answers[button] = answer
        return button

    def _lay_out(self) -> None:
        bold = self.sentence.font()
        bold.setBold(True)
        self.sentence.setFont(bold)
        self.advice.setVisible(bool(self.advice.text()))
        words = QVBoxLayout()
        words.setSpacing(GAP // 2)
        words.addWidget(self.sentence)
        words.addWidget(self.advice)
        words.addStretch()
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        self._picture.hide()
        _fill(QVBoxLayout(self), across, self.buttons)

    def _on_clicked(self, button: QAbstractButton) -> None:
        self._answer = self._answers[button]
        if self.buttons.buttonRole(button) is Role.RejectRole:
            self.reject()
        else:
            self.accept()

    def _on_finished(self) -> None:
        self.answered.emit(self._answer)


class TextDialog(QDialog):
    """A field to write in, whose text is given when the person says so."""

    text_given = Signal(str)

    def __init__(self, parent: QWidget, title: str, label: str, field: QWidget, written: Callable[[], str]) -> None:
        """`written` says what is in the field."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.field = field
        self._written = written
        self.buttons = QDialogButtonBox()
        self.ok = self.buttons.addButton("&OK", Role.AcceptRole)
        self.buttons.addButton("&Cancel", Role.RejectRole)
        make_default(self.ok)
        caption = plain_label(label)
        caption.setBuddy(field)
        field.setAccessibleName(label)
        words = QVBoxLayout()
        words.setSpacing(GAP // 2)
        words.addWidget(caption)
        words.addWidget(field)
        _fill(QVBoxLayout(self), words, self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_accepted)
        field.setFocus()

    def on_line_changed(self, text: str) -> None:
        """Nothing written is nothing to take."""
        self.ok.setEnabled(bool(text.strip()))

    def _on_accepted(self) -> None:
        self.text_given.emit(self._written())


def plain_label(text: str) -> QLabel:
    """A label that shows every character as it is, on lines of one width."""
    label = QLabel(re.sub(rf"\S{{{LONGEST_WORD}}}", "\\g<0>\u200b", text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFixedWidth(TEXT_WIDTH)
    return label


def make_default(button: QPushButton) -> None:
    """Has Enter press this button, and shows it."""
    button.setDefault(True)
    button.setProperty("primary", True)


def _asked(parent: QWidget, title: str, sentence: str, advice: str, verb: str, on_yes: Callable[[], object]) -> MessageDialog:
    dialog = MessageDialog(parent, title, sentence, advice)
    dialog.add_answer(verb, Role.AcceptRole)
    dialog.add_answer("&Cancel", Role.RejectRole)
    dialog.accepted.connect(on_yes)
    return _opened(dialog)


def _opened(dialog: MessageDialog) -> MessageDialog:
    dialog.open()
    return dialog


def _text_asked(dialog: TextDialog, on_text: Callable[[str], object]) -> TextDialog:
    dialog.text_given.connect(on_text)
    dialog.open()
    return dialog


def _fill(layout: QVBoxLayout, content: QLayout, buttons: QDialogButtonBox) -> None:
    layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    layout.setSpacing(MARGIN)
    layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
    layout.addLayout(content)
    layout.addWidget(buttons)


def _quoted(name: str) -> str:
    return f"“{name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + '…'}”"


def _count(count: int, one: str, many: str) -> str:
    """`41 taggings`; nothing when there are none."""
    return f"{count:,} {one if count == 1 else many}".replace(",", "\u202f") if count else ""


def _danger(theme: Theme) -> str:
    return theme.danger
