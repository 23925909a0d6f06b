"""The tables of several agencies as one: a merged province, a ministry that took over others, any sum of units.

Numerators and denominators are added, percentages never averaged. What a unit did not report is not 0: the sum is that
of the others and names the unit in ``lacking``. A ratio is added over the units that reported both of its terms, so
that the rate printed is the rate of the two figures printed beside it; funds are added apart, and their rate of
spending rests on the rows of each unit that have both (``spending``). A form of publicity or a source of funds that a
unit does not list in a table it handed in is one it does not have: nothing is added, and nothing is lacking.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

from msgspec.structs import replace

from gen.domain.schema import REPORT_TABLES, Schema
from gen.domain.sums import Sum, total
from gen.domain.tables import AgencyTables, BudgetRow, IndicatorRow, InstrumentRow, PublicityRow, TrainingRow
from gen.domain.values import NOT_REPORTED, Value
from gen.progress import sheets
from gen.progress.own import merge_own
from gen.progress.spending import added_spending
from gen.progress.task_merging import merge_tasks

Parts = Sequence[AgencyTables]
Row = tuple[str, Value, Value]
"""A row of two figures under its key."""


def merge_tables(
    agency_id: str,
    year: int,
    parts: Parts,
    names: Mapping[str, str] | None = None,
    rates: frozenset[str] = frozenset(),
) -> AgencyTables:
    """Add up the tables of several agencies for one year under the id of the agency they passed into.

    A unit that handed in nothing must be among ``parts`` (see ``nothing_reported``), or it would be forgotten silently.
    ``names`` gives the names of the units for texts that say which unit speaks (results of tasks, issuers, places of
    classes); ids stand in for names not given. Days (số liệu tính đến ngày) are the latest, paragraphs and rows follow
    the order of the parts.
    ``rates`` are codes known to be of ratios: they are treated so even where no part has a term of theirs.
    """
    labels = names or {}
    return AgencyTables(
        agency_id=agency_id,
        year=year,
        as_of=max((part.as_of for part in parts if part.as_of is not None), default=None),
        prepared_by="; ".join(dict.fromkeys(part.prepared_by for part in parts if part.prepared_by)),
        indicators=_merge_indicators(parts, rates),
        tasks=merge_tasks(parts, labels),
        trainings=tuple(_held_by(row, labels.get(part.agency_id, "")) for part in parts for row in part.trainings),
        instruments=_merge_instruments(parts, labels),
        publicity=_merge_publicity(parts),
        budget=_merge_budget(parts),
        paragraphs=tuple(chain.from_iterable(part.paragraphs for part in parts)),
        period=tuple(chain.from_iterable(part.period for part in parts)),
        files=tuple(dict.fromkeys(chain.from_iterable(part.files for part in parts))),
        absent=tuple(key for key in _asked_of(parts) if all(key in part.absent for part in parts)),
        lacking=tuple(chain.from_iterable(_lacking(part) for part in parts)),
        members=tuple(chain.from_iterable(_members(part) for part in parts)),
        spending=added_spending(parts),
        own=merge_own(parts),
        not_asked=parts[0].not_asked if parts else (),
    )


def _asked_of(parts: Parts) -> Iterable[str]:
    """Return the keys of the tables of reports: those of every year, and those that the programme declares itself."""
    return dict.fromkeys((*REPORT_TABLES, *(key for part in parts for key in part.absent if key != sheets.PERIOD)))


def nothing_reported(agency_id: str, year: int, schema: Schema) -> AgencyTables:
    """Return the tables of an agency that handed in nothing: all that the programme asks for are absent."""
    asked = tuple(sheet.key for sheet in schema.report_sheets if sheet.is_yearly)
    return AgencyTables(agency_id, year, absent=asked, not_asked=schema.not_asked)


def _merge_instruments(parts: Parts, names: Mapping[str, str]) -> tuple[InstrumentRow, ...]:
    """Put the instruments in order of date; an issuer that may be of any of the parts is named with its own."""
    rows = [_issued_by(row, names.get(part.agency_id, "")) for part in parts for row in part.instruments]
    return tuple(sorted(rows, key=lambda row: row.issued_on or date.max))


def _issued_by(row: InstrumentRow, name: str) -> InstrumentRow:
    return row if not row.issuer or name in row.issuer else replace(row, issuer=f"{row.issuer} ({name})")


def _held_by(row: TrainingRow, name: str) -> TrainingRow:
    """Return a class whose place tells which part held it: several have a school of that name."""
    return row if not row.place or name in row.place else replace(row, place=f"{row.place} ({name})")


def _members(part: AgencyTables) -> tuple[str, ...]:
    """Return the ids of the single agencies in a part."""
    return part.members or (part.agency_id,)


def _lacking(part: AgencyTables) -> Iterable[tuple[str, str]]:
    """Name the tables that the agencies in a part did not hand in."""
    absent = ((sheet, unit) for sheet in part.absent for unit in _members(part))
    return dict.fromkeys(chain(part.lacking, absent))


def _codes(parts: Parts) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.code for part in parts for row in part.indicators))


def _merge_indicators(parts: Parts, rates: frozenset[str]) -> tuple[IndicatorRow, ...]:
    """Add up the indicators' rows, code by code, in the order in which codes first appear."""
    tables = [(part, {row.code: row for row in part.indicators}) for part in parts]
    return tuple(
        _merge_indicator([(part, rows.get(code)) for part, rows in tables], code in rates) for code in _codes(parts)
    )


