"""``gen batch``: plan the jobs, choose the runner, deliver what comes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from gen.domain.document import Behaviour
from gen.domain.errors import UnknownName
from gen.domain.issuing import Store
from gen.messages import _
from gen.pipeline.jobs.model import Job, Result, State
from gen.pipeline.jobs.planning import Asked, peers_of, plan_jobs
from gen.pipeline.jobs.sampling import Sample, sample_of
from gen.pipeline.making.batch import CHANGED, BatchResult, run_batch, states_of
from gen.pipeline.making.budget import Budget
from gen.pipeline.making.inputs import fingerprints
from gen.pipeline.making.runners import ProcessRunner, Runner, SequentialRunner, worthwhile_workers
from gen.pipeline.output.targets import require_folder
from gen.pipeline.reports.boards import annual_board
from gen.pipeline.reports.faulty import faulty_report
from gen.pipeline.reports.workshop import Workshop

Watch = Callable[[Result], None]
LATE = "late"


class BatchRequest(Struct, frozen=True):
    """What ``gen batch`` was asked for; None and "" mean the usual.

    ``workers`` 0 is all cores, ``seconds`` what one document may take (0: no limit).

    ``select`` narrows the jobs: ``late`` to agencies that have not reported in time, ``changed`` to documents that
    would be
    made, or a state of the manifest. ``lint`` is ``all`` to judge every document by every rule, ``sample`` for some.
    """

    asked: Asked
    agencies: str = "all"
    data: Path | None = None
    output: Path | None = None
    force: bool = False
    workers: int = 0
    seconds: float = 0
    scheduler: str | None = None
    select: str = ""
    lint: str = "sample"


def jobs_of(request: BatchRequest, workshop: Workshop, store: Store) -> tuple[Job, ...]:
    """Return the jobs of a batch."""
    require_folder(request.output)
    jobs = plan_jobs(workshop.programme, request.asked, request.agencies)
    spec = workshop.programme.kind(request.asked.kind)
    if spec.behaviour is Behaviour.RETURN and not request.select:
        return tuple(job for job in jobs if faulty_report(workshop, job.subject_id, job.year)[0].faults)
    if request.select == LATE or (spec.per_addressee and not request.select):
        return _only_late(jobs, workshop)
    if request.select:
        _require_state(request.select)
        return _in_state(jobs, request, workshop, store)
    return jobs


def _only_late(jobs: tuple[Job, ...], workshop: Workshop) -> tuple[Job, ...]:
    """Leave the jobs about agencies that are late among those that report to the same agency."""
    boards = {(job.day, job.year, peers_of(workshop.programme, job)) for job in jobs}
    late = {board: {row.unit.id for row in annual_board(workshop, *board).overdue} for board in sorted(boards)}
    return tuple(
        job
        for job in jobs
        if (job.subject_id or job.agency_id) in late[job.day, job.year, peers_of(workshop.programme, job)]
    )


def _require_state(select: str) -> None:
    known = (LATE, CHANGED, *State)
    if select not in known:
        text = _("Không có trạng thái “{name}”; hãy chọn một trong: {known}.")
        raise UnknownName(text.format(name=select, known=", ".join(known)))


def _in_state(jobs: tuple[Job, ...], request: BatchRequest, workshop: Workshop, store: Store) -> tuple[Job, ...]:
    folder = output_folder(request, workshop)
    states = states_of(jobs, folder, fingerprints(workshop), store)
    return tuple(job for job in jobs if request.select in states[job])


def output_folder(request: BatchRequest, workshop: Workshop) -> Path:
    """Return where the documents of a batch go."""
    return request.output or workshop.workspace.output


def produce(
    request: BatchRequest, workshop: Workshop, jobs: tuple[Job, ...], store: Store, watch: Watch
) -> BatchResult:
    """Make the documents of the jobs and deliver them into the output folder.

    Raises StorageError, which says who is there, while another run writes into the folder.
    """
    sample = sample_of(jobs, request.lint)
    folder = output_folder(request, workshop)
    with store.alone_in(folder):
        return run_batch(
            jobs,
            folder,
            lambda todo: _runner(request, workshop, sample, todo),
            fingerprints(workshop),
            store,
            force=request.force,
            on_result=watch,
        )


def _runner(request: BatchRequest, workshop: Workshop, sample: Sample, jobs: Sequence[Job]) -> Runner:
    # Here, for it is half of the start-up: a run with nothing to do is spared it.
    from gen.pipeline.making.maker import Maker, MakerFactory

    factory = MakerFactory(workshop.workspace, workshop.data, sample, request.seconds)
    maker = Maker(workshop, sample, request.seconds)
    budget = Budget(request.seconds, maker.late)
    if request.scheduler:
        from gen.pipeline.making.cluster import ClusterRunner  # the extra `cluster` is needed only here

        return ClusterRunner(factory, request.scheduler, budget=budget)
    workers = worthwhile_workers(len(jobs), request.workers)
    if workers == 1:
        return SequentialRunner(lambda: maker)
    maker.prepare(jobs[0])
    return ProcessRunner(factory, workers, maker, budget)
