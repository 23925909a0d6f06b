"""Totals, notes, formatting and units put at random into a correct workbook never change a figure in silence."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gen.domain.diagnostic import Severity
from gen.domain.location import TableLocation
from gen.domain.tables import AgencyTables
from gen.intake import Checker, Report
from gen.programme import load_programme
from tests.support.clerks import AGENCY, LOOKS, YEAR, Case, address_of, filled_form, handed_in
from tests.support.cli import ROOT
from tests.unit.intake.rows.test_rows_that_are_no_data import CASES

SETTINGS = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORDS = CASES["wordings"]
NUMBERS = {"Tập huấn": "FG", "Tuyên truyền": "BC", "Kinh phí": "BC", "Chỉ tiêu": "DEF"}
"""The columns of numbers of each table."""
MONEY = {"đồng": 1_000_000, "nghìn đồng": 1_000, "ngàn đồng": 1_000, "triệu đồng": 1, "tr.đ": 1}
"""Units of money as clerks write them, and how many make a million đồng."""

Figures = Mapping[str, Decimal | int | None]
FORM = filled_form()


def figures_of(tables: AgencyTables) -> Figures:
    """Return every figure that a document would print, rows of classes added up."""
    found: dict[str, Decimal | int | None] = {"classes": len(tables.trainings), "instruments": len(tables.instruments)}
    for name in ("people", "attendances"):
        found[name] = sum((getattr(row, name).number or Decimal(0) for row in tables.trainings), Decimal(0))
    for row in tables.publicity:
        found |= {f"{row.form}.quantity": row.quantity.number, f"{row.form}.audience": row.audience.number}
    for source in tables.budget:
        found |= {f"{source.funding}.planned": source.planned.number, f"{source.funding}.spent": source.spent.number}
    for one in tables.indicators:
        parts = {"numerator": one.numerator, "denominator": one.denominator, "value": one.value}
        found |= {f"{one.code}.{name}": value.number for name, value in parts.items()}
    return found


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load_programme(ROOT / "data", "1439"))


def examined(case: Case, checker: Checker) -> tuple[Figures, set[tuple[str, str]]]:
    """Return the figures that are read of a case, and the places of errors and warnings: sheet and cell."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{AGENCY}.xlsx"
        path.write_bytes(handed_in(case, FORM))
        checked, tables = checker.examine(Report(path, AGENCY, YEAR, (path,)))
    assert tables is not None
    places = {
        (finding.location.sheet or "", finding.location.cell or "")
        for finding in checked.findings
        if finding.severity > Severity.INFO and isinstance(finding.location, TableLocation)
    }
    return figures_of(tables), places


@pytest.fixture(scope="module")
def sound(checker: Checker) -> Figures:
    figures, places = examined(Case("sound"), checker)
    assert places == set()
    return figures


def number_cells() -> st.SearchStrategy[tuple[str, str]]:
    """Return a sheet and the address of a cell in its first rows of numbers."""
    return st.sampled_from(sorted(NUMBERS)).flatmap(
        lambda sheet: st.tuples(
            st.just(sheet),
            st.builds(lambda column, row: f"{column}{row}", st.sampled_from(NUMBERS[sheet]), st.integers(5, 9)),
        )
    )


@SETTINGS
@given(st.lists(st.tuples(number_cells(), st.sampled_from(sorted(LOOKS))), min_size=1, max_size=4, unique=True))
def test_formatting_changes_no_figure_unless_its_cell_is_named(
    checker: Checker, sound: Figures, changes: list[tuple[tuple[str, str], str]]
) -> None:
    formats = {f"{sheet}!{cell}": look for (sheet, cell), look in changes}

    figures, places = examined(Case("formatting", formats=formats), checker)

    touched = {tuple(place.split("!")) for place in formats}
    rows = {(sheet, "".join(filter(str.isdigit, cell))) for sheet, cell in touched}
    told = {place for place in places if (place[0], "".join(filter(str.isdigit, place[1]))) in rows}
    columns = {(sheet, cell.rstrip("0123456789")) for sheet, cell in touched}
    told |= {place for place in places if (place[0], place[1].rstrip("0123456789")) in columns}
    assert figures == sound or told
    assert places == told, "what was not touched is not blamed"


@SETTINGS
@given(
    st.sampled_from(["B5", "C5"]),
    st.sampled_from(sorted(MONEY)),
    st.sampled_from(["{number} {unit}", "{number}{unit}", "{number} {unit}.", " {number}  {unit}"]),
)
def test_a_unit_beside_an_amount_is_read_or_its_cell_is_named(
    checker: Checker, sound: Figures, cell: str, unit: str, form: str
) -> None:
    amount = {"B5": Decimal(170), "C5": Decimal("150.4")}[cell] * MONEY[unit]
    written = f"{amount.normalize():,f}".replace(",", " ").replace(".", ",").replace(" ", ".")

    figures, places = examined(Case("unit", {f"Kinh phí!{cell}": form.format(number=written, unit=unit)}), checker)

    assert figures == sound or ("Kinh phí", cell) in places


@SETTINGS
@given(st.sampled_from(["Dự toán ({unit})", "Dự toán, {unit}", "Dự toán - {unit}"]), st.sampled_from(sorted(MONEY)))
def test_a_unit_in_a_heading_is_reckoned_with_or_the_heading_is_named(
    checker: Checker, sound: Figures, heading: str, unit: str
) -> None:
    amounts = {f"Kinh phí!B{row}": number * MONEY[unit] for row, number in ((5, 170), (6, 0), (7, 0))}

    figures, places = examined(Case("heading", {"Kinh phí!B4": heading.format(unit=unit), **amounts}), checker)

    assert figures == sound or {place for place in places if place[0] == "Kinh phí"}


@SETTINGS
@given(
    st.sampled_from(["Tập huấn", "Kinh phí", "Tuyên truyền"]),
    st.sampled_from([*WORDS["totals"], *WORDS["cumulative"], *WORDS["notes"]]),
    st.integers(1, 3),
    st.booleans(),
)
def test_a_row_below_a_table_changes_no_figure_unless_it_is_named(
    checker: Checker, sound: Figures, sheet: str, words: str, below: int, with_sums: bool
) -> None:
    sums = {"Tập huấn": (636, 713), "Kinh phí": (170, 150.4), "Tuyên truyền": (839, 29277)}[sheet]
    numbers = zip(NUMBERS[sheet], sums if with_sums else (), strict=False)
    cells = {f"{sheet}!A+{below}": words, **{f"{sheet}!{column}+{below}": number for column, number in numbers}}

    figures, places = examined(Case("row", cells), checker)

    row = "".join(filter(str.isdigit, address_of(f"{sheet}!A+{below}", FORM)[1]))
    told = {place for place in places if place[0] == sheet and place[1].endswith(row)}
    assert figures == sound or told


@SETTINGS
@given(st.lists(number_cells(), min_size=2, max_size=6, unique=True), st.sampled_from(["bold", "centred", "thousands"]))
def test_looks_that_mean_nothing_are_not_spoken_of(
    checker: Checker, sound: Figures, cells: list[tuple[str, str]], look: str
) -> None:
    case = replace(Case("plain"), formats={f"{sheet}!{cell}": look for sheet, cell in cells})

    assert examined(case, checker) == (sound, set())
