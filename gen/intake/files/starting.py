"""Starting and ending the process that reads foreign files, and waiting for its answers."""

import gc
import os
import select
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import IO, Protocol

from msgspec import Struct

from gen.intake.files.reader import Message, receive, serve

_AFRESH = (
    "import os, sys; sys.path[:] = sys.argv[1:]; from gen.intake.files.reader import serve; serve(os.dup(0), os.dup(1))"
)
_GROUP_OF_ITS_OWN = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
"""On Windows, where Ctrl-C then does not reach the process; elsewhere nothing."""


class Process(Protocol):
    """A process that was started here."""

    def kill(self) -> None:
        """End it at once."""
        ...

    def wait(self) -> int:
        """Wait for its end and return its exit code."""
        ...


class Reader(Struct, frozen=True):
    """A process that reads, and the descriptors by which it is asked and answers."""

    process: Process
    asks: int
    answers: int

    def message(self, seconds: float) -> Message | None:
        """Return the next answer, None if the process ended; raise TimeoutError where neither came in time."""
        if sys.platform == "win32":  # there pipes cannot be waited for
            return self.message_by_thread(seconds)
        waiting = select.poll()
        waiting.register(self.answers, select.POLLIN)
        if not waiting.poll(1000 * seconds):
            raise TimeoutError
        return receive(self.answers)

    def message_by_thread(self, seconds: float) -> Message | None:
        """Do as ``message`` with a thread, as on Windows; a process that is late is ended."""
        with ThreadPoolExecutor(1) as waiting:
            coming = waiting.submit(receive, self.answers)
            try:
                return coming.result(seconds)
            except BaseException:
                self.process.kill()  # or the thread would wait without end
                raise

    def end(self) -> int:
        """End the process, whatever it is doing, and return its exit code."""
        self.close()
        self.process.kill()
        return self.process.wait()

    def close(self) -> None:
        """Close the descriptors of this process: a reader that nobody asks any more ends by itself."""
        os.close(self.asks)
        os.close(self.answers)


def start_reader() -> Reader:
    """Return a new reader; raises OSError where the system gives no process."""
    return forked() if sys.platform == "linux" and threading.active_count() == 1 else started_afresh()


def forked() -> Reader:
    """Return a reader that takes over what this process has loaded, which must have no other thread."""
    asked, asks = os.pipe()
    answers, answered = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        for descriptor in (asked, asks, answers, answered):
            os.close(descriptor)
        raise
    if pid == 0:
        _become_reader(asked, answered)
    os.close(asked)
    os.close(answered)
    return Reader(_Forked(pid), asks, answers)


def _become_reader(asked: int, answered: int) -> None:
    """Serve in this process, just forked, and end it: nothing of what it was forked from may go on here."""
    code = 1
    try:
        gc.freeze()  # what the other process holds is not ours to look through, nor to finish
        gc.disable()  # rows of cells go in no circles
        for name in os.listdir("/proc/self/fd"):  # noqa: PTH208 - locks, pipes and files it keeps open must not outlive it
            if int(name) > _LAST_STANDARD and int(name) not in (asked, answered):
                _close(int(name))
        serve(asked, answered)
        code = 0
    finally:
        os._exit(code)


_LAST_STANDARD = 2


def _close(descriptor: int) -> None:
    try:
        os.close(descriptor)
    except OSError:  # that of the listing itself
        return


def started_afresh() -> Reader:
    """Return a reader that loads what it needs, as on Windows, and where another thread might hold a lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", _AFRESH, *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        creationflags=_GROUP_OF_ITS_OWN,
    )
    return Reader(process, *map(_taken_from, (process.stdin, process.stdout)))


def _taken_from(pipe: IO[bytes] | None) -> int:
    """Return the descriptor of a pipe, which is closed once for all by who has it."""
    if pipe is None:
        raise ValueError("the process was started without pipes")
    with pipe:
        return os.dup(pipe.fileno())


class _Forked(Struct, frozen=True):
    """A process that was forked from this one."""

    pid: int

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> int:
        """Wait for its end and return its exit code, negative where a signal ended it."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
