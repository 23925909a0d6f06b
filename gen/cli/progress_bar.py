"""Show how a long run goes: rate and time left, on standard error, only where somebody watches.

Drawn by the run itself, at most ten times a second: a thread that draws would stand in the way of forking workers.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from gen.messages import _
from gen.pipeline.jobs.model import Result

_INTERVAL = 0.1


@contextmanager
def progress(total: int) -> Iterator[Callable[[Result], None]]:
    """Yield a function to be called with each outcome."""
    from rich.console import Console  # imported late: it costs more than `gen --help` may
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (
        TextColumn(_("Đang tạo văn bản")),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    watched = console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=not watched, auto_refresh=False) as bar:
        task = bar.add_task("", total=total, rate="")
        drawn = monotonic()

        def advance(result: Result) -> None:
            nonlocal drawn
            del result
            bar.advance(task)
            if watched and monotonic() - drawn > _INTERVAL:
                speed = bar.tasks[0].speed
                bar.update(task, rate=_("{rate}/giây").format(rate=round(speed)) if speed else "", refresh=True)
                drawn = monotonic()

        yield advance


@contextmanager
def counting() -> Iterator[Callable[[int], None]]:
    """Yield a function to be called with how many more reports were read; the total is not known yet."""
    if not sys.stderr.isatty():
        yield _unseen
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn(_("Đang đọc báo cáo")), TextColumn("{task.completed}"))
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", total=None)
        yield lambda more: bar.update(task, advance=more, refresh=True)


def _unseen(more: int) -> None:
    """Where nobody watches there is nothing to show."""
