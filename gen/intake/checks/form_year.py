"""Is the workbook a form of the report's year? Last year's form shows the figures of the year before last beside."""

import re
from collections.abc import Iterable, Iterator

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.intake.cells.limits import load_limits
from gen.intake.findings import folders as form_findings
from gen.intake.folding import fold
from gen.intake.raw import RawSheet
from gen.intake.rows.headings import REFERENCE_PREFIX

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_TITLE = re.compile(r"BIỂU |THÔNG TIN CHUNG")
"""How the titles begin that the form has above its tables; each ends with the form's year."""


def check_form_year(
    mark_year: str, sheets: Iterable[RawSheet], year: int, place: TableLocation
) -> Iterator[Diagnostic]:
    """Yield one finding where the form is of another year than the report: by its mark, else by what it has printed.

    ``mark_year`` is the year in the form's hidden sheet, "" if there is none; ``place`` where that is said.
    """
    if mark_year:
        if mark_year != str(year):
            yield form_findings.FORM_OF_OTHER_YEAR.at(place, found=mark_year, year=year)
        return
    for sheet in sheets:
        for cell, form_year in _printed_years(sheet):
            if form_year != year:
                yield form_findings.FORM_OF_OTHER_YEAR.at(cell, found=form_year, year=year)
                return


def _printed_years(sheet: RawSheet) -> Iterator[tuple[TableLocation, int]]:
    """Yield the years that the form is of by its titles and the headings of last year's figures, with their cells."""
    prefix = fold(REFERENCE_PREFIX)
    for number, row in sheet.rows[: load_limits().form["header_search_rows"]]:
        for column, cell in enumerate(row):
            if not isinstance(cell, str) or "20" not in cell:
                continue
            years = _YEAR.findall(cell)
            if years and fold(cell).startswith(prefix):
                yield sheet.at(number, column), int(years[0]) + 1
            elif years and _TITLE.match(cell) and cell.rstrip().endswith(years[-1]):
                yield sheet.at(number, column), int(years[-1])
