"""Fill a form with what the units of an agency reported, added up: the clerk goes on from there."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.tables import AgencyTables, TrainingRow
from gen.domain.values import Value
from gen.intake.form.content import Filling, FormContent, FormRow
from gen.intake.form.wording import load_wording

NAMED = 10
"""How many units without a figure are named beside it; more are counted."""


class Sums(Struct, frozen=True):
    """What the units reported: indicators, publicity and funds added up, classes one by one.

    ``names`` are those of the units by id; ``own_acts`` the codes of what each agency does for itself, which are not
    the sum of anything.
    """

    tables: AgencyTables
    classes: tuple[TrainingRow, ...]
    names: Mapping[str, str]
    own_acts: frozenset[str]


def with_sums(content: FormContent, sums: Sums) -> FormContent:
    """Return the content with the sums filled in; a figure that some units lack says so in its note."""
    tables = sums.tables
    indicators = {
        row.code: _cells(sums, {"numerator": row.numerator, "denominator": row.denominator, "value": row.value})
        | {"estimated": "x" if row.estimated else None}
        for row in tables.indicators
        if row.code not in sums.own_acts
    }
    publicity = {
        row.form: _cells(sums, {"quantity": row.quantity, "audience": row.audience}) for row in tables.publicity
    }
    budget = {row.funding: _cells(sums, {"planned": row.planned, "spent": row.spent}) for row in tables.budget}
    rows = {
        "indicators": tuple(
            _filled(row, indicators.get(str(row.cells["code"]), {})) for row in content.rows["indicators"]
        ),
        "publicity": _rows(content.rows["publicity"], "form", publicity),
        "budget": _rows(content.rows["budget"], "funding", budget),
        "trainings": tuple(_class(row) for row in sums.classes),
    }
    return replace(content, rows={**content.rows, **rows})


def _cells(sums: Sums, values: Mapping[str, Value]) -> dict[str, Filling]:
    lacking = tuple(dict.fromkeys(unit for value in values.values() if value.partial for unit in value.lacking))
    return {**{key: value.number for key, value in values.items()}, "note": _note(sums, lacking)}


def _note(sums: Sums, lacking: tuple[str, ...]) -> str:
    if not lacking:
        return ""
    names = ", ".join(sums.names.get(unit, unit) for unit in lacking[:NAMED])
    more = f" (+{len(lacking) - NAMED})" if len(lacking) > NAMED else ""
    return load_wording().sum_note.format(
        count=len(sums.names) - len(lacking), total=len(sums.names), names=names + more
    )


def _filled(row: FormRow, cells: Mapping[str, Filling]) -> FormRow:
    """Fill the cells in which something may be typed."""
    return replace(row, cells={**row.cells, **{key: cell for key, cell in cells.items() if key not in row.locked}})


def _rows(rows: Iterable[FormRow], key: str, sums: Mapping[str, Mapping[str, Filling]]) -> tuple[FormRow, ...]:
    """Fill the rows that are there, and add those that only the units have."""
    known = {str(row.cells[key]): row for row in rows}
    every = {**known, **{name: FormRow({key: name}) for name in sums if name not in known}}
    return tuple(_filled(row, sums.get(name, {})) for name, row in every.items())


def _class(row: TrainingRow) -> FormRow:
    return FormRow(
        {
            "name": row.name,
            "topic": row.topic,
            "start": row.start,
            "end": row.end,
            "place": row.place,
            "people": row.people.number,
            "attendances": row.attendances.number,
        }
    )
