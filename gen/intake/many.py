"""Checking everything among some paths, in this process or in several."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from gen.intake.checking import Checked, Checker, find_reports
from gen.intake.folder import ProgressFolder
from gen.intake.knowledge import Knowledge
from gen.intake.parallel import WORTH_A_PROCESS, check_in_processes


def check_paths(
    paths: Iterable[Path],
    year: int | None,
    programme: Knowledge,
    previous: ProgressFolder | None = None,
    workers: int = 1,
) -> Iterator[Checked]:
    """Check every report among the paths, in their order, on ``workers`` cores where they are many.

    ``previous`` holds the figures of earlier years. Findings are all that is kept of a report.
    """
    reports = list(find_reports(paths, year))
    if workers > 1 and len(reports) >= WORTH_A_PROCESS:
        earlier = ProgressFolder(previous.root) if previous else None
        yield from check_in_processes(reports, partial(Checker, programme, earlier), workers)
        return
    checker = Checker(programme, previous)
    for report in reports:
        yield checker.check(report)
