"""Show how a long run goes: rate and time left, on standard error, only where somebody watches.

Drawn by the run itself, at most ten times a second: a thread that draws would stand in the way of forking workers.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from gen.messages import _
from gen.pipeline.jobs import Result

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
