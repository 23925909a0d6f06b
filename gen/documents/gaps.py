"""What was not reported, as rows of the last table of an annex."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gen.progress.model import MissingFigure

_WHOLE_TABLE = "cả bảng"


@dataclass(frozen=True, slots=True)
class GapRow:
    """The figures of one table and year that were not reported, named as the workbook names them."""

    year: int
    table: str
    items: str


def gap_rows(missing: Iterable[MissingFigure], names: Mapping[str, str] | None = None) -> tuple[GapRow, ...]:
    """Gather missing figures by year, table and agency; ``names`` are what the agencies of a sum are called."""
    gathered: dict[tuple[int, str], list[str]] = {}
    for gap in missing:
        of = f" ({(names or {}).get(gap.unit, gap.unit)})" if gap.unit else ""
        item = ": ".join(part for part in (gap.row, gap.column) if part) or _WHOLE_TABLE
        gathered.setdefault((gap.year, f"{gap.table}{of}"), []).append(item)
    return tuple(GapRow(year, table, "; ".join(dict.fromkeys(items))) for (year, table), items in gathered.items())
