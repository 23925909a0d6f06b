"""Add up the reports of thousands of bodies: each is read, checked, added to the sum it belongs to, and let go.

Reading and adding are done on all cores. What is kept of a report is its part of the figure asked about, where one is,
and its name: the sums do not grow with the number of reports.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from gen.domain.diagnostic import Severity
from gen.domain.errors import TableError
from gen.domain.tables import AgencyTables, TrainingRow
from gen.intake import Checker, ProgressFolder, Report, find_reports
from gen.intake.parallel import in_batches
from gen.messages import _
from gen.pipeline.workshop import Workshop
from gen.programme import Programme
from gen.progress import Unit, assess_year, nothing_reported
from gen.progress.totals import RunningTotals, Totals, add_totals, totals_of
from gen.progress.trace import TraceNode, node_of

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Gathering:
    """What is added up: the reports of the leaves of a tree for a year, in one sum for each part of ``root``.

    ``figure`` is the one whose cells are kept, report by report, for the leaves that are parts themselves;
    ``with_classes`` keeps the rows of the classes held.
    """

    root: Unit
    year: int
    figure: str = ""
    with_classes: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of a report: ``added``, or kept out by its ``errors``, or of no body of the tree."""

    path: Path
    agency_id: str
    errors: int = 0
    added: bool = False
    node: TraceNode | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """What some reports came to: for each part of the tree the sum and the classes held; what became of each."""

    sums: Mapping[str, Totals]
    classes: Mapping[str, list[TrainingRow]]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Collected:
    """Everything added up: the sum of each part of the tree, in its order, and of all.

    ``added`` are the ids of the bodies in it; the others are named as lacking. ``refused`` are the reports with errors,
    ``foreign`` those of bodies not in the tree. ``classes`` are the rows of classes of each part, where they are kept.
    """

    parts: tuple[tuple[Unit, Totals], ...]
    whole: Totals
    added: frozenset[str]
    nodes: Mapping[str, TraceNode] = field(default_factory=dict)
    refused: tuple[Entry, ...] = ()
    foreign: tuple[Entry, ...] = ()
    classes: Mapping[str, Sequence[TrainingRow]] = field(default_factory=dict)


def collect(gathering: Gathering, data: Path | None, workshop: Workshop, workers: int = 0) -> Collected:
    """Add up the reports in the folder ``data``, whatever their names, else those of the year in the workspace.

    ``workers`` 0 is all cores. Raises TableError where a body has two reports: nobody could say which of them counts.
    """
    programme, previous = workshop.programme, workshop.workspace.progress
    paths = (data or previous / str(gathering.year),)
    sums = {part.id: RunningTotals(part.id, programme) for part in gathering.root.parts}
    classes: dict[str, list[TrainingRow]] = {}
    ledger = _Ledger(frozenset(leaf.id for leaf in gathering.root.leaves))
    reports = (each for each in find_reports(paths, gathering.year) if ledger.is_wanted(each.agency_id))
    for batch in in_batches(reports, partial(_Adder, gathering, programme, previous), workers or os.cpu_count() or 1):
        for part_id, totals in batch.sums.items():
            sums[part_id].add(totals)
        for part_id, rows in batch.classes.items():
            classes.setdefault(part_id, []).extend(rows)
        for entry in batch.entries:
            ledger.enter(entry)
    ledger.refuse_doubled()
    parts = tuple(
        (part, _completed(part, sums[part.id], ledger, gathering.year, programme)) for part in gathering.root.parts
    )
    whole = add_totals(gathering.root.id, [totals for _part, totals in parts], programme)
    return Collected(
        parts,
        whole,
        added=frozenset(ledger.added),
        nodes=ledger.nodes,
        refused=tuple(ledger.refused),
        foreign=tuple(ledger.foreign),
        classes=classes,
    )


def _completed(part: Unit, running: RunningTotals, ledger: "_Ledger", year: int, programme: Programme) -> Totals:
    """Return the sum of a part with the bodies of which nothing was added named in it."""
    silent = [totals_of(nothing_reported(leaf.id, year)) for leaf in part.leaves if leaf.id not in ledger.added]
    found = running.totals()
    return add_totals(part.id, [*([found] if found else []), *silent], programme)


@dataclass
class _Ledger:
    """What became of the reports, by name; ``leaves`` are the bodies of the tree."""

    leaves: frozenset[str]
    added: set[str] = field(default_factory=set)
    nodes: dict[str, TraceNode] = field(default_factory=dict)
    refused: list[Entry] = field(default_factory=list)
    foreign: list[Entry] = field(default_factory=list)
    seen: dict[str, Path] = field(default_factory=dict)
    doubled: list[str] = field(default_factory=list)

    def is_wanted(self, agency_id: str | None) -> bool:
        """Tell whether a report is to be read: one of the tree, one that names its body itself, the files' own."""
        return not agency_id or agency_id in self.leaves

    def enter(self, entry: Entry) -> None:
        """Note what became of a report."""
        if entry.agency_id in self.seen:
            self.doubled.append(f"{entry.agency_id}: “{self.seen[entry.agency_id]}”, “{entry.path}”")
        elif entry.agency_id in self.leaves:
            self.seen[entry.agency_id] = entry.path
        if entry.added:
            self.added.add(entry.agency_id)
        elif entry.errors:
            self.refused.append(entry)
        elif entry.agency_id:
            self.foreign.append(entry)
        if entry.node:
            self.nodes[entry.agency_id] = entry.node

    def refuse_doubled(self) -> None:
        """Raise TableError naming the first bodies that have two reports."""
        if self.doubled:
            rest = len(self.doubled) - _SHOWN
            more = _(" và {count} đơn vị khác").format(count=rest) if rest > 0 else ""
            text = _("Có đơn vị gửi hai báo cáo; hãy giữ một báo cáo của mỗi đơn vị rồi cộng lại. {units}{more}")
            raise TableError(text.format(units="; ".join(self.doubled[:_SHOWN]), more=more))


class _Adder:
    """Reads, checks and adds up a batch of reports, in whatever process it is made."""

    def __init__(self, gathering: Gathering, programme: Programme, previous: Path) -> None:
        self._gathering = gathering
        self._programme = programme
        self._checker = Checker(programme, ProgressFolder(previous))
        self._homes = {leaf.id: (part, leaf) for part in gathering.root.parts for leaf in part.leaves}

    def __call__(self, reports: Sequence[Report]) -> Batch:
        """Return the sums of the batch and what became of each report."""
        sums: dict[str, RunningTotals] = {}
        classes: dict[str, list[TrainingRow]] = {}
        entries = []
        for report in reports:
            checked, tables = self._checker.examine(report)
            errors = sum(finding.severity is Severity.ERROR for finding in checked.findings)
            home = self._homes.get(checked.agency_id)
            if tables is None or home is None or errors:
                entries.append(Entry(checked.path, checked.agency_id, errors))
                continue
            part, leaf = home
            sums.setdefault(part.id, RunningTotals(part.id, self._programme)).add(totals_of(tables))
            if self._gathering.with_classes:
                classes.setdefault(part.id, []).extend(tables.trainings)
            entries.append(Entry(checked.path, leaf.id, added=True, node=self._node(part, leaf, tables)))
        found = {part: running.totals() for part, running in sums.items()}
        return Batch({part: totals for part, totals in found.items() if totals is not None}, classes, tuple(entries))

    def _node(self, part: Unit, leaf: Unit, tables: AgencyTables) -> TraceNode | None:
        if not self._gathering.figure or part is not leaf:
            return None
        return node_of(leaf, assess_year(tables, None, self._programme), self._gathering.figure)
