"""A copy of somebody's workbook (openpyxl): its texts stay texts, and no formula in it reaches out."""

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook.defined_name import DefinedNameDict
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from gen.messages.visible import visible
from gen.spreadsheets.live import is_live, reaches_outside

_FORMULA, _TEXT = "f", "s"
_LONGEST_TITLE = 31
_NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", "_"))


def put(sheet: Worksheet, row: int, column: int, value: object) -> None:
    """Write a value; a text is written as text, whatever it looks like. What a merger hides stays empty."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        return
    if not isinstance(value, str):
        cell.value = value  # type: ignore[assignment]
        return
    cell.value = visible(value)
    cell.data_type = _TEXT  # openpyxl makes a formula of what begins with “=”, an error of “#N/A”
    if is_live(value):
        cell.quotePrefix = True


def cut_off(book: Workbook) -> None:
    """Turn what reaches out of the workbook into text: formulas that start a program or ask another place.

    Other formulas stay as their owner wrote them; names and lists of choices that reach outside go.
    """
    for sheet in book.worksheets:
        for cell in _formulas(sheet):
            formula = cell.value.text if isinstance(cell.value, ArrayFormula) else cell.value
            if isinstance(formula, str) and reaches_outside(formula):
                put(sheet, cell.row, cell.column, formula)
        _drop_names(sheet.defined_names)
        _drop_choices(sheet)
    _drop_names(book.defined_names)


def _formulas(sheet: Worksheet) -> list[Cell]:
    """Return the cells with a formula; ``iter_rows`` would make every empty cell up to the farthest one."""
    return [cell for cell in sheet._cells.values() if isinstance(cell, Cell) and cell.data_type == _FORMULA]


def _drop_names(names: DefinedNameDict) -> None:
    for name in [name for name, defined in names.items() if reaches_outside(f"={defined.value}")]:
        del names[name]


def _drop_choices(sheet: Worksheet) -> None:
    choices = sheet.data_validations.dataValidation
    choices[:] = [each for each in choices if not reaches_outside(f"={each.formula1} {each.formula2}")]


def sheet_title(name: str, taken: frozenset[str]) -> str:
    """Return the name as Excel allows it for a sheet: 31 letters, without ``[]:*?/\\``, unlike the names taken."""
    plain = visible(name).translate(_NOT_IN_TITLES).strip("'")[:_LONGEST_TITLE] or "_"
    known = {each.casefold() for each in taken}
    number, title = 1, plain
    while title.casefold() in known:
        number += 1
        title = f"{plain[: _LONGEST_TITLE - len(str(number)) - 1]}_{number}"
    return title


def link_within(sheet: str, cell: str) -> str:
    """Return the place that a link within the workbook leads to."""
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{cell}"
