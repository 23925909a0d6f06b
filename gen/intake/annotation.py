"""A copy of a workbook with the bad cells coloured and commented, ready to be sent back to the clerk.

openpyxl is used only here: it changes a workbook and keeps what it does not understand better than any writer would.
"""

import re
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.errors import GenError, TableError
from gen.domain.location import TableLocation
from gen.domain.schema import SUMMARY_SHEET
from gen.intake.cells.limits import load_limits
from gen.intake.files.confinement import ReaderError, confined
from gen.intake.files.oversized import refuse_wide_merges
from gen.intake.files.workbooks import describe_sheets, parse_workbook
from gen.intake.raw import RawSheet
from gen.messages import _
from gen.messages.visible import visible
from gen.spreadsheets.copying import cut_off, link_within, put, sheet_title

COLOURS = {Severity.ERROR: "FF9999", Severity.WARNING: "FFE08A", Severity.INFO: "BDD7EE"}
AUTHOR = "gen"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(?<=>)\d{4}-\d\d-\d\dT[\d:]+Z(?=</dcterms:(?:created|modified)>)")
_STAMP = b"2000-01-01T00:00:00Z"


def annotated(path: Path, findings: Iterable[Diagnostic]) -> bytes:
    """Return the copy (always xlsx; values alone where the original is xls or ods).

    What is text in the original is text in the copy; its formulas stay, except those that reach out of the workbook.
    Findings of other files are skipped. Raises TableError where the workbook cannot be read.
    """
    own = [each for each in findings if isinstance(each.location, TableLocation) and _is_of(each.location, path)]
    try:
        return confined(load_limits().file["annotation_seconds"], _annotated, path.absolute(), str(path), own)
    except ReaderError as error:
        text = _("Không ghi chú được vào bản sao của tệp “{file}”: {reason}.").format(file=path, reason=error)
        raise TableError(text) from error


def _annotated(path: Path, shown_path: str, findings: list[Diagnostic]) -> bytes:
    """Return the copy of the workbook, in the reader: what openpyxl makes of a foreign file is not foreseen."""
    text = _("Không mở được tệp “{file}” để ghi chú; hãy mở bằng Excel, lưu lại rồi chạy lại.")
    try:
        book, titles = open_copy(path, shown_path)
        told = sorted(findings, key=lambda each: -each.severity)[: load_limits().file["findings_marked"]]
        for cell, said in _by_cell(told).items():
            sheet, address = cell
            if sheet in titles:
                _mark(book[titles[sheet]], address, said)
        _write_summary(book, told, titles, len(findings) - len(told))
        return bytes_of(book)
    except (GenError, MemoryError):
        raise
    except Exception as error:  # openpyxl raises whatever its code runs into
        raise TableError(text.format(file=shown_path)) from error


def _is_of(location: TableLocation, path: Path) -> bool:
    return Path(location.file).name == path.name


def open_copy(path: Path, shown_path: str) -> tuple[Workbook, dict[str, str]]:
    """Return the workbook to mark, and the title in it of each sheet of the original."""
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        content = path.read_bytes()  # of a file of its own openpyxl would let go only where nothing is wrong with it
        refuse_wide_merges(shown_path, describe_sheets(content, shown_path))
        book = load_workbook(BytesIO(content), keep_links=False)
        cut_off(book)
        return book, {name: name for name in book.sheetnames}
    book = Workbook()
    book.remove(book.worksheets[0])
    titles: dict[str, str] = {}
    for raw in parse_workbook(path, shown_path).sheets:
        titles[raw.name] = sheet_title(raw.name, frozenset(book.sheetnames))
        _copy(raw, book.create_sheet(titles[raw.name]))
    return book, titles


def _copy(raw: RawSheet, sheet: Worksheet) -> None:
    for number, row in raw.rows:
        for column, value in enumerate(row, start=1):
            if value not in (None, ""):
                put(sheet, number, column, value)


