"""Signals to stop, from whoever sends them, mean what Ctrl-C means: say how to go on, end the helpers, leave."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_NAMES = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""Asked to end, the terminal closed, Ctrl-Break on Windows; no system has all."""


@contextmanager
def stopping_like_ctrl_c() -> Iterator[None]:
    """Let signals to stop raise KeyboardInterrupt meanwhile; one that is ignored (``nohup``) stays ignored."""
    main = threading.current_thread() is threading.main_thread()  # no other may say what signals do
    numbers = [getattr(signal, name) for name in _NAMES if main and hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    ours = [number for number in numbers if before[number] is signal.SIG_DFL]
    try:
        for number in ours:
            signal.signal(number, signal.default_int_handler)
        yield
    finally:
        for number in ours:
            signal.signal(number, before[number])
