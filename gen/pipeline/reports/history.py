"""Gather what an agency reported over the years, over mergers.

The figures of a year before a merger are those of the predecessors, added up.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType

from msgspec import Struct, field

from gen.domain.agency import Agency
from gen.domain.diagnostic import Diagnostic
from gen.domain.finding import Finding
from gen.domain.tables import AgencyTables
from gen.intake import Reading
from gen.intake.checks.untouched import is_untouched, told_of_untouched
from gen.intake.faulty import without_faulty
from gen.intake.findings.forms import NO_REPORT
from gen.pipeline.reports.sources import Figures
from gen.programme import Programme
from gen.progress import merge_tables
from gen.progress.indicators import rate_codes
from gen.progress.settling import settled

Check = Callable[[Reading, AgencyTables | None], Iterator[Diagnostic]]
"""Checks a reading, also against the agency's own tables of the year before where they were read."""


def unchecked(_reading: Reading, _before: AgencyTables | None) -> Iterator[Diagnostic]:
    """Yield nothing: for tables that are only compared with."""
    yield from ()


class History(Struct, frozen=True):
    """Tables by year, the findings on them, and the agencies that were merged into the agency.

    ``last`` are the tables of the last year that was read, by the id of the agency that handed them in; ``reported``
    are those of the agency for that year as they came in, where ``tables`` has one value for what they say twice.
    """

    tables: dict[int, AgencyTables]
    findings: tuple[Diagnostic, ...]
    predecessors: tuple[Agency, ...]
    last: Mapping[str, AgencyTables] = field(default_factory=dict)
    reported: AgencyTables | None = None


def reporting_agencies(programme: Programme, agency: Agency, day: date, year: int) -> tuple[Agency, ...]:
    """Return the agencies that reported for ``year`` what is now the agency's: itself, or its ancestors of that year.

    Agencies under the Government that passed into a ministry did not report on the programme and are left out.
    """
    cut_off = programme.measures.cut_off.last_day(year)
    if cut_off >= day:
        return (agency,)
    ancestors = programme.agencies.ancestors(agency.id, day, cut_off)
    return tuple(ancestor for ancestor in ancestors if ancestor.reports) or ancestors


def gather(
    programme: Programme,
    folder: Figures,
    agency: Agency,
    day: date,
    years: tuple[int, ...],
    only: frozenset[str] | None = None,
    absent: Finding = NO_REPORT,
    check: Check = unchecked,
    before: Mapping[str, AgencyTables] = MappingProxyType({}),
) -> History:
    """Read the tables of every year asked for; ``only`` names the tables that are needed, all if None.

    ``absent`` is what is said where nothing came in for a year. ``check`` is made on every reading, and no number
    stands in the tables whose cell has an error; ``before`` are the tables of the year before the first, by agency.
    """
    tables: dict[int, AgencyTables] = {}
    findings: list[Diagnostic] = []
    predecessors: dict[str, Agency] = {}
    reported: AgencyTables | None = None
    for year in years:
        reporting = reporting_agencies(programme, agency, day, year)
        readings = [folder.read(each.id, year, only) for each in reporting]
        parts: list[AgencyTables] = []
        for each, reading in zip(reporting, readings, strict=True):
            told = list(_told(reading, each, absent, check, before.get(each.id)))
            parts.append(without_faulty(reading.tables, told))
            findings += told
        predecessors.update({each.id: each for each in reporting if len(reporting) > 1})
        before = {part.agency_id: part for part in parts}
        joined = partial(_joined, agency, year, {each.id: each.short_name for each in reporting}, programme)
        agreed = [settled(part, programme) for part in parts]
        tables[year] = joined(agreed)
        reported = (
            tables[year] if all(one is other for one, other in zip(agreed, parts, strict=True)) else joined(parts)
        )
    return History(tables, tuple(findings), tuple(predecessors.values()), before, reported)


def _joined(
    agency: Agency, year: int, names: Mapping[str, str], programme: Programme, parts: Sequence[AgencyTables]
) -> AgencyTables:
    return parts[0] if len(parts) == 1 else merge_tables(agency.id, year, parts, names, rate_codes(programme))


def _told(
    reading: Reading, agency: Agency, absent: Finding, check: Check, before: AgencyTables | None
) -> Iterator[Diagnostic]:
    """Yield what is said of a reading: little of an untouched form, ``absent`` if there is none."""
    if is_untouched(reading):
        yield from told_of_untouched(reading)
        return
    for finding in reading.findings:
        if finding.code == NO_REPORT.code and absent is not NO_REPORT:
            yield absent.at(finding.location, agency=agency.short_name, year=reading.tables.year)
        else:
            yield finding
    yield from check(reading, before)
