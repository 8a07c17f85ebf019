"""What a single line of a copied page is."""

import pytest

from reviewer.text.page_lines import (
    Heading,
    category_in,
    hashtags_in,
    heading_of,
    is_hashtags,
    is_page_junk,
    is_prose,
    looks_like_title,
)


@pytest.mark.parametrize(
    "line",
    [
        "Skip to playerSkip to main contentSkip to footer",
        "  • 2 days ago",
        "Subscribe",
        "Show transcript",
        "1,234 views",
        "12K views • 3 weeks ago",
        "12K views 3 weeks ago",
        "1.2M subscribers",
        "Premiered Jan 5, 2024",
        "5 Jan 2024",
        "2024-01-05",
        "0:00 / 12:34",
        "LikeShareSave",
        "Search in video",
        "vor 2 Tagen",
        "1.234 Aufrufe • vor 3 Wochen",
        "il y a 2 jours",
        "hace 3 días",
        "há 2 semanas",
        "2 giorni fa",
        "3 dagen geleden",
        "5 дней назад",
        "1,2 тыс. просмотров",
        "2 dni temu",
        "3 gün önce",
        "2日前",
        "1.2万回視聴",
        "3天前",
        "조회수 2일 전".removeprefix("조회수 "),
        "Abonnieren",
        "S'abonner",
        "...more",
        "No comments",
    ],
)
def test_the_words_of_the_page_are_junk(line: str) -> None:
    assert is_page_junk(line)


@pytest.mark.parametrize(
    "line",
    [
        "I like this play",
        "Share the road with others",
        "Ten days ago we began",
        "2 days ago we began",
        "likewise",
        "Home is where the heart is",
        "5 viewers wrote to us",
        "1984",
        "News",
        "Take care.",
        "share" * 50,
    ],
)
def test_what_people_say_is_not(line: str) -> None:
    assert not is_page_junk(line)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Transcript", Heading.TRANSCRIPT),
        ("## Transcript:", Heading.TRANSCRIPT),
        ("**Transkript**", Heading.TRANSCRIPT),
        ("Расшифровка", Heading.TRANSCRIPT),
        ("Category", Heading.CATEGORY),
        ("Description", Heading.DESCRIPTION),
        ("Recommended", Heading.RELATED),
        ("Up next", Heading.RELATED),
        ("The transcript of this", None),
        ("", None),
    ],
)
def test_headings_are_known_in_several_languages(line: str, heading: Heading | None) -> None:
    assert heading_of(line) is heading


def test_hashtags_may_be_glued() -> None:
    assert is_hashtags("#garden #roses")
    assert is_hashtags("#garden#roses")
    assert not is_hashtags("# A heading")
    assert not is_hashtags("#garden is nice")
    assert hashtags_in("#garden#roses #Übung, #") == ("garden", "roses", "Übung")


def test_a_category_is_what_stands_under_or_beside_its_heading() -> None:
    assert [category_in(line) for line in ("Category", "🗞", "News", "Category: How-to")] == ["", "", "News", "How-to"]


def test_titles_are_short_and_prose_is_not() -> None:
    assert looks_like_title("How to prune roses")
    assert not looks_like_title("This is a sentence, and it ends.")
    assert not looks_like_title("https://example.org/watch")
    assert not looks_like_title("—")
    assert is_prose("This is a sentence, and it ends.")
    assert is_prose("(This one is in brackets, too.)")
    assert not is_prose("The Garden Channel")
