"""Công văn hướng dẫn: how to make the plan or report of a year, with its outline and tables attached."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.request import DocumentRequest
from gen.intake.schema import Sheet, load_schema
from gen.progress.reporting import working_day_before

PLAN, ANNUAL, MIDTERM, FINAL = "plan", "annual", "midterm", "final"
TASKS: Mapping[int, str] = MappingProxyType({2019: PLAN, 2022: MIDTERM, 2025: FINAL})
"""What a year's guidance is about; other years: the annual report (Quyết định số 1439/QĐ-TTg, mục IV.2, VI.1a)."""

SUBJECTS: Mapping[str, str] = MappingProxyType(
    {
        PLAN: "xây dựng Kế hoạch hành động và tổ chức thực hiện Đề án 1439",
        ANNUAL: "hướng dẫn báo cáo kết quả thực hiện Đề án 1439 năm {year}",
        MIDTERM: "hướng dẫn sơ kết thực hiện Đề án 1439 giai đoạn 2019 - 2022",
        FINAL: "hướng dẫn tổng kết thực hiện Đề án 1439 giai đoạn 2019 - 2025",
    }
)
DEADLINES: Mapping[str, str] = MappingProxyType(
    {PLAN: "plan-accepted", ANNUAL: "annual", MIDTERM: "midterm", FINAL: "final"}
)


@dataclass(frozen=True, slots=True)
class FormTable:
    """One table of the form: its sheet and columns."""

    name: str
    columns: str
    unit: str


@dataclass(frozen=True, slots=True)
class GuidanceContent:
    """What the letter says besides its frame.

    ``task`` is what the guidance is about (plan, annual, midterm, final). ``last_day`` is the last day to send it in;
    ``working_day`` the working day before where that is a Saturday or Sunday. Figures are counted from ``period_start``
    to ``cut_off``.
    """

    year: int
    task: str
    body: Body
    decision: Citation
    last_day: date
    working_day: date
    on_weekend: bool
    period_start: date
    cut_off: date
    requirements: tuple[str, ...]
    form: tuple[FormTable, ...]


def guidance(request: DocumentRequest) -> KindContent:
    """Return the letter of guidance of a year."""
    content = _content(request)
    return KindContent(
        title=TitleWords("", "", SUBJECTS[content.task].format(year=request.year)), abbreviation="", contents=(content,)
    )


def _content(request: DocumentRequest) -> GuidanceContent:
    programme, year = request.programme, request.year
    task = TASKS.get(year, ANNUAL)
    last_day = programme.deadline(DEADLINES[task]).last_day(year)
    working_day = working_day_before(last_day)
    cut_off = programme.deadline("cut-off")
    return GuidanceContent(
        year=year,
        task=task,
        body=body_of(request.agency, programme, request.day),
        decision=decision_of(request),
        last_day=last_day,
        working_day=working_day,
        on_weekend=working_day != last_day,
        period_start=cut_off.last_day(year - 1).replace(day=cut_off.last_day(year - 1).day + 1),
        cut_off=cut_off.last_day(year),
        requirements=tuple(requirement.text for requirement in programme.requirements),
        form=form_tables(),
    )


def form_tables() -> tuple[FormTable, ...]:
    """Return the tables of the form in its order."""
    return tuple(_form_table(sheet) for sheet in load_schema().data_sheets)


def _form_table(sheet: Sheet) -> FormTable:
    return FormTable(sheet.name, "; ".join(column.name for column in sheet.columns), sheet.unit)
