"""A copy of a workbook with one cell corrected, as its owner would have typed it there; all else stays as it is."""

from datetime import date, datetime
from pathlib import Path

from openpyxl.utils.cell import coordinate_from_string

from gen.domain.errors import GenError, TableError
from gen.domain.schema import Column
from gen.intake.annotation import bytes_of, first_of_merged, open_copy
from gen.intake.cells.days import read_day
from gen.intake.cells.limits import load_limits
from gen.intake.cells.numbers import read_number
from gen.intake.files.confinement import ReaderError, confined
from gen.messages import _
from gen.spreadsheets.copying import put

Typed = str | int | float | date | None


def typed(text: str, column: Column | None, year: int) -> Typed:
    """Return what Excel holds once a person typed the text into a cell of the column.

    What is no number or day as the column wants it stays text: reading it then says what is wrong.
    """
    if not text.strip():
        return None
    if column is not None and column.kind.is_number:
        reading = read_number(text.strip(), column.kind)
        if reading.number is not None and reading.finding is None and not reading.estimated:
            number = reading.number
            return int(number) if number == number.to_integral_value() else float(number)
    if column is not None and column.kind.is_day:
        found = read_day(text.strip(), column.kind, year)
        if found.day is not None and found.finding is None:
            return found.day
    return text


def corrected(path: Path, sheet: str, cell: str, value: Typed) -> bytes:
    """Return the workbook (always xlsx) with the value in the cell; TableError where that cannot be done."""
    try:
        return confined(load_limits().file["annotation_seconds"], _corrected, path.absolute(), sheet, cell, value)
    except ReaderError as error:
        text = _("Không sửa được ô trong tệp “{file}”: {reason}.").format(file=path.name, reason=error)
        raise TableError(text) from error


def _corrected(path: Path, sheet: str, cell: str, value: Typed) -> bytes:
    """Write the cell, in the reader: what openpyxl makes of a foreign file is not foreseen."""
    text = _("Không sửa được ô trong tệp “{file}”; hãy mở bằng Excel, sửa và lưu lại rồi nộp lại.")
    try:
        book, titles = open_copy(path, path.name)
        page = book[titles[sheet]]
        letters, row = coordinate_from_string(first_of_merged(page, cell))
        column = page[f"{letters}1"].column or 1
        given = datetime(value.year, value.month, value.day) if isinstance(value, date) else value
        put(page, row, column, given)
        return bytes_of(book)
    except (GenError, MemoryError):
        raise
    except Exception as error:  # openpyxl raises whatever its code runs into
        raise TableError(text.format(file=path.name)) from error
