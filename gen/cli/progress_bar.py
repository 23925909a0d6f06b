"""Show how a long run goes: rate and time left, on standard error, only where somebody watches.

Drawn by the run itself, at most ten times a second: a thread that draws would stand in the way of forking workers.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import click

from gen.messages import _
from gen.pipeline.jobs.model import Result

_INTERVAL = 0.1


@contextmanager
def progress(total: int) -> Iterator[Callable[[Result], None]]:
    """Yield a function to be called with each outcome."""
    if not sys.stderr.isatty():
        yield _unseen
        return
    begun = drawn = monotonic()
    waiting = 0
    label = _("Đang tạo văn bản")
    with click.progressbar(length=total, label=label, show_pos=True, item_show_func=_words, file=sys.stderr) as bar:

        def advance(result: Result) -> None:
            nonlocal drawn, waiting
            del result
            waiting += 1
            now = monotonic()
            if now - drawn > _INTERVAL:
                done, waiting, drawn = waiting, 0, now
                rate = round((bar.pos + done) / (now - begun))
                bar.update(done, _("{rate}/giây").format(rate=rate))

        yield advance
        bar.update(waiting, "")


@contextmanager
def counting() -> Iterator[Callable[[int], None]]:
    """Yield a function to be called with how many more reports were read; the total is not known yet."""
    if not sys.stderr.isatty():
        yield _unseen
        return
    uncounted = iter(str, "")  # of unknown length
    label = _("Đang đọc báo cáo")
    with click.progressbar(uncounted, label=label, show_pos=True, show_eta=False, file=sys.stderr) as bar:
        yield bar.update


def _words(rate: str | None) -> str | None:
    return rate


def _unseen(_done: object) -> None:
    """Where nobody watches there is nothing to show."""
