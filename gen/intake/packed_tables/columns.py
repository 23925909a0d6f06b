"""The tables that documents carry, each with its columns: those of today, and those of the first format."""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_type_hints

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from gen.domain.schema import Schema
from gen.domain.tables import (
    BudgetRow,
    IndicatorRow,
    InstrumentRow,
    ParagraphRow,
    PathRow,
    PlannedRow,
    PublicityRow,
    TaskRow,
    TrainingRow,
)
from gen.domain.values import NOT_REPORTED, Value

NAME = "gen.tables."
FORMAT = 2
"""The number rises when the words or the way a cell is written change, not with a column more or less."""
ROWS: Mapping[str, type] = {
    "indicators": IndicatorRow,
    "tasks": TaskRow,
    "trainings": TrainingRow,
    "instruments": InstrumentRow,
    "publicity": PublicityRow,
    "budget": BudgetRow,
    "paragraphs": ParagraphRow,
    "plan": PlannedRow,
    "path": PathRow,
    "plan_texts": ParagraphRow,
    "conference": ParagraphRow,
    "period": ParagraphRow,
}
OPTIONAL = frozenset({"plan", "path", "plan_texts", "conference"})
"""Tables for plans and conferences: written where they hold anything, never absent."""
FIRST_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "indicators": ("code", "name", "unit", "numerator", "denominator", "value", "target", "estimated", "note"),
    "tasks": (
        *("code", "task", "lead", "partners", "start", "end"),
        *("product", "status", "result", "cause", "source"),
    ),
    "trainings": ("name", "topic", "start", "end", "place", "people", "attendances", "source"),
    "instruments": ("symbol", "issued_on", "issuer", "subject", "source"),
    "publicity": ("form", "quantity", "audience", "note"),
    "budget": ("funding", "planned", "spent", "note"),
    "paragraphs": ("section", "text", "source"),
}
"""The columns of format 1 (version 0.1.0), which did not write their names. Documents have them so: never changed."""
_EMPTY: Mapping[Any, object] = {str: "", bool: False, Value: NOT_REPORTED}


class PackedColumn(Struct, frozen=True):
    """A column of a table: the name and type of its field, and what a row has that was written without it."""

    name: str
    type: Any
    default: object


def not_asked_for(schema: Schema, year: int) -> frozenset[str]:
    """Return the tables that reports of a year do not have: they are neither carried nor absent."""
    return frozenset(ROWS.keys() - {sheet.key for sheet in schema.report_sheets_of(year)})


@cache
def columns_of(kind: type) -> tuple[PackedColumn, ...]:
    """Return the columns of a kind of row, in the order of its fields."""
    hints = get_type_hints(kind)
    return tuple(
        PackedColumn(
            one.name, hints[one.name], _EMPTY.get(hints[one.name]) if one.default is NODEFAULT else one.default
        )
        for one in fields(kind)
    )
