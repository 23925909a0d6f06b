"""What was not reported, as rows of the last table of an annex."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from msgspec import Struct

from gen.progress import sheets
from gen.progress.model import MissingFigure

_WHOLE_TABLE = "cả bảng"


class GapRow(Struct, frozen=True):
    """The figures of one table and year that were not reported, named as the workbook names them."""

    year: int
    table: str
    items: str


def gap_rows(
    missing: Iterable[MissingFigure],
    names: Mapping[str, str] | None = None,
    goals: Mapping[str, str] = MappingProxyType({}),
) -> tuple[GapRow, ...]:
    """Gather missing figures by year, table and agency.

    ``names`` are what the agencies of a sum are called, ``goals`` the indicators by their codes, which mean nothing to
    a reader.
    """
    gathered: dict[tuple[int, str], list[str]] = {}
    for gap in missing:
        of = f" ({(names or {}).get(gap.unit, gap.unit)})" if gap.unit else ""
        item = gap_words(gap, goals) or _WHOLE_TABLE
        gathered.setdefault((gap.year, f"{gap.table}{of}"), []).append(item)
    return tuple(GapRow(year, table, "; ".join(dict.fromkeys(items))) for (year, table), items in gathered.items())


def gap_words(gap: MissingFigure, goals: Mapping[str, str]) -> str:
    """Say which figure of a table is missing, an indicator by its name; "" for a whole table."""
    column = "" if gap.row in goals and gap.column == sheets.VALUE else gap.column
    return ": ".join(part for part in (goals.get(gap.row, gap.row), column) if part)
