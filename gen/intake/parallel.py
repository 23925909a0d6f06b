"""Checking many reports on several cores: the same checker in every process, results in the order of the reports."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from gen.intake.checking import Checked, Checker, Report
from gen.messages import language, use_language

REPORTS_PER_TASK = 16
"""So many reports go to a process at once: workbooks take milliseconds, sending each alone would cost as much."""
TASKS_IN_HAND = 4
"""Per process; more would only fill the memory."""
WORTH_A_PROCESS = 64
"""Fewer reports than this are checked sooner than a second process has started."""


def check_in_processes(reports: Sequence[Report], factory: Callable[[], Checker], workers: int) -> Iterator[Checked]:
    """Check the reports in so many processes; ``factory`` makes the checker in each and must be picklable."""
    parts = iter([reports[start : start + REPORTS_PER_TASK] for start in range(0, len(reports), REPORTS_PER_TASK)])
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, context, _begin, (factory, language())) as pool:
        in_hand: deque[Future[list[Checked]]] = deque()
        while True:
            for part in islice(parts, workers * TASKS_IN_HAND - len(in_hand)):
                in_hand.append(pool.submit(_check_part, part))
            if not in_hand:
                return
            yield from in_hand.popleft().result()


_checker: Checker | None = None


def _begin(factory: Callable[[], Checker], spoken: str) -> None:
    global _checker
    use_language(spoken)
    _checker = factory()


def _check_part(reports: Sequence[Report]) -> list[Checked]:
    if _checker is None:
        raise RuntimeError("the process was not begun")
    return [_checker.check(report) for report in reports]
