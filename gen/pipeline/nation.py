"""The bodies of the whole country as trees of units, and who of them has reported."""

from collections.abc import Mapping
from datetime import date

from gen.domain.agency import Agency
from gen.domain.errors import ConfigurationError
from gen.domain.programme import Deadline
from gen.messages import _
from gen.pipeline.history import reporting_bodies
from gen.pipeline.planning import level_of
from gen.pipeline.reports import Reports
from gen.programme import Programme
from gen.progress import Unit, assess_nation, assess_nation_series
from gen.progress.nation_model import NationProgress, NationSeries
from gen.progress.reporting import Receipt, ReportingBoard, reporting_board
from gen.progress.units import Lookup


def unit_of(programme: Programme, agency: Agency, day: date, year: int) -> Unit:
    """Return the body as a unit of that year: itself, or the bodies that reported for it then."""
    bodies = reporting_bodies(programme, agency, day, year)
    if [body.id for body in bodies] == [agency.id]:
        return Unit(agency.id, agency.short_name, level_of(agency))
    parts = tuple(Unit(body.id, body.short_name, level_of(body)) for body in bodies)
    return Unit(agency.id, agency.short_name, level_of(agency), parts)


def trees_of(programme: Programme, day: date, years: tuple[int, ...]) -> dict[int, tuple[Unit, ...]]:
    """Return the units of every year: the bodies that report on the day, made up as they were in that year."""
    agencies = programme.agencies.select("all", day)
    return {year: tuple(unit_of(programme, agency, day, year) for agency in agencies) for year in years}


def separate_in(programme: Programme, day: date, years: tuple[int, ...]) -> dict[int, tuple[Unit, ...]]:
    """Return the bodies that handed in separately in every year, from the roster of that time: the sum over the units
    of the day is checked against theirs.
    """
    closing = {year: min(day, programme.deadline("cut-off").last_day(year)) for year in years}
    return {
        year: tuple(
            Unit(agency.id, agency.short_name, level_of(agency)) for agency in programme.agencies.select("all", on)
        )
        for year, on in closing.items()
    }


def board_of(
    programme: Programme,
    reports: Reports,
    day: date,
    year: int,
    kind: str,
    on: date,
    level: str = "all",
    recorded: Mapping[str, date] | None = None,
) -> ReportingBoard:
    """Return who has reported for the year against the deadline of a kind, as it stands on the day ``on``.

    ``recorded`` are the days of receipt that the secretariat wrote down, by agency id. Whether reports are valid is
    known where ``reports`` checks them.
    """
    days = recorded or {}
    agencies = programme.agencies.select(level, day)
    units = tuple(Unit(agency.id, agency.short_name, level_of(agency)) for agency in agencies)
    receipts: dict[str, Receipt] = {}
    for unit in units:
        receipt = reports.receipt(unit.id, year, days.get(unit.id))
        if receipt is not None:
            receipts[unit.id] = receipt
    return reporting_board(units, year, receipts, _deadline_of(programme, kind, agencies), on)


def _deadline_of(programme: Programme, kind: str, agencies: tuple[Agency, ...]) -> Deadline:
    """Return the deadline that the bodies have in common; raise ConfigurationError where they have none."""
    spec = programme.kind(kind)
    ids = dict.fromkeys(spec.deadline_of(level_of(agency)) for agency in agencies) or {spec.deadline: None}
    if len(ids) > 1:
        raise ConfigurationError(_("Các đơn vị được chọn có thời hạn khác nhau; hãy xem riêng từng cấp."))
    return programme.deadline(next(iter(ids)))


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
