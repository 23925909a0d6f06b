"""An index that somebody else works out is never added up; a target may be due in a year of its own."""

from decimal import Decimal

import pytest

from gen.domain.programme import Indicator
from gen.domain.tables import IndicatorRow
from gen.progress import assess_year, merge_tables
from gen.progress.figures import read_figure
from gen.progress.model import Attainment
from tests.support.figures import SmallProgramme, number, ratio, tables

INDEX = Indicator("C1.2", "Chỉ số hài lòng", "%", "given", "last", "", "95", over_years="last", target_year=2027)
PROGRAMME = SmallProgramme(indicators=(INDEX,))


def rated(index: str) -> IndicatorRow:
    return IndicatorRow("C1.2", "", "%", value=number(index))


def test_the_index_of_one_agency_is_what_was_given() -> None:
    progress = assess_year(tables("lao-cai", indicators=(rated("88.25"),)), None, PROGRAMME)

    assert progress.indicators[0].result.number == Decimal("88.25")
    assert progress.indicators[0].gap == Decimal("-6.75")


def test_several_agencies_have_no_index_together() -> None:
    parts = tuple(tables(each, indicators=(rated("88"),)) for each in ("lao-cai", "yen-bai"))

    together = assess_year(merge_tables("mien-nui", 2024, parts), None, PROGRAMME).indicators[0]

    assert together.result.missing
    assert together.attainment is Attainment.UNKNOWN


def test_the_index_of_the_only_one_of_a_group_stays_its_own() -> None:
    parts = (tables("lao-cai", indicators=(rated("88"),)),)

    assert assess_year(merge_tables("mien-nui", 2024, parts), None, PROGRAMME).indicators[0].result.number == 88


@pytest.mark.parametrize(("due", "standing"), [(None, Attainment.ON_TRACK), (2024, Attainment.MISSED)])
def test_a_target_is_judged_by_the_year_in_which_it_is_due(due: int | None, standing: Attainment) -> None:
    trained = Indicator("CT01", "Đã tập huấn", "người", "ratio", "ratio", "", "100", over_years="last", target_year=due)
    programme = SmallProgramme(indicators=(trained,))

    judged = assess_year(tables("lao-cai", indicators=(ratio(90, 100),)), None, programme).indicators[0]

    assert (judged.attainment, judged.due_year) == (standing, due or programme.measures.path.target_year)


@pytest.mark.parametrize(("asked", "value"), [("C1.2", 88), ("C1.2.result", 88), ("c1.2.RESULT", None), ("C1", None)])
def test_a_code_with_dots_is_told_from_its_terms(asked: str, value: int | None) -> None:
    progress = assess_year(tables("lao-cai", indicators=(rated("88"),)), None, PROGRAMME)

    found = read_figure(progress, asked)

    assert (found.number if found else None) == value
