"""Whose a file says it is: read once in the life of a process, as long as the file stays the same."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from gen.intake.files.workbooks import RawWorkbook, read_workbook
from gen.intake.raw import is_blank
from gen.intake.reading import INFO
from gen.intake.report_reading import DOCUMENT
from gen.intake.rows.identity import read_identity
from gen.intake.rows.sheets import OWN_SHEETS, SUMMARY_SHEET, match_sheets
from gen.intake.schema import load_schema
from gen.messages.one_file import Failure, attempted


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says of itself: id and name of its agency as written, "" if it does not say.

    ``readable`` is False where nothing can be read of it, ``reports`` where it holds no table of the form; ``marked``
    is a copy with the findings of ``gen check`` in it.
    """

    agency_id: str = ""
    agency_name: str = ""
    readable: bool = True
    reports: bool = True
    marked: bool = False


NOTHING = Said(readable=False, reports=False)


def said_in(path: Path) -> Said:
    """Return what the file says of itself."""
    try:
        state = path.stat()
    except OSError:
        return NOTHING
    return _said_in(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=1 << 16)
def _said_in(path: Path, _changed: int, _size: int) -> Said:
    read = _in_document if path.suffix.lower() == DOCUMENT else _in_workbook
    found = attempted(lambda: read(path), path)
    return NOTHING if isinstance(found, Failure) else found


def _in_workbook(path: Path) -> Said:
    workbook = read_workbook(path, path.name)
    raws = match_sheets(load_schema(), workbook.sheets, workbook.hidden.values()).found
    marked = any(sheet.name == SUMMARY_SHEET for sheet in workbook.sheets)
    if INFO not in raws:
        return Said(reports=bool(raws), marked=marked)
    texts = read_identity(load_schema(), raws[INFO], 0)[0].texts
    return Said(texts.get("agency_id", "").strip(), texts.get("agency_name", "").strip(), marked=marked)


def _in_document(path: Path) -> Said:
    from gen.intake.document_reading import read_document_of  # most reports are workbooks, and need nothing of Word

    tables = read_document_of(path, path.name, None, None).tables
    return Said(tables.agency_id) if tables.files else NOTHING


def same_cells(one: Path, other: Path) -> bool:
    """Tell whether two workbooks hold the same in every cell of their tables, formulas without a result aside."""
    first, second = map(_workbook, (one, other))
    if isinstance(first, Failure) or isinstance(second, Failure):
        return False
    uncertain = _without_result(first) | _without_result(second)
    return all(cell[:3] in uncertain for cell in _cells(first) ^ _cells(second))


def _workbook(path: Path) -> RawWorkbook | Failure:
    return attempted(lambda: read_workbook(path, path.name), path)


def _cells(workbook: RawWorkbook) -> set[tuple[str, int, int, object]]:
    return {
        (sheet.name, number, column, value)
        for sheet in workbook.sheets
        if sheet.name not in OWN_SHEETS
        for number, row in sheet.rows
        if not is_blank(row)
        for column, value in enumerate(row)
        if value not in (None, "")
    }


def _without_result(workbook: RawWorkbook) -> set[tuple[str, int, int]]:
    return {(sheet.name, *place) for sheet in workbook.sheets for place in sheet.notes.empty_formulas}
