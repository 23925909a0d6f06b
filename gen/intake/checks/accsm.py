"""Checks the table of ACCSM activities: is each stated total the sum of its statuses? The stated number is kept."""

import csv
from collections.abc import Iterator
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.intake.cells.remark import address
from gen.intake.faults import figures as faults

STATUSES = ("planned", "completed", "ongoing", "regular")
TOTAL = "stated_total"


def check_activity_totals(path: Path, shown_path: str | None = None) -> tuple[Diagnostic, ...]:
    """Return a finding for every row of the CSV whose stated total is not the sum of its stated statuses.

    The columns are ``planned``, ``completed``, ``ongoing``, ``regular``, ``stated_total``; an empty status is one the
    source does not mention.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        return tuple(_check(csv.DictReader(file), shown_path or path.name))


def _check(rows: "csv.DictReader[str]", shown_path: str) -> Iterator[Diagnostic]:
    total_column = list(rows.fieldnames or ()).index(TOTAL)
    for number, row in enumerate(rows, start=2):
        parts = [row[key].strip() for key in STATUSES]
        computed = sum(int(part) for part in parts if part)
        if computed != int(row[TOTAL]):
            place = TableLocation(shown_path, Path(shown_path).stem, address(number, total_column))
            stated = " + ".join(part for part in parts if part)
            yield faults.STATUSES_NOT_TOTAL.at(place, given=row[TOTAL], computed=computed, parts=stated)
