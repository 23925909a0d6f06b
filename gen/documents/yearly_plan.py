"""Kế hoạch năm: what a body takes up of its plan in one year, with the year's targets, activities, funds and leads."""

from functools import partial

from msgspec import Struct

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.figures import Figure, figure
from gen.documents.issued_plan import plan_of
from gen.documents.plan_rows import own_groups, rows_of_the_year
from gen.documents.plan_tasks import PlanGroup, plan_figures, plan_groups
from gen.documents.plan_words import (
    PlanWords,
    missing_activities,
    missing_words,
    plan_words,
    tables_of,
    words_figures,
)
from gen.documents.request import DocumentRequest
from gen.documents.scope import led_within, scope_of
from gen.domain.sums import total
from gen.domain.tables import PlannedRow
from gen.progress.model import YearProgress
from gen.vietnamese import MISSING

_CLASS = "lớp"


class YearTarget(Struct, frozen=True):
    """A goal that is a rate: what it shall have reached at the end of the year, and what it had a year before."""

    name: str
    population: str
    target: str
    before: Figure


class YearlyPlanContent(Struct, frozen=True):
    """What a yearly plan says besides its frame and the agency's own words.

    ``plan`` names the plan of the whole period that it carries out; ``classes`` how many classes it plans.
    """

    year: int
    body: Body
    decision: Citation
    plan: str
    whose: str
    targets: tuple[YearTarget, ...]
    classes: Figure
    groups: tuple[PlanGroup, ...]


def yearly_plan(request: DocumentRequest) -> KindContent:
    """Return the plan of one year; without activities in the workbook it lists the sub-items of the Decision."""
    body, tables = body_of(request.agency, request.programme, request.day), tables_of(request)
    rows = rows_of_the_year(tables) if tables else ()
    groups = own_groups(request.programme, rows, () if rows else _decided(request, body))
    words = plan_words(request, rows, groups, body)
    content = YearlyPlanContent(
        year=request.year,
        body=body,
        decision=decision_of(request),
        plan=_plan_of(request, body),
        whose=scope_of(body)["whose"],
        targets=_targets(request, words),
        classes=_classes(rows),
        groups=groups,
    )
    return KindContent(
        title=TitleWords("KẾ HOẠCH", f"Thực hiện {content.decision.short_name} năm {request.year}"),
        abbreviation="KH",
        contents=(content, words),
        figures=(content.classes, *plan_figures(groups), *words_figures(words), *_known(content.targets)),
        missing=(*missing_activities(rows, request), *missing_words(request)),
    )


def _decided(request: DocumentRequest, body: Body) -> tuple[PlanGroup, ...]:
    programme = request.programme
    return plan_groups(
        programme, programme.tasks_on(request.day), None, led=partial(led_within, body), first_year=request.year
    )


def _plan_of(request: DocumentRequest, body: Body) -> str:
    owner = body.name if not body.is_unit else request.programme.agencies.get(request.agency.parent, request.day).name
    return plan_of(request, owner)


def _targets(request: DocumentRequest, words: PlanWords) -> tuple[YearTarget, ...]:
    line = next((line for line in words.path if line.year == request.year), None)
    if line is None or not isinstance(request.progress, YearProgress):
        return ()
    known = {each.code: each for each in request.progress.indicators}
    goals = [each for each in request.programme.indicators_on(request.day) if each.kind == "ratio" and each.target]
    return tuple(
        YearTarget(
            goal.name,
            goal.population,
            target,
            figure(f"{goal.code}.before", f"{goal.name} năm {request.year - 1}", "%", known[goal.code].before),
        )
        for goal, target in zip(goals, line.targets, strict=True)
        if goal.code in known and target != MISSING
    )


def _known(targets: tuple[YearTarget, ...]) -> tuple[Figure, ...]:
    return tuple(target.before for target in targets if not target.before.missing)


def _classes(rows: tuple[PlannedRow, ...]) -> Figure:
    planned = [row.quantity for row in rows if row.unit.strip().casefold() == _CLASS]
    return figure("plan.classes", "Số lớp dự kiến", _CLASS, total(("", value) for value in planned))
