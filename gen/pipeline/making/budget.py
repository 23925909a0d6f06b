"""A budget of time for each document: what takes longer is stopped and fails, so that it does not hold up the others.

It is held in two ways. ``limited`` stops code inside its own process; it reaches Python and its patterns. What a C
library never returns is stopped only by the end of its process: ``guarded`` ends a worker, whose jobs others take over.
"""

import ctypes
import faulthandler
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from msgspec import Struct

from gen.pipeline.jobs.model import Job, Outcome

GRACE = 5.0
"""Seconds beyond the budget after which a worker that did not stop by itself is ended."""
_AGAIN = 1.0
"""Seconds after which code that swallowed the first call to stop is called again."""


class OutOfTime(BaseException):
    """The time of a document is over; not an ``Exception``, which code under way might take for one of its own."""


class Budget(Struct, frozen=True):
    """Seconds for a document, 0 for no limit, and what becomes of a job that took longer."""

    seconds: float
    late: Callable[[Job], Outcome]

    def exceeded(self, since: float, times: int = 1) -> bool:
        """Tell whether the budget, so many times over, is spent since a moment of the monotonic clock."""
        return self.seconds > 0 and time.monotonic() - since >= self.seconds * times


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise OutOfTime inside once so many seconds have passed; 0 sets no limit."""
    if seconds <= 0:
        yield
    elif hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        with _alarm(seconds):
            yield
    else:
        with _call_from_outside(seconds):
            yield


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def stop(*_arguments: object) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _call_from_outside(seconds: float) -> Iterator[None]:
    """Where no alarm reaches, in the threads of a cluster's worker and on Windows: between two steps of Python."""
    thread, done, turn = threading.get_ident(), False, threading.Lock()

    def stop() -> None:
        with turn:
            if not done:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(OutOfTime))

    timer = threading.Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with turn:
            done = True
        timer.cancel()


class _Watch:
    """Ends this process when one of its jobs is not done by its time, whatever holds the interpreter."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._ends: dict[int, float] = {}
        self._nowhere: IO[str] | None = None

    @contextmanager
    def over(self, seconds: float) -> Iterator[None]:
        thread = threading.get_ident()
        self._set(thread, time.monotonic() + seconds)
        try:
            yield
        finally:
            self._set(thread, None)

    def _set(self, thread: int, end: float | None) -> None:
        with self._turn:
            self._ends.pop(thread, None)
            if end is not None:
                self._ends[thread] = end
            if not self._ends:
                faulthandler.cancel_dump_traceback_later()
                return
            if self._nowhere is None:
                # It is open as long as the process lives.
                self._nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
            left = max(min(self._ends.values()) - time.monotonic(), 0.001)
            faulthandler.dump_traceback_later(left, exit=True, file=self._nowhere)


_watch = _Watch()


@contextmanager
def guarded(seconds: float) -> Iterator[None]:
    """End this process if what is inside exceeds the budget and the grace; only for a worker that is replaced."""
    if seconds <= 0:
        yield
        return
    with _watch.over(seconds + GRACE):
        yield
