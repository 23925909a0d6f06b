"""What the templates say of tables that are empty, absent, zero or full: no sentence may read oddly."""

import re
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.documents import DocumentRequest, build_context
from gen.domain.document import Behaviour
from gen.domain.schema import REPORT_TABLES
from gen.domain.tables import AgencyTables, IndicatorRow, TaskRow
from gen.domain.values import Value
from gen.programme import Programme, load_programme
from gen.progress import assess_series, assess_year
from gen.progress.model import SeriesProgress, YearProgress
from gen.rendering import CompiledTemplate
from gen.vietnamese import filters
from tests.support.planned import planned
from tests.support.province import tables

REPOSITORY = Path(__file__).parents[2]
NOUGHT = Value(Decimal(0))

ODD = [
    (r"\bNone\b|\bnan\b|\bUndefined\b", "a word of the program"),
    (r"\{|\}", "a tag"),
    (r" [,.;:)]", "a blank before a mark"),
    (r"\( ?\)", "empty brackets"),
    (r"[,;:] ?[.;,]", "two marks in a row"),
    (r"(?<!\.)\.\.(?!\.)|…\.", "two full stops"),
    (r"\S {2,}\S", "two blanks"),
    (r"\b(đạt|là|ban hành) *[,.;]", "a verb without its figure"),
    (r"\b(có|tổ chức|ban hành|thực hiện) 0 ", "nought said as a number"),
    (r"^- *$|^[a-zđ]\) *$", "an empty point"),
    (r"\b[Tt]ất cả đều .* (và|,) \d", "all and some"),
]


def empty(year: int) -> AgencyTables:
    return AgencyTables("lao-cai", year)


def absent(year: int) -> AgencyTables:
    return AgencyTables("lao-cai", year, absent=REPORT_TABLES)


def nought(year: int) -> AgencyTables:
    rows = tuple(
        IndicatorRow(f"CT{number:02d}", "", "", NOUGHT, Value(Decimal(1200)), NOUGHT) for number in range(1, 14)
    )
    return AgencyTables("lao-cai", year, as_of=date(year, 12, 14), indicators=rows)


def single(year: int) -> AgencyTables:
    task = TaskRow("2k", "Cung cấp dịch vụ công trực tuyến;", "", "", None, date(year, 6, 30), "", None, "", "")
    return AgencyTables("lao-cai", year, tasks=(task,))


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load_programme(REPOSITORY / "data", "1439")


@cache
def compiled(profile: str, name: str) -> CompiledTemplate:
    return CompiledTemplate.compile(REPOSITORY / "templates" / profile / f"{name}.docx", filters=filters())


def paragraphs(
    programme: Programme,
    kind: Behaviour,
    year: int,
    progress: YearProgress | SeriesProgress | None,
    *,
    agency: str = "lao-cai",
    form: str = "",
) -> list[str]:
    day = programme.default_date(kind.value, year)
    name = "plan-decision" if form else kind.value
    profile = "tt01" if day < date(2020, 3, 5) else "nd30"
    template = compiled(profile, name)
    request = DocumentRequest(
        kind, programme.agencies.get(agency, day), year, day, programme, progress=progress, form=form
    )
    archive = zipfile.ZipFile(BytesIO(template.render(build_context(request).values)))
    xml = archive.read("word/document.xml").decode()
    texts = ("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", block)) for block in re.split(r"</w:p>", xml))
    return [text.replace("\u00a0", "").strip() for text in texts if text.strip()]


def oddities(lines: Sequence[str]) -> list[tuple[str, str]]:
    # Blanks left for number and day are wanted; so is the “Số:” line.
    prose = [line for line in lines if not line.startswith(("Số:", "(Kèm theo")) and ", ngày  " not in line]
    return [(why, line) for line in prose for pattern, why in ODD if re.search(pattern, line)]


Case = Callable[[int], AgencyTables]
CASES: list[Case] = [empty, absent, nought, single, tables]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("year", [2019, 2022, 2025])
def test_an_annual_report_reads_well(programme: Programme, case: Case, year: int) -> None:
    progress = assess_year(case(year), case(year - 1) if year > 2019 else None, programme)
    assert oddities(paragraphs(programme, Behaviour.ANNUAL, year, progress)) == []


@pytest.mark.parametrize("case", CASES)
def test_a_midterm_evaluation_reads_well(programme: Programme, case: Case) -> None:
    progress = assess_series({year: case(year) for year in range(2019, 2023)}, programme)
    assert oddities(paragraphs(programme, Behaviour.MIDTERM, 2022, progress)) == []


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("former", [(), ("lao-cai", "yen-bai")])
def test_a_final_evaluation_reads_well(programme: Programme, case: Case, former: tuple[str, ...]) -> None:
    progress = assess_series({year: case(year) for year in range(2019, 2026)}, programme, former)
    assert oddities(paragraphs(programme, Behaviour.FINAL, 2025, progress)) == []


@pytest.mark.parametrize("agency", ["lao-cai", "ha-noi", "bng", "ttcp", "bnv"])
@pytest.mark.parametrize("year", [2019, 2022])
@pytest.mark.parametrize("form", ["", "decision"])
def test_a_plan_reads_well_before_there_are_any_figures(
    programme: Programme, agency: str, year: int, form: str
) -> None:
    assert oddities(paragraphs(programme, Behaviour.PLAN, year, None, agency=agency, form=form)) == []


PLANNING = [(Behaviour.PLAN, 2019), (Behaviour.YEARLY_PLAN, 2024), (Behaviour.BUDGET_PLAN, 2024)]
PLANNING += [
    (kind, 2022) for kind in (Behaviour.PLAN, Behaviour.CONFERENCE_PLAN, Behaviour.INVITATION, Behaviour.CONCLUSION)
]


@pytest.mark.parametrize("case", [*CASES, planned])
@pytest.mark.parametrize(("kind", "year"), PLANNING)
@pytest.mark.parametrize("agency", ["lao-cai", "bct", "bnv", "lao-cai.stp"])
def test_what_a_body_plans_reads_well(
    programme: Programme, case: Case, kind: Behaviour, year: int, agency: str
) -> None:
    if kind is Behaviour.BUDGET_PLAN and agency == "lao-cai":
        agency = "lao-cai.snv"  # a province's estimate is its department's
    tables_of_year = replace(case(year), agency_id=agency)
    progress = assess_year(tables_of_year, None, programme)
    assert oddities(paragraphs(programme, kind, year, progress, agency=agency)) == []


def test_a_plan_covers_all_five_groups(programme: Programme) -> None:
    lines = paragraphs(programme, Behaviour.PLAN, 2019, assess_year(single(2019), None, programme))
    assert [line[:2] for line in lines if re.match(r"[1-5]\. (Đẩy|Tiếp|Tập|Tăng|Thúc)", line)] == [
        "1.", "2.", "3.", "4.", "5."
    ]  # fmt: skip
