"""A label for every line of a copied page: what is speech, what the page says of it, and what is the page's own."""

from collections.abc import Sequence

from reviewer.core.rows import LineLabel
from reviewer.text.page_body import Stamps, awaited_lines, find_body
from reviewer.text.page_lines import (
    Heading,
    heading_of,
    is_hashtags,
    is_marked_heading,
    is_mere_signs,
    is_named_category,
    is_page_junk,
    is_prose,
    looks_like_title,
)


def label_page(bare: Sequence[str], stamps: Stamps) -> list[LineLabel]:
    """The labels of a page's lines, given without their ends and with the times that they begin with."""
    awaited = awaited_lines(bare, stamps)
    body = find_body(bare, stamps, awaited)
    surroundings = _Surroundings()
    labels: list[LineLabel] = []
    for index, line in enumerate(bare):
        if index in body:
            is_speech = stamps[index] or (awaited[index] and line.strip())
            labels.append(LineLabel.SEGMENT if is_speech else _label_in_body(line.strip()))
            surroundings.pass_transcript()
        elif stamps[index]:
            labels.append(surroundings.label_timed())
        else:
            labels.append(surroundings.label(line.strip()))
    return labels


def _label_in_body(text: str) -> LineLabel:
    """The label of a line between two times that has none itself."""
    if not text or is_page_junk(text):
        return LineLabel.PAGE_JUNK
    return LineLabel.UNKNOWN if is_marked_heading(text) else LineLabel.SEGMENT


class _Surroundings:
    """Labels the lines around the transcript in their order, and remembers under which heading it is."""

    def __init__(self) -> None:
        self._is_before = True
        self._heading: Heading | None = None
        self._has_title = False

    def pass_transcript(self) -> None:
        """The transcript has been reached: no title can come any more."""
        self._is_before = False
        self._heading = None

    def label_timed(self) -> LineLabel:
        """The label of the next line, which begins with a time: a chapter, or after the transcript another video's length."""
        if self._heading is Heading.RELATED:
            return LineLabel.PAGE_JUNK
        return LineLabel.DESCRIPTION if self._is_before else LineLabel.UNKNOWN

    def label(self, text: str) -> LineLabel:
        """The label of the next line, which begins with no time."""
        if not text:
            return LineLabel.PAGE_JUNK
        heading = heading_of(text)
        if heading:
            self._heading = heading
            return LineLabel.CATEGORY if heading is Heading.CATEGORY else LineLabel.PAGE_JUNK
        if is_hashtags(text):
            return LineLabel.HASHTAG
        return self._label_category(text) if self._heading is Heading.CATEGORY else self._label_words(text)

    def _label_category(self, text: str) -> LineLabel:
        """The lines under “Category” up to the first with words."""
        if not is_mere_signs(text):
            self._heading = None
        return LineLabel.CATEGORY

    def _label_words(self, text: str) -> LineLabel:
        if is_named_category(text):
            return LineLabel.CATEGORY
        if self._heading is Heading.RELATED or is_page_junk(text) or is_mere_signs(text):
            return LineLabel.PAGE_JUNK
        if self._may_be_title() and looks_like_title(text):
            self._has_title = True
            return LineLabel.TITLE
        if self._heading is Heading.DESCRIPTION or (self._is_before and is_prose(text)):
            self._heading = Heading.DESCRIPTION
            return LineLabel.DESCRIPTION
        return LineLabel.UNKNOWN

    def _may_be_title(self) -> bool:
        return self._is_before and not self._has_title and self._heading is not Heading.DESCRIPTION
