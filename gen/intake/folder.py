"""The folder of figures: in a folder per year, an agency's workbook, or one CSV file per table for many agencies."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.periods import DatedPeriod
from gen.domain.schema import Schema
from gen.domain.tables import InputFile
from gen.intake.answers import answers_file, answers_in
from gen.intake.files.csvfiles import CsvTable, read_csv
from gen.intake.findings import folders as folder_findings
from gen.intake.findings import forms as form_findings
from gen.intake.owners.index import Index, index_of
from gen.intake.owners.kinds import kind_of
from gen.intake.owners.names import NOBODY_KNOWN, AgencyNames
from gen.intake.owners.said import FileState, as_it_is
from gen.intake.reading import read_sheets, unread
from gen.intake.report import Reading
from gen.intake.report_reading import read_report_of

Basis = tuple[tuple[FileState | None, ...], tuple[InputFile, ...]]
"""What a reading rests on: files as they were, and CSV files of many agencies by their content."""


class YearFolder:
    """Reads the reports of one year that are in one folder; every CSV file is parsed once in the life of the object.

    Paths in sources and findings are relative to ``root`` (as given if None). ``schema`` are the tables of the
    programme; ``only`` names those, by key, that are looked for, all if None. ``names`` are the agencies whose ids and
    names are known.
    """

    def __init__(
        self,
        folder: Path,
        year: int,
        root: Path | None,
        schema: Schema,
        only: frozenset[str] | None = None,
        names: AgencyNames = NOBODY_KNOWN,
    ) -> None:
        self.folder = folder
        self.year = year
        self.root = root
        self.schema = schema
        self.names = names
        self._sheets = tuple(sheet for sheet in schema.sheets if only is None or sheet.key in only)

    def narrowed(self, only: frozenset[str]) -> "YearFolder":
        """Return this folder with some of its tables alone: of CSV files no others are gone through."""
        narrow = YearFolder(self.folder, self.year, self.root, self.schema, only, self.names)
        narrow.__dict__["_index"] = self._index  # whose the files are is found out once
        return narrow

    def read(self, agency_id: str) -> Reading:
        """Return the agency's tables; a missing or unreadable file is a finding, not an exception."""
        return self.read_from(agency_id, self.workbooks(agency_id))

    def read_from(self, agency_id: str, workbooks: tuple[Path, ...]) -> Reading:
        """Return the agency's tables, its workbooks being known; of several nobody could say which counts."""
        tables = [table for table in self._csv.values() if agency_id in table.agencies]
        if len(workbooks) > 1:
            return unread(agency_id, self.year, self.schema, self._two_reports(agency_id, workbooks))
        if workbooks:
            return self._read_workbook(agency_id, workbooks[0], tables)
        if tables:
            return self._read_csv(agency_id)
        shared = self.file_findings()
        return replace(unread(agency_id, self.year, self.schema, *shared, self._nothing_from(agency_id)), shared=shared)

    def agencies(self) -> tuple[str, ...]:
        """Return the ids of all agencies that have a workbook, rows or a file of another kind here, sorted."""
        return tuple(sorted({*self._index.reports, *self._index.unread, *self.with_rows()} - {""}))

    def with_rows(self) -> tuple[str, ...]:
        """Return the ids of the agencies that have rows in the CSV files here, sorted."""
        return tuple(sorted({agency for table in self._csv.values() for agency in table.agencies} - {""}))

    def has(self, agency_id: str) -> bool:
        """Tell whether the agency has a workbook or rows here."""
        return agency_id in self._index.reports or self._has_rows(agency_id)

    def workbooks(self, agency_id: str) -> tuple[Path, ...]:
        """Return the files that may be the agency's report, whatever their names; several where it sent several."""
        return self._index.reports.get(agency_id, ())

    def files(self, agency_id: str) -> tuple[Path, ...]:
        """Return all files that are known to be the agency's, those that no command reads among them."""
        return (*self.workbooks(agency_id), *self._index.unread.get(agency_id, ()))

    def basis(self, agency_id: str) -> Basis:
        """Return what reading the agency's report rests on: while it stays equal, so does what is read.

        To be asked for before the report is read: a file that is changed meanwhile is then another one.
        """
        own = (*self.files(agency_id), answers_file(self.folder, agency_id))
        return tuple(map(as_it_is, own)), tuple(table.file for table in self._csv.values())

    def stray_findings(self) -> tuple[Diagnostic, ...]:
        """Return what is to be said of files that are no report, or of no known agency.

        Of a file that is all an agency sent, what reading the agency's report says is enough.
        """
        alone = [paths[0] for agency, paths in self._index.unread.items() if not self.has(agency)]
        said = {TableLocation(self._shown(path)) for path in alone}
        return tuple(finding for finding in self._index.findings if finding.location not in said)

    def file_findings(self) -> tuple[Diagnostic, ...]:
        """Return what is wrong with the CSV files themselves, whichever agency's rows they hold."""
        return tuple(finding for table in self._csv.values() for finding in table.findings)

    @cached_property
    def _index(self) -> Index:
        return index_of(self.folder, self.names, self.schema, self._shown)

    @cached_property
    def _csv(self) -> dict[str, CsvTable]:
        paths = {sheet: self.folder / sheet.csv for sheet in self._sheets}
        return {
            sheet.key: read_csv(path, self._shown(path), sheet.name) for sheet, path in paths.items() if path.is_file()
        }

    def _shown(self, path: Path) -> str:
        return (path.relative_to(self.root) if self.root else path).as_posix()

    def _has_rows(self, agency_id: str) -> bool:
        return any(agency_id in table.agencies for table in self._csv.values())

    def _two_reports(self, agency_id: str, workbooks: tuple[Path, ...]) -> Diagnostic:
        names = ", ".join(f"“{path.name}”" for path in workbooks)
        values = {"agency": agency_id, "year": self.year, "count": len(workbooks), "files": names}
        return folder_findings.TWO_REPORTS.at(TableLocation(self._shown(workbooks[0])), **values)

    def _nothing_from(self, agency_id: str) -> Diagnostic:
        """Say that the agency sent nothing, or nothing but a file that no command reads."""
        unread = next(iter(self._index.unread.get(agency_id, ())), None)
        if unread is not None:
            values = {"agency": agency_id, "file": unread.name, "advice": kind_of(unread).advice(self.schema)}
            return folder_findings.UNREAD_REPORT.at(TableLocation(self._shown(unread)), **values)
        place, folder = TableLocation(self._shown(self.folder)), _as_seen(self.folder)
        return form_findings.NO_REPORT.at(place, agency=agency_id, year=self.year, folder=folder)

    def _read_workbook(self, agency_id: str, used: Path, tables: list[CsvTable]) -> Reading:
        reading = read_report_of(used, self._shown(used), agency_id, self.year, self.schema)
        ignored = [Path(table.file.path).name for table in tables]
        place = TableLocation(self._shown(used))
        values = {"agency": agency_id, "used": used.name, "ignored": ", ".join(ignored)}
        doubled = [form_findings.TWO_SOURCES.at(place, **values)] if ignored else []
        return replace(reading, findings=(*doubled, *reading.findings))

    def _read_csv(self, agency_id: str) -> Reading:
        raws = {key: table.sheet_of(agency_id) for key, table in self._csv.items()}
        shared = self.file_findings()
        answers = answers_in(answers_file(self.folder, agency_id))
        reading = read_sheets(
            agency_id,
            self.year,
            raws,
            [*shared],
            schema=self.schema,
            file=self._place,
            sheets=self._sheets,
            answers=answers,
        )
        return replace(reading, shared=shared) if shared else reading

    @cached_property
    def _place(self) -> str:
        return self._shown(self.folder)


