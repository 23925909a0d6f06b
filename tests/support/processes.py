"""Real processes of ``gen``, in a session of their own, so that whatever they leave running is seen."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.support.cli import ROOT

PATIENCE = 120.0
"""Seconds after which what was waited for is taken not to come, on a machine that is busy with other things."""
AT_ONCE = 15.0
"""Seconds for what takes less than one on a quiet machine: ten times that where five others are at work on it."""


def started(*words: str | Path) -> "subprocess.Popen[str]":
    """Start ``gen`` with these words in the shipped workspace."""
    command = [sys.executable, "-m", "gen", "--workspace", str(ROOT), *map(str, words)]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=_hear_the_terminal,
    )


def _hear_the_terminal() -> None:
    """Let the signals of a terminal reach the process even where the tests run with them ignored, in its background."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def session(leader: int) -> set[int]:
    """Return the living processes of a session, from the system's list; those that wait to be buried are dead."""
    found = set()
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == leader and fields[0] not in "ZX":
                found.add(int(folder.name))
    return found


def until(condition: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    """Wait for something to become true; tell whether it did."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return condition()


def at_work(process: "subprocess.Popen[str]", helpers: int) -> bool:
    """Wait until a process has so many helpers, all of them doing something."""
    return until(lambda: len(session(process.pid)) > helpers or process.poll() is not None) and process.poll() is None


def alive(process: int) -> bool:
    """Tell whether a process lives."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
