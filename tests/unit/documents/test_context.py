from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.documents import DocumentContext, build_context
from gen.documents.frame import Attachment
from gen.domain.document import Behaviour, IssueStamp
from gen.domain.errors import GenError
from gen.domain.tables import InstrumentRow
from gen.programme import Programme
from gen.progress import assess_series, assess_year
from gen.progress.model import SeriesProgress, YearProgress
from tests.support.golden import assert_golden, flattened
from tests.support.province import tables
from tests.unit.documents.asking import Ask, values_of

GOLDEN = Path(__file__).parent / "golden"


def golden(context: DocumentContext, name: str) -> None:
    said = {key: value for key, value in context.values.items() if key != "record"}
    assert_golden(GOLDEN / f"{name}.txt", "\n".join(flattened(said)) + "\n")


def test_the_plan_of_2019_says_what_its_golden_text_says(ask: Ask) -> None:
    golden(build_context(ask(Behaviour.PLAN, 2019, form="decision")), "plan-decision")


def test_the_annual_report_says_what_its_golden_text_says(ask: Ask, year_2024: YearProgress) -> None:
    golden(build_context(ask(Behaviour.ANNUAL, 2024, progress=year_2024)), "annual")


def test_the_midterm_evaluation_says_what_its_golden_text_says(ask: Ask, years_to_2022: SeriesProgress) -> None:
    golden(build_context(ask(Behaviour.MIDTERM, 2022, progress=years_to_2022)), "midterm")


def test_the_final_evaluation_says_what_its_golden_text_says(ask: Ask, years_to_2025: SeriesProgress) -> None:
    golden(build_context(ask(Behaviour.FINAL, 2025, progress=years_to_2025)), "final")


def test_the_same_request_gives_the_same_context(ask: Ask, year_2024: YearProgress) -> None:
    request = ask(Behaviour.ANNUAL, 2024, progress=year_2024)
    assert build_context(request) == build_context(request)


def test_a_draft_leaves_number_and_day_blank(ask: Ask, year_2024: YearProgress) -> None:
    header = values_of(build_context(ask(Behaviour.ANNUAL, 2024, progress=year_2024)))["header"]
    assert (header.number, header.symbol, header.date_text) == ("", "BC-UBND", "ngày      tháng 12 năm 2024")


def test_an_issued_document_bears_its_number_and_day(ask: Ask, year_2024: YearProgress) -> None:
    stamp = IssueStamp(number=7, symbol="07/BC-UBND", issued_on=date(2024, 12, 5))
    context = build_context(ask(Behaviour.ANNUAL, 2024, progress=year_2024, stamp=stamp))
    assert (context.record.number, context.record.issued_on) == ("07", "2024-12-05")
    assert values_of(context)["header"].date_text == "ngày 05 tháng 12 năm 2024"
    assert values_of(context)["attachment"] == Attachment("Báo cáo", "Ủy ban nhân dân tỉnh Lào Cai")


def test_every_figure_is_recorded_once_with_its_cells(ask: Ask, year_2024: YearProgress) -> None:
    figures = build_context(ask(Behaviour.ANNUAL, 2024, progress=year_2024)).record.figures
    by_id = {figure.id: figure for figure in figures}
    assert len(by_id) == len(figures)
    assert (by_id["CT01.result"].text, by_id["CT01.result"].value) == ("85%", "85")
    assert [source.cell for source in by_id["CT01.result"].sources] == ["D2", "E2"]


def test_ids_of_figures_fit_the_tag_of_a_content_control(
    ask: Ask, year_2024: YearProgress, years_to_2025: SeriesProgress
) -> None:
    annual = build_context(ask(Behaviour.ANNUAL, 2024, progress=year_2024)).record
    final = build_context(ask(Behaviour.FINAL, 2025, progress=years_to_2025)).record
    assert all(len(f"gen.figure.{figure.id}") <= 64 for figure in (*annual.figures, *final.figures))


def test_what_was_not_reported_is_listed(ask: Ask, year_2024: YearProgress) -> None:
    missing = build_context(ask(Behaviour.ANNUAL, 2024, progress=year_2024)).missing
    assert ("Tuyên truyền", "Tin, bài", "Lượt người") in [(gap.table, gap.row, gap.column) for gap in missing]


def test_a_section_nobody_wrote_is_missing_and_printed_as_dots(ask: Ask, year_2024: YearProgress) -> None:
    silent = replace(year_2024, paragraphs={})
    context = build_context(ask(Behaviour.ANNUAL, 2024, progress=silent))
    assert values_of(context)["paragraphs"].strengths == ("…",)
    assert ("Nội dung", "ưu điểm") in [(gap.table, gap.row) for gap in context.missing]


def test_figures_of_several_years_do_not_make_an_annual_report(ask: Ask, years_to_2022: SeriesProgress) -> None:
    with pytest.raises(GenError, match="một năm"):
        build_context(ask(Behaviour.ANNUAL, 2022, progress=years_to_2022))


def test_figures_of_one_year_do_not_make_an_evaluation(ask: Ask, year_2024: YearProgress) -> None:
    with pytest.raises(GenError, match="nhiều năm"):
        build_context(ask(Behaviour.FINAL, 2025, progress=year_2024))


def test_a_merged_agency_names_those_it_was_made_of(ask: Ask, years_to_2025: SeriesProgress) -> None:
    predecessors = values_of(build_context(ask(Behaviour.FINAL, 2025, progress=years_to_2025)))["predecessors"]
    assert set(predecessors) == {"tỉnh Lào Cai", "tỉnh Yên Bái"}


def test_an_agency_that_changed_its_name_says_what_it_was(ask: Ask, programme: Programme) -> None:
    series = assess_series({year: tables(year, "hue") for year in range(2019, 2026)}, programme)
    assert build_context(ask(Behaviour.FINAL, 2025, agency="hue", progress=series)).values["predecessors"] == (
        "tỉnh Thừa Thiên Huế",
    )


def test_an_agency_that_was_always_itself_names_nobody(ask: Ask, programme: Programme) -> None:
    series = assess_series({year: tables(year, "ha-noi") for year in range(2019, 2026)}, programme)
    assert build_context(ask(Behaviour.FINAL, 2025, agency="ha-noi", progress=series)).values["predecessors"] == ()


def test_documents_issued_before_the_year_say_from_when_the_figures_go(ask: Ask, programme: Programme) -> None:
    earlier = InstrumentRow("251/KH-UBND", date(2023, 12, 28), "UBND tỉnh", "Kế hoạch bổ sung", None)
    within = tables(2024)
    both = assess_year(replace(within, instruments=(earlier, *within.instruments)), None, programme)

    assert values_of(build_context(ask(Behaviour.ANNUAL, 2024, progress=both)))["instruments"].since == "15/12/2023"


def test_in_the_first_year_no_figure_of_the_year_before_is_waited_for(ask: Ask, programme: Programme) -> None:
    first, second = (assess_year(tables(year), None, programme) for year in (2019, 2020))

    cells = [
        {view.cells.before for view in values_of(build_context(request))["indicators"].every}
        for request in (ask(Behaviour.ANNUAL, 2019, progress=first), ask(Behaviour.ANNUAL, 2020, progress=second))
    ]
    assert cells == [{"x"}, {"…"}]
