"""Tình hình ban hành Kế hoạch: who has issued an action plan, and when (Công văn 1226/BNV-HTQT, điểm 5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.figures import Figure, figure
from gen.documents.issued_plan import is_plan
from gen.documents.plan import guidance_of
from gen.documents.reporting import BRANCHES
from gen.documents.request import DocumentRequest
from gen.domain.tables import InstrumentRow
from gen.domain.values import Source, Value
from gen.progress.figures import read_figure
from gen.progress.model import MissingFigure
from gen.progress.nation_model import NationProgress, UnitProgress
from gen.vietnamese import MISSING, cited_date

PLAN_CODE = "CT03"
"""The indicator that says whether an agency has issued its plan."""

ON_TIME, ACCEPTED = "plan", "plan-accepted"
"""Ids of the deadlines: Quý II năm 2019; trước tháng 9 năm 2019."""


class PlanState(StrEnum):
    """How an agency stands with its plan."""

    ON_TIME = "on-time"
    ACCEPTED = "accepted"
    LATE = "late"
    UNDATED = "undated"
    NOT_ISSUED = "not-issued"
    UNKNOWN = "unknown"


STATE_WORDS: Mapping[PlanState, str] = MappingProxyType(
    {
        PlanState.ON_TIME: "Đến hết Quý II năm 2019",
        PlanState.ACCEPTED: "Sau Quý II, trước tháng 9 năm 2019",
        PlanState.LATE: "Từ tháng 9 năm 2019",
        PlanState.UNDATED: "Đã ban hành, chưa rõ ngày",
        PlanState.NOT_ISSUED: "Chưa ban hành",
        PlanState.UNKNOWN: "Chưa có thông tin",
    }
)
ISSUED = (PlanState.ON_TIME, PlanState.ACCEPTED, PlanState.LATE, PlanState.UNDATED)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One agency's plan, as a row of the list."""

    name: str
    symbol: str
    issued_on: str
    state: str


@dataclass(frozen=True, slots=True)
class PlanBranch:
    """The agencies of one level: those that have issued, and those that have not or of which nothing is known."""

    title: str
    issued: Figure
    expected: Figure
    issued_rows: tuple[PlanRow, ...]
    other_rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class PlanStatusContent:
    """What the report on plans says besides its frame. ``states`` counts the agencies in each state that occurs."""

    year: int
    body: Body
    decision: Citation
    guidance: str
    issued: Figure
    expected: Figure
    on_time: Figure
    accepted: Figure
    late: Figure
    undated: Figure
    not_issued: Figure
    unknown: Figure
    branches: tuple[PlanBranch, ...]
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is known of one agency's plan."""

    unit: UnitProgress
    state: PlanState
    instrument: InstrumentRow | None


def plan_status(request: DocumentRequest, nation: NationProgress) -> KindContent:
    """Return the report on who has issued a plan."""
    limits = [request.programme.deadline(id_).last_day(request.year) for id_ in (ON_TIME, ACCEPTED)]
    plans = tuple(_plan_of(unit, limits[0], limits[1], request.day) for unit in nation.units)
    content = _content(request, plans)
    decision = content.decision
    return KindContent(
        title=TitleWords("BÁO CÁO", f"Tình hình ban hành Kế hoạch hành động thực hiện {decision.project}"),
        abbreviation="BC",
        contents=(content,),
        figures=_figures(content),
        missing=tuple(
            MissingFigure(request.year, "Chỉ tiêu", PLAN_CODE, "Giá trị", plan.unit.unit.id)
            for plan in plans
            if plan.state is PlanState.UNKNOWN
        ),
    )


def _plan_of(unit: UnitProgress, on_time: date, accepted: date, day: date) -> _Plan:
    """Judge one agency by its indicator and by the instrument it names: what was issued later was not issued yet."""
    said = read_figure(unit.progress, PLAN_CODE)
    done = said.number if said is not None else None
    instrument = next((row for row in unit.progress.instruments if is_plan(row)), None)
    if instrument is not None and instrument.issued_on is not None and instrument.issued_on > day:
        return _Plan(unit, PlanState.NOT_ISSUED, None)
    if done is None and instrument is None:
        return _Plan(unit, PlanState.UNKNOWN, None)
    if done is not None and done == 0:
        return _Plan(unit, PlanState.NOT_ISSUED, None)
    return _Plan(unit, _when(instrument, on_time, accepted), instrument)


def _when(instrument: InstrumentRow | None, on_time: date, accepted: date) -> PlanState:
    if instrument is None or instrument.issued_on is None:
        return PlanState.UNDATED
    if instrument.issued_on <= on_time:
        return PlanState.ON_TIME
    return PlanState.ACCEPTED if instrument.issued_on <= accepted else PlanState.LATE


def _content(request: DocumentRequest, plans: tuple[_Plan, ...]) -> PlanStatusContent:
    counts = {state: _count(f"plans.{state.value}", STATE_WORDS[state], _in(plans, state)) for state in PlanState}
    return PlanStatusContent(
        year=request.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        guidance=guidance_of(request),
        issued=_count("plans.issued", "Số cơ quan đã ban hành Kế hoạch", _in(plans, *ISSUED)),
        expected=_count("plans.expected", "Số cơ quan phải ban hành Kế hoạch", plans),
        on_time=counts[PlanState.ON_TIME],
        accepted=counts[PlanState.ACCEPTED],
        late=counts[PlanState.LATE],
        undated=counts[PlanState.UNDATED],
        not_issued=counts[PlanState.NOT_ISSUED],
        unknown=counts[PlanState.UNKNOWN],
        branches=tuple(_branch(branch, title, plans) for branch, title in BRANCHES.items()),
        waiting=tuple(plan.unit.unit.name for plan in plans if plan.state not in ISSUED),
    )


def _branch(branch: str, title: str, plans: Iterable[_Plan]) -> PlanBranch:
    members = tuple(plan for plan in plans if plan.unit.unit.branch == branch)
    issued = _in(members, *ISSUED)
    return PlanBranch(
        title=title,
        issued=_count(f"plans.{branch}.issued", f"Số {title} đã ban hành Kế hoạch", issued),
        expected=_count(f"plans.{branch}.expected", f"Số {title} phải ban hành Kế hoạch", members),
        issued_rows=tuple(_row(plan) for plan in issued),
        other_rows=tuple(_row(plan) for plan in members if plan.state not in ISSUED),
    )


def _row(plan: _Plan) -> PlanRow:
    instrument = plan.instrument
    return PlanRow(
        name=plan.unit.unit.name,
        symbol=instrument.symbol if instrument and instrument.symbol else MISSING,
        issued_on=cited_date(instrument.issued_on if instrument else None),
        state=STATE_WORDS[plan.state],
    )


def _in(plans: Iterable[_Plan], *states: PlanState) -> tuple[_Plan, ...]:
    return tuple(plan for plan in plans if plan.state in states)


def _count(id_: str, label: str, plans: Iterable[_Plan]) -> Figure:
    counted = tuple(plans)
    cells = tuple(cell for plan in counted for cell in _cells(plan))
    return figure(id_, label, "cơ quan", Value(Decimal(len(counted)), parts=cells))


def _cells(plan: _Plan) -> tuple[Source, ...]:
    said = read_figure(plan.unit.progress, PLAN_CODE)
    return said.cells if said is not None else ()


def _figures(content: PlanStatusContent) -> tuple[Figure, ...]:
    branches = (shown for branch in content.branches for shown in (branch.issued, branch.expected))
    states = (content.on_time, content.accepted, content.late, content.undated, content.not_issued, content.unknown)
    return (content.issued, content.expected, *states, *branches)
