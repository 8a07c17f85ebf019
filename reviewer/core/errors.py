"""What the program says to a person when something cannot be done."""


class ReviewerError(Exception):
    """An error for people: what happened, and what is safe or what to do now."""

    def __init__(self, happened: str, advice: str = "") -> None:
        super().__init__(happened)
        self.happened = happened
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.happened} {self.advice}".strip()


class NotThere(ReviewerError):
    """An edit names a row that the project does not have (any more)."""

    def __init__(self, table: str, id: str) -> None:
        super().__init__(f"There is no “{id}” among the {table} of this project.", "Nothing was changed.")


class NotPossible(ReviewerError):
    """An edit would break a rule of the project, such as a tag placed under itself."""

    def __init__(self, happened: str) -> None:
        super().__init__(happened, "Nothing was changed.")


class Cancelled(Exception):
    """The person gave up a long piece of work."""
