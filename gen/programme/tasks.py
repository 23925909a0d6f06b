"""Reads ``tasks.csv`` and ``indicators.csv``: what has to be done and what is measured."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from gen.domain.periods import YEAR_ID, ReportingPeriod
from gen.domain.programme import CountedIn, Indicator, Task, TaskGroup
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.findings import REPEATED, UNKNOWN_REFERENCE
from gen.programme.tables import CsvRow, read_rows

TASK_COLUMNS = (
    *("code", "group", "letter", "letter_printed", "summary", "wording", "ministry_lead", "province_lead"),
    *("partners", "schedule", "product", "measure", "source"),
)
INDICATOR_COLUMNS = (
    *("code", "name", "unit", "kind", "rollup", "over_years", "population", "target", "numerator_label"),
    *("denominator_label", "source"),
)
COUNTED_IN = "counted_in"
"""The column of ``indicators.csv`` that names the table an indicator repeats; version 0.1.0 did not have it."""
CONFIDENCE = "confidence"
"""A column for whoever writes the data: how sure a row is."""
FURTHER_COLUMNS = (COUNTED_IN, "group", "target_year", "periods", CONFIDENCE)
COUNTED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "trainings": frozenset({"", "people", "attendances"}),
        "instruments": frozenset({""}),
        "publicity": frozenset({"quantity", "audience"}),
        "budget": frozenset({"planned", "spent"}),
    }
)
"""The tables that an indicator may repeat, and their columns; "" is the number of rows."""
INDICATOR_KINDS = ("ratio", "count", "binary", "given")
ROLLUPS = ("ratio", "sum", "last")
OVER_YEARS = ("sum", "last")


def read_indicators(
    path: Path, groups: tuple[TaskGroup, ...], periods: tuple[ReportingPeriod, ...], findings: FindingCollector
) -> tuple[Indicator, ...]:
    """Return the indicators in file order; a repeated code, an unknown group or period is a finding."""
    numbers, known = {0, *(group.number for group in groups)}, (YEAR_ID, *(period.id for period in periods))
    found: dict[str, Indicator] = {}
    for row in read_rows(path, INDICATOR_COLUMNS, findings, FURTHER_COLUMNS):
        indicator = _indicator(row)
        if indicator.group not in numbers:
            row.blame(UNKNOWN_REFERENCE, "group", _("không có nhóm {number}").format(number=indicator.group))
        for name in indicator.periods:
            if name not in known:
                text = _("không có kỳ “{id}”; các kỳ: {known}").format(id=name, known=", ".join(known))
                row.blame(UNKNOWN_REFERENCE, "periods", text)
        if indicator.code in found:
            row.blame(REPEATED, "code", _("mã “{code}” đã có ở dòng trên").format(code=indicator.code))
        found.setdefault(indicator.code, indicator)
    return tuple(found.values())


def _indicator(row: CsvRow) -> Indicator:
    target = row.optional_number("target")
    kind = row.choice("kind", INDICATOR_KINDS)
    ratio = kind == "ratio"
    return Indicator(
        code=row.required("code"),
        name=row.required("name"),
        unit=row.required("unit"),
        kind=kind,
        rollup=row.choice("rollup", ROLLUPS),
        population=row.text("population"),
        target=None if target is None else str(target),
        numerator_label=row.required("numerator_label") if ratio else row.text("numerator_label"),
        denominator_label=row.required("denominator_label") if ratio else row.text("denominator_label"),
        source=row.required("source"),
        over_years=row.choice("over_years", OVER_YEARS),
        counted_in=_counted_in(row),
        group=row.optional_number("group") or 0,
        target_year=row.optional_number("target_year"),
        periods=row.words("periods"),
    )


def _counted_in(row: CsvRow) -> CountedIn | None:
    """Read ``trainings`` (its rows), ``trainings.attendances`` (a column), ``publicity.quantity: Tài liệu; Tin``."""
    cell = row.text(COUNTED_IN)
    if not cell:
        return None
    place, _colon, keys = cell.partition(":")
    table, _dot, column = place.strip().partition(".")
    if column not in COUNTED.get(table, ()):
        known = sorted(f"{name}.{one}".rstrip(".") for name, columns in COUNTED.items() for one in columns)
        text = _("không có bảng, cột “{place}”; chọn một trong: {known}")
        row.blame(UNKNOWN_REFERENCE, COUNTED_IN, text.format(place=place.strip(), known=", ".join(known)))
        return None
    return CountedIn(table, column, tuple(key.strip() for key in keys.split(";") if key.strip()))


def read_tasks(
    path: Path, groups: tuple[TaskGroup, ...], indicators: tuple[Indicator, ...], findings: FindingCollector
) -> tuple[Task, ...]:
    """Return the lettered sub-items in file order; groups and measures they name must exist."""
    numbers = {group.number for group in groups}
    measures = {indicator.code for indicator in indicators} | {""}
    found: dict[str, Task] = {}
    for row in read_rows(path, TASK_COLUMNS, findings, (CONFIDENCE,)):
        task = _task(row)
        if task.group not in numbers:
            row.blame(UNKNOWN_REFERENCE, "group", _("không có nhóm {number}").format(number=task.group))
        if task.measure not in measures:
            row.blame(UNKNOWN_REFERENCE, "measure", _("không có chỉ tiêu “{code}”").format(code=task.measure))
        if task.code in found:
            row.blame(REPEATED, "code", _("mã “{code}” đã có ở dòng trên").format(code=task.code))
        found.setdefault(task.code, task)
    return tuple(found.values())


def _task(row: CsvRow) -> Task:
    return Task(
        code=row.required("code"),
        group=row.number("group"),
        letter=row.required("letter"),
        letter_printed=row.text("letter_printed"),
        summary=row.required("summary"),
        wording=row.text("wording"),
        ministry_lead=row.required("ministry_lead"),
        province_lead=row.required("province_lead"),
        partners=row.text("partners"),
        schedule=row.required("schedule"),
        product=row.required("product"),
        measure=row.text("measure"),
    )
