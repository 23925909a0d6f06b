"""How jobs are run: one after the other, in processes, or (``cluster``) on a Dask cluster. The same function
everywhere.
"""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Protocol

from gen.messages import _, language, use_language
from gen.pipeline.jobs import Job, Outcome, State

Make = Callable[[Job], Outcome]
MakeFactory = Callable[[], Make]

DOCUMENTS_PER_WORKER = 64  # below this a second process costs more in start-up than it saves (docs/performance.md)
_IN_FLIGHT_PER_WORKER = 4


class Runner(Protocol):
    """Runs jobs in any order and yields an outcome for each, whatever happens to one."""

    def run(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """Yield one outcome per job."""
        ...


class SequentialRunner:
    """One job after the other, in this process."""

    def __init__(self, factory: MakeFactory) -> None:
        self._factory = factory

    def run(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """Yield one outcome per job, in order."""
        make = self._factory()
        for job in jobs:
            yield make(job)


class ProcessRunner:
    """Several processes on this machine; a process that dies costs only the document it was making."""

    def __init__(self, factory: MakeFactory, workers: int) -> None:
        self._factory = factory
        self._workers = workers

    def run(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """Yield one outcome per job as they come; jobs in hand when a process died are tried once more, alone."""
        waiting = iter(jobs)
        while True:
            suspects = yield from self._run_pool(waiting)
            if not suspects:
                return
            for job in suspects:
                yield from self._run_alone(job)

    def _run_pool(self, waiting: Iterator[Job]) -> Generator[Outcome, None, list[Job]]:
        """Yield outcomes; return the jobs that were in hand when a process died."""
        in_hand: dict[Future[Outcome], Job] = {}
        taken: Job | None = None  # taken from the list but not yet in hand
        with self._pool(self._workers) as pool:
            try:
                while True:
                    for job in islice(waiting, self._workers * _IN_FLIGHT_PER_WORKER - len(in_hand)):
                        taken = job
                        in_hand[pool.submit(_make_in_worker, job)] = job
                        taken = None
                    if not in_hand:
                        return []
                    done, _pending = wait(in_hand, return_when=FIRST_COMPLETED)
                    for future in done:
                        outcome = future.result()
                        del in_hand[future]
                        yield outcome
            except BrokenProcessPool:
                return [*in_hand.values(), *([taken] if taken else [])]
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def _run_alone(self, job: Job) -> Iterator[Outcome]:
        with self._pool(1) as pool:
            try:
                yield pool.submit(_make_in_worker, job).result()
            except BrokenProcessPool:
                yield Outcome(job, State.FAILED, reason=_("tiến trình tạo văn bản này bị dừng đột ngột"))

    def _pool(self, workers: int) -> ProcessPoolExecutor:
        # Spawned, not forked: the same on Windows, and safe beside the thread that draws progress.
        return ProcessPoolExecutor(workers, get_context("spawn"), _start_worker, (self._factory, language()))


_make: Make | None = None


def _start_worker(factory: MakeFactory, code: str) -> None:
    global _make
    use_language(code)
    _make = factory()


def _make_in_worker(job: Job) -> Outcome:
    assert _make is not None, "the worker was not started"
    return _make(job)


def worthwhile_workers(documents: int, asked_for: int) -> int:
    """Return how many processes to use: those asked for (0: all cores), but none for less than its start-up is
    worth.
    """
    wanted = asked_for or os.cpu_count() or 1
    return max(1, min(wanted, -(-documents // DOCUMENTS_PER_WORKER)))
