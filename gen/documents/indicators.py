"""How reports speak of the measured goals of one year."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import ROUND_CEILING, Decimal

from msgspec import Struct

from gen.documents.breakdown import breakdown
from gen.documents.figures import Figure, figure
from gen.domain.measures import Measures
from gen.domain.periods import ReportingPeriod
from gen.domain.programme import Indicator
from gen.domain.values import NOT_REPORTED, Value
from gen.programme import Programme
from gen.progress.model import Attainment, Change, IndicatorProgress
from gen.progress.quantities import PER_CENT
from gen.vietnamese import change, count, number, percent, points

RATIO = "ratio"
BINARY = "binary"
GIVEN = "given"
POINTS = "điểm phần trăm"
NOT_APPLICABLE = "x"
_ESTIMATED = "Số ước"

_STANDINGS: Mapping[Attainment, str] = {
    Attainment.MET: "đạt mục tiêu",
    Attainment.ON_TRACK: "đúng tiến độ",
    Attainment.AT_RISK: "chậm tiến độ",
    Attainment.MISSED: "chưa đạt mục tiêu",
    Attainment.UNKNOWN: "chưa đủ số liệu để đánh giá",
}
_BEHIND = (Attainment.AT_RISK, Attainment.MISSED)


class IndicatorCells(Struct, frozen=True):
    """The cells of one row of the table of goals, ready to print; “x” where a column does not apply.

    ``before`` is the result of the year before.
    """

    before: str
    numerator: str
    denominator: str
    result: str
    target: str
    gap: str
    note: str


class IndicatorView(Struct, frozen=True):
    """One measured goal.

    ``result`` is a percentage for a ratio and a number of ``unit`` otherwise; ``target`` and ``gap`` (result − target)
    are in the same unit, None if there is no target; ``standing`` is a word for the filter ``attainment``.
    ``shortfall`` says how much is lacking to the target of a rate (“4,96 điểm phần trăm”), "" where nothing is.
    ``verb`` goes before the result of a ratio (đạt, ước đạt); ``gap_words``, ``done_words`` and ``change`` are phrases,
    ``change`` is "" if there is no earlier year.
    ``remaining`` is how many more are needed to reach the target of a ratio; ``is_given`` tells an index that somebody
    else works out, ``group`` the group of tasks that it measures, 0 where it belongs to none; ``numerator_name`` and
    ``denominator_name`` say what the terms of a ratio count.
    """

    code: str
    name: str
    unit: str
    result_unit: str
    population: str
    is_ratio: bool
    is_binary: bool
    is_given: bool
    verb: str
    result: Figure
    numerator: Figure
    denominator: Figure
    remaining: Figure
    target: Decimal | None
    gap: Decimal | None
    standing: str
    gap_words: str
    shortfall: str
    done_words: str
    change: str
    cells: IndicatorCells
    group: int
    numerator_name: str
    denominator_name: str


class Indicators(Struct, frozen=True):
    """All goals in order; ``targets`` are those that have a target in the programme, ``tracked`` the others.

    ``idle`` are those tracked that are 0, and were before: nothing is to be said of each.
    """

    every: tuple[IndicatorView, ...]
    targets: tuple[IndicatorView, ...]
    tracked: tuple[IndicatorView, ...]
    idle: tuple[IndicatorView, ...]


def indicator_views(progress: Iterable[IndicatorProgress], programme: Programme, day: date) -> Indicators:
    """Return the views of all goals, under the names of the day."""
    known = {indicator.code: indicator for indicator in programme.indicators_on(day)}
    progress, measures = tuple(progress), programme.measures
    views = tuple(_view(each, known.get(each.code), measures) for each in progress)
    idle = {each.code for each in progress if _is_idle(each)}
    goals = {code for code, indicator in known.items() if indicator.target}
    return Indicators(
        every=views,
        targets=tuple(view for view in views if view.code in goals),
        tracked=tuple(view for view in views if view.code not in goals),
        idle=tuple(view for view in views if view.code not in goals and view.code in idle),
    )


def _is_idle(progress: IndicatorProgress) -> bool:
    counted = progress.kind != RATIO and progress.result.number == 0
    return counted and (progress.change is None or not progress.change.absolute)


def _view(progress: IndicatorProgress, indicator: Indicator | None, measures: Measures) -> IndicatorView:
    name, code = indicator.name if indicator else progress.name, progress.code
    ratio, per_cent = progress.kind == RATIO, _is_per_cent(progress)
    result_unit = "%" if ratio else progress.unit
    return IndicatorView(
        code=code,
        name=name,
        unit=progress.unit,
        result_unit=result_unit,
        population=progress.population or progress.unit,
        is_ratio=ratio,
        is_binary=progress.kind == BINARY,
        is_given=progress.kind == GIVEN,
        verb=_verb(progress.result),
        result=figure(f"{code}.result", name, result_unit, progress.result, _as_given(progress)),
        numerator=figure(f"{code}.numerator", f"{name}: tử số", progress.unit, progress.numerator, count),
        denominator=figure(f"{code}.denominator", f"{name}: mẫu số", progress.unit, progress.denominator, count),
        remaining=figure(f"{code}.remaining", f"{name}: số còn phải thực hiện", progress.unit, _remaining(progress)),
        target=progress.target,
        gap=progress.gap,
        standing=progress.attainment.value,
        gap_words=_gap_words(progress),
        shortfall=_shortfall(progress),
        done_words=_done_words(progress),
        change=change_words(progress.change, POINTS if per_cent else progress.unit, measures.period),
        cells=_cells(progress, ratio),
        group=indicator.group if indicator else 0,
        numerator_name=indicator.numerator_label if indicator else "",
        denominator_name=indicator.denominator_label if indicator else "",
    )


def _as_given(progress: IndicatorProgress) -> Callable[[Value], str] | None:
    """Return how an index is written that is no percentage: as it was given, it counts nothing."""
    return number if progress.kind == GIVEN and not _is_per_cent(progress) else None


def _is_per_cent(progress: IndicatorProgress) -> bool:
    """Tell whether it is a percentage: a ratio, or an index that is given as one."""
    return progress.kind == RATIO or (progress.kind == GIVEN and progress.unit == PER_CENT)


def _remaining(progress: IndicatorProgress) -> Value:
    """Count what is still needed for the target, in whole units; nothing is not a figure worth printing."""
    have, of, target = progress.numerator.number, progress.denominator.number, progress.target
    if progress.kind != RATIO or have is None or of is None or target is None:
        return NOT_REPORTED
    needed = (of * target / 100).to_integral_value(ROUND_CEILING) - have
    cells = (*progress.numerator.cells, *progress.denominator.cells)
    return Value(needed, parts=cells) if needed > 0 else NOT_REPORTED


def _verb(result: Value) -> str:
    if result.number == 0:
        return "ở mức"
    return "ước đạt" if result.estimated else "đạt"


def _gap_words(progress: IndicatorProgress) -> str:
    if not _is_per_cent(progress) or progress.gap is None or progress.target is None:
        return ""
    target, gap = percent(progress.target), points(abs(progress.gap))
    match progress.attainment:
        case Attainment.MET:
            return f"vượt {gap} {POINTS} so với mục tiêu {target}" if progress.gap else f"hoàn thành mục tiêu {target}"
        case Attainment.MISSED:
            return f"chưa đạt mục tiêu {target} (còn thiếu {gap} {POINTS})"
        case _:
            standing = _STANDINGS[progress.attainment]
            return f"{standing} so với mục tiêu {target} đến năm {progress.due_year} (còn thiếu {gap} {POINTS})"


def _shortfall(progress: IndicatorProgress) -> str:
    lacking = _is_per_cent(progress) and progress.gap is not None and progress.gap < 0
    return f"{points(abs(progress.gap))} {POINTS}" if lacking and progress.gap is not None else ""


def _done_words(progress: IndicatorProgress) -> str:
    done, target = progress.result.number, progress.target
    if progress.kind != BINARY or done is None or target is None:
        return ""
    if done >= target:
        return "đã thực hiện"
    return f"đã thực hiện tại {count(done)}/{count(target)} cơ quan" if done else "chưa thực hiện"


def _cells(progress: IndicatorProgress, ratio: bool) -> IndicatorCells:
    note = progress.note.strip()
    if progress.result.estimated and _ESTIMATED.lower() not in note.lower():
        note = f"{_ESTIMATED}; {note}" if note else _ESTIMATED
    return IndicatorCells(
        before=points(progress.before),
        numerator=number(progress.numerator) if ratio else NOT_APPLICABLE,
        denominator=number(progress.denominator) if ratio else NOT_APPLICABLE,
        result=points(progress.result),
        target=NOT_APPLICABLE if progress.target is None else points(progress.target),
        gap=NOT_APPLICABLE if progress.target is None else points(progress.gap, sign=True),
        note=note,
    )


def change_words(difference: Change | None, unit: str, period: ReportingPeriod) -> str:
    """Say a change in its unit (lớp, điểm phần trăm …).

    It is "" if there is no earlier year to compare with, or where a part of either sum is lacking.
    """
    if difference is None or difference.over_common:
        return ""
    return change(difference.absolute, period.named(difference.against_year), unit)


def indicator_figures(views: Iterable[IndicatorView]) -> tuple[Figure, ...]:
    """Return the figures of the goals; a ratio brings the two numbers that others can add up."""
    found: list[Figure] = []
    for view in views:
        found.append(view.result)
        if view.is_ratio:
            found += (view.numerator, view.denominator)
        if not view.remaining.missing:
            found.append(view.remaining)
    return tuple(found)


class GoalSummary(Struct, frozen=True):
    """How the goals that the Decision sets stand together: one sentence, and the names of those behind."""

    total: int
    sentence: str
    behind: tuple[str, ...]


def summary_of(goals: tuple[IndicatorView, ...]) -> GoalSummary:
    """Sum up the goals that have a target."""
    parts = [(sum(g.standing == standing for g in goals), words) for standing, words in _STANDINGS.items()]
    lead = f"Có {count(len(goals))} chỉ tiêu được đặt mục tiêu cụ thể"
    return GoalSummary(
        total=len(goals),
        sentence=f"{lead}, {breakdown(parts, 'chỉ tiêu')}." if goals else "Các chỉ tiêu được theo dõi như sau.",
        behind=tuple(goal.name for goal in goals if goal.standing in _BEHIND),
    )
