"""Units of money in the headings of columns and in the lines above a table: what is in another unit is converted."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from gen.intake.cells.limits import load_words
from gen.intake.cells.money import MoneyUnit, unit_in
from gen.intake.cells.raw import Raw
from gen.intake.cells.texts import readable
from gen.intake.folding import fold

OWN = Decimal(1)
"""What the unit of the tables, triệu đồng, is worth in itself."""
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_AFTER_NAME = re.compile(r"[,:;\n–-]")


def split_heading(text: str) -> tuple[str, MoneyUnit] | None:
    """Return the name of a column and the unit of money beside it: “Dự toán (đơn vị: đồng)”, “Dự toán, nghìn đồng”."""
    for pattern in (_BRACKETS, _AFTER_NAME):
        if match := pattern.search(text):
            unit = unit_in(match.group(1) if pattern is _BRACKETS else text[match.end() :])
            if unit is not None:
                return text[: match.start()].strip(), unit
    return None


def unit_of_line(text: str) -> MoneyUnit | None:
    """Return the unit that a line above a table gives: after “đơn vị tính” or the like, or alone in brackets."""
    folded = fold(text)
    if any(label in folded for label in load_words().unit_labels):
        return unit_in(text)
    return next((unit for part in _BRACKETS.findall(text) if (unit := unit_in(part))), None)


def units_above(rows: Iterable[tuple[int, Iterable[Raw]]], heading: int) -> Iterator[tuple[int, int, str, MoneyUnit]]:
    """Yield row, column, text and unit of each cell above the heading that gives a unit of money."""
    for number, row in rows:
        if number >= heading:
            return
        for index, cell in enumerate(row):
            if isinstance(cell, str) and cell.strip() and (unit := unit_of_line(readable(cell))):
                yield number, index, cell.strip(), unit
