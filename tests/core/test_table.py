"""A table behaves as a dict that is copied at every change, only faster."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.ids import CoderId
from reviewer.core.rows import Coder
from reviewer.core.table import OVERLAY_LIMIT, Table

IDS = st.sampled_from([f"c{number}" for number in range(8)])
CHANGES = st.lists(st.dictionaries(IDS, st.none() | st.text(max_size=3), max_size=4), max_size=12)


def a_coder(id: str, name: str) -> Coder:
    return Coder(id=CoderId(id), name=name)


@given(start=st.dictionaries(IDS, st.text(max_size=3)), changes=CHANGES)
def test_a_table_is_what_a_copied_dict_would_be(start: dict[str, str], changes: list[dict[str, str | None]]) -> None:
    expected = {id: a_coder(id, name) for id, name in start.items()}
    table = Table(dict(expected))
    for change in changes:
        rows = {id: None if name is None else a_coder(id, name) for id, name in change.items()}
        before = dict(table)
        after = table.patched(rows)
        assert dict(table) == before
        for id, row in rows.items():
            if row is None:
                expected.pop(id, None)
            else:
                expected[id] = row
        table = after
        assert dict(table) == expected
        assert len(table) == len(expected) == len(list(table.rows()))
        assert table == Table(expected)
        assert [id for id in table if id in start] == [id for id in start if id in expected]
        assert [id for id in table if id not in start] == [id for id in expected if id not in start]


def test_rows_keep_their_order_when_they_are_replaced_many_at_a_time() -> None:
    ids = [f"c{number}" for number in range(OVERLAY_LIMIT * 2)]
    table = Table({id: a_coder(id, "") for id in ids})
    renamed = table.patched({id: a_coder(id, "new") for id in reversed(ids)})
    assert list(renamed) == ids
    assert {row.name for row in renamed.rows()} == {"new"}


def test_a_removed_row_is_gone_and_comes_back() -> None:
    table = Table({"a": a_coder("a", "Ann")})
    gone = table.patched({"a": None})
    assert "a" not in gone
    assert gone.get("a") is None
    assert gone.patched({"a": a_coder("a", "Ann")}) == table


def test_a_changed_table_can_be_had_as_a_plain_dict() -> None:
    ann, bob, eve = (a_coder(name, name) for name in ("ann", "bob", "eve"))
    table = Table({"ann": ann, "bob": bob})
    assert table.as_dict() == {"ann": ann, "bob": bob}
    changed = table.patched({"ann": None, "eve": eve})
    assert changed.as_dict() == {"bob": bob, "eve": eve}
    assert table.as_dict() == {"ann": ann, "bob": bob}
