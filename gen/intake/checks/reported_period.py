"""Is a report of the part of the year that is worked on? Figures of different parts of a year are not to be mixed."""

from collections.abc import Iterable, Iterator

from gen.domain.diagnostic import Diagnostic
from gen.domain.periods import WHOLE_YEAR, ReportingPeriod
from gen.intake.findings.period import OTHER_PERIOD
from gen.intake.report import Reading


def check_reported_period(
    reading: Reading, period: ReportingPeriod, known: Iterable[ReportingPeriod]
) -> Iterator[Diagnostic]:
    """Yield one finding where the report says that it is of another period than the programme is asked for.

    One that names no year at all, as the paragraphs on the nation do not, says nothing of its period either.
    """
    written, year = reading.tables.of_period, reading.tables.year
    if written == period.id or not reading.identity.places.keys() & {"period", "year"}:
        return
    found = next((each for each in (WHOLE_YEAR, *known) if each.id == written), None)
    place = reading.identity.places.get("period") or reading.identity.places.get("year") or reading.place
    said = found.named(year) if found is not None else f"“{written}”"
    yield OTHER_PERIOD.at(place, found=said, expected=period.named(year))
