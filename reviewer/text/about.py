"""What the lines around a transcript say of it: title, description, hashtags and category, by the labels of the lines."""

from collections.abc import Sequence
from typing import NamedTuple

from reviewer.core.rows import LineLabel
from reviewer.text.page_lines import category_in, hashtags_in, without_marking


class About(NamedTuple):
    """What a page says of its transcript; each is empty when it says nothing. Hashtags stand without their signs."""

    title: str
    description: str
    hashtags: tuple[str, ...]
    category: str


def about(bare: Sequence[str], labels: Sequence[LineLabel]) -> About:
    """What the lines, without their ends, say by their labels."""
    return About(
        title=" ".join(without_marking(bare[index]) for index in _labelled(labels, LineLabel.TITLE)),
        description=_description(bare, labels),
        hashtags=tuple(dict.fromkeys(tag for index in _labelled(labels, LineLabel.HASHTAG) for tag in hashtags_in(bare[index]))),
        category=" · ".join(filter(None, (category_in(bare[index]) for index in _labelled(labels, LineLabel.CATEGORY)))),
    )


def _labelled(labels: Sequence[LineLabel], wanted: LineLabel) -> list[int]:
    return [index for index, label in enumerate(labels) if label is wanted]


def _description(bare: Sequence[str], labels: Sequence[LineLabel]) -> str:
    """The lines of the description; those that did not stand below one another are apart by an empty line."""
    text = ""
    last = -1
    for index in _labelled(labels, LineLabel.DESCRIPTION):
        text += ("\n" if index == last + 1 else "\n\n") * bool(text) + bare[index].strip()
        last = index
    return text
