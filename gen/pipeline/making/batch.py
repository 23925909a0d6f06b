"""Make many documents: resumable, one failing never stops the rest, edited files are left alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from sys import intern

from gen.domain.errors import StorageError
from gen.domain.issuing import Store
from gen.pipeline.jobs.model import Job, Result, State, result_of
from gen.pipeline.making.runners import Runner
from gen.pipeline.output.delivery import Delivery
from gen.pipeline.output.fingerprint import Fingerprints
from gen.pipeline.output.manifest import Condition, Manifest, condition_of
from gen.pipeline.output.partial import sweep_partial_files

RunnerFor = Callable[[Sequence[Job]], Runner]
CHANGED = "changed"
SETTLED = frozenset({State.PRODUCED, State.DRAFTED, State.UNCHANGED, State.KEPT})


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What came of all jobs of a run, in their order; ``interrupted`` when it was stopped before its end.

    ``unsettled`` says why ``manifest.json`` could not be written, "" if it was; the journal holds what was made.
    ``repaired`` says that it was torn, "" if it was whole.
    """

    results: tuple[Result, ...] = field(default=())
    interrupted: bool = False
    unsettled: str = ""
    repaired: str = ""

    def count(self, state: State) -> int:
        """How many documents ended in the state."""
        return sum(1 for result in self.results if result.state is state)


def run_batch(
    jobs: Sequence[Job],
    folder: Path,
    runner_for: RunnerFor,
    fingerprints: Fingerprints,
    store: Store,
    *,
    force: bool = False,
    on_result: Callable[[Result], None] = lambda result: None,
) -> BatchResult:
    """Make the jobs' documents in ``folder``. ``runner_for`` is told those that there are to make.

    What has not changed since the last run is not made again unless ``force``; a stop by Ctrl-C settles the manifest,
    so that the next run makes only what is missing. To be called alone in the folder (``Store.alone_in``).
    """
    sweep_partial_files(folder)
    manifest = Manifest(folder, store)
    delivery = Delivery(folder, manifest, store)
    results: dict[Job, Result] = {}

    def tell(result: Result) -> None:
        results[result.job] = result
        on_result(result)

    todo: dict[Job, str] = {}
    for job in jobs:
        digest = fingerprints.of(job)
        settled = None if force else _settled(folder, manifest, job, digest)
        if settled is None:
            todo[job] = digest
        else:
            tell(settled)
    interrupted = False
    try:
        waiting = tuple(todo)
        for made in runner_for(waiting).run(waiting) if waiting else ():
            tell(result_of(delivery.deliver(made, todo.pop(made.job))))
    except KeyboardInterrupt:
        interrupted = True
    finally:
        manifest.close()
    unsettled = ""
    try:
        manifest.settle()
    except StorageError as error:
        unsettled = str(error)
    return BatchResult(tuple(results[job] for job in jobs if job in results), interrupted, unsettled, manifest.repaired)


def _settled(folder: Path, manifest: Manifest, job: Job, digest: str) -> Result | None:
    """Return the result of a document that needs no work, or None."""
    path = f"{job.name}.docx"
    entry = manifest.get(path)
    if entry is None or entry.digest != digest or entry.state not in SETTLED or not (folder / path).exists():
        return None
    target = folder / path
    condition = condition_of(target, entry)
    if condition is Condition.EARLIER or (entry.beside and not (folder / entry.beside).exists()):
        return None
    state = State.KEPT if condition is Condition.EDITED else State.UNCHANGED
    return Result(job, state, entry.reason, tuple(map(intern, entry.missing)), intern(entry.way))


def states_of(jobs: Sequence[Job], folder: Path, fingerprints: Fingerprints, store: Store) -> dict[Job, frozenset[str]]:
    """Return what may be said of each job's document before a run.

    That is its state in the manifest, and whether it ``changed``.
    """
    manifest = Manifest(folder, store)
    states: dict[Job, frozenset[str]] = {}
    for job in jobs:
        entry = manifest.get(f"{job.name}.docx")
        known = {entry.state} if entry else set()
        changed = _settled(folder, manifest, job, fingerprints.of(job)) is None
        states[job] = frozenset(known | ({CHANGED} if changed else set()))
    return states
