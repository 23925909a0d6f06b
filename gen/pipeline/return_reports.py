"""Return reports with errors: a letter to each agency, and beside it the agency's workbook with the places marked."""

from pathlib import Path

from msgspec import Struct

from gen.domain.document import Behaviour
from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Store
from gen.intake.annotation import annotated
from gen.messages import _
from gen.pipeline.batch import BatchRequest, jobs_of, output_folder, produce
from gen.pipeline.check import MARKED
from gen.pipeline.jobs.model import Job
from gen.pipeline.jobs.planning import Asked
from gen.pipeline.making.batch import BatchResult
from gen.pipeline.output.beside import write_apart
from gen.pipeline.reports.faulty import workbook_of_agency
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.show import show_report
from gen.pipeline.status import REMINDED, StatusRequest, report_asked
from gen.programme import Programme

_MARKED_NAME = "{agency}-danh-dau.xlsx"


class ReturnedReport(Struct, frozen=True):
    """A letter, and the marked copy that goes with it; None where the report is no workbook."""

    letter: Path
    marked: Path | None


class ReturnedReports(Struct, frozen=True):
    """What became of the letters, and those that there are now."""

    result: BatchResult
    reports: tuple[ReturnedReport, ...]


def has_letter(programme: Programme) -> bool:
    """Tell whether a programme has a letter that returns reports."""
    return any(spec.behaviour is Behaviour.RETURN for spec in programme.kinds)


def returns_about(request: StatusRequest, workshop: Workshop, output: Path | None) -> BatchRequest:
    """Return the batch of letters that return the reports with errors.

    Raises ConfigurationError for another report than the annual one, and where the programme has no such letter.
    """
    if report_asked(request, workshop.programme).behaviour not in REMINDED:
        raise ConfigurationError(_("Công văn trả lại chỉ lập cho báo cáo hằng năm."))
    if not has_letter(workshop.programme):
        text = _(
            "Chương trình này chưa có công văn trả lại báo cáo (loại văn bản có behaviour “return” trong "
            "documents.toml). Có thể gửi lại cơ quan tệp có đánh dấu: gen check --annotate."
        )
        raise ConfigurationError(text)
    asked = Asked(workshop.programme.kind_doing(Behaviour.RETURN).kind, request.year, day=request.on)
    return BatchRequest(asked, request.agencies, request.data, output, workers=1)


def return_reports(request: BatchRequest, workshop: Workshop, store: Store) -> ReturnedReports:
    """Make the letters and put the marked workbooks beside them."""
    jobs, folder = jobs_of(request, workshop, store), output_folder(request, workshop)
    result = produce(request, workshop, jobs, store, lambda _made: None)
    there = ((made.job, folder / made.path) for made in result.results)
    returned = tuple(
        ReturnedReport(letter, _marked_beside(letter, job, workshop, store))
        for job, letter in there
        if letter.is_file()
    )
    return ReturnedReports(result, returned)


def _marked_beside(letter: Path, job: Job, workshop: Workshop, store: Store) -> Path | None:
    workbook = workbook_of_agency(workshop, job.subject_id, job.year)
    if workbook is None:
        return None
    findings = show_report(workshop, job.subject_id, job.year).findings
    copy = letter.with_name(_MARKED_NAME.format(agency=letter.stem))
    return write_apart(copy, annotated(workbook, findings), store, MARKED)
