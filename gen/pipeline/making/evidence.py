"""What a document rests on.

The figures of its kind, assessed, with what reading them found and the files they are in.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from itertools import chain
from types import MappingProxyType
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from gen.documents.kinds import Basis
from gen.domain.agency import Agency
from gen.domain.diagnostic import Diagnostic
from gen.domain.document import Behaviour
from gen.domain.finding import Finding
from gen.domain.schema import Schema
from gen.domain.tables import AgencyTables, InputFile
from gen.intake.checks.programme import FIGURES
from gen.intake.checks.spans import as_of_after_document
from gen.intake.findings.blank import NOTHING_TO_COMPARE_WITH, YEAR_WITHOUT_REPORT
from gen.intake.findings.forms import NO_REPORT
from gen.intake.receipts import FILE_NAME as RECEIPTS
from gen.pipeline.jobs.model import Job
from gen.pipeline.jobs.planning import peers_of
from gen.pipeline.making.basis import basis_of, years_of
from gen.pipeline.making.cited_plans import ISSUED, planner_of, with_cited_plan, years_of_plans
from gen.pipeline.making.evidence_model import Evidence
from gen.pipeline.making.evidence_of_many import of_a_faulty_report, of_plans, of_the_board, of_the_nation
from gen.pipeline.making.softening import is_missing_or_in, of_before, softened, stands_in
from gen.pipeline.output.fingerprint import Needed
from gen.pipeline.reports.boards import reporting_day
from gen.pipeline.reports.history import Check, History, gather, reporting_agencies, unchecked
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme
from gen.programme.kinds import collects
from gen.progress import COMPARED, assess_series, assess_year
from gen.progress.model import YearProgress

_SAY_UP_TO_WHICH_DAY = frozenset({Behaviour.ANNUAL, Behaviour.MIDTERM, Behaviour.FINAL, Behaviour.COVER})
"""What tells figures together with the day they were closed on."""


class Gathering(Struct, frozen=True):
    """How evidence is gathered for a kind of document.

    It says which agencies' figures are taken (the agencies as they are on a day), of which tables those of earlier
    years (all if None), whether of its own year only the tables of reports, without those that plans and conferences
    need, and whether the days count on which reports came in.
    """

    gather: Callable[[Workshop, Job], Evidence]
    agencies: Callable[[Programme, Job], tuple[tuple[Agency, ...], date]]
    earlier: frozenset[str] | None = None
    reports_alone: bool = False
    by_receipt: bool = False


def evidence_for(workshop: Workshop, job: Job) -> Evidence:
    """Return what the document of a job rests on."""
    return with_cited_plan(workshop, job, _gathering(job, workshop.programme).gather(workshop, job))


def _earlier_years(workshop: Workshop, job: Job) -> tuple[int, ...]:
    return tuple(year for year in years_of(job, workshop.programme) if year != job.year)


def needs_of(workshop: Workshop, job: Job) -> dict[int, Needed]:
    """Return the agencies whose figures a document uses, and the tables it takes them from, by year."""
    programme = workshop.programme
    gathering = _gathering(job, programme)
    agencies, day = gathering.agencies(programme, job)
    tables = {
        year: _own(gathering, programme.schema) if year == job.year else gathering.earlier
        for year in years_of(job, programme)
    }
    cited = years_of_plans(job, programme)
    for year in cited:
        only = tables.get(year, frozenset())
        tables[year] = None if only is None else only | ISSUED
    if cited:
        agencies = tuple(dict.fromkeys((*agencies, planner_of(job, programme))))
    return {
        year: Needed(
            tuple(each.id for agency in agencies for each in reporting_agencies(programme, agency, day, year)),
            _csv_files(programme.schema, only, gathering.by_receipt),
        )
        for year, only in tables.items()
    }


def _itself(programme: Programme, job: Job) -> tuple[tuple[Agency, ...], date]:
    return (programme.agencies.get(job.agency_id, job.day),), job.day


def _all(programme: Programme, job: Job) -> tuple[tuple[Agency, ...], date]:
    return programme.agencies.select("all", job.day), job.day


def _on_the_board(programme: Programme, job: Job) -> tuple[tuple[Agency, ...], date]:
    day = reporting_day(programme, job.year)
    return programme.agencies.select(peers_of(programme, job), day), day


def _own(gathering: Gathering, schema: Schema) -> frozenset[str] | None:
    """Return the tables of its own year that a document needs, all if None."""
    return schema.lasting_keys if gathering.reports_alone else None


@lru_cache(maxsize=8)
def _csv_files(schema: Schema, only: frozenset[str] | None, receipts: bool) -> frozenset[str]:
    names = {sheet.csv for sheet in schema.sheets if only is None or sheet.key in only}
    return frozenset(names | {RECEIPTS} if receipts else names)


def _history(
    workshop: Workshop,
    job: Job,
    years: tuple[int, ...],
    only: frozenset[str] | None = None,
    absent: Finding = NO_REPORT,
    check: Check = unchecked,
    before: Mapping[str, AgencyTables] = MappingProxyType({}),
) -> History:
    agency = workshop.programme.agencies.get(job.agency_id, job.day)
    return gather(workshop.programme, workshop.figures, agency, job.day, years, only, absent, check, before)


def _files(*histories: History) -> tuple[InputFile, ...]:
    tables = (tables for history in histories for tables in history.tables.values())
    return tuple(dict.fromkeys(file for table in tables for file in table.files))


def _on_its_day(workshop: Workshop, job: Job) -> Check:
    """Check figures, in a dated document that says up to which day they go also against its own day."""
    check = workshop.checks.check_figures
    if not job.dated or workshop.programme.behaviour_of(job.kind) not in _SAY_UP_TO_WHICH_DAY:
        return check
    return lambda reading, before: chain(check(reading, before), as_of_after_document(reading, job.day))


def _of_a_year(workshop: Workshop, job: Job) -> Evidence:
    """The year before is only compared with: what is wrong there, or lacking, must not stop this year's report."""
    years = _earlier_years(workshop, job)
    gathering = _gathering(job, workshop.programme)
    before = _history(workshop, job, years, gathering.earlier, NOTHING_TO_COMPARE_WITH)
    only = _own(gathering, workshop.programme.schema)
    history = _history(workshop, job, (job.year,), only, check=_on_its_day(workshop, job), before=before.last)
    progress = assess_year(history.tables[job.year], before.tables.get(job.year - 1), workshop.programme)
    findings = (*of_before(before.findings), *history.findings)
    return Evidence(progress, findings, _files(before, history), history.reported)


