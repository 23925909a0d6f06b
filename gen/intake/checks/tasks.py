"""Checks of the sheet “Nhiệm vụ”: what a status asks for."""

from collections.abc import Iterator
from datetime import date

from gen.domain.diagnostic import Diagnostic
from gen.domain.finding import Finding
from gen.domain.tables import TaskStatus
from gen.intake.cells.days import spoken
from gen.intake.findings import figures as figure_findings
from gen.intake.rows.record import AgencyTable


def causes(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """A task given up without a cause."""
    yield from _asks_for(table, (TaskStatus.DROPPED,), "cause", figure_findings.CAUSE_MISSING)


def results(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """A task done without a result."""
    yield from _asks_for(table, (TaskStatus.DONE,), "result", figure_findings.RESULT_MISSING)


def _asks_for(table: AgencyTable, statuses: tuple[TaskStatus, ...], key: str, finding: Finding) -> Iterator[Diagnostic]:
    if key not in table.heading.columns:
        return
    for record in table.records:
        status = record.texts.get("status", "")
        if status in statuses and not record.texts.get(key):
            yield finding.at(table.at(record, key), code=record.texts.get("code", ""), status=status)


def done_before_start(table: AgencyTable, last: date) -> Iterator[Diagnostic]:
    """A task done though it starts after the period, which ends with ``last``."""
    for record in table.records:
        start = record.days.get("start")
        if start and start > last and record.texts.get("status") == TaskStatus.DONE:
            code = record.texts.get("code", "")
            yield figure_findings.DONE_BEFORE_START.at(table.at(record, "start"), code=code, start=spoken(start))
