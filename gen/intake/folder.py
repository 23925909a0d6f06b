"""The folder of figures: one workbook per agency, or one CSV file per table, in a folder per year."""

from dataclasses import replace
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import TableError
from gen.domain.location import TableLocation
from gen.intake.csvfiles import CsvTable, read_csv
from gen.intake.faults import forms as faults
from gen.intake.reading import Reading, read_sheets, unread
from gen.intake.schema import load_schema
from gen.intake.sheets import match_sheets
from gen.intake.workbooks import EXTENSIONS, RawWorkbook, read_workbook


class ProgressFolder:
    """Reads agencies' tables from ``root/YYYY``; each CSV file is parsed once in the life of the object.

    Paths in sources and findings are relative to ``root``.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._csv: dict[int, dict[str, CsvTable]] = {}

    def read(self, agency_id: str, year: int) -> Reading:
        """Return the agency's tables for the year; a missing or unreadable file is a finding, not an exception."""
        workbooks = self.workbooks(agency_id, year)
        tables = {key: table for key, table in self._csv_of(year).items() if agency_id in table.by_agency}
        if workbooks:
            return self._read_workbook(agency_id, year, workbooks, tables)
        if tables:
            return self._read_csv(agency_id, year)
        place = TableLocation(str(year))
        return unread(agency_id, year, faults.NO_REPORT.at(place, agency=agency_id, year=year, folder=year))

    def _read_workbook(
        self, agency_id: str, year: int, workbooks: tuple[Path, ...], tables: dict[str, CsvTable]
    ) -> Reading:
        used = workbooks[0]
        reading = read_workbook_of(used, self._shown(used), agency_id, year)
        ignored = [path.name for path in workbooks[1:]] + [Path(table.file.path).name for table in tables.values()]
        place = TableLocation(self._shown(used))
        values = {"agency": agency_id, "used": used.name}
        doubled = [faults.TWO_SOURCES.at(place, ignored=name, **values) for name in ignored]
        return replace(reading, findings=(*doubled, *reading.findings))

    def agencies(self, year: int) -> tuple[str, ...]:
        """Return the ids of all agencies that have a workbook or rows in the year's folder, sorted."""
        found = {path.stem.lower() for path in self._files(year) if path.suffix.lower() in EXTENSIONS}
        for table in self._csv_of(year).values():
            found.update(table.by_agency)
        return tuple(sorted(found - {""}))

    def workbooks(self, agency_id: str, year: int) -> tuple[Path, ...]:
        """Return the agency's workbooks of the year, the one that is read first: xlsx before ods before xls."""
        paths = [path for path in self._files(year) if path.stem.lower() == agency_id]
        ranked = [path for path in paths if path.suffix.lower() in EXTENSIONS]
        return tuple(sorted(ranked, key=lambda path: EXTENSIONS.index(path.suffix.lower())))

    def _files(self, year: int) -> list[Path]:
        folder = self.root / str(year)
        return sorted(path for path in folder.iterdir() if not path.name.startswith("~$")) if folder.is_dir() else []

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _csv_of(self, year: int) -> dict[str, CsvTable]:
        if year not in self._csv:
            paths = {sheet: self.root / str(year) / sheet.csv for sheet in load_schema().sheets}
            self._csv[year] = {
                sheet.key: read_csv(path, self._shown(path), sheet.name)
                for sheet, path in paths.items()
                if path.is_file()
            }
        return self._csv[year]

    def _read_csv(self, agency_id: str, year: int) -> Reading:
        tables = self._csv_of(year)
        findings = [
            faults.OTHER_CSV_ENCODING.at(TableLocation(table.file.path), encoding=table.encoding)
            for table in tables.values()
            if table.encoding != "UTF-8"
        ]
        raws = {key: table.sheet_of(agency_id) for key, table in tables.items()}
        return read_sheets(agency_id, year, raws, findings, file=str(year))


def read_workbook_of(path: Path, shown_path: str, agency_id: str, year: int) -> Reading:
    """Read the agency's workbook of the year."""
    try:
        workbook = read_workbook(path, shown_path)
    except TableError as error:
        place = TableLocation(shown_path)
        return unread(agency_id, year, faults.UNREADABLE_FILE.at(place, file=path.name, reason=error))
    raws, findings = match_sheets(load_schema(), workbook.sheets)
    findings[:0] = check_form(workbook)
    return read_sheets(agency_id, year, raws, findings, file=shown_path)


def check_form(workbook: RawWorkbook) -> list[Diagnostic]:
    """Compare the mark in the form's hidden sheet with the tables of this program."""
    schema = load_schema()
    place = TableLocation(workbook.file.path)
    mark = workbook.hidden.get(MARK_SHEET)
    if mark is None:
        return [faults.FORM_WITHOUT_VERSION.at(place)]
    values = {str(row[0]): str(row[1]) for _number, row in mark.rows if len(row) > 1}
    found = (values.get("version", ""), values.get("fingerprint", ""))
    if found == (schema.version, schema.fingerprint):
        return []
    return [faults.OTHER_FORM_VERSION.at(place, found=" / ".join(found), expected=schema.version)]


MARK_SHEET = "_gen"
"""The very hidden sheet of the form that holds its version and the fingerprint of its tables."""
