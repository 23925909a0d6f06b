"""Show how a long run goes: rate and time left, on standard error, only where somebody watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from gen.messages import _
from gen.pipeline.jobs import Outcome


@contextmanager
def progress(total: int) -> Iterator[Callable[[Outcome], None]]:
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
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=total, rate="")

        def advance(outcome: Outcome) -> None:
            del outcome
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, rate=_("{rate}/giây").format(rate=round(speed)) if speed else "")

        yield advance
