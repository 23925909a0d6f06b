"""The process that reads foreign files: it takes one request after the other until nobody asks any more.

A request is work to do and how long it may take; the answer is what the work gave or raised. What a file does to this
process – an abort in a library, memory without end, an endless loop – ends this process alone: its alarm and its limit
of memory are kept by the system, so that no library can prevent them.
"""

import os
import pickle
import signal
import struct
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gen.domain.errors import GenError
from gen.intake.cells.limits import load_limits
from gen.messages import use_language

Request = tuple[str, float, Callable[..., Any], tuple[object, ...]]
"""The language to speak, the seconds the work may take, the work and its arguments."""
Answer = tuple[bool, Any]
"""Whether the work was done, and what it gave, else what it raised."""
Message = tuple[bool, bytes]
"""Whether its sender goes on, and what it says."""
_HEAD = struct.Struct("<?Q")
"""Before each message: whether the reader goes on after it, and how many bytes follow."""
OUT_OF_MEMORY = 71
"""Exit code of a reader that ran into its limit of memory where that could be told."""
_GRACE = 1
"""Seconds after which the alarm of a reader rings if the process that asked it is gone."""


def serve(asked: int, answered: int) -> None:
    """Answer the requests that come from one descriptor on the other; return when there are no more."""
    _begin()
    first = _memory_in_use()
    _limit_memory(first)
    while (message := receive(asked)) is not None:
        answer = _answer(pickle.loads(message[1]))
        fresh = _memory_in_use() - first < load_limits().file["reader_bytes"] // 2
        send(answered, answer, fresh)
        if not fresh:  # what a large file left behind must not be lost for the next one
            return


def _begin() -> None:
    """Leave the terminal and its signals to the process that asks; say nothing that libraries say."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the first one decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)


def _answer(request: Request) -> bytes:
    spoken, seconds, work, arguments = request
    use_language(spoken)
    _set_alarm(seconds + _GRACE)
    try:
        return pickle.dumps(_done(work, arguments), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    finally:
        _set_alarm(0)


def _done(work: Callable[..., Any], arguments: tuple[object, ...]) -> Answer:
    try:
        return True, work(*arguments)
    except MemoryError:
        raise
    except GenError as error:
        return False, error
    except Exception:  # an error of ours; its own class may not survive the way to the other process
        return False, RuntimeError(traceback.format_exc())


def _set_alarm(seconds: float) -> None:
    """Let the system end this process after so many seconds, never for 0; Windows has no alarms, only the asker."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _memory_in_use() -> int:
    """Return the address space of this process in bytes, 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def _limit_memory(first: int) -> None:
    """Let no more be taken than ``first`` and the limit together, or what was allowed before; leave no core behind."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if first:
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        allowed = [
            limit for limit in (soft, first + load_limits().file["reader_bytes"]) if limit != resource.RLIM_INFINITY
        ]
        resource.setrlimit(resource.RLIMIT_AS, (min(allowed), hard))


def send(descriptor: int, message: bytes, goes_on: bool = True) -> None:
    """Write the whole message; raises OSError where nobody reads any more."""
    for part in (_HEAD.pack(goes_on, len(message)), message):
        left = memoryview(part)
        while left:
            left = left[os.write(descriptor, left) :]


def receive(descriptor: int) -> Message | None:
    """Return the next message and whether its sender goes on; None if it was closed before a message or inside one."""
    head = _read(descriptor, _HEAD.size)
    if head is None:
        return None
    goes_on, size = _HEAD.unpack(head)
    message = _read(descriptor, size)
    return None if message is None else (goes_on, message)


def _read(descriptor: int, size: int) -> bytes | None:
    parts = []
    while size:
        part = os.read(descriptor, min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
