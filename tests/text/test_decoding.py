"""Bytes become lines, and the lines give the bytes back."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reviewer.core.errors import ReviewerError
from reviewer.text.decoding import decode, encoded, pasted
from reviewer.text.encodings import ENCODINGS
from reviewer.text.refusals import BinaryInput, BlankInput, EmptyInput, EncodingUnfit, UnknownEncoding

FRENCH = "Voilà, c'était très drôle, n'est-ce pas ? L'été dernier, où étais-tu ?\nÇa va. “Bien sûr” — dit-il.\n"
RUSSIAN = "Добрый день, сегодня мы поговорим о погоде.\nКак дела? Хорошо, спасибо.\n"
JAPANESE = "こんにちは、今日はいい天気ですね。\n会議を始めましょう。\n"


@given(st.binary(max_size=300))
@example(b"\xff\xfea\x00\x00\xd8b\x00\x01")
@example(b"\xef\xbb\xbfcaf\xe9 caf\xc3\xa9")
@example(b"a\r\n\rb\n\n\rc")
def test_what_is_read_gives_the_bytes_back(data: bytes) -> None:
    try:
        input = decode(data, "any")
    except ReviewerError:
        return
    assert encoded(input) == data
    assert "".join(input.lines) == input.text


@given(st.binary(min_size=1, max_size=100), st.sampled_from(ENCODINGS))
def test_in_any_encoding_that_a_person_chooses_too(data: bytes, encoding: str) -> None:
    try:
        input = decode(data, "any", encoding)
    except ReviewerError:
        return
    assert encoded(input) == data
    assert input.encoding == encoding


@given(st.text(min_size=1, max_size=200))
def test_pasted_text_is_kept_as_it_is(text: str) -> None:
    try:
        input = pasted(text, "pasted")
    except ReviewerError:
        return
    assert input.text == text


def test_only_line_feeds_and_carriage_returns_end_lines() -> None:
    input = decode("a\rb\r\nc\n\n\r\r\nd\x0ce\u2028f\x85g".encode(), "any")
    assert input.lines == ("a\r", "b\r\n", "c\n", "\n", "\r", "\r\n", "d\x0ce\u2028f\x85g")
    assert input.bare == ("a", "b", "c", "", "", "", "d\x0ce\u2028f\x85g")


def test_a_byte_order_mark_is_kept_and_readers_do_not_see_it() -> None:
    input = decode(b"\xef\xbb\xbf0:05 hello\n", "any")
    assert input.lines == ("\ufeff0:05 hello\n",)
    assert input.bare == ("0:05 hello",)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_wide_unicode_is_recognised_with_and_without_a_mark(encoding: str, mark: str) -> None:
    data = (mark + "0:05 Grüße\n0:07 今日は\n").encode(encoding)
    assert decode(data, "any").encoding == encoding


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(FRENCH, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "cp932"), ("naïve café\n", "cp1252")],
)
def test_eight_bit_text_is_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "any").text == text


def test_letters_far_into_a_long_file_are_recognised_too() -> None:
    text = "plain words all along\n" * 20_000 + FRENCH
    assert decode(text.encode("cp1252"), "any").text == text


def test_utf8_with_some_broken_bytes_stays_utf8_and_keeps_them() -> None:
    data = "Grüße, é, à, ö".encode() + b" \xff\xfe " + "ä".encode()
    input = decode(data, "any")
    assert input.encoding == "utf-8"
    assert input.text == "Grüße, é, à, ö \ufffd ä"
    assert input.unreadable == ((15, "fffe"),)


def test_utf8_cut_inside_its_last_character_stays_utf8() -> None:
    input = decode("the end …".encode()[:-1], "any")
    assert (input.encoding, input.unreadable) == ("utf-8", ((8, "e280"),))


def test_a_replacement_character_of_the_input_is_no_stand_in() -> None:
    assert decode("a \ufffd b".encode(), "any").unreadable == ()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyInput),
        (b" \r\n\t\n", BlankInput),
        (b"\xef\xbb\xbf\n", BlankInput),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), BinaryInput),
        (b"PK\x03\x04\x14\x00\x06\x00", BinaryInput),
        (b"%PDF-1.7\n1 0 obj\n", BinaryInput),
        (b"MZ\x90\x00\x03\x00\x00\x00", BinaryInput),
        (b"some text\x00and more of it", BinaryInput),
        (bytes(range(1, 32)) * 4, BinaryInput),
    ],
)
def test_what_is_no_text_is_refused_with_one_clear_error(data: bytes, error: type[ReviewerError]) -> None:
    with pytest.raises(error) as caught:
        decode(data, "talk.txt")
    assert "talk.txt" in str(caught.value)
    assert "Nothing was changed." in str(caught.value)


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(UnknownEncoding):
        decode(b"hello", "any", "rot13")


def test_an_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(EncodingUnfit):
        decode(RUSSIAN.encode("cp1251"), "any", "utf-8")


def test_a_person_may_name_an_encoding_in_any_spelling() -> None:
    assert decode(b"\xff\xfeh\x00i\x00", "any", "UTF-16").encoding == "utf-16-le"
    assert decode(b"hi", "any", "UTF8").encoding == "utf-8"
    assert decode("é".encode("latin-1"), "any", "latin-1").text == "é"
