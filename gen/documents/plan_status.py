"""Tình hình ban hành Kế hoạch: who has issued an action plan, and when."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.figures import Figure, figure
from gen.documents.issued_plan import is_plan
from gen.documents.plan import guidance_of
from gen.documents.reporting import BRANCHES
from gen.documents.request import DocumentRequest
from gen.domain.errors import GenError
from gen.domain.tables import InstrumentRow
from gen.domain.values import Source, Value
from gen.messages import _
from gen.progress.figures import read_figure
from gen.progress.model import MissingFigure
from gen.progress.nation_model import NationProgress, UnitProgress
from gen.vietnamese import MISSING, cited_date


class PlanState(StrEnum):
    """How an agency stands with its plan."""

    ON_TIME = "on-time"
    ACCEPTED = "accepted"
    LATE = "late"
    UNDATED = "undated"
    NOT_ISSUED = "not-issued"
    UNKNOWN = "unknown"


_STATE_WORDS: Mapping[PlanState, str] = MappingProxyType(
    {
        PlanState.LATE: "Sau thời hạn",
        PlanState.UNDATED: "Đã ban hành, chưa rõ ngày",
        PlanState.NOT_ISSUED: "Chưa ban hành",
        PlanState.UNKNOWN: "Chưa có thông tin",
    }
)
"""What the other states are called in every programme; when a plan is in time each says in its own words."""
ISSUED = (PlanState.ON_TIME, PlanState.ACCEPTED, PlanState.LATE, PlanState.UNDATED)


class PlanRow(Struct, frozen=True):
    """One agency's plan, as a row of the list."""

    name: str
    symbol: str
    issued_on: str
    state: str


class PlanBranch(Struct, frozen=True):
    """The agencies of one level: those that have issued, and those that have not or of which nothing is known."""

    title: str
    issued: Figure
    expected: Figure
    issued_rows: tuple[PlanRow, ...]
    other_rows: tuple[PlanRow, ...]


class PlanStatusContent(Struct, frozen=True):
    """What the report on plans says besides its frame. ``on_time_words`` says until when a plan is in time."""

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
    on_time_words: str
    branches: tuple[PlanBranch, ...]
    waiting: tuple[str, ...]


class _Plan(Struct, frozen=True):
    """What is known of one agency's plan."""

    unit: UnitProgress
    state: PlanState
    instrument: InstrumentRow | None


class _Judging(Struct, frozen=True):
    """By what plans are judged: the code that says one was issued, the day of the report, the two limits, the words."""

    code: str
    day: date
    on_time: date
    accepted: date
    words: Mapping[PlanState, str]


def plan_status(request: DocumentRequest, nation: NationProgress) -> KindContent:
    """Return the report on who has issued a plan."""
    judging = _judging(request)
    plans = tuple(_plan_of(unit, judging) for unit in nation.units)
    content = _content(request, plans, judging)
    decision = content.decision
    return KindContent(
        title=TitleWords("BÁO CÁO", f"Tình hình ban hành Kế hoạch hành động thực hiện {decision.project}"),
        abbreviation="BC",
        contents=(content,),
        figures=_figures(content),
        missing=tuple(
            MissingFigure(request.year, "Chỉ tiêu", judging.code, "Giá trị", plan.unit.unit.id)
            for plan in plans
            if plan.state is PlanState.UNKNOWN
        ),
    )


def _judging(request: DocumentRequest) -> _Judging:
    plans = request.programme.plans
    if plans.on_time is None or plans.accepted is None:
        raise GenError(_("Chương trình chưa nêu thời hạn ban hành kế hoạch (plans.toml)."))
    on_time, accepted = (limit.deadline.last_day(request.year) for limit in (plans.on_time, plans.accepted))
    in_time = plans.on_time.words if on_time <= request.day else f"Đến ngày {cited_date(request.day)}"
    words = {PlanState.ON_TIME: in_time, PlanState.ACCEPTED: plans.accepted.words}
    return _Judging(plans.indicator, request.day, on_time, accepted, {**_STATE_WORDS, **words})


