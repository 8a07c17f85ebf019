"""What a single line of a copied page is, by its words alone."""

import re
from collections.abc import Iterable
from enum import Enum

from reviewer.text.page_words import (
    AGO,
    CATEGORY_HEADINGS,
    COUNTED,
    DESCRIPTION_HEADINGS,
    MAGNITUDES,
    PHRASES,
    PUBLISHED,
    RELATED_HEADINGS,
    TRANSCRIPT_HEADINGS,
)

LONGEST_JUNK = 200
LONGEST_HEADING = 40
LONGEST_TITLE = 120
SHORTEST_PROSE = 60
FEWEST_WORDS_OF_A_SENTENCE = 5


class Heading(Enum):
    """What follows a line that is a heading."""

    TRANSCRIPT = "transcript"
    CATEGORY = "category"
    DESCRIPTION = "description"
    RELATED = "related"


def heading_of(text: str) -> Heading | None:
    """The kind of heading that `text` is, or None."""
    if len(text) > LONGEST_HEADING:
        return None
    return _HEADINGS.get(_bare_heading(text))


def category_in(text: str) -> str:
    """The category that a line of the category section names: "" for the heading itself and for a mere picture."""
    heading, colon, value = text.partition(":")
    if colon and _HEADINGS.get(_bare_heading(heading)) is Heading.CATEGORY:
        return value.strip()
    return "" if heading_of(text) is Heading.CATEGORY or is_mere_signs(text) else text.strip()


def is_named_category(text: str) -> bool:
    """Whether the line has both the heading and the category, `Category: News`."""
    return len(text) <= LONGEST_TITLE and ":" in text and heading_of(text.partition(":")[0]) is Heading.CATEGORY


def hashtags_in(text: str) -> tuple[str, ...]:
    """The hashtags of a line, without their signs, whether spaces stand between them or not."""
    return tuple(filter(None, (word.strip("#,;") for word in text.replace("#", " #").split())))


def is_hashtags(text: str) -> bool:
    """Whether the line is nothing but hashtags."""
    return text.startswith("#") and all(len(word) > 1 and word[0] == "#" and word[1] != "#" for word in text.split())


def is_page_junk(text: str) -> bool:
    """Whether the line is made of nothing but words, counts and dates of the page around the transcript, glued or not."""
    if len(text) > LONGEST_JUNK:
        return False
    folded = text.strip().casefold()
    place = 0
    while place < len(folded):
        end = _junk_end(folded, place)
        if end == place:
            return False
        place = end
    return True


def is_mere_signs(text: str) -> bool:
    """Whether there is no letter and no digit in it."""
    return not any(map(str.isalnum, text))


def is_prose(text: str) -> bool:
    """Whether the line reads like a sentence or is as long as one."""
    if len(text) >= SHORTEST_PROSE:
        return True
    return (
        text.rstrip(_CLOSERS).endswith((".", "!", "?", "…", "。", "！", "？")) and len(text.split()) >= FEWEST_WORDS_OF_A_SENTENCE
    )


def looks_like_title(text: str) -> bool:
    """Whether the line could be a page's title: short, with words, and no sentence or address."""
    if len(text) > LONGEST_TITLE or is_mere_signs(text) or "://" in text:
        return False
    return not text.rstrip(_CLOSERS).endswith((".", ",", ";", ":", "。"))


def is_marked_heading(text: str) -> bool:
    """Whether the line is a heading in Markdown, `## Questions`."""
    return text.startswith("#") and text.lstrip("#").startswith(" ")


def without_marking(text: str) -> str:
    """A heading or title without the signs that Markdown puts around it."""
    return text.strip().strip("*_").lstrip("#").strip().strip("*_").strip()


def _junk_end(text: str, place: int) -> int:
    """The end of the longest piece of junk at `place`, or `place`."""
    pattern = _JUNK.match(text, place)
    end = pattern.end() if pattern else place
    phrase = next((one for one in _PHRASES.get(text[place : place + 2], ()) if text.startswith(one, place)), "")
    return max(end, place + len(phrase))


def _bare_heading(text: str) -> str:
    return without_marking(text).rstrip(": ").casefold()


def _words(*blocks: Iterable[str]) -> list[str]:
    return [word.casefold() for block in blocks for part in block for word in part.split("|")]


def _phrases_by_beginning() -> dict[str, list[str]]:
    """All phrases by their first two letters, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted({*_words(PHRASES.values()), *_HEADINGS}, key=len, reverse=True):
        found.setdefault(phrase[:2], []).append(phrase)
    return found


def _junk_pattern() -> re.Pattern[str]:
    number = rf"\d[\d.,'’\u00a0\u202f]{{0,15}}+(?:[ \u00a0]?(?:{MAGNITUDES})(?!\w)\.?|[{_UNSPACED_MAGNITUDES}])?+"
    counted = rf"(?:{number}|no) ?(?:de |of )?(?:{'|'.join(COUNTED.values())})"
    ago = rf"(?:{'|'.join(AGO.values()).format(n=r'[0-9]{1,4}')})"
    month = r"[^\W\d_]{3,12}"
    year = r"(?:19|20)\d\d"
    date = (
        rf"(?:{month}\.? \d{{1,2}}(?:st|nd|rd|th)?,? {year}|\d{{1,2}}\.? (?:de )?{month}\.? (?:de )?{year}"
        rf"|{year}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]{year}|{year}年\d\d?月\d\d?日)"
    )
    published = rf"(?:{PUBLISHED}):? "
    position = r"\d{1,3}:\d\d(?::\d\d)? ?/ ?\d{1,3}:\d\d(?::\d\d)?"
    return re.compile(rf"[\s•·|,∙‧・–—()\-]++|{position}|(?:{published})?(?:{ago}|{date})|{counted}")


_CLOSERS = "\"'”’»)]"
_UNSPACED_MAGNITUDES = "万萬億亿천만억k"
_HEADINGS = {
    **dict.fromkeys(_words(TRANSCRIPT_HEADINGS.values()), Heading.TRANSCRIPT),
    **dict.fromkeys(_words(CATEGORY_HEADINGS.values()), Heading.CATEGORY),
    **dict.fromkeys(_words(DESCRIPTION_HEADINGS.values()), Heading.DESCRIPTION),
    **dict.fromkeys(_words(RELATED_HEADINGS.values()), Heading.RELATED),
}
_PHRASES = _phrases_by_beginning()
_JUNK = _junk_pattern()
