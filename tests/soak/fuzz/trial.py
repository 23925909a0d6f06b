"""One command in a process of its own, with limits of time and memory, and a judgement of how it went."""

import contextlib
import ctypes
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SECONDS = 20.0
MEMORY = 1 << 30
"""Bytes that each of its processes may take beyond what this one holds, which they share."""
_SOUND = "sound"
FAILURES = (
    *("traceback", "unexpected", "hang", "over memory", "killed by a signal", "unknown exit code", "nothing said"),
    "left running",
)
_LOOK_AT_MEMORY = 0.1
_LAST_WORDS = 1.0
"""Seconds after a command's end in which what it started has to have ended too."""
_SET_CHILD_SUBREAPER = 36
"""The number of that wish to Linux, as in ``prctl(2)``."""
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Trial:
    """How a command ended: its exit code, negative for a signal; what it said; what it took."""

    code: int
    said: str
    seconds: float
    memory: int
    stopped: str = ""

    @property
    def verdict(self) -> str:
        """``sound``, or the first of the failures that it is."""
        if self.stopped:
            return self.stopped
        checks = (
            ("Traceback (most" in self.said, "traceback"),
            ("ngoài dự kiến" in self.said or "unexpected" in self.said.lower(), "unexpected"),
            (self.memory > MEMORY, "over memory"),
            (self.code < 0, "killed by a signal"),
            (self.code not in (0, 1, 2), "unknown exit code"),
            (self.code != 0 and not self.said.strip(), "nothing said"),
        )
        return next((name for failed, name in checks if failed), _SOUND)

    @property
    def failed(self) -> bool:
        """Whether it is one of the failures."""
        return self.verdict != _SOUND


def run(words: Sequence[str], folder: Path) -> Trial:
    """Run ``gen WORDS`` in the folder and judge it. The process takes over what this one has loaded."""
    said = folder / "said"
    said.touch()  # a command that is ended before it begins has said nothing
    began, holds = time.monotonic(), _resident()
    with _taking_in_orphans():
        pid = os.fork()
        if pid == 0:
            _become_command(words, folder, said)
        stopped, status, largest = _watched(pid, began + SECONDS, holds + MEMORY)
        seconds = time.monotonic() - began
        left, largest_left = _last_of(pid)
    memory = max(0, largest - holds, largest_left - holds)
    code = os.waitstatus_to_exitcode(status)
    return Trial(code, said.read_text("utf-8", "replace"), seconds, memory, stopped or left)


def _watched(pid: int, until: float, most: int) -> tuple[str, int, int]:
    """Wait for the command, or end it and all it started: return why, its status, the bytes of its largest process."""
    look = time.monotonic() + _LOOK_AT_MEMORY
    while True:
        ended, status, usage = os.wait4(pid, os.WNOHANG)
        now = time.monotonic()
        if ended:
            return "", status, usage.ru_maxrss * 1024
        stopped = "hang" if now > until else ""
        if now > look:
            stopped = stopped or ("over memory" if _largest(pid) > most else "")
            look = now + _LOOK_AT_MEMORY
        if stopped:
            _end(pid)
            _pid, status, usage = os.wait4(pid, 0)
            return stopped, status, usage.ru_maxrss * 1024
        time.sleep(0.003)


def _end(pid: int) -> None:
    """End a command and all that it started; the group may not have begun yet, or be gone."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError):
            kill(pid, signal.SIGKILL)


@contextlib.contextmanager
def _taking_in_orphans() -> Iterator[None]:
    """Let processes whose parent ended be children of this one, so that their end and their memory are seen."""
    process = ctypes.CDLL(None)
    process.prctl(_SET_CHILD_SUBREAPER, 1)
    try:
        yield
    finally:
        process.prctl(_SET_CHILD_SUBREAPER, 0)


def _last_of(group: int) -> tuple[str, int]:
    """Wait a moment for what the command leaves behind; tell whether it had to be ended, and its largest size."""
    until, left, largest = time.monotonic() + _LAST_WORDS, "", 0
    while True:
        try:
            ended, _status, usage = os.wait4(-group, os.WNOHANG)
        except ChildProcessError:
            return left, largest
        if ended:
            largest = max(largest, usage.ru_maxrss * 1024)
        elif time.monotonic() > until:
            left = "left running"
            _end(group)
        time.sleep(0.0 if ended else 0.003)


def _become_command(words: Sequence[str], folder: Path, said: Path) -> None:
    """Run the command in this process, just forked, and end it as the interpreter would."""
    os.setsid()
    out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for descriptor, standard in ((nothing, 0), (out, 1), (out, 2)):
        os.dup2(descriptor, standard)
    sys.stdout = open(1, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115 - until the process ends
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    os.chdir(folder)
    code = 99
    try:
        from gen.cli import run as run_command

        run_command(words)
        code = 0
    except SystemExit as leaving:
        code = int(leaving.code or 0)
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def _largest(session: int) -> int:
    """Return the memory of the largest process of the session, in bytes."""
    sizes = [0]
    for entry in os.scandir("/proc"):
        if entry.name.isdecimal():
            with contextlib.suppress(OSError, ValueError, IndexError):
                said = Path(entry.path, "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
                if int(said[3]) == session:
                    sizes.append(int(said[21]) * _PAGE)
    return max(sizes)


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE
