"""Produce a batch: plan the jobs, choose the runner, deliver what comes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gen.domain.issuing import Store
from gen.pipeline.batch import BatchResult, run_batch
from gen.pipeline.delivery import deliver_as, deliver_one
from gen.pipeline.fingerprint import Fingerprints
from gen.pipeline.history import reporting_bodies
from gen.pipeline.jobs import Job, Outcome
from gen.pipeline.making import Maker, MakerFactory, years_of
from gen.pipeline.planning import plan_job, plan_jobs
from gen.pipeline.runners import ProcessRunner, Runner, SequentialRunner, worthwhile_workers
from gen.pipeline.workshop import Workshop

Watch = Callable[[Outcome], None]


@dataclass(frozen=True, slots=True)
class BatchRequest:
    """What ``gen batch`` was asked for; None and "" mean the usual. ``workers`` 0 is all cores."""

    kind: str
    year: int
    agencies: str = "all"
    day: date | None = None
    form: str = ""
    data: Path | None = None
    output: Path | None = None
    force: bool = False
    tolerant: bool = False
    workers: int = 0
    scheduler: str | None = None


def jobs_of(request: BatchRequest, workshop: Workshop) -> tuple[Job, ...]:
    """Return the jobs of a batch."""
    return plan_jobs(
        workshop.programme,
        request.kind,
        request.year,
        request.agencies,
        day=request.day,
        form=request.form,
        tolerant=request.tolerant,
    )


def produce(
    request: BatchRequest, workshop: Workshop, jobs: tuple[Job, ...], store: Store, watch: Watch
) -> BatchResult:
    """Make the documents of the jobs and deliver them into the output folder."""
    return run_batch(
        jobs,
        request.output or workshop.workspace.output,
        lambda documents: _runner(request, workshop, documents),
        fingerprints(workshop),
        store,
        force=request.force,
        on_outcome=watch,
    )


def _runner(request: BatchRequest, workshop: Workshop, documents: int) -> Runner:
    factory = MakerFactory(workshop.workspace, workshop.progress)
    if request.scheduler:
        from gen.pipeline.cluster import ClusterRunner  # the extra `cluster` is needed only here

        return ClusterRunner(factory, request.scheduler)
    workers = worthwhile_workers(documents, request.workers)
    return ProcessRunner(factory, workers) if workers > 1 else SequentialRunner(lambda: Maker(workshop))


def fingerprints(workshop: Workshop) -> Fingerprints:
    """Return the digests of this workshop's jobs."""

    def bodies_of(job: Job) -> dict[int, tuple[str, ...]]:
        agency = workshop.programme.agencies.get(job.agency_id, job.day)
        return {
            year: tuple(body.id for body in reporting_bodies(workshop.programme, agency, job.day, year))
            for year in years_of(job)
        }

    return Fingerprints(
        workshop.workspace.data,
        workshop.progress,
        lambda job: workshop.template_path(workshop.template_name(job), job.day),
        bodies_of,
    )


@dataclass(frozen=True, slots=True)
class SingleRequest:
    """What ``gen make`` was asked for. ``output`` is a .docx file or a folder."""

    kind: str
    agency: str
    year: int
    day: date | None = None
    form: str = ""
    data: Path | None = None
    output: Path | None = None
    tolerant: bool = False


def produce_one(request: SingleRequest, workshop: Workshop, store: Store) -> tuple[Outcome, Path]:
    """Make one document; return its outcome and where it lies."""
    job = plan_job(
        workshop.programme,
        request.kind,
        request.agency,
        request.year,
        day=request.day,
        form=request.form,
        tolerant=request.tolerant,
    )
    outcome = Maker(workshop)(job)
    if request.output is not None and request.output.suffix.lower() == ".docx":
        return deliver_as(request.output, outcome, store)
    folder = request.output or workshop.workspace.output
    delivered = deliver_one(folder, outcome, fingerprints(workshop).of(job), store)
    return delivered, folder / delivered.path
