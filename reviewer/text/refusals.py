"""Why an input is not read at all: what it is instead, that nothing was changed, and what to do."""

from reviewer.core.errors import ReviewerError


class EmptyInput(ReviewerError):
    """There is not one byte in it."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” is empty.", "Nothing was changed. Choose a file that holds a transcript.")


class BlankInput(ReviewerError):
    """There is nothing in it but spaces and line ends."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” holds only blank lines.", "Nothing was changed. Choose a file that holds a transcript.")


class BinaryInput(ReviewerError):
    """Its bytes are no text; `kind` names what they are."""

    def __init__(self, name: str, kind: str = "binary data") -> None:
        super().__init__(
            f"“{name}” is {kind}, not text.",
            "Nothing was changed. Save or copy the transcript as plain text, SubRip (.srt) or WebVTT (.vtt), and import that.",
        )


class UnknownEncoding(ReviewerError):
    """No text encoding has this name."""

    def __init__(self, encoding: str) -> None:
        super().__init__(f"There is no text encoding “{encoding}”.", "Nothing was changed. Choose one such as utf-8 or cp1252.")


class EncodingUnfit(ReviewerError):
    """Read in this encoding, the input would not be what it is."""

    def __init__(self, name: str, encoding: str) -> None:
        super().__init__(
            f"“{name}” cannot be read as {encoding} without losing parts of it.",
            "Nothing was changed. Choose another encoding, or let the program find it.",
        )


class LineTooLong(ReviewerError):
    """A line is so long that it cannot be a line of a transcript."""

    def __init__(self, name: str, line: int, length: int) -> None:
        super().__init__(
            f"Line {line} of “{name}” has {length:,} characters; no line of a transcript is that long.",
            "Nothing was changed. If it is text, break it into lines in a text editor and import it again.",
        )
