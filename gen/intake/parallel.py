"""Work on many reports on several cores: the same worker in every process, results in the order of the reports.

Neither the reports nor the results are gathered: a few batches are in hand at a time, however many there are.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from typing import Any, TypeVar

from gen.intake.checking import Report
from gen.messages import language, use_language
from gen.processes.collector import look_seldom
from gen.processes.leash import Ends, Leash, at_task, hold
from gen.processes.starting import undisturbed

Result = TypeVar("Result")
Work = Callable[[Sequence[Report]], Result]

REPORTS_PER_TASK = 16
"""How many reports go to a process at once: workbooks take milliseconds, sending each alone would cost as much."""
TASKS_IN_HAND = 4
"""Per process; more would only fill the memory."""
WORTH_A_PROCESS = 64
"""Fewer reports than this are checked sooner than a second process has started."""


def in_batches(reports: Iterable[Report], factory: Callable[[], Work[Result]], workers: int) -> Iterator[Result]:
    """Yield what the work makes of each batch of reports, in order; in so many processes where reports are many.

    ``factory`` makes the work in each process, and must be picklable.
    """
    waiting = iter(reports)
    first = list(islice(waiting, WORTH_A_PROCESS))
    batches = _batches(chain(first, waiting))
    if workers > 1 and len(first) == WORTH_A_PROCESS:
        yield from _in_processes(batches, factory, workers)
    else:
        yield from map(factory(), batches)


def _batches(reports: Iterator[Report]) -> Iterator[list[Report]]:
    while batch := list(islice(reports, REPORTS_PER_TASK)):
        yield batch


def _in_processes(
    batches: Iterator[list[Report]], factory: Callable[[], Work[Result]], workers: int
) -> Iterator[Result]:
    context = get_context("spawn")
    leash = Leash(context)
    with ProcessPoolExecutor(workers, context, _begin, (factory, language(), leash.ends)) as pool:
        in_hand: deque[Future[Result]] = deque()
        try:
            while True:
                for batch in islice(batches, workers * TASKS_IN_HAND - len(in_hand)):
                    with undisturbed():
                        in_hand.append(pool.submit(_work_on, batch))
                if not in_hand:
                    break
                yield in_hand.popleft().result()
        except BaseException:
            leash.cut()  # the rest is no longer wanted
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    leash.cut()


_work: Work[Any] | None = None


def _begin(factory: Callable[[], Work[Any]], spoken: str, ends: Ends) -> None:
    global _work
    hold(ends)
    use_language(spoken)
    _work = factory()
    look_seldom()


def _work_on(batch: Sequence[Report]) -> Any:
    if _work is None:
        raise RuntimeError("the process was not begun")
    with at_task():
        return _work(batch)
