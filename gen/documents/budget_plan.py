"""Công văn gửi kế hoạch và dự toán kinh phí: what a year's activities of the programme take, by task and source."""

from collections.abc import Sequence

from msgspec import Struct

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.figures import Figure, figure
from gen.documents.plan_rows import Funds, amount_of, fund_figures, funds_of, group_of, rows_of_the_year, time_of
from gen.documents.plan_words import missing_activities, tables_of
from gen.documents.request import DocumentRequest
from gen.domain.errors import GenError
from gen.domain.schema import Schema
from gen.domain.sums import total
from gen.domain.tables import PlannedRow
from gen.domain.values import NOT_REPORTED, Value
from gen.messages import _
from gen.programme.kinds import collects
from gen.progress.model import YearProgress
from gen.vietnamese import dong, ended, number

_INTEGRATED = -1
"""The last of the sources of the form is no money: what is integrated is said in a note."""


class BudgetItem(Struct, frozen=True):
    """One activity: how much, when, and what it takes of each source (in the order of the sources), in million đồng."""

    activity: str
    amount: str
    time: str
    amounts: tuple[str, ...]
    total: str
    note: str


class BudgetGroup(Struct, frozen=True):
    """One group of tasks with its sums."""

    title: str
    items: tuple[BudgetItem, ...]
    amounts: tuple[str, ...]
    total: Figure


class BudgetPlanContent(Struct, frozen=True):
    """What the letter says besides its frame.

    ``owner`` is whose activities they are (a province's for its Sở Nội vụ); ``amounts`` the sums of the sources of the
    form; ``before`` is what was planned for the year before.
    """

    year: int
    body: Body
    decision: Citation
    owner: str
    funds: Funds
    groups: tuple[BudgetGroup, ...]
    amounts: tuple[str, ...]
    before: Figure


def budget_plan(request: DocumentRequest) -> KindContent:
    """Return the letter; an activity whose cost nobody wrote down is printed as “…” and named among what is missing.

    Raises GenError for a province, whose estimate its Sở Nội vụ sends in, and for whom all estimates are sent to.
    """
    if request.agency.type.is_local:
        message = _("Dự toán của “{agency}” do Sở Nội vụ lập, gửi Sở Tài chính.")
        raise GenError(message.format(agency=request.agency.name))
    if request.agency.name in _addressees(request):
        message = _("“{agency}” tổng hợp dự toán của chính mình, không gửi công văn cho mình.")
        raise GenError(message.format(agency=request.agency.name))
    tables = tables_of(request)
    rows = rows_of_the_year(tables) if tables else ()
    known = sources(request.programme.schema)
    groups = _groups(request, rows, known)
    funds = funds_of(rows)
    content = BudgetPlanContent(
        year=request.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        owner=_owner(request),
        funds=funds,
        groups=groups,
        amounts=_sums(rows, known),
        before=_before(request),
    )
    subject = f"kế hoạch và dự toán kinh phí thực hiện {request.programme.decision.short_name} năm {request.year}"
    return KindContent(
        title=TitleWords("", "", subject),
        abbreviation="",
        contents=(content,),
        figures=(*fund_figures(funds), *(group.total for group in groups)),
        missing=missing_activities(rows, request),
    )


def _addressees(request: DocumentRequest) -> tuple[str, ...]:
    spec = request.programme.kind(request.kind)
    return request.programme.addressees(spec, request.agency, request.day)


def sources(schema: Schema) -> tuple[str, ...]:
    """Return the sources of money of the form, what is merely integrated left out."""
    sheet = schema.find("plan")
    return sheet.column("funding").values[:_INTEGRATED] if sheet else ()


def _owner(request: DocumentRequest) -> str:
    if collects(request.agency):
        return request.programme.agencies.get(request.agency.parent, request.day).unit
    return request.agency.name


def _groups(request: DocumentRequest, rows: Sequence[PlannedRow], known: Sequence[str]) -> tuple[BudgetGroup, ...]:
    order = {task.code: place for place, task in enumerate(request.programme.tasks)}
    found = []
    for group in request.programme.groups:
        own = sorted(
            (row for row in rows if group_of(row.code) == group.number), key=lambda row: order.get(row.code, len(order))
        )
        if own:
            costs = total((row.code, row.cost) for row in own)
            sum_ = figure(f"budget.group-{group.number}", f"Dự toán nhóm {group.number}", "triệu đồng", costs, number)
            items = tuple(_item(row, known) for row in own)
            found.append(BudgetGroup(group.title, items, _sums(own, known), sum_))
    return tuple(found)


def _item(row: PlannedRow, known: Sequence[str]) -> BudgetItem:
    amounts = tuple(
        number(row.cost) if _place(row, known) == place and row.cost.number else "" for place in range(len(known))
    )
    integrated = row.cost.number is not None and not row.cost.number
    return BudgetItem(
        activity=ended(row.activity, ""),
        amount=amount_of(row),
        time=time_of(row.start, row.end),
        amounts=amounts,
        total="-" if integrated else number(row.cost),
        note="Lồng ghép" if integrated else "",
    )


def _place(row: PlannedRow, known: Sequence[str]) -> int:
    """Return the column of the row's source; the last where the form does not name it."""
    return known.index(row.funding) if row.funding in known else len(known) - 1


def _sums(rows: Sequence[PlannedRow], known: Sequence[str]) -> tuple[str, ...]:
    """Return the sum of each source, "" where nothing comes from it."""
    by_place: list[list[Value]] = [[] for _source in known]
    for row in rows:
        if row.cost.number:
            by_place[_place(row, known)].append(row.cost)
    return tuple(number(total(("", value) for value in values)) if values else "" for values in by_place)


def _before(request: DocumentRequest) -> Figure:
    """Return what was planned for the year before, from the sheet of funds of that year."""
    progress = request.progress
    value = progress.planned_before if isinstance(progress, YearProgress) else NOT_REPORTED
    return figure("budget.before", f"Dự toán năm {request.year - 1}", "triệu đồng", value, dong)