def _of_a_report(workshop: Workshop, job: Job) -> Evidence:
    """A workbook may hold tables of plans too: what is wrong in them must not stop a report, which carries none."""
    found, schema = _of_a_year(workshop, job), workshop.programme.schema
    if not found.tables or not _holds_any(found.tables, schema):
        return found
    empty: dict[str, Any] = {sheet.key: () for sheet in schema.sheets if sheet.optional and not sheet.own}
    own = tuple(table for table in found.tables.own if table.key not in schema.optional_keys)
    findings = _of_reports(found.findings, schema)
    return replace(found, findings=findings, tables=replace(found.tables, own=own, **empty))


def _holds_any(tables: AgencyTables, schema: Schema) -> bool:
    """Tell whether any of the tables holds anything that only plans and conferences need."""
    shared = (sheet.key for sheet in schema.sheets if sheet.optional and not sheet.own)
    return any(getattr(tables, key) for key in shared) or any(t.key in schema.optional_keys for t in tables.own)


def _of_reports(findings: Iterable[Diagnostic], schema: Schema) -> tuple[Diagnostic, ...]:
    """Return what is found in the tables of reports; what is wrong in those of plans stops no report."""
    plans = {name for sheet in schema.sheets if sheet.optional for name in (sheet.name, sheet.csv)}
    return tuple(softened(each) if stands_in(each, plans) else each for each in findings)


