"""Work on a foreign file in a process of its own, so that what the file does to its reader harms that file only.

Each process that reads keeps one reader warm: forked where that is safe, which takes milliseconds, else started afresh.
"""

import atexit
import os
import pickle
import threading
from collections.abc import Callable
from typing import TypeVar

from gen.domain.errors import TableError
from gen.intake.files.reader import OUT_OF_MEMORY, send
from gen.intake.files.starting import Reader, start_reader
from gen.messages import _, language
from gen.messages.reasons import reason_of

Result = TypeVar("Result")


class ReaderError(TableError):
    """The reader gave no answer; its message says in a few words why."""


def confined(seconds: float, work: Callable[..., Result], *arguments: object) -> Result:
    """Return what the work makes of its arguments in the reader; raise what it raises.

    Work and arguments must be picklable. Raises ReaderError where the reader died of the work, or was not done with
    it in so many seconds.
    """
    request = pickle.dumps((language(), seconds, work, arguments), pickle.HIGHEST_PROTOCOL)
    try:
        done, result = pickle.loads(_warm.answer(request, seconds))
    except TimeoutError as error:
        raise ReaderError(_("đọc quá {count} giây mà chưa xong").format(count=f"{seconds:g}")) from error
    except OSError as error:  # the system gives no process
        raise ReaderError(reason_of(error)) from error
    if not done:
        raise result
    read: Result = result
    return read


class _Warm:
    """The reader of this process: started for the first file, replaced when it died, ended with the process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._reader: Reader | None = None

    def answer(self, request: bytes, seconds: float) -> bytes:
        """Return the answer to one request at a time; raise ReaderError or TimeoutError if there is none."""
        with self._lock:
            try:
                message = self._asked(request).message(seconds)
            except BaseException:  # Ctrl-C too: nobody would take the answer any more
                self._end()
                raise
            if message is None:
                raise ReaderError(_reason(self._end()))
            goes_on, answer = message
            if not goes_on:
                self._end()
            return answer

    def _asked(self, request: bytes) -> Reader:
        """Return the reader that took the request: a new one where the last was ended from outside meanwhile."""
        if self._reader:
            try:
                send(self._reader.asks, request)
            except BrokenPipeError:
                self._end()
            else:
                return self._reader
        self._reader = start_reader()
        send(self._reader.asks, request)
        return self._reader

    def _end(self) -> int:
        reader, self._reader = self._reader, None
        return reader.end() if reader else 0

    def end(self) -> None:
        """End the reader; a new one is started for the next file."""
        with self._lock:
            self._end()

    def forget(self) -> None:
        """Leave the reader to the process that this one was forked from."""
        self._lock = threading.Lock()
        if self._reader:
            self._reader.close()
        self._reader = None


def _reason(code: int) -> str:
    if code == OUT_OF_MEMORY:
        return _("cần quá nhiều bộ nhớ để đọc")
    return _("chương trình đọc bị dừng đột ngột, vì tệp hỏng hoặc cần quá nhiều bộ nhớ")


_warm = _Warm()
atexit.register(_warm.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_warm.forget)
