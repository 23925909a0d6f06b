"""Processes of LibreOffice: each within its time, and all of them ended at once where the program is to end."""

import os
import signal
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress

from msgspec import Struct, field

_WINDOWS = os.name == "nt"


class OfficeEnded(Exception):
    """The program is to end: the conversion was stopped, or not begun."""


class OfficeProcesses(Struct):
    """The processes that run. LibreOffice starts further ones, so each is a group of its own, ended together.

    A group of its own hears no Ctrl-C of the terminal: whoever hears it calls ``end``.
    """

    _running: dict[int, "subprocess.Popen[bytes]"] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _ended: bool = False

    def run(self, command: Sequence[str], seconds: float) -> None:
        """Run the command to its end. Raises TimeoutExpired, OfficeEnded, OSError; what it started is ended then."""
        process = self._begin(command)
        try:
            process.communicate(timeout=seconds)
        except BaseException:
            _kill(process)
            process.communicate()
            raise
        finally:
            with self._lock:
                self._running.pop(process.pid, None)
        if self._ended:
            raise OfficeEnded

    def end(self) -> None:
        """End every process, and begin none any more."""
        with self._lock:
            self._ended = True
            for process in self._running.values():
                _kill(process)

    def _begin(self, command: Sequence[str]) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._ended:
                raise OfficeEnded
            process = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=not _WINDOWS
            )
            self._running[process.pid] = process
            return process


OFFICE = OfficeProcesses()
"""Those of this process."""


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End a process and those that it started; one that is over already is nobody else's number yet."""
    if process.returncode is not None:
        return
    with suppress(OSError):
        if _WINDOWS:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
        else:
            os.killpg(process.pid, signal.SIGKILL)