def _of_a_plan(workshop: Workshop, job: Job) -> Evidence:
    """A plan is made before anything is reported: then only what is wrong in the tables of plans stops it."""
    found, schema = _of_a_year(workshop, job), workshop.programme.schema
    if not found.tables or not _holds_any(found.tables, schema):
        return found
    reports = {name for sheet in schema.report_sheets for name in (sheet.name, sheet.csv)}
    findings = (softened(each) if is_missing_or_in(each, reports) else each for each in found.findings)
    return replace(found, findings=tuple(findings))


def _of_a_plan_of_the_parent(workshop: Workshop, job: Job) -> Evidence:
    return _of_a_plan(workshop, replace(job, agency_id=_planner(workshop.programme, job).id))


def _planner(programme: Programme, job: Job) -> Agency:
    """Return whose workbook holds the plan: for the department that adds up a province's reports, its province."""
    agency = programme.agencies.get(job.agency_id, job.day)
    return programme.agencies.get(agency.parent, job.day) if collects(agency) else agency


def _of_several_years(workshop: Workshop, job: Job) -> Evidence:
    """An earlier year of which nothing came in is named in the document; faulty figures of any year stop it."""
    years = _earlier_years(workshop, job)
    check = workshop.checks.check_figures
    earlier = _history(workshop, job, years, absent=YEAR_WITHOUT_REPORT, check=check)
    last = _history(workshop, job, (job.year,), check=_on_its_day(workshop, job), before=earlier.last)
    ids = tuple(dict.fromkeys(agency.id for agency in (*earlier.predecessors, *last.predecessors)))
    progress = assess_series({**earlier.tables, **last.tables}, workshop.programme, ids)
    findings = _of_reports((*earlier.findings, *last.findings), workshop.programme.schema)
    return Evidence(progress, findings, _files(earlier, last))


def _of_a_supplement(workshop: Workshop, job: Job) -> Evidence:
    """Earlier years only tell where the plan starts from: what is wrong there, or lacking, must not stop it."""
    found = _of_a_plan(workshop, job)
    if not isinstance(found.progress, YearProgress):
        return found
    earlier = _history(workshop, job, _earlier_years(workshop, job), absent=NOTHING_TO_COMPARE_WITH)
    progress = assess_series({**earlier.tables, job.year: found.progress.tables}, workshop.programme)
    return replace(found, progress=progress, files=tuple(dict.fromkeys((*_files(earlier), *found.files))))


GATHERINGS: Mapping[Basis, Gathering] = MappingProxyType(
    {
        Basis.NOTHING: Gathering(lambda workshop, job: Evidence(), _itself),
        Basis.YEAR: Gathering(_of_a_report, _itself, COMPARED | FIGURES, reports_alone=True),
        Basis.PLAN: Gathering(_of_a_plan, _itself, COMPARED | FIGURES),
        Basis.PLAN_OF_YEAR: Gathering(_of_a_plan, _itself, COMPARED | FIGURES),
        Basis.PLAN_OF_PARENT: Gathering(
            _of_a_plan_of_the_parent,
            lambda programme, job: ((_planner(programme, job),), job.day),
            COMPARED | FIGURES,
        ),
        Basis.YEARS: Gathering(_of_several_years, _itself),
        Basis.SUPPLEMENT: Gathering(_of_a_supplement, _itself),
        Basis.NATION: Gathering(of_the_nation, _all, by_receipt=True),
        Basis.PLANS: Gathering(of_plans, _all),
        Basis.BOARD: Gathering(of_the_board, _on_the_board, by_receipt=True),
        Basis.FAULTS: Gathering(of_a_faulty_report, _on_the_board, by_receipt=True),
    }
)
"""How each basis is gathered; which basis a kind has stands in the registry of kinds."""


def _gathering(job: Job, programme: Programme) -> Gathering:
    return GATHERINGS[basis_of(job, programme)]
