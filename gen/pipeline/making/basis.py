"""What a document rests on by its kind: its basis, and the years whose figures it uses."""

from gen.documents.kinds import KINDS, Basis
from gen.domain.document import Behaviour
from gen.pipeline.jobs.model import Job
from gen.programme import Programme

EVALUATIONS = frozenset({Behaviour.MIDTERM, Behaviour.FINAL})


def basis_of(job: Job, programme: Programme) -> Basis:
    """Return what a document rests on, by its kind and year."""
    return KINDS[programme.behaviour_of(job.kind)].basis_in(job.year, programme.plans)


def years_of(job: Job, programme: Programme) -> tuple[int, ...]:
    """Return the years whose figures a document uses.

    These are all since the first for an evaluation and a supplement, else its own and the last.
    """
    first_year = programme.decision.first_year
    if basis_of(job, programme) in (Basis.YEARS, Basis.SUPPLEMENT) or job.form in EVALUATIONS:
        return tuple(range(first_year, job.year + 1))
    return tuple(year for year in (job.year - 1, job.year) if year >= first_year)
