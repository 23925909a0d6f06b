"""The agencies of the whole country as trees of units."""

from datetime import date

from gen.domain.agency import Agency
from gen.pipeline.jobs.planning import level_of
from gen.pipeline.reports.history import reporting_agencies
from gen.programme import Programme
from gen.progress import Unit, assess_nation, assess_nation_series
from gen.progress.nation_model import NationProgress, NationSeries
from gen.progress.reporting import ReportingBoard
from gen.progress.units import Lookup


def unit_of(programme: Programme, agency: Agency, day: date, year: int) -> Unit:
    """Return the agency as a unit of that year: itself, or the agencies that reported for it then."""
    reporting = reporting_agencies(programme, agency, day, year)
    if [each.id for each in reporting] == [agency.id]:
        return Unit(agency.id, agency.short_name, level_of(agency))
    parts = tuple(Unit(each.id, each.short_name, level_of(each)) for each in reporting)
    return Unit(agency.id, agency.short_name, level_of(agency), parts)


def trees_of(programme: Programme, day: date, years: tuple[int, ...]) -> dict[int, tuple[Unit, ...]]:
    """Return the units of every year: the agencies that report on the day, made up as they were in that year."""
    agencies = programme.agencies.select("all", day)
    return {year: tuple(unit_of(programme, agency, day, year) for agency in agencies) for year in years}


def separate_in(programme: Programme, day: date, years: tuple[int, ...]) -> dict[int, tuple[Unit, ...]]:
    """Return the agencies that handed in separately in every year, from the roster of that time.

    The sum over the units of the day is checked against theirs.
    """
    closing = {year: min(day, programme.deadline("cut-off").last_day(year)) for year in years}
    return {
        year: tuple(
            Unit(agency.id, agency.short_name, level_of(agency)) for agency in programme.agencies.select("all", on)
        )
        for year, on in closing.items()
    }


def nation_in(
    programme: Programme, lookup: Lookup, day: date, year: int, board: ReportingBoard | None = None
) -> NationProgress:
    """Assess the whole country in one year, compared with the year before where the programme has it."""
    years = tuple(known for known in (year - 1, year) if known in programme.years)
    separate = separate_in(programme, day, years)
    return assess_nation(trees_of(programme, day, years), year, lookup, programme, board, separate)


def nation_over(
    programme: Programme, lookup: Lookup, day: date, years: tuple[int, ...], board: ReportingBoard | None = None
) -> NationSeries:
    """Assess the whole country over several years."""
    separate = separate_in(programme, day, years)
    return assess_nation_series(trees_of(programme, day, years), lookup, programme, board, separate)
