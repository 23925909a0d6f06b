"""Make many documents: resumable, one failing never stops the rest, edited files are left alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gen.domain.issuing import Store
from gen.pipeline.delivery import Delivery
from gen.pipeline.fingerprint import Fingerprints
from gen.pipeline.jobs import Job, Outcome, State
from gen.pipeline.manifest import Condition, Manifest, condition_of
from gen.pipeline.runners import Runner
from gen.pipeline.store import sweep_partial_files

RunnerFor = Callable[[int], Runner]
CHANGED = "changed"
SETTLED = frozenset({State.PRODUCED, State.DRAFTED, State.UNCHANGED, State.KEPT})


@dataclass(frozen=True, slots=True)
class BatchResult:
    """All outcomes of a run, in the order of the jobs; ``interrupted`` when it was stopped before its end."""

    outcomes: tuple[Outcome, ...] = field(default=())
    interrupted: bool = False

    def count(self, state: State) -> int:
        """How many documents ended in the state."""
        return sum(1 for outcome in self.outcomes if outcome.state is state)


def run_batch(
    jobs: Sequence[Job],
    folder: Path,
    runner_for: RunnerFor,
    fingerprints: Fingerprints,
    store: Store,
    *,
    force: bool = False,
    on_outcome: Callable[[Outcome], None] = lambda outcome: None,
) -> BatchResult:
    """Make the jobs' documents in ``folder``. ``runner_for`` is told how many there are to make.

    What has not changed since the last run is not made again unless ``force``; a stop by Ctrl-C settles the manifest,
    so that
    the next run makes only what is missing.
    """
    sweep_partial_files(folder)
    manifest = Manifest(folder, store)
    delivery = Delivery(folder, manifest, store)
    digests = {job: fingerprints.of(job) for job in jobs}
    outcomes: dict[Job, Outcome] = {}
    todo: list[Job] = []
    for job in jobs:
        settled = None if force else _settled(folder, manifest, job, digests[job])
        if settled is None:
            todo.append(job)
        else:
            outcomes[job] = settled
            on_outcome(settled)
    interrupted = False
    try:
        for made in runner_for(len(todo)).run(todo):
            delivered = delivery.deliver(made, digests[made.job])
            outcomes[made.job] = _light(delivered)
            on_outcome(delivered)
    except KeyboardInterrupt:
        interrupted = True
    finally:
        manifest.close()
    manifest.settle()
    return BatchResult(tuple(outcomes[job] for job in jobs if job in outcomes), interrupted)


def _settled(folder: Path, manifest: Manifest, job: Job, digest: str) -> Outcome | None:
    """Return the outcome of a document that needs no work, or None."""
    path = f"{job.name}.docx"
    entry = manifest.get(path)
    target = folder / path
    if entry is None or entry.digest != digest or not target.exists() or State(entry.state) not in SETTLED:
        return None
    condition = condition_of(target, entry)
    if condition is Condition.EARLIER or (entry.beside and not (folder / entry.beside).exists()):
        return None
    state = State.KEPT if condition is Condition.EDITED else State.UNCHANGED
    return Outcome(job, state, missing=tuple(entry.missing), way=entry.way, path=path, reason=entry.reason)


def _light(outcome: Outcome) -> Outcome:
    """Drop the document's bytes once it is on disk: a batch of a million keeps only what its summary needs."""
    return Outcome(
        outcome.job,
        outcome.state,
        reason=outcome.reason,
        findings=outcome.findings,
        missing=outcome.missing,
        template=outcome.template,
        way=outcome.way,
        path=outcome.path,
    )


def states_of(jobs: Sequence[Job], folder: Path, fingerprints: Fingerprints, store: Store) -> dict[Job, frozenset[str]]:
    """Return what may be said of each job's document before a run: its state in the manifest, and whether it
    ``changed``.
    """
    manifest = Manifest(folder, store)
    states: dict[Job, frozenset[str]] = {}
    for job in jobs:
        entry = manifest.get(f"{job.name}.docx")
        known = {entry.state} if entry else set()
        changed = _settled(folder, manifest, job, fingerprints.of(job)) is None
        states[job] = frozenset(known | ({CHANGED} if changed else set()))
    return states
