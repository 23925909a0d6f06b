"""Công văn hướng dẫn: how to make the plan or report of a year, with its outline and tables attached."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from msgspec import Struct

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.enquiries import Enquiries, enquiries_of, missing_enquiries
from gen.documents.form_tables import LetterForm, plan_form, report_form
from gen.documents.request import DocumentRequest
from gen.domain.document import Behaviour
from gen.domain.programme import Deadline
from gen.domain.working_days import working_day_before
from gen.programme import Programme
from gen.vietnamese import cited_date

PLAN, ANNUAL, MIDTERM, FINAL = "plan", "annual", "midterm", "final"
TASKS = (FINAL, MIDTERM, PLAN)
"""What a year's guidance is about: the first of these kinds that the year has, else the annual report."""

SUBJECTS: Mapping[str, str] = MappingProxyType(
    {
        PLAN: "xây dựng Kế hoạch hành động và tổ chức thực hiện {name}",
        ANNUAL: "hướng dẫn báo cáo kết quả thực hiện {name} {when}",
        MIDTERM: "hướng dẫn sơ kết thực hiện {name} giai đoạn {first_year} - {year}",
        FINAL: "hướng dẫn tổng kết thực hiện {name} giai đoạn {first_year} - {year}",
    }
)


class GuidanceContent(Struct, frozen=True):
    """What the letter says besides its frame.

    ``task`` is what the guidance is about (plan, annual, midterm, final). ``last_day`` is the last day to send it in;
    ``working_day`` the working day before where that is a Saturday or Sunday. Figures are counted from ``period_start``
    to ``cut_off``, those of a year from the day ``year_begins`` of the year before (15/12) to ``year_ends``. ``years``
    are those from the first of the programme to the letter's own. ``form`` are the tables to be filled in; ``example``
    cites the ministry's own plan that goes with a letter on plans, "" before it was issued; ``enquiries`` is whom to
    ask.
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
    year_begins: str
    year_ends: str
    years: tuple[int, ...]
    requirements: tuple[str, ...]
    form: LetterForm
    example: str
    enquiries: Enquiries


def guidance(request: DocumentRequest) -> KindContent:
    """Return the letter of guidance of a year."""
    content, programme = _content(request), request.programme
    names = {
        "name": programme.decision.short_name,
        "year": request.year,
        "when": request.when,
        "first_year": programme.years[0],
    }
    return KindContent(
        title=TitleWords("", "", SUBJECTS[content.task].format_map(names)),
        abbreviation="",
        contents=(content,),
        missing=missing_enquiries(request, content.enquiries),
    )


def _content(request: DocumentRequest) -> GuidanceContent:
    programme, year = request.programme, request.year
    body = body_of(request.agency, programme, request.day)
    task = next((kind for kind in TASKS if year in programme.years_of(kind)), ANNUAL)
    last_day = _due(programme, task).last_day(year)
    working_day = working_day_before(last_day)
    cut_off = programme.deadline("cut-off")
    return GuidanceContent(
        year=year,
        task=task,
        body=body,
        decision=decision_of(request),
        last_day=last_day,
        working_day=working_day,
        on_weekend=working_day != last_day,
        period_start=_period_start(programme, task, year),
        cut_off=cut_off.last_day(year),
        year_begins=_of_every_year(cut_off.last_day(year) + timedelta(days=1)),
        year_ends=_of_every_year(cut_off.last_day(year)),
        years=tuple(range(programme.years[0], year + 1)),
        requirements=tuple(requirement.text for requirement in programme.requirements),
        form=plan_form(programme) if task == PLAN else report_form(programme, request.day),
        example=_example(request) if task == PLAN else "",
        enquiries=enquiries_of(request, body),
    )


def _due(programme: Programme, task: str) -> Deadline:
    """Return the deadline of what the guidance is about; plans that come late but are taken have a later one."""
    accepted = programme.plans.accepted if task == PLAN else None
    return accepted.deadline if accepted else programme.due(Behaviour(task))


def _of_every_year(day: date) -> str:
    return cited_date(day).rpartition("/")[0]


def _period_start(programme: Programme, task: str, year: int) -> date:
    """Return the day after the cut-off before: of the year, or of the first year of the period that is evaluated."""
    if programme.period.id:
        return programme.measures.period_of(year)[0]
    first = programme.years[0] if task in (MIDTERM, FINAL) else year
    return programme.deadline("cut-off").last_day(first - 1) + timedelta(days=1)


def _example(request: DocumentRequest) -> str:
    """Return the citation of the ministry's own plan, which the letter attaches."""
    programme = request.programme
    own = programme.plans.example
    found = (base for base in programme.legal_bases if base.id == own and base.issued_on <= request.day)
    return next((base.citation for base in found), "")
