"""Checking whatever is named: workbooks, CSV files, folders of them. One report at a time, memory does not grow."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.periods import read_dated
from gen.domain.schema import Schema, Sheet
from gen.domain.tables import AgencyTables
from gen.domain.typed_numbers import whole
from gen.intake.checks.programme import ProgrammeChecks
from gen.intake.findings import files as file_findings
from gen.intake.folder import ProgressFolder, YearFolder
from gen.intake.knowledge import ProgrammeForChecks
from gen.intake.owners.index import finding_on_stray
from gen.intake.owners.kinds import is_passed_over, is_shared_table
from gen.intake.owners.names import NOBODY_KNOWN, AgencyNames
from gen.intake.peers import PeersAtHand
from gen.intake.report import Reading
from gen.intake.report_reading import EXTENSIONS, read_report_of
from gen.messages.one_file import Failure, attempted


class Report(Struct, frozen=True):
    """What is to be checked as one: a workbook, or an agency's files in a year's folder, or its rows in a CSV file.

    ``agency_id`` None is to be read from the workbook, ``year`` None too; ``agency_id`` ``""`` stands for the CSV
    files themselves, whichever agency's rows they hold, and for anything else that is there. ``files`` are the
    agency's own in the folder.
    """

    path: Path
    agency_id: str | None = None
    year: int | None = None
    files: tuple[Path, ...] = ()


class Checked(Struct, frozen=True):
    """A report that was checked: its workbook (else its CSV file or folder), its agency, its year, all its findings.

    ``marked`` is the copy of the workbook with its bad cells marked, where one was written.
    """

    path: Path
    agency_id: str
    year: int
    findings: tuple[Diagnostic, ...]
    marked: Path | None = None


def find_reports(
    paths: Iterable[Path],
    year: int | None,
    schema: Schema,
    names: AgencyNames = NOBODY_KNOWN,
    periods: Sequence[str] = ("",),
) -> Iterator[Report]:
    """Yield what is to be checked; a folder named as a year, or a period of it, is one of ``ProgressFolder``.

    ``periods`` are that of the reports ("" for the year) and then the others of the programme, whose folders are passed
    over.

    Workbooks are opened only in such a folder, and there those alone that are not named by an id of ``names``.
    """
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path, year, schema, names, periods)
        elif path.suffix.lower() == ".csv":
            yield from _in_csv(path, year or _year_of(path.parent, periods[0]), schema)
        else:
            yield Report(path, None, year)


def _in_folder(
    folder: Path, year: int | None, schema: Schema, names: AgencyNames, periods: Sequence[str]
) -> Iterator[Report]:
    own_year = _year_of(folder, periods[0])
    if own_year is not None and own_year == (year or own_year):
        found = YearFolder(folder, own_year, folder.parent, schema, names=names)
        agencies = ("", *found.agencies())
        yield from (Report(folder, agency, own_year, found.workbooks(agency)) for agency in agencies)
        return
    for path in map(folder.joinpath, sorted(entry.name for entry in folder.iterdir())):  # names alone are kept
        if path.is_dir() and _may_hold(path, year, periods):
            yield from _in_folder(path, year, schema, names, periods)
        elif path.is_dir() or is_passed_over(path.name):
            continue
        elif path.suffix.lower() in EXTENSIONS:
            yield Report(path, None, year)
        elif path.suffix.lower() == ".csv":
            yield from _in_csv(path, year, schema)
        else:
            yield Report(path, "", year)


def _in_csv(path: Path, year: int | None, schema: Schema) -> Iterator[Report]:
    sheet = _sheet_of(path, schema)
    if sheet is None and is_shared_table(path.name, schema):
        return
    only = frozenset({sheet.key}) if sheet else frozenset()
    agencies = YearFolder(path.parent, year or 0, path.parent, schema, only).with_rows() if sheet else ()
    yield from (Report(path, agency, year) for agency in ("", *agencies))


def _sheet_of(path: Path, schema: Schema) -> Sheet | None:
    return next((sheet for sheet in schema.sheets if path.name.lower() == sheet.csv), None)


def _year_of(folder: Path, period: str) -> int | None:
    dated = read_dated(folder.name)
    return dated.year if dated and dated.period == period else None


def _may_hold(folder: Path, year: int | None, periods: Sequence[str]) -> bool:
    """Tell whether reports of the period may lie in a folder: not where its name is that of another."""
    dated = read_dated(folder.name)
    return dated is None or dated.period not in ("", *periods) or dated == (year or dated.year, periods[0])


def by_place(schema: Schema, finding: Diagnostic) -> tuple[int, int, str]:
    """Order findings as a clerk goes through the workbook: sheet by sheet, row by row, column by column."""
    location = finding.location
    if not isinstance(location, TableLocation) or location.sheet is None:
        return -1, 0, ""
    names = [sheet.name for sheet in schema.sheets]
    order = names.index(location.sheet) if location.sheet in names else len(names)
    row = _ROW.search(location.cell or "")
    return order, whole(row.group()) or 0 if row else 0, (location.cell or "").rjust(12)


_ROW = re.compile(r"\d+")


class Checker:
    """Checks reports one by one against the programme and last year; make one per process."""

    def __init__(
        self, programme: ProgrammeForChecks, previous: ProgressFolder | None = None, received: Sequence[Path] = ()
    ) -> None:
        """Let reports be compared with earlier years in ``previous``, and with others of the year and ``received``."""
        self._checks = ProgrammeChecks(programme, PeersAtHand(self._folders_of, programme.schema, received))
        self._schema = programme.schema
        self._names = previous.names if previous else AgencyNames(programme.agencies.agencies)
        self._previous = previous
        self._folders: dict[tuple[Path, int], YearFolder] = {}

    def check(self, report: Report) -> Checked:
        """Read the report and return everything that is wrong with it, by place."""
        return self.examine(report)[0]

    def examine(self, report: Report) -> tuple[Checked, AgencyTables | None]:
        """Check the report; return also its tables, None if it stands for the CSV files themselves.

        A report that cannot be checked has one finding that says so: it never ends the checking of the others.
        """
        found = attempted(lambda: self._examined(report), report.path)
        if isinstance(found, Failure):
            place = TableLocation(report.path.as_posix())
            unhandled = file_findings.UNHANDLED_FILE.at(place, reason=found.reason, advice=found.advice)
            whose = report.path.stem if report.agency_id is None else report.agency_id
            return Checked(report.path, whose, report.year or 0, found.findings or (unhandled,)), None
        return found

    def _examined(self, report: Report) -> tuple[Checked, AgencyTables | None]:
        if report.agency_id == "":
            return Checked(report.path, "", report.year or 0, self._of_files(report)), None
        reading = self._read(report)
        year, agency_id = reading.tables.year, reading.tables.agency_id
        findings = self._checks.check(reading, self._last_year(agency_id, year))
        told = tuple(sorted(findings, key=partial(by_place, self._schema)))
        return Checked(self._file_of(report), agency_id, year, told), reading.tables

    @staticmethod
    def _file_of(report: Report) -> Path:
        return report.files[0] if report.files else report.path

    def _read(self, report: Report) -> Reading:
        if report.agency_id is None:
            return read_report_of(report.path, report.path.as_posix(), None, report.year, self._schema)
        folder = self._folder_of(report)
        return folder.read_from(report.agency_id, report.files) if report.files else folder.read(report.agency_id)

    def _of_files(self, report: Report) -> tuple[Diagnostic, ...]:
        if report.path.is_file() and _sheet_of(report.path, self._schema) is None:
            return (finding_on_stray(report.path, report.path.as_posix(), self._schema),)
        folder = self._folder_of(report)
        # What lies beside a table that was named is not asked about, or a report of its own.
        strays = () if report.path.is_file() else folder.stray_findings()
        return (*folder.file_findings(), *strays)

    def _folder_of(self, report: Report) -> YearFolder:
        key = (report.path, report.year or 0)
        if key not in self._folders:
            sheet = _sheet_of(report.path, self._schema)
            folder = report.path.parent if sheet else report.path
            only = frozenset({sheet.key}) if sheet else None
            self._folders[key] = YearFolder(folder, report.year or 0, None, self._schema, only, self._names)
        return self._folders[key]

    def _folders_of(self, year: int) -> Iterator[YearFolder]:
        """Yield the folders in which other agencies' reports of the year lie: those being checked, the workspace's."""
        own = [folder for (_path, of), folder in self._folders.items() if of == year]
        yield from own
        if self._previous is not None:
            folder = self._previous.of(year)
            if not any(folder.folder.absolute() == one.folder.absolute() for one in own):
                yield folder

    def _last_year(self, agency_id: str, year: int) -> AgencyTables | None:
        if self._previous is None or not self._previous.of(year - 1).has(agency_id):
            return None
        return self._previous.read(agency_id, year - 1).tables