def _merge_indicator(rows: Sequence[tuple[AgencyTables, IndicatorRow | None]], is_rate: bool) -> IndicatorRow:
    """Add up the rows of one indicator; at least one part has it."""
    first = next(row for _part, row in rows if row is not None)
    is_ratio = is_rate or any(row and not (row.numerator.missing and row.denominator.missing) for _part, row in rows)
    numerator, denominator, value = Sum(), Sum(), Sum()
    for part, row in rows:
        absent = Value(lacking=_members(part))
        top, bottom = _pair(row) if row else (absent, absent)
        numerator.add(part.agency_id, top)
        denominator.add(part.agency_id, bottom)
        value.add(part.agency_id, row.value if row else absent)
    found = [row for _part, row in rows if row is not None]
    return IndicatorRow(
        code=first.code,
        name=first.name,
        unit=first.unit,
        numerator=numerator.value(),
        denominator=denominator.value(),
        value=NOT_REPORTED if is_ratio else value.value(),
        target=_merge_targets([row.target for row in found], is_ratio),
        estimated=any(row.estimated for row in found),
        note="; ".join(dict.fromkeys(row.note for row in found if row.note)),
    )


def _pair(row: IndicatorRow) -> tuple[Value, Value]:
    """Return numerator and denominator, both missing where one is: half a ratio cannot be added."""
    top, bottom = row.numerator, row.denominator
    if top.missing or bottom.missing:
        lacking = tuple(dict.fromkeys(top.lacking + bottom.lacking))
        return Value(lacking=lacking), Value(lacking=lacking)
    return top, bottom


def _merge_targets(targets: Sequence[Value], is_ratio: bool) -> Value:
    """Add targets in pieces; keep a target in per cent only where all units have the same."""
    if any(target.missing for target in targets):
        return NOT_REPORTED
    if not is_ratio:
        return total(("", target) for target in targets)
    return targets[0] if len({target.number for target in targets}) == 1 else NOT_REPORTED


def _merge_publicity(parts: Parts) -> tuple[PublicityRow, ...]:
    """Add up publicity by form, in the order in which forms first appear."""
    keyed = [(part, [(row.form, row.quantity, row.audience) for row in part.publicity]) for part in parts]
    rows = _add_rows(keyed, sheets.PUBLICITY)
    return tuple(PublicityRow(form, quantity, audience) for form, quantity, audience in rows)


def _merge_budget(parts: Parts) -> tuple[BudgetRow, ...]:
    """Add up funds by source, in the order in which sources first appear."""
    keyed = [(part, [(row.funding, row.planned, row.spent) for row in part.budget]) for part in parts]
    return tuple(BudgetRow(funding, planned, spent) for funding, planned, spent in _add_rows(keyed, sheets.BUDGET))


def _add_rows(keyed: Sequence[tuple[AgencyTables, Sequence[Row]]], sheet: str) -> Iterable[Row]:
    """Add rows of two values by their key over all parts, keys in the order in which they first appear."""
    for key in dict.fromkeys(row[0] for _part, rows in keyed for row in rows):
        first, second = Sum(), Sum()
        for part, rows in keyed:
            for _key, one, other in (row for row in rows if row[0] == key):
                first.add(part.agency_id, one)
                second.add(part.agency_id, other)
            for unit in _silent(part, sheet):
                first.add(unit, NOT_REPORTED)
                second.add(unit, NOT_REPORTED)
        yield key, first.value(), second.value()


def _silent(part: AgencyTables, sheet: str) -> tuple[str, ...]:
    """Name the agencies in a part that did not hand in a table."""
    if sheet in part.absent:
        return _members(part)
    return tuple(unit for name, unit in part.lacking if name == sheet)