def _plan_of(unit: UnitProgress, judging: _Judging) -> _Plan:
    """Judge one agency by its indicator and by the instrument it names: what was issued later was not issued yet."""
    said = read_figure(unit.progress, judging.code)
    done = said.number if said is not None else None
    instrument = next((row for row in unit.progress.instruments if is_plan(row)), None)
    if instrument is not None and instrument.issued_on is not None and instrument.issued_on > judging.day:
        return _Plan(unit, PlanState.NOT_ISSUED, None)
    if done is None and instrument is None:
        return _Plan(unit, PlanState.UNKNOWN, None)
    if done is not None and done == 0:
        return _Plan(unit, PlanState.NOT_ISSUED, None)
    return _Plan(unit, _when(instrument, judging), instrument)


def _when(instrument: InstrumentRow | None, judging: _Judging) -> PlanState:
    if instrument is None or instrument.issued_on is None:
        return PlanState.UNDATED
    if instrument.issued_on <= judging.on_time:
        return PlanState.ON_TIME
    return PlanState.ACCEPTED if instrument.issued_on <= judging.accepted else PlanState.LATE


def _content(request: DocumentRequest, plans: tuple[_Plan, ...], judging: _Judging) -> PlanStatusContent:
    code, words = judging.code, judging.words
    counts = {state: _count(f"plans.{state.value}", words[state], _in(plans, state), code) for state in PlanState}
    return PlanStatusContent(
        year=request.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        guidance=guidance_of(request),
        issued=_count("plans.issued", "Số cơ quan đã ban hành Kế hoạch", _in(plans, *ISSUED), code),
        expected=_count("plans.expected", "Số cơ quan phải ban hành Kế hoạch", plans, code),
        on_time=counts[PlanState.ON_TIME],
        accepted=counts[PlanState.ACCEPTED],
        late=counts[PlanState.LATE],
        undated=counts[PlanState.UNDATED],
        not_issued=counts[PlanState.NOT_ISSUED],
        unknown=counts[PlanState.UNKNOWN],
        on_time_words=words[PlanState.ON_TIME],
        branches=tuple(_branch(branch, title, plans, judging) for branch, title in BRANCHES.items()),
        waiting=tuple(plan.unit.unit.name for plan in plans if plan.state not in ISSUED),
    )


def _branch(branch: str, title: str, plans: Iterable[_Plan], judging: _Judging) -> PlanBranch:
    members = tuple(plan for plan in plans if plan.unit.unit.branch == branch)
    issued = _in(members, *ISSUED)
    return PlanBranch(
        title=title,
        issued=_count(f"plans.{branch}.issued", f"Số {title} đã ban hành Kế hoạch", issued, judging.code),
        expected=_count(f"plans.{branch}.expected", f"Số {title} phải ban hành Kế hoạch", members, judging.code),
        issued_rows=tuple(_row(plan, judging) for plan in issued),
        other_rows=tuple(_row(plan, judging) for plan in members if plan.state not in ISSUED),
    )


def _row(plan: _Plan, judging: _Judging) -> PlanRow:
    instrument = plan.instrument
    return PlanRow(
        name=plan.unit.unit.name,
        symbol=instrument.symbol if instrument and instrument.symbol else MISSING,
        issued_on=cited_date(instrument.issued_on if instrument else None),
        state=judging.words[plan.state],
    )


def _in(plans: Iterable[_Plan], *states: PlanState) -> tuple[_Plan, ...]:
    return tuple(plan for plan in plans if plan.state in states)


def _count(id_: str, label: str, plans: Iterable[_Plan], code: str) -> Figure:
    counted = tuple(plans)
    cells = tuple(cell for plan in counted for cell in _cells(plan, code))
    return figure(id_, label, "cơ quan", Value(Decimal(len(counted)), parts=cells))


def _cells(plan: _Plan, code: str) -> tuple[Source, ...]:
    said = read_figure(plan.unit.progress, code)
    return said.cells if said is not None else ()


def _figures(content: PlanStatusContent) -> tuple[Figure, ...]:
    branches = (shown for branch in content.branches for shown in (branch.issued, branch.expected))
    states = (content.on_time, content.accepted, content.late, content.undated, content.not_issued, content.unknown)
    return (content.issued, content.expected, *states, *branches)
