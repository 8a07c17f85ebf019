"""Text in cards is broken into a few lines, elided, and never taken for markup."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from reviewer.qt.panels.laid_text import LaidText, Setting, lay_out_line, lay_out_text


def setting(width: int = 200, lines: int = 3) -> Setting:
    return Setting(QFont("sans", 10), width, lines)


def lines_of(laid: LaidText) -> int:
    return sum(layout.lineCount() for _, layout in laid.paragraphs)


def text_of(laid: LaidText) -> str:
    return "\n".join(layout.text() for _, layout in laid.paragraphs)


def test_a_short_text_is_shown_whole(qapp: QApplication) -> None:
    laid = lay_out_text("one\n<b>two</b> & three", setting(400))
    assert text_of(laid) == "one\n<b>two</b> & three"
    assert laid.height == 2 * setting().line_height


def test_a_long_text_ends_with_an_ellipsis_on_the_last_line(qapp: QApplication) -> None:
    laid = lay_out_text("word " * 200, setting())
    assert lines_of(laid) == 3
    assert text_of(laid).endswith("…")
    assert laid.height == 3 * setting().line_height


def test_further_paragraphs_that_do_not_fit_are_announced_by_an_ellipsis(qapp: QApplication) -> None:
    assert text_of(lay_out_text("one\ntwo\nthree\nfour", setting(lines=3))) == "one\ntwo\nthree…"


def test_a_text_of_exactly_the_lines_there_are_is_not_elided(qapp: QApplication) -> None:
    assert text_of(lay_out_text("one\ntwo\nthree", setting(lines=3))) == "one\ntwo\nthree"


@pytest.mark.parametrize("text", ["שלום עולם", "12:30 مرحبا"])
def test_a_paragraph_from_right_to_left_stands_at_the_right(qapp: QApplication, text: str) -> None:
    ((_, layout),) = lay_out_text(text, setting(400)).paragraphs
    assert layout.lineAt(0).naturalTextRect().right() > 390


def test_what_stands_out_is_counted_as_qt_counts(qapp: QApplication) -> None:
    assert lay_out_line("😀 drone", setting(400), 2, 7).emphasised == (3, 8)


def test_a_line_that_is_one_paragraph_keeps_every_character_in_its_place(qapp: QApplication) -> None:
    laid = lay_out_line("one\r\ntwo\u2028drone", setting(400), 9, 14)
    assert text_of(laid) == "one  two drone"
    assert laid.emphasised == (9, 14)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(max_size=400), st.integers(0, 300), st.integers(1, 5))
def test_no_text_takes_more_lines_than_it_may(qapp: QApplication, text: str, width: int, lines: int) -> None:
    laid = lay_out_text(text, setting(width, lines))
    assert 1 <= lines_of(laid) <= lines
    assert laid.height == lines_of(laid) * setting().line_height
