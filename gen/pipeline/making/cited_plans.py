"""The action plan that a document carries out and cites: which documents do, and where it was issued.

What was issued is only cited: nothing that is wrong in those tables is said, nor stops the document.
"""

from msgspec.structs import replace

from gen.documents.kinds import KINDS, Basis
from gen.domain.agency import Agency
from gen.intake.findings.blank import NOTHING_TO_COMPARE_WITH
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.basis import basis_of
from gen.pipeline.making.evidence_model import Evidence
from gen.pipeline.reports.history import gather
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme

ISSUED = frozenset({"instruments"})
"""The table that names the plans issued."""


def with_cited_plan(workshop: Workshop, job: Job, found: Evidence) -> Evidence:
    """Return what a document rests on with the instruments among which its plan is, where it cites one."""
    programme = workshop.programme
    years = years_of_plans(job, programme)
    if not years:
        return found
    issuer = planner_of(job, programme)
    history = gather(programme, workshop.figures, issuer, job.day, tuple(years), ISSUED, NOTHING_TO_COMPARE_WITH)
    tables = tuple(history.tables.values())
    files = tuple(dict.fromkeys((*(file for each in tables for file in each.files), *found.files)))
    return replace(found, plans=tuple(row for each in tables for row in each.instruments), files=files)


def years_of_plans(job: Job, programme: Programme) -> range:
    """Return the years in which the plan may have been issued that a document cites; none where it cites none."""
    first = programme.decision.first_year
    return range(first, job.year + 1 if _cites(job, programme) else first)


def planner_of(job: Job, programme: Programme) -> Agency:
    """Return whose plan a document carries out: that of the province for a body below it."""
    agency = programme.agencies.get(job.agency_id, job.day)
    return programme.agencies.get(agency.parent, job.day) if agency.parent else agency


def _cites(job: Job, programme: Programme) -> bool:
    if basis_of(job, programme) is Basis.PLAN_OF_YEAR:
        return True
    is_below = bool(programme.agencies.get(job.agency_id, job.day).parent)
    return is_below and KINDS[programme.behaviour_of(job.kind)].under_plan
