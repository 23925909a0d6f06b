"""How far an agency's report of a year has come: handed in, errors left, document made, number given."""

from pathlib import Path

from msgspec import Struct

from gen.domain.diagnostic import Severity
from gen.domain.document import Behaviour
from gen.pipeline.reports.handed_in import CheckedReports
from gen.pipeline.reports.workshop import Workshop


class ReportProgress(Struct, frozen=True):
    """The state of one report; ``document`` is the file of the annual report once it was made, ``code`` its number."""

    handed_in: bool
    errors: int
    document: Path | None
    code: str = ""


def progress_of(workshop: Workshop, agency_id: str, year: int) -> ReportProgress:
    """Return how far the report of an agency and year has come."""
    reports = CheckedReports(workshop.figures, workshop.programme, workshop.checks, year)
    handed_in = reports(agency_id, year) is not None
    found = reports.findings.get((agency_id, year), ()) if handed_in else ()
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    kind, dated = workshop.programme.kind_doing(Behaviour.ANNUAL).kind, workshop.workspace.dated(year)
    document = workshop.workspace.output / kind / str(dated) / f"{agency_id}.docx"
    if not document.is_file():
        return ReportProgress(handed_in, errors, None)
    from gen.pipeline.read import read_documents  # it loads all that reads Word: not before a document was made

    (read,) = read_documents((document,))
    return ReportProgress(handed_in, errors, document, read.code if read.issued else "")
