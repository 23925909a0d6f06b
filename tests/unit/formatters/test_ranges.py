"""Cells are named as ranges, as Excel writes them."""

import pytest

from gen.formatters.ranges import cell_ranges


@pytest.mark.parametrize(
    ("cells", "ranges"),
    [
        ((), ()),
        (("H5",), ("H5",)),
        (("H5", "H6", "H7"), ("H5:H7",)),
        (("H7", "H5", "H6", "H6"), ("H5:H7",)),
        (("H5", "H7", "H8", "B2"), ("B2", "H5", "H7:H8")),
        (("AA1", "Z1", "Z2"), ("Z1:Z2", "AA1")),
        (("H5", "", "?"), ("H5", "", "?")),
        (("H9", "H10", "H11"), ("H9:H11",)),
    ],
)
def test_cells_become_ranges_down_their_columns(cells: tuple[str, ...], ranges: tuple[str, ...]) -> None:
    assert cell_ranges(cells) == ranges
