"""The rows of totals of a table, the rows each of them adds up, and the sums it may have been made of."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import compress
from typing import NamedTuple

from gen.lint.anatomy.fold import fold
from gen.lint.subject import Subject
from gen.lint.tables.grids import Grid, Row, label_of
from gen.lint.tables.printed import Amount

_TOTAL_FOLDED = re.compile(
    r"^(?:tong cong|tong so|tong|cong|toan (?:tinh|huyen|xa|nganh|quoc|thanh pho|don vi)|ca nuoc)"
    r"(?: chung| toan (?:tinh|huyen|xa|nganh|quoc|thanh pho|don vi)| ca nuoc)?\s*[:.]?$"
)
_ADDS_UP = ("tổng", "cộng", "toàn", "cả nước", "lũy kế", "luỹ kế", "trung bình", "bình quân")
_LIKE_TOTAL_FOLDED = re.compile(r"^(?:tong|cong|luy ke|trung binh|binh quan)\b")
"""Rows that may add up others, we cannot tell which: “Cộng I”, “Tổng (A + B)”, “Lũy kế”."""
_PART_FOLDED = re.compile(r"^(?:trong do|gom|bao gom|trong so do)\b")
_MARKS = (
    ("roman", re.compile(r"^[IVX]+[.)]?$")),
    ("capital", re.compile(r"^[A-ZĐ][.)]?$")),
    ("figure", re.compile(r"^\d+[.)]?$")),
    ("decimal", re.compile(r"^\d+(?:\.\d+)+[.)]?$")),
    ("letter", re.compile(r"^[a-zđ][.)]?$")),
    ("dash", re.compile(r"^[-–+*•]$")),
)
_DASHES = ("-", "–", "—", "+", "•")

_TOTAL = re.compile(r"\x00(?:tổng|cộng|toàn|cả nước)[^\x00]{0,40}(?=\x00)")
"""A cell that may begin a row of totals, in the whole text in small letters."""


class TotalRow(NamedTuple):
    """A row of totals and the rows it may add up."""

    row: Row
    parts: tuple[Row, ...]
    below: bool
    """Whether it stands below its parts, as most do."""


class TableWithTotal(NamedTuple):
    """A table and its rows of totals that can be compared."""

    grid: Grid
    totals: tuple[TotalRow, ...]


def tables_with_total(subject: Subject) -> tuple[TableWithTotal, ...]:
    """Return the tables that may have a row of totals."""
    return subject.once(_tables_with_total)


def _tables_with_total(subject: Subject) -> tuple[TableWithTotal, ...]:
    text = subject.text
    places = (text.place(found.start() + 1, found.end()) for found in _TOTAL.finditer(text.lower))
    grids = subject.grids.of(place.paragraph.cell for place in places if place.paragraph.cell is not None)
    return tuple(TableWithTotal(grid, tuple(_totals_of(grid))) for grid in grids)


def _totals_of(grid: Grid) -> Iterator[TotalRow]:
    """Yield the total of a table that has one, at its foot or right under its head; nothing where several may be meant.

    A table that goes on from an earlier one, or names rows that add up others, is left alone.
    """
    body = [row for row in grid.body if any(cell.text for cell in row.values())]
    labels = [(at, fold(label)) for at, label in enumerate(map(label_of, body)) if label.startswith(_ADDS_UP)]
    totals = [at for at, label in labels if _TOTAL_FOLDED.match(label)]
    others = [at for at, label in labels if at not in totals and _LIKE_TOTAL_FOLDED.match(label)]
    if len(totals) != 1 or others or len(body) < 3:
        return
    at = totals[0]
    parts = tuple(body[:at]) if at else tuple(body[1:])
    notes = body[at + 1 :] if at else []
    if any(len(row) > 1 for row in notes) or _goes_on(parts):
        return
    yield TotalRow(body[at], parts, below=at > 0)


def _goes_on(parts: Sequence[Row]) -> bool:
    """Tell whether the numbers of the rows do not begin at 1: the rows before them stand in another table."""
    first = next((mark for row in parts if (mark := mark_of(row)).isdecimal()), "1")
    return first.lstrip("0") != "1"


def mark_of(row: Row) -> str:
    """Return what stands in the first column: the number of the row."""
    first = row.get(1)
    return first.text.strip() if first is not None else ""


def level_of(row: Row) -> str:
    """Return which level of a table in levels a row belongs to, by its number, its dash, or its words."""
    mark = mark_of(row)
    label = label_of(row)
    if _PART_FOLDED.match(fold(label)):
        return "part"
    found = next((name for name, pattern in _MARKS if pattern.match(mark)), "")
    if not found and label.startswith(_DASHES):
        return "dash"
    return found or ("blank" if not mark else "words")


def is_flat(parts: Sequence[Row]) -> bool:
    """Tell whether all rows are of one level."""
    return len({level_of(row) for row in parts}) == 1


def may_be_sum(total: Amount, amounts: Sequence[Amount], parts: Sequence[Row]) -> bool:
    """Tell whether the total is the sum of all amounts, of those of one level, of one look, or their mean."""
    if _adds_up(total, amounts) or _is_level(total, amounts):
        return True
    levels = [level_of(row) for row in parts]
    bold = [_is_bold(row) for row in parts]
    chosen = [[level == one for level in levels] for one in set(levels)]
    chosen += [bold, [not one for one in bold], [level not in ("part", "dash") for level in levels]]
    return any(_adds_up(total, [*compress(amounts, which)]) for which in chosen if any(which))


def _adds_up(total: Amount, amounts: Sequence[Amount]) -> bool:
    gap = abs(sum((amount.value for amount in amounts), Decimal(0)) - total.value)
    return gap <= sum((amount.slack for amount in amounts), total.slack)


def _is_level(total: Amount, amounts: Sequence[Amount]) -> bool:
    """Tell whether the total lies among its parts: a mean, a state at the end, a count of different things."""
    values = [amount.value for amount in amounts]
    return bool(values) and min(values) <= total.value <= max(values)


def _is_bold(row: Row) -> bool:
    return any(run.format.bold for cell in row.values() for run in cell.paragraph.runs if run.text.strip())