def _as_seen(folder: Path) -> str:
    """Return the folder as it is found from where the command was given, else in full."""
    here = Path.cwd()
    return (folder.relative_to(here) if folder.is_relative_to(here) else folder).as_posix()


class ProgressFolder:
    """Reads agencies' tables from ``root/YYYY``; what is read of a year is kept in the life of the object.

    Of a ``period`` of the years they lie in ``root/YYYY-PERIOD``. ``schema`` are the tables of the programme;
    ``names`` are the agencies whose ids and names are known: they tell whose a file is.
    """

    def __init__(self, root: Path, schema: Schema, names: AgencyNames = NOBODY_KNOWN, period: str = "") -> None:
        self.root = root
        self.schema = schema
        self.period = period
        self.names = names
        self._years: dict[tuple[int, frozenset[str] | None], YearFolder] = {}

    def read(self, agency_id: str, year: int, only: frozenset[str] | None = None) -> Reading:
        """Return the agency's tables for the year; a missing or unreadable file is a finding, not an exception.

        ``only`` names the tables, by key, that are needed; of CSV files no others are looked at.
        """
        return self.of(year, only).read(agency_id)

    def basis(self, agency_id: str, year: int) -> Basis:
        """Return what reading the agency's report of the year rests on."""
        return self.of(year).basis(agency_id)

    def agencies(self, year: int) -> tuple[str, ...]:
        """Return the ids of all agencies that have a workbook or rows in the year's folder, sorted."""
        return self.of(year).agencies()

    def of(self, year: int, only: frozenset[str] | None = None) -> YearFolder:
        """Return the folder of the year."""
        key = (year, only)
        if key not in self._years:
            self._years[key] = YearFolder(
                self.root / str(DatedPeriod(year, self.period)), year, self.root, self.schema, only, self.names
            )
        return self._years[key]
