"""What agencies handed in, each report read once; and the same with the checks of ``gen check`` made on the way."""

from datetime import date

from gen.domain.agency import NATION
from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TableLocation
from gen.domain.tables import AgencyTables, InputFile
from gen.intake import Reading
from gen.intake.checks.figures import Key
from gen.intake.checks.programme import ProgrammeChecks
from gen.intake.faulty import without_faulty
from gen.intake.findings.forms import NO_REPORT
from gen.intake.reading import unread
from gen.intake.report_reading import unhandled
from gen.messages.one_file import Failure, attempted
from gen.pipeline.reports.sources import Figures
from gen.programme import Programme
from gen.progress.reporting import Receipt, receipt_of
from gen.progress.settling import settled


class Reports:
    """Finds what an agency handed in for a year, reading each once; remembers the findings and the files used.

    ``findings`` are by agency and year; ``of_files`` those on files with the rows of many agencies, which are counted
    for no agency; ``unreadable`` why nothing could be read of a report that did come in, by agency and year.
    """

    def __init__(self, folder: Figures, programme: Programme) -> None:
        self._folder = folder
        self._programme = programme
        self._found: dict[tuple[str, int], AgencyTables | None] = {}
        self.unreadable: dict[tuple[str, int], Diagnostic] = {}
        self.findings: dict[tuple[str, int], tuple[Diagnostic, ...]] = {}
        self.of_files: dict[Diagnostic, None] = {}
        self.files: dict[InputFile, None] = {}

    def __call__(self, agency_id: str, year: int) -> AgencyTables | None:
        """Return the tables, or None if nothing was handed in."""
        key = (agency_id, year)
        if key not in self._found:
            self._found[key] = self._read(agency_id, year)
        return self._found[key]

    def receipt(self, agency_id: str, year: int, recorded: date | None = None) -> Receipt | None:
        """Return what came in from an agency, on the day that is on record; None if nothing did.

        A file that cannot be read did come in: what it lacks is not known.
        """
        tables = self(agency_id, year)
        errors = self.errors(agency_id, year)
        if tables is not None:
            return receipt_of(tables, recorded, errors)
        return Receipt(agency_id, recorded, errors=errors) if (agency_id, year) in self.unreadable else None

    def passing_receipt(self, agency_id: str, year: int, recorded: date | None = None) -> Receipt | None:
        """Return the receipt and let go of what was read of the agency: a board of thousands needs nothing else."""
        receipt = self.receipt(agency_id, year, recorded)
        for of_year in (year, year - 1):
            self._found.pop((agency_id, of_year), None)
            self.findings.pop((agency_id, of_year), None)
        return receipt

    def errors(self, agency_id: str, year: int) -> int | None:
        """Return the number of errors in a report; None if reading alone cannot tell."""
        return None

    def _read(self, agency_id: str, year: int) -> AgencyTables | None:
        reading = self._reading(agency_id, year)
        self.of_files.update(dict.fromkeys(reading.shared))
        tables = reading.tables
        if receipt_of(tables) is None:
            if tables.files or any(finding.code == NO_REPORT.code for finding in reading.findings):
                return None
            self.unreadable[agency_id, year] = max(reading.findings, key=lambda finding: finding.severity)
        self.findings[agency_id, year] = tuple(
            finding for finding in self._findings_on(reading) if not self._is_of_the_nation(agency_id, finding)
        )
        self.files.update(dict.fromkeys(tables.files))
        if (agency_id, year) in self.unreadable:
            return None
        return settled(without_faulty(tables, self.findings[agency_id, year]), self._programme)

    def _reading(self, agency_id: str, year: int) -> Reading:
        found = attempted(lambda: self._folder.read(agency_id, year), agency_id)
        if isinstance(found, Failure):
            return unread(agency_id, year, self._programme.schema, *(found.findings or (unhandled(found, agency_id),)))
        return found

    def _findings_on(self, reading: Reading) -> tuple[Diagnostic, ...]:
        return reading.own_findings

    def _is_of_the_nation(self, agency_id: str, finding: Diagnostic) -> bool:
        """Tell whether a finding misses figures of the nation: they are added up, only its paragraphs are handed in."""
        if agency_id != NATION or finding.severity is Severity.ERROR:
            return False
        written = {sheet.name for sheet in self._programme.schema.sheets if sheet.key in ("paragraphs", "period")}
        return isinstance(finding.location, TableLocation) and finding.location.sheet not in written


class CheckedReports(Reports):
    """Reports of which those of one year are checked as they are read, by the very checks of ``gen check``.

    What was handed in for earlier years is only compared with. ``refusable`` are the figures, by agency and year, of
    which what the others report may make errors.
    """

    def __init__(self, folder: Figures, programme: Programme, checks: ProgrammeChecks, year: int) -> None:
        super().__init__(folder, programme)
        self._checks = checks
        self._year = year
        self.refusable: dict[tuple[str, int], frozenset[Key]] = {}

    def errors(self, agency_id: str, year: int) -> int | None:
        """Return the number of errors in a report of the year that is checked; None if nothing was handed in."""
        self(agency_id, year)
        found = self.findings.get((agency_id, year))
        if year != self._year or found is None:
            return None
        return sum(finding.severity is Severity.ERROR for finding in found)

    def _findings_on(self, reading: Reading) -> tuple[Diagnostic, ...]:
        tables = reading.tables
        if tables.year != self._year:
            return super()._findings_on(reading)
        self.refusable[tables.agency_id, tables.year] = self._checks.refusable(reading)
        before = self(tables.agency_id, tables.year - 1)
        place = str(reading.place)
        found = attempted(lambda: self._checks.check(reading, before), place)
        return (*reading.own_findings, unhandled(found, place)) if isinstance(found, Failure) else found
