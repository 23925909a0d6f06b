"""Checking everything among some paths, in this process or in several."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from gen.intake.checking import Checked, Checker, Report, find_reports
from gen.intake.folder import ProgressFolder
from gen.intake.knowledge import Knowledge
from gen.intake.parallel import in_batches

Marking = Callable[[Checked], Checked]
"""Writes a marked copy of a workbook that was checked, and notes where, or why not; must be picklable."""


def check_paths(
    paths: Iterable[Path],
    year: int | None,
    programme: Knowledge,
    previous: ProgressFolder | None = None,
    workers: int = 1,
    mark: Marking | None = None,
) -> Iterator[Checked]:
    """Check every report among the paths, in their order, on ``workers`` cores where they are many.

    ``previous`` holds the figures of earlier years. Findings are all that is kept of a report, and only until the next
    are asked for.
    """
    factory = partial(_Checks, programme, previous.root if previous else None, mark)
    return chain.from_iterable(in_batches(find_reports(paths, year), factory, workers))


class _Checks:
    """Checks a batch of reports, in whatever process it is made."""

    def __init__(self, programme: Knowledge, previous: Path | None, mark: Marking | None) -> None:
        self._checker = Checker(programme, ProgressFolder(previous) if previous else None)
        self._mark = mark

    def __call__(self, reports: Sequence[Report]) -> list[Checked]:
        """Return the reports checked, and marked where that was asked for."""
        checked = [self._checker.check(report) for report in reports]
        return list(map(self._mark, checked)) if self._mark else checked
