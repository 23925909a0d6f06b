"""The national sums are those that a spreadsheet user gets from the same tables with another tool, pandas alone.

Nothing of the program reads the tables here: what `gen trace` answers is compared with sums over the CSV files.
"""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from gen.domain.agency import NATION
from gen.pipeline.reports.handed_in import Reports
from gen.pipeline.reports.nation import trees_of
from gen.pipeline.trace import TraceRequest
from gen.programme import Programme
from gen.progress import Unit, trace
from tests.support.cli import ROOT, gen
from tests.support.workspaces import shipped

YEARS = (2024, 2025)
TABLES = {
    "training.people": ("tap-huan.csv", "Số người"),
    "training.attendances": ("tap-huan.csv", "Số lượt"),
    "publicity.quantity": ("tuyen-truyen.csv", "Số lượng"),
    "budget.planned": ("kinh-phi.csv", "Dự toán"),
    "budget.spent": ("kinh-phi.csv", "Thực hiện"),
}
COUNTS = ("CT04", "CT06", "CT07", "CT08", "CT10", "CT11", "CT12")
RATES = ("CT01", "CT02", "CT09")


@cache
def table(year: int, name: str) -> pd.DataFrame:
    """Return the rows of ministries and provinces; what a province's units reported is in its own figures already."""
    path: Path = ROOT / f"data/progress/{year}" / name
    rows = pd.read_csv(path, dtype=str, encoding="utf-8-sig", keep_default_na=False)
    return rows[~rows["Mã đơn vị"].str.contains(".", regex=False)]


def total(column: "pd.Series[str]") -> Decimal | None:
    """Add up the numbers of a column as a Vietnamese spreadsheet writes them; None if there is none."""
    numbers = [Decimal(text.replace(".", "").replace(",", ".")) for text in column if text]
    return sum(numbers, Decimal(0)) if numbers else None


def told(figure: str, year: int) -> Decimal | None:
    """The figure as ``gen trace`` finds it, the tables read once for all."""
    programme, lookup = known()
    day = TraceRequest(figure, year).on(programme)
    node = trace(Unit(NATION, "", "", trees_of(programme, day, (year,))[year]), year, figure, lookup, programme)
    assert node is not None, figure
    return node.value.number


@cache
def known() -> tuple[Programme, Reports]:
    """The programme, and the reports that were handed in."""
    return shipped().programme, Reports(shipped().figures, shipped().programme)


@pytest.mark.parametrize("figure", ["training.people", "CT01"])
def test_the_command_answers_with_what_is_compared(figure: str) -> None:
    said = gen("trace", figure, "--year", "2024", "--json")

    assert Decimal(json.loads(said.out)["value"]) == told(figure, 2024)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("figure", TABLES)
def test_a_sum_over_rows_is_the_sum_that_pandas_gives(figure: str, year: int) -> None:
    name, column = TABLES[figure]

    assert told(figure, year) == total(table(year, name)[column])


@pytest.mark.parametrize("year", YEARS)
def test_an_indicator_that_repeats_a_table_is_the_sum_of_the_table_that_pandas_gives(year: int) -> None:
    """An agency's table counts where it lacks no figure, or the indicator is silent; else the indicator does."""
    rows = table(year, "chi-tieu.csv")
    said = rows[rows["Mã"] == "CT05"].set_index("Mã đơn vị")["Giá trị"]
    attended = table(year, "tap-huan.csv").groupby("Mã đơn vị")["Số lượt"]
    by_table = {str(agency): (total(column), all(column)) for agency, column in attended}
    counts = []
    for agency, value in said.items():
        sum_, whole = by_table.get(str(agency), (None, False))
        counts.append(sum_ if whole or not value else Decimal(value))

    assert told("CT05", year) == sum((count for count in counts if count is not None), Decimal(0))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("code", COUNTS)
def test_a_sum_of_an_indicator_is_the_sum_that_pandas_gives(code: str, year: int) -> None:
    rows = table(year, "chi-tieu.csv")

    assert told(code, year) == total(rows[rows["Mã"] == code]["Giá trị"])


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("code", RATES)
def test_a_national_rate_is_its_numerators_by_its_denominators(code: str, year: int) -> None:
    rows = table(year, "chi-tieu.csv")
    both = rows[(rows["Mã"] == code) & (rows["Tử số"] != "") & (rows["Mẫu số"] != "")]
    numerator, denominator = total(both["Tử số"]), total(both["Mẫu số"])

    assert numerator is not None
    assert denominator is not None
    assert told(f"{code}.numerator", year) == numerator
    assert told(f"{code}.denominator", year) == denominator
    assert told(code, year) == (100 * numerator / denominator).quantize(Decimal("0.01"))


@pytest.mark.parametrize("year", YEARS)
def test_the_number_of_classes_is_the_number_of_rows(year: int) -> None:
    assert told("training.classes", year) == len(table(year, "tap-huan.csv"))
