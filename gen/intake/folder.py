"""The folder of figures: in a folder per year, one workbook per agency or one CSV file per table for many agencies."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.intake.files.csvfiles import CsvTable, read_csv
from gen.intake.findings import forms as form_findings
from gen.intake.reading import read_sheets, unread
from gen.intake.report import Reading
from gen.intake.report_reading import EXTENSIONS, read_report_of
from gen.intake.schema import load_schema


class YearFolder:
    """Reads the reports of one year that lie in one folder; every CSV file is parsed once in the life of the object.

    Paths in sources and findings are relative to ``root`` (as given if None). ``only`` names the tables, by key, that
    are looked for, all if None.
    """

    def __init__(self, folder: Path, year: int, root: Path | None, only: frozenset[str] | None = None) -> None:
        self.folder = folder
        self.year = year
        self.root = root
        self._sheets = tuple(sheet for sheet in load_schema().sheets if only is None or sheet.key in only)

    def read(self, agency_id: str) -> Reading:
        """Return the agency's tables; a missing or unreadable file is a finding, not an exception."""
        workbooks = self.workbooks(agency_id)
        tables = [table for table in self._csv.values() if agency_id in table.agencies]
        if workbooks:
            return self._read_workbook(agency_id, workbooks, tables)
        if tables:
            return self._read_csv(agency_id)
        folder = self._shown(self.folder)
        nothing = form_findings.NO_REPORT.at(TableLocation(folder), agency=agency_id, year=self.year, folder=folder)
        shared = self.file_findings()
        return replace(unread(agency_id, self.year, *shared, nothing), shared=shared)

    def agencies(self) -> tuple[str, ...]:
        """Return the ids of all agencies that have a workbook or rows here, sorted."""
        found = set(self._workbooks)
        for table in self._csv.values():
            found.update(table.agencies)
        return tuple(sorted(found - {""}))

    def has(self, agency_id: str) -> bool:
        """Tell whether the agency has a workbook or rows here."""
        return agency_id in self._workbooks or any(agency_id in table.agencies for table in self._csv.values())

    def workbooks(self, agency_id: str) -> tuple[Path, ...]:
        """Return the agency's workbooks, the one that is read first: xlsx before ods before xls."""
        return tuple(self._workbooks.get(agency_id, ()))

    def file_findings(self) -> tuple[Diagnostic, ...]:
        """Return what is wrong with the CSV files themselves, whoever's rows they hold."""
        return tuple(finding for table in self._csv.values() for finding in table.findings)

    @cached_property
    def _workbooks(self) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        names = sorted(self.folder.iterdir()) if self.folder.is_dir() else []
        paths = [path for path in names if path.suffix.lower() in EXTENSIONS and not path.name.startswith("~$")]
        for path in sorted(paths, key=lambda path: EXTENSIONS.index(path.suffix.lower())):
            found.setdefault(path.stem.lower(), []).append(path)
        return found

    @cached_property
    def _csv(self) -> dict[str, CsvTable]:
        paths = {sheet: self.folder / sheet.csv for sheet in self._sheets}
        return {
            sheet.key: read_csv(path, self._shown(path), sheet.name) for sheet, path in paths.items() if path.is_file()
        }

    def _shown(self, path: Path) -> str:
        return (path.relative_to(self.root) if self.root else path).as_posix()

    def _read_workbook(self, agency_id: str, workbooks: tuple[Path, ...], tables: list[CsvTable]) -> Reading:
        used = workbooks[0]
        reading = read_report_of(used, self._shown(used), agency_id, self.year)
        ignored = [path.name for path in workbooks[1:]] + [Path(table.file.path).name for table in tables]
        place = TableLocation(self._shown(used))
        values = {"agency": agency_id, "used": used.name, "ignored": ", ".join(ignored)}
        doubled = [form_findings.TWO_SOURCES.at(place, **values)] if ignored else []
        return replace(reading, findings=(*doubled, *reading.findings))

    def _read_csv(self, agency_id: str) -> Reading:
        raws = {key: table.sheet_of(agency_id) for key, table in self._csv.items()}
        shared = self.file_findings()
        place = self._shown(self.folder)
        reading = read_sheets(agency_id, self.year, raws, [*shared], file=place, sheets=self._sheets)
        return replace(reading, shared=shared)


class ProgressFolder:
    """Reads agencies' tables from ``root/YYYY``; what is read of a year is kept in the life of the object."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._years: dict[tuple[int, frozenset[str] | None], YearFolder] = {}

    def read(self, agency_id: str, year: int, only: frozenset[str] | None = None) -> Reading:
        """Return the agency's tables for the year; a missing or unreadable file is a finding, not an exception.

        ``only`` names the tables, by key, that are needed; of CSV files no others are looked at.
        """
        return self.of(year, only).read(agency_id)

    def agencies(self, year: int) -> tuple[str, ...]:
        """Return the ids of all agencies that have a workbook or rows in the year's folder, sorted."""
        return self.of(year).agencies()

    def of(self, year: int, only: frozenset[str] | None = None) -> YearFolder:
        """Return the folder of the year."""
        key = (year, only)
        if key not in self._years:
            self._years[key] = YearFolder(self.root / str(year), year, self.root, only)
        return self._years[key]
