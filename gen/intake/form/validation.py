"""What Excel lets a clerk type in a cell, and what it says when it refuses."""

from datetime import date, datetime
from typing import Any

from msgspec import Struct

from gen.domain.schema import Column, ColumnKind, Sheet
from gen.intake.cells.raw import column_letters
from gen.intake.form.days import FormDays
from gen.intake.form.wording import load_wording

_PARTNERS = {"numerator": "denominator", "denominator": "numerator", "end": "start", "attendances": "people"}


class ValidationPlace(Struct, frozen=True):
    """Where a validation applies: the first row (counted from 1) and the column of every key (from 0)."""

    row: int
    columns: dict[str, int]

    def cell(self, key: str) -> str:
        """Return the relative address of the column's cell in the row."""
        return f"{column_letters(self.columns[key])}{self.row}"


def validation_of(
    sheet: Sheet, column: Column, place: ValidationPlace, lists: dict[str, str], days: FormDays, word: str
) -> dict[str, Any] | None:
    """Return XlsxWriter's options for the column, or None if anything may be typed.

    ``lists`` maps ``sheet.column`` to the range that holds its choices; ``word`` is what the form calls the programme.
    """
    rule = _rule(sheet, column, place, lists, days)
    if rule is None:
        return _hint_only(column, word)
    refusals = load_wording().refusals
    general = refusals["day" if column.kind is ColumnKind.FROM else column.kind]
    title, text = general if sheet.own else refusals.get(column.key) or general
    return {
        **rule,
        **_hint(column, word),
        "error_title": title.format(word=word),
        "error_message": text.format(year=days.year),
        "ignore_blank": True,
    }


def _rule(
    sheet: Sheet, column: Column, place: ValidationPlace, lists: dict[str, str], days: FormDays
) -> dict[str, Any] | None:
    key, kind = column.key, column.kind
    name = f"{sheet.key}.{key}"
    if name in lists:
        return {"validate": "list", "source": f"={lists[name]}", "error_type": "warning" if column.open else "stop"}
    if key in _PARTNERS and not sheet.own and {key, _PARTNERS[key]} <= place.columns.keys():
        return {"validate": "custom", "value": _together(key, place)}
    if kind is ColumnKind.WHOLE:
        return {"validate": "integer", "criteria": ">=", "value": 0}
    if kind in (ColumnKind.AMOUNT, ColumnKind.MEASURE):
        return {"validate": "decimal", "criteria": ">=", "value": 0}
    if kind.is_day:
        first, last = days.of_tasks if sheet.key in ("tasks", "plan") else days.period
        between = {"minimum": _moment(first), "maximum": _moment(last)}
        return {"validate": "date", "criteria": "between", **between, "error_type": "warning"}
    if kind is ColumnKind.FLAG:
        return {"validate": "list", "source": ["x"]}
    return None


def _together(key: str, place: ValidationPlace) -> str:
    """Return the formula for a cell that is bounded by its neighbour; the neighbour may still be empty."""
    own, other = place.cell(key), place.cell(_PARTNERS[key])
    whole = f"ISNUMBER({own}),{own}=INT({own}),{own}>=0"
    formulas = {
        "numerator": f'=AND({whole},OR({other}="",{own}<={other}))',
        "denominator": f'=AND({whole},{own}>0,OR({other}="",{own}>={other}))',
        "attendances": f'=AND({whole},OR({other}="",{own}>={other}))',
        "end": f'=AND(ISNUMBER({own}),OR({other}="",{own}>={other}))',
    }
    return formulas[key]


def _hint(column: Column, word: str) -> dict[str, Any]:
    if not column.hint:
        return {}
    return {"input_title": column.name[:32], "input_message": column.hint.format(word=word)}


def _hint_only(column: Column, word: str) -> dict[str, Any] | None:
    return {"validate": "any", **_hint(column, word)} if column.hint else None


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
