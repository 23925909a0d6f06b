"""A report as a person sees it: every sheet cell by cell, what was typed, how it was read, what is found there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.errors import TableError
from gen.domain.location import TableLocation
from gen.domain.schema import Column, ColumnKind
from gen.domain.values import Value
from gen.intake import Reading
from gen.intake.cells.raw import Raw, address, as_typed, column_letters
from gen.intake.files.workbooks import read_workbook
from gen.intake.folding import fold
from gen.intake.raw import RawSheet, is_blank
from gen.intake.rows.record import AgencyTable, Record
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.hand_in import is_workbook
from gen.pipeline.reports.versions import digest_of
from gen.pipeline.reports.workshop import Workshop
from gen.vietnamese import cited_date, number

_LONG = 30
"""Letters; longer texts are set in wider columns."""
_PLACES = 6
"""Decimals of a figure that is shown as it was read."""


class ShownCell(Struct, frozen=True):
    """One cell: what was typed, how it was read ("" where nothing of it is taken), the worst that is found there."""

    address: str
    typed: str
    read: str = ""
    severity: Severity | None = None
    is_number: bool = False
    alone: bool = False
    """Whether nothing else stands in its row: a title, which reaches over the columns beside it as in Excel."""

    @property
    def is_long(self) -> bool:
        """Whether the text needs a wide column to be read."""
        return len(self.typed) > _LONG and not self.alone


class ShownSheet(Struct, frozen=True):
    """A sheet as Excel shows it, down to its last filled row; rows carry their number."""

    name: str
    letters: tuple[str, ...]
    rows: tuple[tuple[int, tuple[ShownCell, ...]], ...]
    counts: Mapping[Severity, int]


class ShownReport(Struct, frozen=True):
    """A report with its findings; ``file`` is None where its rows stand in tables of many agencies.

    ``digest`` tells this version from others; ``editable`` whether cells can be corrected.
    """

    file: Path | None
    digest: str
    editable: bool
    sheets: tuple[ShownSheet, ...]
    findings: tuple[Diagnostic, ...]
    reading: Reading
    previous: Reading | None

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)


class CellStory(Struct, frozen=True):
    """What is known of one cell: its column and row, what was typed and read, last year's text, its findings."""

    sheet: str
    address: str
    column: str
    row: str
    typed: str
    read: str
    last_year: str
    findings: tuple[Diagnostic, ...]


def show_report(workshop: Workshop, agency_id: str, year: int) -> ShownReport:
    """Return the report of an agency and year as it stands, with the findings of ``gen check``."""
    workshop.programme.require_year(year)
    folder = workshop.folder.of(year)
    files = folder.workbooks(agency_id)
    reading = folder.read(agency_id)
    previous = workshop.folder.of(year - 1).read(agency_id) if workshop.folder.of(year - 1).has(agency_id) else None
    checks = workshop.checks
    found = attempted(lambda: checks.check(reading, previous.tables if previous else None), agency_id)
    findings = found.findings if isinstance(found, Failure) else found
    ordered = tuple(sorted(findings, key=lambda finding: -finding.severity))
    file = files[0] if len(files) == 1 else None
    digest = digest_of(file.read_bytes()) if file else ""
    editable = file is not None and is_workbook(file)
    sheets = tuple(_sheets(file, reading, ordered))
    return ShownReport(file, digest, editable, sheets, ordered, reading, previous)


def story_of(report: ShownReport, sheet: str, cell: str) -> CellStory | None:
    """Return what is known of a cell; None where there is no such cell."""
    shown = next((one for one in report.sheets if one.name == sheet), None)
    found = next((one for _n, row in shown.rows for one in row if one.address == cell), None) if shown else None
    if found is None:
        return None
    table, record, column = _at(report.reading, sheet, cell)
    return CellStory(
        sheet,
        cell,
        column.name if column else "",
        _label(table, record),
        found.typed,
        found.read,
        _last_year(report.previous, table, record, column),
        tuple(finding for finding in report.findings if _place(finding) == (sheet, cell)),
    )


def column_at(report: ShownReport, sheet: str, cell: str) -> Column | None:
    """Return the column of the form that a cell stands in; None outside the tables."""
    return _at(report.reading, sheet, cell)[2]


def _at(reading: Reading, sheet: str, cell: str) -> tuple[AgencyTable | None, Record | None, Column | None]:
    table = next((one for one in reading.rows.values() if one.raw.name == sheet), None)
    if table is None:
        return None, None, None
    letters, row = cell.rstrip("0123456789"), cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    key = next((key for key, column in table.letters.items() if column == letters), None)
    record = next((one for one in table.filled if str(one.number) == row), None)
    return table, record, table.sheet.column(key) if key else None


