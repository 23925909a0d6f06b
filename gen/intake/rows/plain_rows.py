"""Whether the rows of a table are plainly rows of figures, as nearly all are: then none of them needs to be judged."""

from functools import lru_cache

from gen.domain.schema import Column
from gen.intake.cells.texts import read_text
from gen.intake.raw import Row
from gen.intake.rows.ending import may_repeat_heading
from gen.intake.rows.labels import NAMED, label_of
from gen.intake.rows.lines import Layout
from gen.intake.rows.record import AgencyTable


def are_plain(table: AgencyTable, layout: Layout, rows: list[tuple[int, Row]]) -> bool:
    """Tell whether judging the rows would say nothing of any: each has a name, and says no more than that.

    Rows that are parts of a sum are judged by their numbers too: never are they plain at this look.
    """
    if layout.is_summed or layout.stray or layout.key.key not in table.heading.columns:
        return False
    if not table.raw.textual and _has_gap([number for number, _row in rows], table.heading.row):
        return False
    key, where = layout.key, layout.where
    for _number, row in rows:  # a loop: it runs for every row of nearly every table
        cell = row[where] if where < len(row) else None
        if not isinstance(cell, str) or len(cell) > _LONG or not _is_name(key, cell):
            return False
    return True


def _has_gap(numbers: list[int], heading: int) -> bool:
    return bool(numbers) and numbers[-1] - heading != len(numbers)


_LONG = 200


@lru_cache(maxsize=4096)
def _is_name(key: Column, cell: str) -> bool:
    """Tell whether a cell holds a name and nothing that makes its row another than the rest."""
    text = cell.strip()
    if not text or cell[:2].isspace() or may_repeat_heading(key, text):
        return False
    is_offered = bool(key.values) and read_text(cell, key).text in key.values
    return is_offered or label_of(cell) is NAMED
