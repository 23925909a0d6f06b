"""The nation: the sum over all units, by branch, by unit, with its control totals."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from gen.domain.agency import NATION
from gen.domain.tables import AgencyTables
from gen.progress.comparison import compared
from gen.progress.controls import control_totals
from gen.progress.indicators import rate_codes
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.merging import merge_tables
from gen.progress.model import Attainment, GroupProgress, YearProgress
from gen.progress.nation_model import BranchProgress, IndicatorStanding, NationProgress, NationSeries, UnitProgress
from gen.progress.reporting import ReportingBoard
from gen.progress.series import assess_series
from gen.progress.units import Lookup, Trees, Unit, figures_only, roll_up
from gen.progress.year import assess_year


def assess_nation(
    trees: Trees,
    year: int,
    lookup: Lookup,
    programme: ProgrammeForFigures,
    board: ReportingBoard | None = None,
    separate: Trees | None = None,
) -> NationProgress:
    """Assess all units in one year and add them up; compared with the year before where ``trees`` has it.

    ``separate`` are the agencies that handed in separately in each year, over which the sum is checked; left out, they
    are the leaves of the trees.
    """
    now = _roll_up_all(trees, year, lookup, programme)
    before = _roll_up_all(trees, year - 1, lookup, programme) if year - 1 in trees else None
    units = tuple(
        UnitProgress(
            unit,
            assess_year(tables, before[position] if before else None, programme, _predecessors(unit)),
            not tables.is_nothing,
        )
        for position, (unit, tables) in enumerate(zip(trees[year], now, strict=True))
    )
    whole = _with_own_words(_whole(NATION, year, now, before, units, programme), lookup(NATION, year), programme)
    branches = _branches(trees[year], year, now, before, units, programme)
    return NationProgress(
        year=year,
        whole=whole,
        branches=branches,
        units=units,
        standings=_standings(units, programme),
        controls=control_totals(
            whole,
            [branch.progress for branch in branches],
            _separate((separate or trees)[year], year, lookup, programme),
            programme,
        ),
        board=board,
    )


def assess_nation_series(
    trees: Trees,
    lookup: Lookup,
    programme: ProgrammeForFigures,
    board: ReportingBoard | None = None,
    separate: Trees | None = None,
) -> NationSeries:
    """Assess the sum over all units over the years of ``trees``, and every year in detail; ``board`` is of the last."""
    years = sorted(trees)
    by_year = tuple(
        assess_nation(trees, year, lookup, programme, board if year == years[-1] else None, separate) for year in years
    )
    series = assess_series({progress.year: progress.whole.tables for progress in by_year}, programme)
    return NationSeries(
        series=replace(
            series,
            by_year=tuple(progress.whole for progress in by_year),
            latest=by_year[-1].whole,
            groups=by_year[-1].whole.groups,
        ),
        by_year=by_year,
        separate=tuple((year, sum(len(unit.leaves) for unit in (separate or trees)[year])) for year in years),
    )


def _roll_up_all(trees: Trees, year: int, lookup: Lookup, programme: ProgrammeForFigures) -> list[AgencyTables]:
    return [roll_up(unit, year, lookup, programme) for unit in trees[year]]


def _separate(units: Sequence[Unit], year: int, lookup: Lookup, programme: ProgrammeForFigures) -> AgencyTables:
    """Add up all agencies that handed in separately, without going through the units they are part of."""
    leaves = [leaf for unit in units for leaf in unit.leaves]
    return _merge(NATION, year, [roll_up(leaf, year, lookup, programme) for leaf in leaves], rate_codes(programme))


def _merge(agency_id: str, year: int, parts: Iterable[AgencyTables], rates: frozenset[str]) -> AgencyTables:
    return merge_tables(agency_id, year, [figures_only(part) for part in parts], rates=rates)


def _predecessors(unit: Unit) -> tuple[str, ...]:
    return tuple(leaf.id for leaf in unit.leaves) if unit.parts else ()


def _whole(
    agency_id: str,
    year: int,
    now: Sequence[AgencyTables],
    before: Sequence[AgencyTables] | None,
    units: Sequence[UnitProgress],
    programme: ProgrammeForFigures,
) -> YearProgress:
    """Assess the sum of units; its groups are the sums of theirs."""
    rates = rate_codes(programme)
    previous = _merge(agency_id, year - 1, before, rates) if before else None
    progress = assess_year(_merge(agency_id, year, now, rates), previous, programme)
    indicators = compared(progress.indicators, now, before, programme) if before else progress.indicators
    groups = _add_groups([unit.progress for unit in units], programme)
    return replace(progress, indicators=indicators, groups=groups)


def _with_own_words(whole: YearProgress, own: AgencyTables | None, programme: ProgrammeForFigures) -> YearProgress:
    """Add what the ministry wrote of the nation: a sum of units has no paragraphs of its own."""
    if own is None:
        return whole
    written = assess_year(own, None, programme)
    return replace(whole, paragraphs=written.paragraphs, period=written.period)


def _branches(
    units: Sequence[Unit],
    year: int,
    now: Sequence[AgencyTables],
    before: Sequence[AgencyTables] | None,
    assessed: Sequence[UnitProgress],
    programme: ProgrammeForFigures,
) -> tuple[BranchProgress, ...]:
    """Add up the units of each level, in the order in which levels first appear."""
    found = []
    for branch in dict.fromkeys(unit.branch for unit in units):
        places = [place for place, unit in enumerate(units) if unit.branch == branch]
        members = [assessed[place] for place in places]
        earlier = [before[place] for place in places] if before else None
        progress = _whole(branch, year, [now[place] for place in places], earlier, members, programme)
        found.append(BranchProgress(branch, progress))
    return tuple(found)


def _add_groups(units: Sequence[YearProgress], programme: ProgrammeForFigures) -> tuple[GroupProgress, ...]:
    """Count the tasks of all units by group; units whose table of tasks is not in are named."""
    return tuple(
        _add_group([(unit, unit.groups[place]) for unit in units]) for place, _group in enumerate(programme.groups)
    )


def _add_group(rows: Sequence[tuple[YearProgress, GroupProgress]]) -> GroupProgress:
    groups = [group for _unit, group in rows]
    first = groups[0]
    lacking = [group.lacking or (() if group.reported else (unit.agency_id,)) for unit, group in rows]
    return GroupProgress(
        number=first.number,
        title=first.title,
        counts={status: sum(group.counts[status] for group in groups) for status in first.counts},
        overdue=sum(group.overdue for group in groups),
        unknown=sum(group.unknown for group in groups),
        tasks=(),
        reported=any(group.reported for group in groups),
        lacking=tuple(unit for units in lacking for unit in units),
        done_in_year=sum(group.done_in_year for group in groups),
        done_earlier=sum(group.done_earlier for group in groups),
    )


def _standings(units: Sequence[UnitProgress], programme: ProgrammeForFigures) -> tuple[IndicatorStanding, ...]:
    return tuple(
        IndicatorStanding(
            indicator.code,
            {
                attainment: tuple(
                    unit.unit for unit in units if unit.progress.indicators[place].attainment is attainment
                )
                for attainment in Attainment
            },
        )
        for place, indicator in enumerate(programme.indicators)
    )
