"""Checking everything among some paths, in this process or in several."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from gen.domain.location import TableLocation
from gen.intake.checking import Checked, Checker, Report, find_reports
from gen.intake.findings import folders as folder_findings
from gen.intake.folder import ProgressFolder
from gen.intake.knowledge import ProgrammeForChecks
from gen.intake.owners.names import AgencyNames
from gen.intake.parallel import in_batches
from gen.intake.report_reading import EXTENSIONS

Marking = Callable[[Checked], Checked]
"""Writes a marked copy of a workbook that was checked, and notes where, or why not; must be picklable."""


def check_paths(
    paths: Iterable[Path],
    year: int | None,
    programme: ProgrammeForChecks,
    previous: ProgressFolder | None = None,
    workers: int = 1,
    mark: Marking | None = None,
) -> Iterator[Checked]:
    """Check every report among the paths, in their order, on ``workers`` cores where they are many.

    ``previous`` holds the figures of earlier years. Findings are all that is kept of a report, and only until the next
    are asked for.
    """
    paths = tuple(paths)
    received = tuple(path for path in paths if path.is_dir())
    factory = partial(_Checks, programme, previous.root if previous else None, received, mark)
    periods = (programme.measures.period.id, *programme.period_ids)
    names = previous.names if previous else AgencyNames(programme.agencies.agencies)
    checked = chain.from_iterable(
        in_batches(find_reports(paths, year, programme.schema, names, periods), factory, workers)
    )
    return _told_of_second_reports(checked)


def _told_of_second_reports(reports: Iterable[Checked]) -> Iterator[Checked]:
    """Yield the reports; say of each if another of the same agency and year came before it, and where that is."""
    seen: dict[tuple[str, int], Path] = {}
    for checked in reports:
        first = seen.setdefault((checked.agency_id, checked.year), checked.path)
        if checked.agency_id and first != checked.path and _is_own(first) and _is_own(checked.path):
            values = {"agency": checked.agency_id, "year": checked.year, "first": first, "second": checked.path}
            second = folder_findings.SECOND_REPORT.at(TableLocation(checked.path.as_posix()), **values)
            yield replace(checked, findings=(second, *checked.findings))
        else:
            yield checked


def _is_own(path: Path) -> bool:
    """Tell whether a report is in a file of its own, and not in tables of many agencies."""
    return path.suffix.lower() in EXTENSIONS


class _Checks:
    """Checks a batch of reports, in whatever process it is made."""

    def __init__(
        self, programme: ProgrammeForChecks, previous: Path | None, received: Sequence[Path], mark: Marking | None
    ) -> None:
        names = AgencyNames(programme.agencies.agencies)
        period = programme.measures.period.id
        figures = ProgressFolder(previous, programme.schema, names, period) if previous else None
        self._checker = Checker(programme, figures, received)
        self._mark = mark

    def __call__(self, reports: Sequence[Report]) -> list[Checked]:
        """Return the reports checked, and marked where that was asked for."""
        checked = [self._checker.check(report) for report in reports]
        return list(map(self._mark, checked)) if self._mark else checked