def _label(table: AgencyTable | None, record: Record | None) -> str:
    """Return what a row is called: the texts of its first two columns."""
    if table is None or record is None:
        return ""
    keys = [column.key for column in table.sheet.columns[:2]]
    return " – ".join(text for key in keys if (text := record.texts.get(key, "")))


def _last_year(
    previous: Reading | None, table: AgencyTable | None, record: Record | None, column: Column | None
) -> str:
    if previous is None or table is None or record is None or column is None:
        return ""
    before, key = previous.rows.get(table.sheet.key), table.sheet.columns[0].key
    own = fold(record.texts.get(key, ""))
    same = (
        next((one for one in before.records if fold(one.texts.get(key, "")) == own), None) if before and own else None
    )
    return _read_text(same, column) if same else ""


def _sheets(file: Path | None, reading: Reading, findings: Iterable[Diagnostic]) -> Iterator[ShownSheet]:
    """Yield the sheets in the order of the file, those of many agencies with the agency's own rows alone."""
    worst: dict[tuple[str, str], Severity] = {}
    counts: dict[str, dict[Severity, int]] = {}
    for finding in findings:
        sheet, cell = _place(finding)
        counts.setdefault(sheet, dict.fromkeys(Severity, 0))[finding.severity] += 1
        worst[sheet, cell] = max(finding.severity, worst.get((sheet, cell), finding.severity))
    tables = {table.raw.name: table for table in reading.rows.values()}
    for raw in _raws(file, tables):
        yield _shown(raw, tables.get(raw.name), worst, counts.get(raw.name, dict.fromkeys(Severity, 0)))


def _raws(file: Path | None, tables: Mapping[str, AgencyTable]) -> Iterable[RawSheet]:
    if file is not None and is_workbook(file):
        try:
            return read_workbook(file, file.name).sheets
        except TableError:  # its findings say why
            return ()
    return [table.raw for table in tables.values()]


def _shown(
    raw: RawSheet,
    table: AgencyTable | None,
    worst: Mapping[tuple[str, str], Severity],
    counts: Mapping[Severity, int],
) -> ShownSheet:
    filled = [(position, row) for position, (_number, row) in enumerate(raw.rows) if not is_blank(row)]
    last = filled[-1][0] + 1 if filled else 0
    width = max((_width(row) for _position, row in filled), default=0)
    read = dict(_read_cells(table)) if table else {}
    rows = tuple(
        (number, tuple(_cell(raw.name, number, column, row, read, worst) for column in range(width)))
        for number, row in raw.rows[:last]
    )
    return ShownSheet(raw.name, tuple(map(column_letters, range(width))), rows, counts)


def _width(row: Iterable[Raw]) -> int:
    return max((place for place, cell in enumerate(row, start=1) if cell not in (None, "")), default=0)


def _cell(
    sheet: str,
    row: int,
    column: int,
    cells: Sequence[Raw],
    read: Mapping[tuple[int, int], tuple[str, bool]],
    worst: Mapping[tuple[str, str], Severity],
) -> ShownCell:
    raw = cells[column] if column < len(cells) else None
    text, is_number = read.get((row, column), ("", False))
    place = address(row, column)
    alone = raw not in (None, "") and sum(each not in (None, "") for each in cells) == 1
    return ShownCell(place, as_typed(raw), text, worst.get((sheet, place)), is_number, alone)


def _read_cells(table: AgencyTable) -> Iterator[tuple[tuple[int, int], tuple[str, bool]]]:
    columns = {column.key: column for column in table.sheet.columns}
    for record in table.filled:
        for key, place in table.heading.columns.items():
            if key in columns and columns[key].kind is not ColumnKind.TEXT:
                yield (record.number, place), (_read_text(record, columns[key]), columns[key].kind.is_number)


def _read_text(record: Record, column: Column) -> str:
    """Return how the cell of a row was read."""
    if column.key in record.unreadable:
        return _("không đọc được")
    if column.kind.is_number:
        value = record.numbers.get(column.key, Value())
        return number(value, _PLACES) if value.number is not None else ""
    if column.kind.is_day:
        day = record.days.get(column.key)
        return cited_date(day) if day else ""
    if column.kind is ColumnKind.FLAG:
        return _("có") if record.flags.get(column.key) else ""
    return record.texts.get(column.key, "")


def _place(finding: Diagnostic) -> tuple[str, str]:
    place = finding.location
    return (place.sheet or "", place.cell or "") if isinstance(place, TableLocation) else ("", "")
