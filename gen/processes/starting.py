"""Starting processes out of reach of the signals to stop."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let processes be started that Ctrl-C does not reach: one that died of it while it began could hang the others.

    The signals to stop are held back meanwhile and come afterwards. Windows has no such masks; there nothing is done.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
