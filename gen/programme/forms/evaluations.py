"""The sheet for evaluations over several years: which years' workbooks have it follows from the kinds of document."""

from collections.abc import Iterator

from msgspec.structs import replace

from gen.domain.document import Behaviour
from gen.domain.programme import KindSpec
from gen.domain.schema import Schema, Sheet

_EVALUATIONS = frozenset({Behaviour.MIDTERM, Behaviour.FINAL})


def with_evaluations(schema: Schema, kinds: tuple[KindSpec, ...]) -> Schema:
    """Return the tables with the years of evaluations; without those for them where there is no evaluation."""
    years = tuple(sorted({year for kind in kinds if kind.behaviour in _EVALUATIONS for year in kind.years}))
    return replace(schema, sheets=tuple(_dated(schema.sheets, years)))


def _dated(sheets: tuple[Sheet, ...], years: tuple[int, ...]) -> Iterator[Sheet]:
    for sheet in sheets:
        if not sheet.evaluations or sheet.years:
            yield sheet
        elif years:
            yield replace(sheet, years=years)
