"""Processes that end with the one that started them, and at once when it says so.

Each holds the reading end of a pipe that nobody ever writes to: when the main process cuts it, or dies for any reason,
the system ends the pipe and the worker with it. On Linux the kernel is asked too, for a worker that is busy in a
library and hears nothing.

A process is not ended in the middle of sending its result: the one that reads it would wait for the rest for ever.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext

END_ON_DEATH_OF_PARENT = 1
"""``PR_SET_PDEATHSIG`` of Linux."""

_TO_SEND = 0.5
"""Seconds that a process between two tasks is given to finish sending; to send takes thousandths of one."""

Ends = tuple[Connection, Connection]
"""The reading and the writing end; forked workers inherit both, so all are handed both and close the second."""


class Leash:
    """Holds the workers of one pool; ``ends`` goes to each of them, which calls ``hold``."""

    def __init__(self, context: BaseContext) -> None:
        self.ends: Ends = context.Pipe(duplex=False)

    def cut(self) -> None:
        """End all workers at once, whatever they are doing. Workers that have ended already are not harmed."""
        for end in self.ends:
            end.close()


def hold(ends: Ends) -> None:
    """Let this process end when its leash is cut, or with the one that started it; Ctrl-C does not reach it.

    To be stopped by the system's own means (SIGTERM, SIGHUP) it needs no words of Python: their handlers are those of
    the main process.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it is not held back already: the main process says when
    if sys.platform != "win32":
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, signal.SIGHUP})
    if sys.platform == "linux":
        _end_on_death_of_parent()
    watched, others = ends
    others.close()
    threading.Thread(target=_end_with, args=(watched,), daemon=True).start()


class _Turn:
    """Tells whether this process is at a task; who holds ``lock`` lets no task begin or end."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.at_task = False


_turn = _Turn()


@contextmanager
def at_task() -> Iterator[None]:
    """Let this process be ended at any moment meanwhile; outside, it may be sending what came of a task."""
    with _turn.lock:
        _turn.at_task = True
    try:
        yield
    finally:
        with _turn.lock:
            _turn.at_task = False


def _end_with(watched: Connection) -> None:
    with suppress(EOFError, OSError):
        watched.recv_bytes()
    _turn.lock.acquire()  # never given back: nothing new begins here
    if not _turn.at_task:
        time.sleep(_TO_SEND)
    os._exit(1)


def _end_on_death_of_parent() -> None:
    import ctypes  # needed for nothing else

    with suppress(OSError, AttributeError):  # a C library without prctl: the pipe is left
        ctypes.CDLL(None).prctl(END_ON_DEATH_OF_PARENT, signal.SIGKILL)
