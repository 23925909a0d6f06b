"""Read, check and add up a batch of reports, in whichever process that is done."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from gen.domain.diagnostic import Severity
from gen.domain.tables import AgencyTables, TrainingRow
from gen.intake import AgencyNames, Checker, ProgressFolder, Report
from gen.programme import Programme
from gen.progress import Unit, assess_year
from gen.progress.settling import settled
from gen.progress.totals import RunningTotals, Totals, totals_of
from gen.progress.trace import TraceNode, node_of


class SumRequest(Struct, frozen=True):
    """What is added up: the reports of the leaves of a tree for a year, in one sum for each part of ``root``.

    ``figure`` is the one whose cells are kept, report by report, for the leaves that are parts themselves;
    ``with_classes`` keeps the rows of the classes held.
    """

    root: Unit
    year: int
    figure: str = ""
    with_classes: bool = False


class CollectedReport(Struct, frozen=True):
    """What became of a report: ``added``, or kept out by its ``errors``, or of no agency of the tree."""

    path: Path
    agency_id: str
    errors: int = 0
    added: bool = False
    node: TraceNode | None = None


class Batch(Struct, frozen=True):
    """What some reports add up to: for each part of the tree the sum and the classes held; what became of each."""

    sums: Mapping[str, Totals]
    classes: Mapping[str, list[TrainingRow]]
    entries: tuple[CollectedReport, ...]


class Adder:
    """Reads, checks and adds up a batch of reports, in whatever process it is made."""

    def __init__(
        self, gathering: SumRequest, programme: Programme, previous: Path, received: Sequence[Path] = ()
    ) -> None:
        self._gathering = gathering
        self._programme = programme
        names = AgencyNames(programme.agencies.agencies)
        self._checker = Checker(
            programme, ProgressFolder(previous, programme.schema, names, programme.period.id), received
        )
        self._homes = {leaf.id: (part, leaf) for part in gathering.root.parts for leaf in part.leaves}

    def __call__(self, reports: Sequence[Report]) -> Batch:
        """Return the sums of the batch and what became of each report."""
        sums: dict[str, RunningTotals] = {}
        classes: dict[str, list[TrainingRow]] = {}
        entries = []
        for report in reports:
            checked, reported = self._checker.examine(report)
            tables = None if reported is None else settled(reported, self._programme)
            errors = sum(finding.severity is Severity.ERROR for finding in checked.findings)
            home = self._homes.get(checked.agency_id)
            if tables is None or home is None or errors:
                entries.append(CollectedReport(checked.path, checked.agency_id, errors))
                continue
            part, leaf = home
            sums.setdefault(part.id, RunningTotals(part.id, self._programme)).add(totals_of(tables, self._programme))
            if self._gathering.with_classes:
                classes.setdefault(part.id, []).extend(tables.trainings)
            entries.append(CollectedReport(checked.path, leaf.id, added=True, node=self._node(part, leaf, tables)))
        found = {part: running.totals() for part, running in sums.items()}
        return Batch({part: totals for part, totals in found.items() if totals is not None}, classes, tuple(entries))

    def _node(self, part: Unit, leaf: Unit, tables: AgencyTables) -> TraceNode | None:
        if not self._gathering.figure or part is not leaf:
            return None
        return node_of(leaf, assess_year(tables, None, self._programme), self._gathering.figure)
