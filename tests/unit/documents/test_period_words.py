"""Assessments of a period are people's own words; what nobody wrote is said to be missing."""

import pytest
from msgspec.structs import replace

from gen.documents import build_context
from gen.documents.period_gathering import gathering_of
from gen.domain.document import Behaviour
from gen.progress import Unit, assess_year
from gen.progress.model import SeriesProgress
from gen.progress.nation_model import UnitProgress
from tests.support.figures import SmallProgramme, tables
from tests.support.province import PARAGRAPHS, PERIOD
from tests.unit.documents.asking import Ask, values_of


@pytest.mark.parametrize(("kind", "year"), [(Behaviour.MIDTERM, 2022), (Behaviour.FINAL, 2025)])
def test_an_evaluation_prints_what_people_wrote_of_the_period(
    ask: Ask, request: pytest.FixtureRequest, kind: Behaviour, year: int
) -> None:
    series = request.getfixturevalue(f"years_to_{year}")
    written = values_of(build_context(ask(kind, year, progress=series)))["written"]

    assert written.weaknesses == (PERIOD["Hạn chế"],)
    assert written.outlook == ("Duy trì đội ngũ giảng viên.", "Mở rộng hợp tác.")


def test_a_section_of_the_period_that_nobody_wrote_says_so(ask: Ask, years_to_2022: SeriesProgress) -> None:
    context = build_context(ask(Behaviour.MIDTERM, 2022, progress=years_to_2022))

    assert values_of(context)["written"].lessons == (
        "… (chưa có nội dung: mục “Bài học kinh nghiệm”, trang “Nội dung giai đoạn” của biểu số liệu năm 2022).",
    )
    assert ("Nội dung giai đoạn", "Bài học kinh nghiệm") in [(gap.table, gap.row) for gap in context.missing]


def test_the_report_of_the_year_is_never_taken_for_the_assessment_of_a_period(
    ask: Ask, years_to_2022: SeriesProgress
) -> None:
    silent = replace(years_to_2022, latest=replace(years_to_2022.latest, period={}))
    values = values_of(build_context(ask(Behaviour.MIDTERM, 2022, progress=silent)))
    said = [line for name in values["written"].__slots__ for line in getattr(values["written"], name)]

    assert len(said) == len(PERIOD) + 1
    assert all(line.startswith("… (chưa có nội dung: mục") for line in said)
    assert not any(text in line for text in PARAGRAPHS.values() for line in said)


def test_results_of_a_period_name_their_task(ask: Ask, years_to_2022: SeriesProgress) -> None:
    first, *_others = values_of(build_context(ask(Behaviour.MIDTERM, 2022, progress=years_to_2022)))["groups"]

    assert all(line.startswith("Nhiệm vụ 1") for line in first.results)


def unit(name: str, branch: str, **sections: str) -> UnitProgress:
    progress = assess_year(tables(name), None, SmallProgramme())
    written: dict[str, tuple[str, ...]] = {section.replace("_", " "): (text,) for section, text in sections.items()}
    return UnitProgress(Unit(name, name, branch), replace(progress, period=written), True)


def test_the_nation_quotes_agencies_of_every_level_in_their_own_words() -> None:
    ministries = [unit(name, "ministry", kết_quả_nổi_bật=f"{name} làm tốt") for name in ("Bộ A", "Bộ B", "Bộ C")]
    province = unit("Tỉnh D", "province", kết_quả_nổi_bật="Tỉnh D làm rất tốt.")
    found = gathering_of([*ministries, province], frozenset())

    assert found.outcomes.count == 4
    assert [(quote.name, quote.line) for quote in found.outcomes.quotes] == [
        ("Bộ A", "Bộ A làm tốt"),
        ("Bộ B", "Bộ B làm tốt"),
        ("Tỉnh D", "Tỉnh D làm rất tốt"),
    ]
    assert found.lessons.quotes == ()


def test_the_nation_names_who_wrote_nothing_of_the_period() -> None:
    found = gathering_of([unit("A", "ministry", hạn_chế="Chậm."), unit("B", "ministry")], frozenset())

    assert found.without == ("B",)


def test_causes_of_the_period_are_those_of_agencies_behind_and_requests_those_of_all() -> None:
    units = [
        unit("A", "ministry", nguyên_nhân_chủ_quan="Cán bộ kiêm nhiệm.", kiến_nghị="Đề nghị cấp kinh phí."),
        unit("B", "ministry", nguyên_nhân_khách_quan="Dịch COVID-19.", kiến_nghị="Đề nghị bố trí ngân sách."),
    ]
    found = gathering_of(units, frozenset({"B"}))

    assert [(cause.title, cause.agencies) for cause in found.causes] == [("Về dịch bệnh, thiên tai", "B")]
    assert [(kind.title, kind.agencies) for kind in found.requests] == [("Về kinh phí", "A và B")]
