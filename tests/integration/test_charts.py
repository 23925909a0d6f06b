"""The charts of the evaluations and the summary, read back from finished documents."""

from decimal import Decimal
from pathlib import Path

import pytest

from gen.documents import DocumentRequest, build_context
from gen.domain.document import Behaviour
from gen.domain.measures import TargetPath
from gen.domain.tables import AgencyTables
from gen.programme import Programme, load_programme
from gen.progress import assess_series
from gen.progress.attainment import expected
from gen.progress.model import SeriesProgress
from gen.rendering import CompiledTemplate
from gen.vietnamese import filters
from tests.support.charts import ReadChart, charts_of
from tests.support.made import MadeOnce
from tests.support.province import tables

REPOSITORY = Path(__file__).parents[2]
SILENT_YEAR = 2021
PATH = TargetPath(2018, 2025)
KNOWLEDGE, SKILLS = "Kiến thức về Cộng đồng ASEAN", "Kỹ năng hành chính, quản lý nhà nước"


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load_programme(REPOSITORY / "data", "1439")


def series_of(programme: Programme, last: int, silent: tuple[int, ...] = ()) -> SeriesProgress:
    years: dict[int, AgencyTables | None] = {
        year: None if year in silent else tables(year) for year in range(2019, last + 1)
    }
    return assess_series(years, programme)


def charts_in(programme: Programme, kind: Behaviour, series: SeriesProgress) -> list[ReadChart]:
    year = series.years[-1]
    day = programme.default_date(kind.value, year)
    request = DocumentRequest(kind, programme.agencies.get("lao-cai", day), year, day, programme, progress=series)
    template = CompiledTemplate.compile(REPOSITORY / f"templates/nd30/{kind.value}.docx", filters=filters())
    return charts_of(template.render(build_context(request).values, missing="…"))


def shown(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


@pytest.mark.parametrize(("kind", "last"), [(Behaviour.MIDTERM, 2022), (Behaviour.FINAL, 2025)])
def test_an_evaluation_shows_coverage_with_its_path_and_the_money(
    programme: Programme, kind: Behaviour, last: int
) -> None:
    series = series_of(programme, last)
    coverage, budget = charts_in(programme, kind, series)
    lines = (*series.indicators, *series.budget)
    reported = {line.key: [shown(value.number) for _year, value in line.by_year] for line in lines}

    assert coverage.categories == [f"Năm {year}" for year in range(2019, last + 1)]
    assert (coverage.series[KNOWLEDGE], coverage.series[SKILLS]) == (reported["CT01"], reported["CT02"])
    assert coverage.series["Mức tính đều đến 80%"] == [
        float(round(expected(Decimal(80), year, PATH), 2)) for year in range(2019, last + 1)
    ]
    assert budget.series == {"Dự toán": reported["planned"], "Thực hiện": reported["spent"]}


def test_a_year_that_was_not_reported_is_a_gap_and_said_so(programme: Programme) -> None:
    coverage, budget = charts_in(programme, Behaviour.MIDTERM, series_of(programme, 2022, silent=(SILENT_YEAR,)))
    place = SILENT_YEAR - 2019

    assert coverage.series[KNOWLEDGE][place] is None
    assert budget.series["Dự toán"][place] is None
    assert coverage.series["Mức tính đều đến 100%"][place] is not None
    assert f"năm {SILENT_YEAR} …" in coverage.description


def test_nothing_is_drawn_of_nothing(programme: Programme) -> None:
    assert charts_in(programme, Behaviour.MIDTERM, series_of(programme, 2022, silent=(2019, 2020, 2021, 2022))) == []


def test_the_summary_ranks_the_provinces_and_leaves_out_who_did_not_report(made_once: MadeOnce) -> None:
    knowledge, skills = charts_of(made_once("summary", 2024, "bnv", "annual"))

    for chart in (knowledge, skills):
        rates = [rate for rate in chart.series["Tỷ lệ"] if rate is not None]
        assert len(rates) == len(chart.categories)
        assert rates == sorted(rates, reverse=True)
        assert chart.categories[0] in chart.description
        assert chart.categories[-1] in chart.description
    assert len(skills.categories) <= len(knowledge.categories) == 63
