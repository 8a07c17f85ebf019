from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.ids import TagId
from reviewer.core.rows import Tag
from reviewer.layout.lanes import LaneKind, LaneRow, row_at, rows_between, stacked, tag_rows

some_rows = st.lists(
    st.integers(1, 40).map(lambda height: LaneRow("flags", "Flags", LaneKind.FLAGS, height)),
    max_size=20,
)


def test_rows_stand_below_each_other_and_tags_keep_their_depth_and_colour() -> None:
    tags = [(Tag(id=TagId("t1"), name="Source", colour=3), 0), (Tag(id=TagId("t2"), name="Air defence", colour=5), 1)]
    rows = stacked([LaneRow("speakers", "Speakers", LaneKind.SPEAKERS, 20), *tag_rows(tags, height=16)], top=8)
    assert rows == [
        LaneRow("speakers", "Speakers", LaneKind.SPEAKERS, 20, top=8),
        LaneRow("t1", "Source", LaneKind.TAG, 16, 0, 3, top=28),
        LaneRow("t2", "Air defence", LaneKind.TAG, 16, 1, 5, top=44),
    ]
    assert rows[-1].bottom == 60


def test_above_and_below_all_rows_there_is_none() -> None:
    rows = stacked([LaneRow("flags", "Flags", LaneKind.FLAGS, 10)], top=5)
    assert (row_at(rows, 4), row_at(rows, 5), row_at(rows, 14), row_at(rows, 15)) == (None, rows[0], rows[0], None)


@given(some_rows, st.integers(0, 50))
def test_every_pixel_belongs_to_the_row_that_covers_it(rows: list[LaneRow], top: int) -> None:
    placed = stacked(rows, top)
    for y in range(top - 2, top + sum(row.height for row in rows) + 2):
        assert row_at(placed, y) == next((row for row in placed if row.top <= y < row.bottom), None)


@given(some_rows, st.integers(0, 400), st.integers(1, 400))
def test_rows_between_are_those_that_show_a_pixel(rows: list[LaneRow], top: int, height: int) -> None:
    placed = stacked(rows)
    expected = [row for row in placed if row.top < top + height and row.bottom > top]
    assert list(rows_between(placed, top, top + height)) == expected
