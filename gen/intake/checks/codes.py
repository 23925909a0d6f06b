"""Checks of codes, names and units against the programme."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from gen.domain.diagnostic import Diagnostic
from gen.domain.programme import Indicator
from gen.intake.cells.limits import load_limits
from gen.intake.findings import programme as programme_findings
from gen.intake.folding import fold, likeness, nearest
from gen.intake.knowledge import ProgrammeForChecks
from gen.intake.report import Reading
from gen.intake.rows.record import AgencyTable
from gen.messages import _


def check_codes(reading: Reading, knowledge: ProgrammeForChecks) -> Iterator[Diagnostic]:
    """Yield unknown codes of tasks and indicators, rows that slipped, other units, indicators left out."""
    tasks, indicators = reading.rows.get("tasks"), reading.rows.get("indicators")
    if tasks:
        yield from _unknown(tasks, [task.code for task in knowledge.tasks])
    if plan := reading.rows.get("plan"):
        yield from _unknown(plan, [task.code for task in knowledge.tasks])
    if path := reading.rows.get("path"):
        yield from _unknown(path, [each.code for each in knowledge.indicators if each.kind == "ratio"])
    if indicators:
        known = {indicator.code: indicator for indicator in knowledge.indicators}
        yield from _unknown(indicators, list(known))
        yield from _labels(indicators, known)
        yield from _left_out(indicators, known.values())


def _unknown(table: AgencyTable, codes: list[str]) -> Iterator[Diagnostic]:
    for record in table.records:
        code = record.texts.get("code", "")
        if code and code not in codes:
            near = nearest(code, codes)
            hint = " " + _("Có phải là “{value}”?").format(value=near) if near else ""
            values = {"code": code, "nearest": hint, "codes": ", ".join(codes)}
            yield programme_findings.UNKNOWN_CODE.at(table.at(record, "code"), **values)


def _labels(table: AgencyTable, known: dict[str, Indicator]) -> Iterator[Diagnostic]:
    for record in table.records:
        indicator = known.get(record.texts.get("code", ""))
        if indicator is None:
            continue
        name, unit = record.texts.get("name", ""), record.texts.get("unit", "")
        if name and _is_of_other(name, indicator, known.values()):
            values = {"code": indicator.code, "expected": indicator.name, "found": name}
            yield programme_findings.LABEL_OF_OTHER_ROW.at(table.at(record, "name"), **values)
        accepted = {fold(indicator.unit), "%"} if indicator.kind == "ratio" else {fold(indicator.unit)}
        if unit and fold(unit) not in accepted:
            values = {"code": indicator.code, "expected": indicator.unit, "found": unit}
            yield programme_findings.OTHER_UNIT.at(table.at(record, "unit"), **values)


def _is_of_other(name: str, own: Indicator, known: Iterable[Indicator]) -> bool:
    """Tell whether the name is clearly another indicator's: more like it than like the row's own."""
    mine = _likeness(name, own.name)
    if mine >= load_limits().text["label_similarity"]:
        return False
    return any(_likeness(name, other.name) > max(mine, load_limits().text["label_similarity"]) for other in known)


@lru_cache(maxsize=4096)
def _likeness(one: str, other: str) -> float:
    """The same names come back in every agency's table: compare each pair once."""
    return likeness(one, other)


def _left_out(table: AgencyTable, indicators: Iterable[Indicator]) -> Iterator[Diagnostic]:
    reported = {record.texts.get("code") for record in table.records}
    absent = [indicator.code for indicator in indicators if indicator.code not in reported]
    if absent:
        yield programme_findings.CODES_NOT_REPORTED.at(table.raw.at(table.heading.row), codes=", ".join(absent))
