"""Reading a workbook (xlsx, xls, ods) with calamine into raw sheets."""

import hashlib
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from msgspec import Struct
from msgspec.structs import replace
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from gen.domain.errors import TableError
from gen.domain.tables import InputFile
from gen.intake.cells.limits import load_limits
from gen.intake.files.confinement import confined
from gen.intake.files.described import Described, describe
from gen.intake.files.extent import Extent
from gen.intake.files.locked import has_password, is_binary_workbook
from gen.intake.files.oversized import oversized, refuse_oversized
from gen.intake.files.package import Package
from gen.intake.files.shown import show
from gen.intake.raw import NO_NOTES, RawSheet, SheetNotes
from gen.messages import _
from gen.messages.reasons import reason_of

UNREADABLE = (CalamineError, OSError, ValueError, LookupError, BadZipFile, zlib.error, ExpatError, RuntimeError)
"""What calamine, zip, zlib and the XML parser say of a file that is damaged, locked or no workbook."""
_PANIC = "PanicException"
"""What calamine's Rust code raises on some damaged xls files: no ``Exception``, but it must not end a batch either."""
_PACKED = b"PK"
_WORKBOOK_MARKS = (_PACKED, b"\xd0\xcf\x11\xe0")
"""How xlsx and ods, and xls, begin."""
EXTENSIONS = (".xlsx", ".xlsm", ".ods", ".xls")


class RawWorkbook(Struct, frozen=True):
    """A workbook as read: its visible sheets in order, and the hidden ones by name.

    ``has_looks`` is False for a kind of file (xls) of which values alone can be read.
    """

    file: InputFile
    sheets: tuple[RawSheet, ...]
    hidden: dict[str, RawSheet]
    has_looks: bool = True


def read_workbook(path: Path, shown_path: str) -> RawWorkbook:
    """Read all sheets, in a process of its own: what the file does to its reader harms this file only.

    Raises TableError with the reason where the file is no workbook, damaged or locked, or its reader died of it, and
    with findings where the file is too large.
    """
    return confined(load_limits().file["reader_seconds"], parse_workbook, path.absolute(), shown_path)


def parse_workbook(path: Path, shown_path: str) -> RawWorkbook:
    """Read all sheets in this process, which a damaged file may end; raises TableError as ``read_workbook``."""
    content = _content(path)
    try:
        file = InputFile(shown_path, hashlib.sha256(content).hexdigest())
        described = describe_sheets(content, shown_path)
        refuse_oversized(shown_path, described)
        with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            hidden_names = {m.name for m in workbook.sheets_metadata if m.visible is not SheetVisibleEnum.Visible}
            sheets = list(_raw_sheets(file, workbook, described))
    except UNREADABLE as error:
        raise TableError(_reason(error, content)) from error
    except BaseException as error:
        if not is_panic(error):
            raise
        raise TableError(_reason(error, content)) from error
    return RawWorkbook(
        file,
        tuple(sheet for sheet in sheets if sheet.name not in hidden_names),
        {sheet.name: sheet for sheet in sheets if sheet.name in hidden_names},
        content.startswith(_PACKED),
    )


def is_panic(error: BaseException) -> bool:
    """Tell whether it is what calamine's Rust code raises on some damaged files."""
    return type(error).__name__ == _PANIC


def describe_sheets(content: bytes, shown_path: str) -> list[Described]:
    """Return what the sheets of an xlsx or ods file say of themselves; raise TableError where too much is packed."""
    if not content.startswith(_PACKED):
        return []
    limits = load_limits().file
    package = Package(content)
    if is_binary_workbook(package):
        raise TableError(_("tệp ở dạng nhị phân của Excel (.xlsb)"))
    if package.size > limits["package_bytes"]:
        text = _("tệp giải nén ra quá lớn")
        raise TableError(text, (oversized(shown_path, text),))
    return describe(package, limits["cells_allowed"], limits["letters_allowed"])


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TableError(reason_of(error)) from error


def _reason(error: BaseException, content: bytes) -> str:
    """Return why a file is no workbook for us, recognised by what it is: the libraries' words are English and vary."""
    if isinstance(error, PasswordError) or has_password(content):
        return _("tệp có mật khẩu")
    if not content:
        return _("tệp trống")
    if not content.startswith(_WORKBOOK_MARKS):
        return _("nội dung không phải là bảng tính Excel")
    return _("tệp bị hỏng hoặc không phải bảng tính")


def _raw_sheets(file: InputFile, workbook: CalamineWorkbook, described: list[Described]) -> Iterator[RawSheet]:
    """Yield the sheets; of a file that did not say how far they reach, refuse one that reaches too far."""
    notes = {sheet.name: sheet.notes for sheet in described}
    reached: list[Described] = []
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        row, column = sheet.end or (-1, -1)
        reached.append(Described(name, NO_NOTES, Extent(row + 1, column + 1)))
        refuse_oversized(file.path, reached)
        raw = _raw_sheet(file, sheet, notes.get(name, NO_NOTES))
        reached[-1].extent.text = 0 if described else _letters(raw)
        yield raw
    refuse_oversized(file.path, reached)


def _letters(raw: RawSheet) -> int:
    return sum(len(cell) for _number, row in raw.rows for cell in row if isinstance(cell, str))


def _raw_sheet(file: InputFile, sheet: CalamineSheet, notes: SheetNotes) -> RawSheet:
    values = sheet.to_python(skip_empty_area=False)
    if notes.looks:
        show(values, notes.looks)
    rows = tuple(enumerate(values, start=1))
    merged = tuple((first[0] + 1, first[1], last[0] + 1, last[1]) for first, last in (sheet.merged_cell_ranges or ()))
    if merged:
        notes = replace(notes, merged=merged)
    return RawSheet(file, sheet.name, rows, notes)
