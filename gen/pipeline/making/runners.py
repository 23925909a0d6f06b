"""How jobs are run: one after the other, in processes, or (``cluster``) on a Dask cluster.

The same function everywhere.
"""

import os
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from time import monotonic
from typing import Protocol

from msgspec.structs import replace

from gen.messages import _, language, use_language
from gen.pipeline.jobs.model import Job, Outcome, State
from gen.pipeline.making.budget import Budget, guarded
from gen.processes.collector import look_seldom, looking_seldom
from gen.processes.leash import Ends, Leash, at_task, hold
from gen.processes.starting import undisturbed

Make = Callable[[Job], Outcome]
MakeFactory = Callable[[], Make]
Part = Sequence[Job]
"""Jobs that are sent to a worker at once: sending each alone would cost a twentieth of making it."""

FORK, SPAWN = "fork", "spawn"
DOCUMENTS_PER_WORKER = {FORK: 24, SPAWN: 64}
"""By the way processes start: for fewer documents another one saves less than it costs (docs/performance.md)."""
_LARGEST_PART = 16
_PARTS_PER_WORKER = 8  # at least so many, or one worker would be left with the last while the others have none
_IN_FLIGHT_PER_WORKER = 2


class Runner(Protocol):
    """Runs jobs in any order and yields an outcome for each, even if one fails."""

    def run(self, jobs: Sequence[Job]) -> Iterator[Outcome]:
        """Yield one outcome per job."""
        ...


def parts_of(jobs: Sequence[Job], workers: int) -> Iterator[Part]:
    """Yield the jobs in parts for so many workers."""
    size = max(1, min(_LARGEST_PART, len(jobs) // (workers * _PARTS_PER_WORKER)))
    return (jobs[start : start + size] for start in range(0, len(jobs), size))


class SequentialRunner:
    """One job after the other, in this process."""

    def __init__(self, factory: MakeFactory) -> None:
        self._factory = factory

    def run(self, jobs: Sequence[Job]) -> Iterator[Outcome]:
        """Yield one outcome per job, in order."""
        make = self._factory()
        with looking_seldom():
            for job in jobs:
                yield make(job)


class ProcessRunner:
    """Several processes on this machine; a process that dies loses only the document it was making.

    ``factory`` builds the maker in a new process. ``opened`` is a maker of this process: where processes can be forked
    they take it over as it stands, with all that it has loaded. A process that hangs beyond ``budget`` is ended.
    """

    def __init__(
        self, factory: MakeFactory, workers: int, opened: Make | None = None, budget: Budget | None = None
    ) -> None:
        self._factory = factory
        self._workers = workers
        self._opened = opened
        self._budget = budget

    def run(self, jobs: Sequence[Job]) -> Iterator[Outcome]:
        """Yield one outcome per job as they come; jobs in hand when a process died are tried once more, each alone."""
        waiting = parts_of(jobs, self._workers)
        while True:
            suspects = yield from self._run_pool(waiting)
            if not suspects:
                return
            yield from self._run_apart(suspects)

    def _run_pool(self, waiting: Iterator[Part]) -> Generator[Outcome, None, list[Job]]:
        """Yield outcomes; return the jobs that were in hand when a process died."""
        in_hand: dict[Future[list[Outcome]], Part] = {}
        taken: Part = ()  # taken from the list but not yet in hand
        with self._pool(self._workers) as (pool, leash):
            try:
                while True:
                    for part in islice(waiting, self._workers * _IN_FLIGHT_PER_WORKER - len(in_hand)):
                        taken = part
                        with undisturbed():
                            in_hand[pool.submit(_make_in_worker, part)] = part
                        taken = ()
                    if not in_hand:
                        return []
                    done, _pending = wait(in_hand, return_when=FIRST_COMPLETED)
                    for future in done:
                        outcomes = future.result()
                        yield from matched(in_hand.pop(future), outcomes)
            except BrokenProcessPool:
                return [job for part in (*in_hand.values(), taken) for job in part]
            except BaseException:
                leash.cut()
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def _run_apart(self, jobs: list[Job]) -> Iterator[Outcome]:
        """Run jobs one at a time; the one that a process dies of fails, the others go on in a new process."""
        waiting = iter(jobs)
        done = False
        while not done:
            with self._pool(1) as (pool, leash):
                for job in waiting:
                    begin = monotonic()
                    try:
                        with undisturbed():
                            sent = pool.submit(_make_in_worker, (job,))
                        yield from matched((job,), sent.result())
                    except BrokenProcessPool:
                        yield self._lost(job, begin)
                        break
                    except BaseException:
                        leash.cut()
                        raise
                else:
                    done = True

    def _lost(self, job: Job, begin: float) -> Outcome:
        if self._budget is not None and self._budget.exceeded(begin):
            return self._budget.late(job)
        return Outcome(job, State.FAILED, reason=_("tiến trình tạo văn bản này bị dừng đột ngột"))

    @contextmanager
    def _pool(self, workers: int) -> Iterator[tuple[ProcessPoolExecutor, Leash]]:
        """Yield a pool whose processes end with this one, and the leash to end them by at once."""
        opened = self._opened
        method = SPAWN if opened is None else start_method()
        factory: MakeFactory = self._factory if opened is None or method == SPAWN else lambda: opened
        context = get_context(method)
        leash = Leash(context)
        seconds = self._budget.seconds if self._budget else 0
        with ProcessPoolExecutor(workers, context, _start_worker, (factory, language(), seconds, leash.ends)) as pool:
            yield pool, leash
        leash.cut()


def start_method() -> str:
    """Return how processes start here: forked only on Linux, and only while no other thread may hold a lock."""
    return FORK if sys.platform == "linux" and threading.active_count() == 1 else SPAWN


def matched(part: Part, outcomes: list[Outcome]) -> Iterator[Outcome]:
    """Yield outcomes that came from another process with the jobs of this one, so that no copies of them are kept."""
    for job, outcome in zip(part, outcomes, strict=True):
        yield replace(outcome, job=job)


_make: Make | None = None
_seconds = 0.0


def _start_worker(factory: MakeFactory, code: str, seconds: float, ends: Ends) -> None:
    global _make, _seconds
    hold(ends)
    use_language(code)
    _make, _seconds = factory(), seconds
    look_seldom()


def _make_in_worker(part: Part) -> list[Outcome]:
    assert _make is not None, "the worker was not started"
    with at_task():
        return [guarded_make(_make, job, _seconds) for job in part]


def guarded_make(make: Make, job: Job, seconds: float) -> Outcome:
    """Return the outcome of a job; this process, a worker, ends where the job hangs beyond its budget."""
    with guarded(seconds):
        return make(job)


def worthwhile_workers(documents: int, asked_for: int) -> int:
    """Return how many processes to use.

    They are those asked for (0: all cores), but none for less than its start-up is worth.
    """
    wanted = asked_for or os.cpu_count() or 1
    return max(1, min(wanted, -(-documents // DOCUMENTS_PER_WORKER[start_method()])))
