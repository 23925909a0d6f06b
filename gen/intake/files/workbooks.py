"""Reading a workbook (xlsx, xls, ods) with calamine into raw sheets."""

import hashlib
import zlib
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from gen.domain.errors import TableError
from gen.domain.location import TableLocation
from gen.domain.tables import InputFile
from gen.intake.cells.limits import load_limits
from gen.intake.cells.remark import address
from gen.intake.faults import forms as faults
from gen.intake.files.workbook_notes import read_notes
from gen.intake.raw import NO_NOTES, RawSheet, SheetNotes
from gen.messages import _
from gen.messages.reasons import reason_of

UNREADABLE = (CalamineError, OSError, ValueError, LookupError, BadZipFile, zlib.error, ParseError, RuntimeError)
"""What calamine, zip, zlib and the XML parser say of a file that is damaged, locked or no workbook."""
_PANIC = "PanicException"
"""What calamine's Rust code raises on some damaged xls files: no ``Exception``, but it must not end a batch either."""
_WORKBOOK_MARKS = (b"PK", b"\xd0\xcf\x11\xe0")
"""How xlsx and ods, and xls, begin."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The name of the stream in which Office keeps a file with a password."""
EXTENSIONS = (".xlsx", ".xlsm", ".ods", ".xls")


@dataclass(frozen=True, slots=True)
class RawWorkbook:
    """A workbook as read: its visible sheets in order, and the hidden ones by name."""

    file: InputFile
    sheets: tuple[RawSheet, ...]
    hidden: dict[str, RawSheet]


def read_workbook(path: Path, shown_path: str) -> RawWorkbook:
    """Read all sheets.

    Raises TableError with the reason where the file is no workbook, damaged or locked, and with findings where a stray
    cell makes it too large.
    """
    content = _content(path)
    try:
        file = InputFile(shown_path, hashlib.sha256(content).hexdigest())
        notes = read_notes(content)
        with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            _refuse_stray_cells(file, notes)
            hidden_names = {m.name for m in workbook.sheets_metadata if m.visible is not SheetVisibleEnum.Visible}
            sheets = [
                _raw_sheet(file, workbook.get_sheet_by_name(name), notes.get(name, NO_NOTES))
                for name in workbook.sheet_names
            ]
    except UNREADABLE as error:
        raise TableError(_reason(error, content)) from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise TableError(_reason(error, content)) from error
    return RawWorkbook(
        file,
        tuple(sheet for sheet in sheets if sheet.name not in hidden_names),
        {sheet.name: sheet for sheet in sheets if sheet.name in hidden_names},
    )


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TableError(reason_of(error)) from error


def _reason(error: BaseException, content: bytes) -> str:
    """Return why a file is no workbook for us, told by what it is: the libraries' words are English and vary."""
    if isinstance(error, PasswordError) or _ENCRYPTED in content:
        return _("tệp có mật khẩu")
    if not content:
        return _("tệp trống")
    if not content.startswith(_WORKBOOK_MARKS):
        return _("nội dung không phải là bảng tính Excel")
    return _("tệp bị hỏng hoặc không phải bảng tính")


def _refuse_stray_cells(file: InputFile, notes: dict[str, SheetNotes]) -> None:
    """Refuse a sheet whose farthest cell would make calamine lay out millions of empty ones, and the process die."""
    findings = []
    for name, sheet in notes.items():
        row, column = sheet.corner
        if row * (column + 1) > load_limits().form["cells_allowed"]:
            cell = address(row, column)
            findings.append(faults.STRAY_CELL.at(TableLocation(file.path, name, cell), sheet=name, cell=cell))
    if findings:
        raise TableError(findings[0].message, tuple(findings))


def _raw_sheet(file: InputFile, sheet: CalamineSheet, notes: SheetNotes) -> RawSheet:
    rows = tuple(enumerate(sheet.to_python(skip_empty_area=False), start=1))
    merged = tuple((first[0] + 1, first[1], last[0] + 1, last[1]) for first, last in (sheet.merged_cell_ranges or ()))
    if merged:
        notes = replace(notes, merged=merged)
    return RawSheet(file, sheet.name, rows, notes)
