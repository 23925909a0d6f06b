"""Checks of dates: ends before starts, days outside the reporting period, days and months that may be swapped."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from gen.domain.diagnostic import Diagnostic
from gen.domain.measures import Measures
from gen.intake.cells.days import spoken
from gen.intake.cells.raw import address
from gen.intake.checks import tasks
from gen.intake.findings import cells as cell_findings
from gen.intake.findings import figures as figure_findings
from gen.intake.report import Reading
from gen.intake.rows.record import AgencyTable, Record

Period = tuple[date, date]
"""The first and the last day of the figures of a year."""


def ends_before_starts(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """An end before its start."""
    for record in table.records if "start" in table.heading.columns else ():
        start, end = record.days.get("start"), record.days.get("end")
        if start and end and end < start:
            yield figure_findings.END_BEFORE_START.at(
                table.at(record, "end"),
                start=spoken(start),
                end=spoken(end),
                other=address(record.number, table.heading.columns["start"]),
            )


def check_spans(reading: Reading, measures: Measures) -> Iterator[Diagnostic]:
    """Yield the days outside the period of the year, as the programme has it."""
    period = measures.period_of(reading.tables.year)
    yield from _as_of_outside_period(reading, period)
    for key, check in _OUTSIDE.items():
        if table := reading.rows.get(key):
            yield from check(table, period)


def _as_of_outside_period(reading: Reading, period: Period) -> Iterator[Diagnostic]:
    """The day of the figures; it may be later than the cut-off, but is of the year."""
    (first, last), day = period, reading.identity.as_of
    if day and not first <= day <= date(reading.tables.year, 12, 31):
        values = {"day": spoken(day), "first": spoken(first), "last": spoken(last)}
        yield figure_findings.AS_OF_OUTSIDE_PERIOD.at(reading.identity.places["as_of"], **values)


def as_of_after_document(reading: Reading, written: date) -> Iterator[Diagnostic]:
    """Figures of a day after that of the document that tells them can only be estimates: where none is, say so."""
    day = reading.identity.as_of
    if day and day > written and not reading.tables.has_estimates:
        values = {"day": spoken(day), "written": spoken(written)}
        yield figure_findings.AS_OF_AFTER_DOCUMENT.at(reading.identity.places["as_of"], **values)


def _trainings_outside(table: AgencyTable, period: Period) -> Iterator[Diagnostic]:
    """A class that began after, or ended before, the period: one that runs over its edge belongs to both years."""
    first, last = period
    for record in table.records:
        start, end = record.days.get("start"), record.days.get("end")
        if start and start > last:
            yield _outside(table, record, "start", start, period)
        elif end and end < first:
            yield _outside(table, record, "end", end, period)
        elif start and not end and start < first:
            yield _outside(table, record, "start", start, period)


def _instruments_outside(table: AgencyTable, period: Period) -> Iterator[Diagnostic]:
    """An instrument issued outside the period."""
    first, last = period
    for record in table.records:
        day = record.days.get("issued_on")
        if day and not first <= day <= last:
            yield _outside(table, record, "issued_on", day, period)


def _outside(table: AgencyTable, record: Record, key: str, day: date, period: Period) -> Diagnostic:
    first, last = period
    return figure_findings.OUTSIDE_PERIOD.at(
        table.at(record, key), day=spoken(day), first=spoken(first), last=spoken(last)
    )


_OUTSIDE: Mapping[str, Callable[[AgencyTable, Period], Iterator[Diagnostic]]] = {
    "trainings": _trainings_outside,
    "instruments": _instruments_outside,
    "tasks": lambda table, period: tasks.done_before_start(table, period[1]),
}


def doubtful_days(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Real dates all with a day up to 12 in a column where later days stayed text: Excel read month before day."""
    for key in [column.key for column in table.sheet.columns if column.kind.is_day]:
        days = [(record, day) for record in table.records if (day := record.days.get(key)) is not None]
        real = [(record, day) for record, day in days if key not in record.textual_days]
        late = next((day for record, day in days if key in record.textual_days and day.day > 12), None)
        if late is not None and all(day.day <= 12 for _record, day in real):
            yield from (_doubtful(table, record, key, day, late) for record, day in real if day.day != day.month)


def _doubtful(table: AgencyTable, record: Record, key: str, day: date, late: date) -> Diagnostic:
    swapped = date(day.year, day.day, day.month)
    values = {"day": spoken(day), "swapped": spoken(swapped), "text": spoken(late)}
    return cell_findings.DAY_AND_MONTH_DOUBTFUL.at(table.at(record, key), **values)
