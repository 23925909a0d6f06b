"""Are all figures those of last year? Then last year's report was sent again with another year on it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.programme import Indicator
from gen.domain.tables import AgencyTables
from gen.intake.cells.limits import load_limits
from gen.intake.findings import folders as form_findings

Key = tuple[str, str, str]
"""Table, row and column of a figure."""
Compared = dict[Key, Decimal]


def check_same_figures(
    tables: AgencyTables, previous: AgencyTables, indicators: Iterable[Indicator]
) -> Iterator[Diagnostic]:
    """Yield a finding where the figures are last year's: an error where there are enough that it cannot be chance.

    An error becomes a warning where a note of this year explains it. Zeros do not count, nor do figures that may well
    stay (sums since the programme began, numbers of staff): a year in which nothing was done looks like the one before.
    """
    lasting = {indicator.code for indicator in indicators if indicator.over_years == "last"}
    now, before = _figures(tables), _figures(previous)
    tables_of_both = {key[0] for key in now} & {key[0] for key in before}
    keys = [key for key in {**now, **before} if key[0] in tables_of_both and (now.get(key) or before.get(key))]
    same = [key for key in keys if now.get(key) == before.get(key)]
    flows = [key for key in same if key[1] not in lasting and key[2] != "denominator"]
    limits = load_limits().figures
    values = {"agency": tables.agency_id, "count": len(same), "of": len(keys), "year": previous.year}
    place = TableLocation(tables.files[0].path if tables.files else str(tables.year))
    if flows and len(same) == len(keys):
        enough = len(flows) >= limits["same_flows"] and not _is_explained(tables, previous)
        finding = form_findings.FIGURES_OF_LAST_YEAR if enough else form_findings.FEW_FIGURES_OF_LAST_YEAR
        yield finding.at(place, **values)
    elif len(flows) >= limits["same_flows"] and len(same) * 100 >= len(keys) * limits["same_share"]:
        yield form_findings.MOST_FIGURES_OF_LAST_YEAR.at(place, **values)


def _is_explained(tables: AgencyTables, previous: AgencyTables) -> bool:
    """Tell whether an indicator has a note that it did not have last year."""
    before = {row.note for row in previous.indicators}
    return any(row.note and row.note not in before for row in tables.indicators)


def _figures(tables: AgencyTables) -> Compared:
    """Return the figures that were reported, those of classes added up."""
    found = {
        (key, getattr(row, name), column): getattr(row, column).number
        for key, name, columns in _COMPARED
        for row in getattr(tables, key)
        for column in columns
    }
    return {key: number for key, number in found.items() if number is not None} | _classes(tables)


_COMPARED = (
    ("indicators", "code", ("numerator", "denominator", "value")),
    ("publicity", "form", ("quantity", "audience")),
    ("budget", "funding", ("planned", "spent")),
)
"""Tables whose figures are compared one by one: what their rows go by, and the columns."""


def _classes(tables: AgencyTables) -> Compared:
    rows = tables.trainings
    sums = {
        name: sum((number for row in rows if (number := getattr(row, name).number) is not None), Decimal(0))
        for name in ("people", "attendances")
    }
    sums["classes"] = Decimal(len(rows))
    return {("trainings", "", name): number for name, number in sums.items()} if rows else {}
