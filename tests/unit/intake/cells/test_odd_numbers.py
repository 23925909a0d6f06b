"""Cells that hold no number or day of a report: each is a finding, never an exception or a wrong figure."""

import pytest

from gen.domain.schema import ColumnKind
from gen.intake.cells.days import read_day
from gen.intake.cells.numbers import read_number

INF = float("inf")
NUMBERS: list[object] = [INF, -INF, float("nan"), 1e308, -1e308, "NaN", "sNaN", "Infinity", "1E+99999999", "9" * 5000]
NUMBERS += ["10²", "①", "0," + "1" * 5000, "1" * 30 + ",5"]
DAYS: list[object] = [INF, -INF, float("nan"), 1e308, "9" * 5000, "²", "2²/3/2024", "31/12/99999", 2958466.0, -1.0]


@pytest.mark.parametrize("kind", [ColumnKind.WHOLE, ColumnKind.AMOUNT, ColumnKind.MEASURE])
@pytest.mark.parametrize("raw", NUMBERS, ids=lambda raw: str(raw)[:12])
def test_what_is_no_number_of_a_report_is_remarked_on(raw: object, kind: ColumnKind) -> None:
    found = read_number(raw, kind)

    assert found.number is None
    assert found.finding is not None
    assert len(str(found.finding.values["text"])) <= 61


@pytest.mark.parametrize("kind", [ColumnKind.DAY, ColumnKind.UNTIL])
@pytest.mark.parametrize("raw", DAYS, ids=lambda raw: str(raw)[:12])
def test_what_is_no_day_is_remarked_on(raw: object, kind: ColumnKind) -> None:
    found = read_day(raw, kind, 2024)

    assert found.day is None
    assert found.finding is not None
    assert len(str(found.finding.values["text"])) <= 61
