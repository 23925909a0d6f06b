"""What a document about many agencies rests on: the nation, their plans, the board, a report sent back."""

from msgspec.structs import replace

from gen.domain.diagnostic import Severity
from gen.domain.document import Behaviour
from gen.intake.receipts import read_receipt_days
from gen.pipeline.jobs.model import Job
from gen.pipeline.jobs.planning import peers_of
from gen.pipeline.making.basis import EVALUATIONS, years_of
from gen.pipeline.making.controls import told_of_controls
from gen.pipeline.making.evidence_model import Evidence, Progress, ReportWithErrors
from gen.pipeline.making.softening import of_before, softened
from gen.pipeline.reports.boards import annual_board, board_of
from gen.pipeline.reports.faulty import faulty_report
from gen.pipeline.reports.handed_in import CheckedReports, Reports
from gen.pipeline.reports.nation import nation_in, nation_over
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme
from gen.progress.nation_model import NationProgress, NationSeries


def of_the_nation(workshop: Workshop, job: Job) -> Evidence:
    """Return what a national report rests on.

    In one on a year, the year before is only compared with; what is wrong in a period stops its report.
    """
    programme = workshop.programme
    reports = CheckedReports(workshop.figures, programme, workshop.checks, job.year)
    recorded = read_receipt_days(workshop.year_folder(job.year), job.year)
    kind = programme.kind_doing(Behaviour(job.form or Behaviour.ANNUAL)).kind
    board = board_of(programme, reports.receipt, job.day, job.year, kind, job.day, recorded=recorded.days)
    progress: NationProgress | NationSeries
    if job.form in EVALUATIONS:
        years = years_of(job, programme)
        progress = nation_over(programme, reports, job.day, years, board)
    else:
        years = (job.year,)
        progress = nation_in(programme, reports, job.day, job.year, board)
    read = _read(progress, reports, programme, years)
    strays = workshop.folder.of(job.year).stray_findings()
    unreported = tuple(row.unit.name for row in board.rows if row.receipt is None)
    controls = told_of_controls(progress.controls, workshop.folder.of(job.year).folder.as_posix())
    findings = (*map(softened, (*recorded.findings, *strays)), *read.findings, *controls)
    return replace(read, findings=findings, unreported=unreported)


def of_plans(workshop: Workshop, job: Job) -> Evidence:
    """Return what a report on the plans of all agencies rests on."""
    reports, programme = Reports(workshop.figures, workshop.programme), workshop.programme
    board = board_of(programme, reports.receipt, job.day, job.year, programme.kind_doing(Behaviour.PLAN).kind, job.day)
    return _read(nation_in(programme, reports, job.day, job.year, board), reports, programme, (job.year,))


def of_the_board(workshop: Workshop, job: Job) -> Evidence:
    """Return what a letter on who has reported rests on."""
    return Evidence(annual_board(workshop, job.day, job.year, peers_of(workshop.programme, job)))


def of_a_faulty_report(workshop: Workshop, job: Job) -> Evidence:
    """Return what the letter rests on that sends a report back."""
    report, files = faulty_report(workshop, job.subject_id, job.year)
    return Evidence(report, files=files)


def _read(progress: Progress, reports: Reports, programme: Programme, years: tuple[int, ...]) -> Evidence:
    """Return what was read; errors count in the reports of ``years``, in others they are notes."""
    findings = [*reports.of_files]
    faulty = []
    for (agency_id, year), found in reports.findings.items():
        findings.extend(found if year in years else of_before(found))
        errors = sum(finding.severity is Severity.ERROR for finding in found)
        if errors and year in years:
            faulty.append(ReportWithErrors(_name_in(programme, agency_id, year), year, errors))
    return Evidence(progress, tuple(findings), tuple(reports.files), faulty=tuple(faulty))


def _name_in(programme: Programme, agency_id: str, year: int) -> str:
    agencies = programme.agencies.at(programme.deadline("cut-off").last_day(year))
    return next((agency.short_name for agency in agencies if agency.id == agency_id), agency_id)
