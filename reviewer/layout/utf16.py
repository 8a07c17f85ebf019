"""Offsets in text: Python counts code points, Qt counts UTF-16 units; beyond U+FFFF a code point has two."""


def units_before(text: str, offset: int) -> int:
    """How many UTF-16 units stand before the code point at `offset`."""
    if text.isascii():
        return offset
    return offset + sum(character > "\uffff" for character in text[:offset])


def points_before(text: str, units: int) -> int:
    """How many code points stand before the UTF-16 unit `units`; within a pair of surrogates, those before the pair."""
    if text.isascii():
        return min(units, len(text))
    counted = 0
    for offset, character in enumerate(text):
        counted += 2 if character > "\uffff" else 1
        if counted > units:
            return offset
    return len(text)
