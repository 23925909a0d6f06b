"""What is wrong with one agency's report, as the letter that returns it says: in Vietnamese whatever is spoken."""

from functools import partial
from pathlib import Path

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TableLocation
from gen.domain.tables import InputFile
from gen.intake.checking import by_place
from gen.intake.files.workbooks import EXTENSIONS as WORKBOOKS
from gen.intake.receipts import read_receipt_days
from gen.messages import DEFAULT_LANGUAGE, speaking
from gen.pipeline.reports.handed_in import CheckedReports
from gen.pipeline.reports.workshop import Workshop
from gen.progress.returned import Fault, FaultyReport


def faulty_report(workshop: Workshop, agency_id: str, year: int) -> tuple[FaultyReport, tuple[InputFile, ...]]:
    """Return the errors of an agency's report of a year, none where nothing came in, and the files looked at."""
    with speaking(DEFAULT_LANGUAGE):
        reports = CheckedReports(workshop.figures, workshop.programme, workshop.checks, year)
        reports(agency_id, year)
        found = reports.findings.get((agency_id, year), ())
    day = read_receipt_days(workshop.year_folder(year), year).days.get(agency_id)
    faults = (finding for finding in found if finding.severity is Severity.ERROR)
    errors = sorted(faults, key=partial(by_place, workshop.programme.schema))
    is_marked = workbook_of_agency(workshop, agency_id, year) is not None
    return FaultyReport(agency_id, year, day, tuple(map(_fault, errors)), is_marked), tuple(reports.files)


def workbook_of_agency(workshop: Workshop, agency_id: str, year: int) -> Path | None:
    """Return the workbook that is the agency's report; None where its report is none that can be marked."""
    files = workshop.folder.of(year).workbooks(agency_id)
    return files[0] if len(files) == 1 and files[0].suffix.lower() in WORKBOOKS else None


def _fault(finding: Diagnostic) -> Fault:
    place = finding.location
    table, cell = (place.sheet, place.cell) if isinstance(place, TableLocation) else ("", "")
    return Fault(table or "", cell or "", finding.message, finding.fix or "")
