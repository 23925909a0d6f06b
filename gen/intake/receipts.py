"""The days on which reports came in, where the secretariat wrote them down: ``YYYY/tiep-nhan.csv``.

Columns “Mã đơn vị” and “Ngày nhận”; others are free. The file may be absent.
"""

from datetime import date
from pathlib import Path

from msgspec import Struct, field

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.schema import AGENCY_HEADINGS, ColumnKind
from gen.intake.cells.days import read_day
from gen.intake.cells.raw import address
from gen.intake.files.csvfiles import CsvTable, read_csv
from gen.intake.folding import fold

FILE_NAME = "tiep-nhan.csv"
DAY_HEADING = "Ngày nhận"
HEADINGS = (AGENCY_HEADINGS[0], DAY_HEADING)
"""What stands in the first row of the file."""


class ReceiptDays(Struct, frozen=True):
    """The day of receipt by agency id, and the cells that hold no day."""

    days: dict[str, date] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()


def read_receipt_days(folder: Path, year: int) -> ReceiptDays:
    """Read the days of receipt in the folder of a year, or of a period of it; of several days the first counts."""
    path = folder / FILE_NAME
    if not path.is_file():
        return ReceiptDays()
    table = read_csv(path, path.relative_to(folder.parent).as_posix(), FILE_NAME)
    column = next((place for place, cell in enumerate(table.heading) if fold(str(cell)) == fold(DAY_HEADING)), None)
    return ReceiptDays() if column is None else _read_column(table, column, year)


def _read_column(table: CsvTable, column: int, year: int) -> ReceiptDays:
    days: dict[str, date] = {}
    findings: list[Diagnostic] = []
    for agency_id in table.agencies:
        for number, row in table.rows_of(agency_id):
            reading = read_day(row[column] if column < len(row) else None, ColumnKind.DAY, year)
            if reading.finding is not None:
                place = TableLocation(table.file.path, cell=address(number, column))
                values = {"column": DAY_HEADING, "year": year, **reading.finding.values}
                findings.append(reading.finding.declared.at(place, **values))
            elif reading.day is not None:
                days[agency_id] = min(reading.day, days.get(agency_id, reading.day))
    return ReceiptDays(days, tuple(findings))
