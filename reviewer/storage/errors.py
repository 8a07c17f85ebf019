"""What can go wrong between a project and its file, in words for people."""

from reviewer.core.errors import ReviewerError

UNTOUCHED = "The file was not changed."
_LONGEST_NAME = 60


class CannotOpen(ReviewerError):
    """A project file cannot be read: `what` is wrong and, where that can be said, `where` in the file, as `segments[b7]`."""

    def __init__(self, what: str, where: str = "", *, file: str = "", advice: str = UNTOUCHED) -> None:
        subject = f"“{printable(file)}”" if file else "The project"
        place = f" @ {where}" if where else ""
        super().__init__(f"{subject} cannot be opened: {what}{place}.", advice)
        self.what = what
        self.where = where

    def in_file(self, name: str) -> "CannotOpen":
        """The same error, naming the file."""
        return CannotOpen(self.what, self.where, file=name, advice=self.advice)


class SaveFailed(ReviewerError):
    """Something could not be written to disk; what was there before is still there."""


def printable(text: str) -> str:
    """`text` cut short and without control characters: an id or a name from a strange file, fit for a message."""
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[: _LONGEST_NAME + 1])
    return shown if len(shown) <= _LONGEST_NAME else shown[:_LONGEST_NAME] + "…"


def place_of(table: str, id: str) -> str:
    """Where a row stands in the file, for a message: `segments[b7]`."""
    return f"{table}[{printable(id)}]"
