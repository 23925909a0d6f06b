"""How the time of an action grows with the size of what it is given, and a hard end for what does not end."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TIMES = 4
"""How much larger the second size is."""
WORST = 2.0 * TIMES
"""How much longer it may take: twice what a linear action takes; a quadratic one takes twice as long again."""
_RUNS = 5
_TICK = 0.004


class TooLong(BaseException):
    """An action was stopped."""


@contextmanager
def stopped_after(seconds: float) -> Iterator[None]:
    """Raise TooLong inside once so many seconds of the processor are spent; patterns heed it too."""

    def stop(*_arguments: object) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def seconds(action: Callable[[], Any], limit: float, enough: float = 0.0) -> float:
    """Return the time that an action takes at best, until that is short enough; infinite where it reaches the limit.

    Others may be at work on the machine: the best of some runs is taken, and of a long one the time of the processor,
    whose clock is coarse.
    """
    best = float("inf")
    for _run in range(_RUNS):
        begin, begin_of_work = time.perf_counter(), time.process_time()
        try:
            with stopped_after(limit):
                action()
        except TooLong:
            return float("inf")
        waited, worked = time.perf_counter() - begin, time.process_time() - begin_of_work
        best = min(best, waited, worked + _TICK)
        if best <= enough:
            break
    return best


def growth(action: Callable[[Any], Any], make: Callable[[int], Any], size: int, slack: float, limit: float) -> str:
    """Return "" if an action's time grows no faster than what it is given, else how it grew.

    What is done within ``slack`` seconds is quick enough at any rate; ``limit`` ends an attempt.
    """
    large, small = make(size * TIMES), make(size)
    many = seconds(lambda: action(large), limit, enough=slack)
    if many <= slack:
        return ""
    few = seconds(lambda: action(small), limit)
    if few < float("inf") and many <= WORST * few + slack:
        return ""
    return f"{few * 1000:.1f} ms at {size}, {many * 1000:.1f} ms at {size * TIMES}"


def said_by_child(module: str, *arguments: str, limit: float) -> list[str]:
    """Return the lines that a module prints when it is run in a process of its own, which is killed at the limit."""
    command = [sys.executable, "-W", "error", "-m", module, *arguments]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=limit)
    except subprocess.TimeoutExpired as error:
        return [f"killed after {limit} s: {error.stdout!r}"]
    return [*done.stdout.splitlines(), *([done.stderr] if done.returncode else [])]
