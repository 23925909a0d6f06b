"""Add up the reports of thousands of agencies: each is read, checked, added to the sum it belongs to, and released.

Reading and adding are done on all cores. What is kept of a report is its part of the figure asked about, where one is,
and its name: the sums do not grow with the number of reports.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct, field

from gen.domain.errors import TableError
from gen.domain.tables import TrainingRow
from gen.intake import find_reports
from gen.intake.parallel import in_batches
from gen.messages import _
from gen.pipeline.reports.adding import Adder, CollectedReport, SumRequest
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme
from gen.progress import Unit, nothing_reported
from gen.progress.totals import RunningTotals, Totals, add_totals, totals_of
from gen.progress.trace import TraceNode

Told = Callable[[int], object]
"""Is told how many more reports were read."""
_SHOWN = 5


class Collected(Struct, frozen=True):
    """Everything added up: the sum of each part of the tree, in its order, and of all.

    ``added`` are the ids of the agencies in it; the others are named as lacking. ``refused`` are the reports with
    errors, ``foreign`` those of agencies not in the tree. ``classes`` are the rows of classes of each part, where they
    are kept.
    """

    parts: tuple[tuple[Unit, Totals], ...]
    whole: Totals
    added: frozenset[str]
    nodes: Mapping[str, TraceNode] = field(default_factory=dict)
    refused: tuple[CollectedReport, ...] = ()
    foreign: tuple[CollectedReport, ...] = ()
    classes: Mapping[str, Sequence[TrainingRow]] = field(default_factory=dict)


def collect(gathering: SumRequest, data: Path | None, workshop: Workshop, told: Told, workers: int = 0) -> Collected:
    """Add up the reports in the folder ``data``, whatever their names, else those of the year in the workspace.

    ``told`` is told how many more were read; ``workers`` 0 is all cores. Raises TableError where an agency has two
    reports: it is not known which of them counts.
    """
    programme, previous = workshop.programme, workshop.workspace.progress
    paths = (data or previous / str(workshop.workspace.dated(gathering.year)),)
    received = (data,) if data is not None and data.is_dir() else ()
    sums = {part.id: RunningTotals(part.id, programme) for part in gathering.root.parts}
    classes: dict[str, list[TrainingRow]] = {}
    roll = _RollCall(frozenset(leaf.id for leaf in gathering.root.leaves))
    periods = (programme.period.id, *programme.period_ids)
    found = find_reports(paths, gathering.year, programme.schema, workshop.names, periods)
    reports = (each for each in found if roll.is_wanted(each.agency_id))
    factory = partial(Adder, gathering, programme, previous, received)
    for batch in in_batches(reports, factory, workers or os.cpu_count() or 1):
        for part_id, totals in batch.sums.items():
            sums[part_id].add(totals)
        for part_id, rows in batch.classes.items():
            classes.setdefault(part_id, []).extend(rows)
        for entry in batch.entries:
            roll.enter(entry)
        told(len(batch.entries))
    roll.refuse_doubled()
    parts = tuple(
        (part, _completed(part, sums[part.id], roll, gathering.year, programme)) for part in gathering.root.parts
    )
    whole = add_totals(gathering.root.id, [totals for _part, totals in parts], programme)
    return Collected(
        parts,
        whole,
        added=frozenset(roll.added),
        nodes=roll.nodes,
        refused=tuple(roll.refused),
        foreign=tuple(roll.foreign),
        classes=classes,
    )


def _completed(part: Unit, running: RunningTotals, roll: "_RollCall", year: int, programme: Programme) -> Totals:
    """Return the sum of a part with the agencies of which nothing was added named in it."""
    silent = [
        totals_of(nothing_reported(leaf.id, year, programme.schema), programme)
        for leaf in part.leaves
        if leaf.id not in roll.added
    ]
    found = running.totals()
    return add_totals(part.id, [*([found] if found else []), *silent], programme)


class _RollCall(Struct):
    """What became of the reports, by name; ``leaves`` are the agencies of the tree."""

    leaves: frozenset[str]
    added: set[str] = field(default_factory=set)
    nodes: dict[str, TraceNode] = field(default_factory=dict)
    refused: list[CollectedReport] = field(default_factory=list)
    foreign: list[CollectedReport] = field(default_factory=list)
    seen: dict[str, Path] = field(default_factory=dict)
    doubled: list[str] = field(default_factory=list)

    def is_wanted(self, agency_id: str | None) -> bool:
        """Tell whether a report is to be read: one of the tree, one that names its agency itself, the files' own."""
        return not agency_id or agency_id in self.leaves

    def enter(self, entry: CollectedReport) -> None:
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
        """Raise TableError naming the first agencies that have two reports."""
        if self.doubled:
            rest = len(self.doubled) - _SHOWN
            more = _(" và {count} đơn vị khác").format(count=rest) if rest > 0 else ""
            text = _("Có đơn vị gửi hai báo cáo; hãy giữ một báo cáo của mỗi đơn vị rồi cộng lại. {units}{more}")
            raise TableError(text.format(units="; ".join(self.doubled[:_SHOWN]), more=more))