def _by_cell(findings: Iterable[Diagnostic]) -> dict[tuple[str, str], list[Diagnostic]]:
    cells: dict[tuple[str, str], list[Diagnostic]] = {}
    for finding in findings:
        place = finding.location
        if isinstance(place, TableLocation) and place.sheet and place.cell:
            cells.setdefault((place.sheet, place.cell), []).append(finding)
    return cells


def _mark(sheet: Worksheet, address: str, findings: list[Diagnostic]) -> None:
    cell = sheet[first_of_merged(sheet, address)]
    worst = max(finding.severity for finding in findings)
    cell.fill = PatternFill("solid", fgColor=COLOURS[worst])
    lines = [f"{finding.code}: {finding.message}\n→ {finding.fix}" for finding in findings]
    cell.comment = Comment(visible("\n".join(lines)), AUTHOR, width=360, height=60 + 55 * len(lines))


def first_of_merged(sheet: Worksheet, address: str) -> str:
    """Return the cell that shows what is said of a cell hidden under a merger."""
    if not isinstance(sheet[address], MergedCell):  # there may be thousands of mergers: do not ask without need
        return address
    merged = (span for span in sheet.merged_cells.ranges if address in span)
    return next((span.start_cell.coordinate for span in merged), address)


def _write_summary(book: Workbook, findings: list[Diagnostic], titles: dict[str, str], others: int) -> None:
    """Write the findings on a sheet of their own, and how many others there are."""
    sheet = book.create_sheet(SUMMARY_SHEET, 0)
    book.active = 0
    _write_row(sheet, 1, (_("Mã"), _("Mức"), _("Trang"), _("Ô"), _("Lỗi"), _("Cách sửa")))
    for number, finding in enumerate(findings, start=2):
        place = finding.location
        where = (place.sheet or "", place.cell or "") if isinstance(place, TableLocation) else ("", "")
        severity = _SEVERITIES[finding.severity]()
        _write_row(sheet, number, (finding.code, severity, *where, finding.message, finding.fix or ""))
        if where[0] in titles and where[1]:
            link = Hyperlink(f"D{number}", location=link_within(titles[where[0]], where[1]))
            sheet.cell(number, 4).hyperlink = link
    if others:
        text = _("Còn {count} lỗi, cảnh báo hoặc ghi chú khác; hãy sửa các ô đã đánh dấu rồi chạy lại lệnh gen check.")
        _write_row(sheet, len(findings) + 2, ("", "", "", "", text.format(count=others)))
    _lay_out(sheet)


def _write_row(sheet: Worksheet, number: int, texts: Iterable[str]) -> None:
    for column, text in enumerate(texts, start=1):
        put(sheet, number, column, text)


def _lay_out(sheet: Worksheet) -> None:
    """Make the summary readable on screen and on A4 landscape."""
    for column, width in zip("ABCDEF", (9, 11, 16, 8, 60, 60), strict=True):
        sheet.column_dimensions[column].width = width
    alignment = Alignment(vertical="top", wrap_text=True)  # made once: there may be tens of thousands of findings
    heading, text = (Font(name="Times New Roman", size=11, bold=bold) for bold in (True, False))
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = alignment
            cell.font = heading if cell.row == 1 else text
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr = 0, PageSetupProperties(fitToPage=True)


_SEVERITIES = {
    Severity.ERROR: lambda: _("Lỗi"),
    Severity.WARNING: lambda: _("Cảnh báo"),
    Severity.INFO: lambda: _("Ghi chú"),
}


def bytes_of(book: Workbook) -> bytes:
    """Return the workbook with every date in it fixed, so that the same findings give the same bytes."""
    stream = BytesIO()
    book.save(stream)
    fixed = BytesIO()
    with zipfile.ZipFile(stream) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = _MODIFIED.sub(_STAMP, source.read(entry)) if entry.filename == _CORE else source.read(entry)
            target.writestr(zipfile.ZipInfo(entry.filename, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
