"""Texts made alike for searching: case, accents, ligatures, curly quotes and dashes make no difference."""

import unicodedata

_ALIKE = dict.fromkeys("‘’‚‛′ʼ", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑‒–—―−", "-")
_FEWEST, _MOST = 10, 36  # the combining classes of the points of Hebrew, Arabic and Syriac
_ACCENTS = 200  # those of accents begin here; between are vowel signs, without which words would be others


def folded(text: str) -> str:
    """`text` as it is compared; letters that are alike become the same, and accents and invisible characters nothing."""
    return text.translate(_FOLDS)


class Unfolding:
    """The way back from offsets in a folded text to offsets in the text itself."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._origins: list[int] | range = range(len(text)) if _folds_one_to_one(text) else _origins(text)

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The range of the text that became `start` to `end`, `start` < `end`, with the accents on its last letter."""
        last = self._origins[end - 1] + 1
        while last < len(self._text) and not folded(self._text[last]):
            last += 1
        return self._origins[start], last


def _folds_one_to_one(text: str) -> bool:
    if text.isascii():
        return True
    folded(text)  # so that all of its characters are known
    return _FOLDS.of_other_length.isdisjoint(text)


def _origins(text: str) -> list[int]:
    return [offset for offset, character in enumerate(text) for _ in _FOLDS[ord(character)]]


class _Folds(dict[int, str]):
    """What each character becomes, found out when it is first met; most become one character."""

    def __init__(self) -> None:
        super().__init__()
        self.of_other_length: set[str] = set()

    def __missing__(self, code: int) -> str:
        self[code] = found = _folded_character(chr(code))
        if len(found) != 1:
            self.of_other_length.add(chr(code))
        return found


_FOLDS = _Folds()


def _folded_character(character: str) -> str:
    if character.isspace():
        return " "
    if character in _ALIKE:
        return _ALIKE[character]
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(_ALIKE.get(one, one) for one in decomposed if not _is_ignored(one))


def _is_ignored(character: str) -> bool:
    combining = unicodedata.combining(character)
    return combining >= _ACCENTS or _FEWEST <= combining <= _MOST or unicodedata.category(character) == "Cf"
