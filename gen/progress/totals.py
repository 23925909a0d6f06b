"""Adding up thousands of reports one after the other: what a sum needs of each, and nothing of its texts and cells.

A sum is as large as one report, plus the ids of the agencies in it. It is added up by ``merge_tables``, like any other;
where a figure comes from is asked of the reports themselves (``gen trace``), which are read again for it.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.programme import CountedIn
from gen.domain.sums import total
from gen.domain.tables import AgencyTables, IndicatorRow, TaskRow
from gen.domain.values import NOT_REPORTED, Value
from gen.progress import sheets
from gen.progress.activities import ATTENDANCES, CLASSES, INSTRUMENTS, PEOPLE
from gen.progress.indicators import rate_codes
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.merging import merge_tables
from gen.progress.model import YearProgress
from gen.progress.own import bare_table
from gen.progress.settling import settled_total, total_said
from gen.progress.spending import spending_of
from gen.progress.year import assess_year

_COUNTED = (CLASSES, PEOPLE, ATTENDANCES, INSTRUMENTS)
"""What is counted over the rows of a table, which a sum leaves out."""


class Totals(Struct, frozen=True):
    """The figures of one agency or of many: tables without texts, cells and rows that are only counted; the counts.

    A count without an entry has nothing to add: a table of classes without a row says nothing of people, as
    ``merge_tables`` has it.
    """

    tables: AgencyTables
    counts: Mapping[CountedIn, Value]


def totals_of(tables: AgencyTables, programme: ProgrammeForFigures) -> Totals:
    """Return what a sum needs of the tables of an agency."""
    planned, spent = spending_of(tables)
    bare = AgencyTables(
        agency_id=tables.agency_id,
        year=tables.year,
        as_of=tables.as_of,
        indicators=tuple(_bare_indicator(row) for row in tables.indicators),
        tasks=tuple(_bare_task(row) for row in tables.tasks),
        publicity=tuple(
            replace(row, quantity=_bare(row.quantity), audience=_bare(row.audience), note="")
            for row in tables.publicity
        ),
        budget=tuple(
            replace(row, planned=_bare(row.planned), spent=_bare(row.spent), note="") for row in tables.budget
        ),
        absent=tables.absent,
        lacking=tables.lacking,
        members=tables.members,
        spending=(_bare(planned), _bare(spent)) if tables.spending else None,
        own=tuple(bare_table(table) for table in tables.own),
        not_asked=tables.not_asked,
    )
    silent = () if tables.trainings or tables.lacks(sheets.TRAININGS) else (PEOPLE, ATTENDANCES)
    counts = {place: settled_total(tables, programme, place) for place in _COUNTED if place not in silent}
    return Totals(bare, {place: _bare(value) for place, value in counts.items()})


def add_totals(agency_id: str, parts: Sequence[Totals], programme: ProgrammeForFigures) -> Totals:
    """Add up the figures of several agencies under the id of another; at least one. Their grouping does not matter."""
    tables = [part.tables for part in parts]
    merged = merge_tables(agency_id, tables[0].year, tables, rates=rate_codes(programme))
    found = {key: [part for part in parts if key in part.counts] for key in _COUNTED}
    return Totals(
        merged,
        {key: total((part.tables.agency_id, part.counts[key]) for part in own) for key, own in found.items() if own},
    )


def assess_totals(totals: Totals, programme: ProgrammeForFigures) -> YearProgress:
    """Assess a sum as ``assess_year`` does tables; it has no rows of classes and instruments, but their counts."""
    counts = {place: _count_of(totals, place, programme) for place in _COUNTED}
    progress = assess_year(totals.tables, None, programme)
    training = replace(
        progress.training, classes=counts[CLASSES], people=counts[PEOPLE], attendances=counts[ATTENDANCES]
    )
    return replace(progress, training=training, instrument_count=counts[INSTRUMENTS])


def _count_of(totals: Totals, place: CountedIn, programme: ProgrammeForFigures) -> Value:
    said = total_said(totals.tables, programme, place)
    if not said.missing:
        return said
    return NOT_REPORTED if totals.tables.lacks(place.table) else totals.counts.get(place, total(()))


class RunningTotals:
    """Adds up figures as they come, in pairs of sums of similar size: few are kept, and each is added up few times."""

    def __init__(self, agency_id: str, programme: ProgrammeForFigures) -> None:
        self._agency_id = agency_id
        self._programme = programme
        self._sums: list[tuple[int, Totals]] = []

    def add(self, totals: Totals) -> None:
        """Add one agency's figures, or a sum of many, after those before it."""
        rank = 0
        while self._sums and self._sums[-1][0] == rank:
            totals = add_totals(self._agency_id, (self._sums.pop()[1], totals), self._programme)
            rank += 1
        self._sums.append((rank, totals))

    def totals(self) -> Totals | None:
        """Return the sum so far; None if nothing was added."""
        if not self._sums:
            return None
        return add_totals(self._agency_id, [totals for _rank, totals in self._sums], self._programme)


def _bare(value: Value) -> Value:
    return replace(value, source=None, parts=()) if value.source or value.parts else value


def _bare_indicator(row: IndicatorRow) -> IndicatorRow:
    return replace(
        row,
        numerator=_bare(row.numerator),
        denominator=_bare(row.denominator),
        value=_bare(row.value),
        target=_bare(row.target),
        note="",
    )


def _bare_task(row: TaskRow) -> TaskRow:
    return TaskRow(row.code, "", "", "", None, row.end, "", row.status, "", "")
