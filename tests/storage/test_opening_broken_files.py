"""A file that cannot be read gives one clear error that says what is wrong and where."""

import json

import pytest

from reviewer.core.project import Project
from reviewer.storage.codec import decode, encode
from reviewer.storage.errors import CannotOpen
from tests.building import a_project
from tests.storage.golden import GOLDEN_FILE

HELLO = encode(a_project("Ann: hello", "Bob: hi"))
NO_PROJECT = "it is not a Reviewer project"


@pytest.mark.parametrize("content", [b"", b" \n", b"\0" * 4096])
def test_an_empty_file(content: bytes) -> None:
    assert _fault(content) == "it is empty"


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04\x14\0\0\0",
        b"1\n00:00:01,000 --> 00:00:02,000\nHello\n",
        b"[]",
        b"null",
        b"17",
        b'"reviewer-project"',
        b"{}",
        b'{"version": 1}',
        b'{"format": "other", "version": 1}',
        b'{"format": ["reviewer-project"], "version": 1}',
        bytes(range(256)),
    ],
)
def test_a_file_of_something_else(content: bytes) -> None:
    assert _fault(content) == NO_PROJECT


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (HELLO[: HELLO.index(b'"s2"')], "it breaks off @ line 9"),
        (HELLO[:-2], "it breaks off @ line 24"),
        (HELLO + HELLO, "it is not valid JSON @ line 26, character 1"),
        (HELLO.replace(b'"hello"', b"hello"), "it is not valid JSON @ line 8, character 80"),
        (HELLO.replace(b"hello", b"hel\tlo"), "it is not valid JSON @ line 8, character 84"),
        (HELLO.replace(b"hello", b"hell\xf6"), "there are bytes that are not UTF-8 text @ line 8"),
        (HELLO.replace(b"hello", b"\xed\xa0\x80"), "there are bytes that are not UTF-8 text @ line 8"),
        (HELLO.replace(b"hello", b"\\ud800"), "there is half a character (a lone surrogate) in a text @ segments[s1]"),
        (HELLO.decode().encode("utf-16"), "it is written in UTF-16, and a project file is written in UTF-8"),
        (
            HELLO.replace(b'{"id":"s2"', b'<<<<<<< ours\n{"id":"s2"'),
            "two versions of it were put together and the conflict was not resolved @ line 9",
        ),
    ],
)
def test_a_damaged_file(content: bytes, fault: str) -> None:
    assert _fault(content) == fault


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('"text":"hello"', '"txt":"hello"', "text is missing @ segments[s1]"),
        ('"id":"s1",', "", "id is missing @ segments[0]"),
        ('"id":"s1"', '"id":17', "id should be a string @ segments[0]"),
        ('"start_ms":0', '"start_ms":"0"', "start_ms should be a whole number @ segments[s1]"),
        ('"start_ms":0', '"start_ms":0.5', "start_ms should be a whole number @ segments[s1]"),
        ('"start_ms":0', '"start_ms":true', "start_ms should be a whole number @ segments[s1]"),
        ('"start_ms":0', '"start_ms":1e400', "1e400 is too large a number"),
        ('"start_ms":0', '"start_ms":NaN', "NaN is no number"),
        ('"start_ms":0', '"start_ms":' + str(2**60), "start_ms is too large a number @ segments[s1]"),
        ('"start_ms":0', '"start_ms":' + "9" * 5000, "9" * 60 + "… is too large a number"),
        ('"text":"hello"', '"text":null', "text should be a string @ segments[s1]"),
        ('"text":"hello"', '"text":["hello"]', "text should be a string @ segments[s1]"),
        ('"text":"hello"', '"text":"a","text":"b","new":1', "text stands twice in one object @ s1"),
        ('"title":"A talk"', '"title":"","hashtags":[1]', "hashtags[0] should be a string @ transcripts[t1]"),
        ('"title":"A talk"', '"title":"","hashtags":{}', "hashtags should be a list @ transcripts[t1]"),
        ('{"id":"t1","title":"A talk"}', "17", "a row should be an object @ transcripts[0]"),
        ('"reviews": []', '"reviews": {}', "reviews should be a list"),
        ('"reviews": []', '"reviews": [],"new":' + "[" * 100 + "]" * 100, "its values are nested too deeply"),
        ('"reviews": []', '"reviews": [],"new":' + "[" * 100_000, "its values are nested too deeply"),
        ('"reviews": []', '"segments": []', "segments stands twice in one object"),
        ('"version": 1,', "", "version is missing"),
        ('"version": 1', '"version": null', "version is missing"),
        ('"version": 1', '"version": "1"', "version should be a whole number from 1"),
        ('"version": 1', '"version": true', "version should be a whole number from 1"),
        ('"version": 1', '"version": 0', "version should be a whole number from 1"),
        ('"version": 1', '"version": -1', "version should be a whole number from 1"),
    ],
)
def test_a_field_that_is_wrong(before: str, after: str, fault: str) -> None:
    assert _fault(HELLO.replace(before.encode(), after.encode())) == fault


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('"kind":"check"', '"kind":"star"', "kind should be one of “important”, “question”, “check”, “quote” @ flags[f1]"),
        ('"kind":"check"', '"kind":"\\ud800"', "kind should be one of “important”, “question”, “check”, “quote” @ flags[f1]"),
        ('"kind":"check"', '"kind":["check"]', "kind should be one of “important”, “question”, “check”, “quote” @ flags[f1]"),
        ('"resolved":true', '"resolved":1', "resolved should be true or false @ flags[f2]"),
        ('"start":0,', "", "start is missing @ flags[f2].span"),
        ('"start":0', '"start":null', "start should be a whole number @ flags[f2].span"),
        ('"span":{"first":"l1","start":0,"last":"l1","end":19}', '"span":"l1"', "span should be an object @ flags[f2]"),
        ('"kind":"page junk"', '"kind":"junk"', "kind should be one of"),
        ('["unknown","~~~"]', '["unknown"]', "lines[2] should be a list of 2 @ sources[talk]"),
        ('["unknown","~~~"]', '["odd","~~~"]', "lines[2][0] should be one of"),
        ('[[5,"ff"]]', '[["ff",5]]', "unreadable[0][0] should be a whole number @ sources[talk]"),
    ],
)
def test_a_field_inside_another_that_is_wrong(before: str, after: str, fault: str) -> None:
    content = GOLDEN_FILE.read_bytes()
    assert before.encode() in content
    assert _fault(content.replace(before.encode(), after.encode())).startswith(fault)


def test_a_single_line_of_50_mb_ends_in_an_error_not_in_a_wait() -> None:
    assert _fault(b"x" * 50_000_000) == NO_PROJECT
    assert _fault(b'{"format":"reviewer-project","version":1,"new":"' + b"x" * 50_000_000) == "it breaks off @ line 1"


def test_what_a_strange_file_calls_its_rows_is_shown_harmlessly() -> None:
    file = json.loads(encode(Project()))
    file["speakers"] = [{"id": "\x1b[31m" + "long" * 100}]
    assert _fault(json.dumps(file).encode()) == "name is missing @ speakers[\N{REPLACEMENT CHARACTER}[31m" + "long" * 13 + "lon…]"


def test_the_error_is_a_sentence_with_advice() -> None:
    with pytest.raises(CannotOpen) as caught:
        decode(b"")
    assert str(caught.value) == "The project cannot be opened: it is empty. The file was not changed."


def _fault(content: bytes) -> str:
    """What is wrong, and where, as the person is told."""
    with pytest.raises(CannotOpen) as caught:
        decode(content)
    return caught.value.happened.removeprefix("The project cannot be opened: ").removesuffix(".")
