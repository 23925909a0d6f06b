"""The supplement of a plan: where the midterm left it, the targets of each year after, what goes on, what is new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from gen.documents.figures import Figure, figure
from gen.documents.indicators import POINTS, RATIO
from gen.documents.issued_plan import plan_citation
from gen.documents.tasks import with_cause
from gen.domain.tables import TaskRow, TaskStatus
from gen.domain.values import Value
from gen.programme import Programme
from gen.progress.model import IndicatorProgress, SeriesProgress, YearProgress
from gen.progress.task_merging import WITH_RESULT
from gen.vietnamese import ended, join, percent, points

_TENTH = Decimal("0.1")
_SETTLED = frozenset({TaskStatus.DONE, TaskStatus.DROPPED})


class YearlyTarget(Struct, frozen=True):
    """The path of one goal from the midterm to the last year.

    ``baseline`` is its result at the midterm with the two numbers it is of; ``steps`` are the targets of the years
    after, in per cent, ``words`` the same in a sentence; ``own`` tells whether the agency set them.
    """

    code: str
    name: str
    population: str
    target: Decimal
    baseline: Figure
    numerator: Figure
    denominator: Figure
    steps: tuple[tuple[int, Decimal], ...]
    words: str
    own: bool


class SupplementContent(Struct, frozen=True):
    """What the supplement adds to a plan; all of it is empty in the first plan.

    ``first_plan`` cites the plan that is supplemented, "" where no table of instruments names it; ``yearly`` are the
    targets of the years after it; ``continued`` counts the tasks carried on from the years before, ``begun`` are those
    that nothing was done for yet, ``settled`` those done, ``dropped`` those not carried out, with
    their causes.
    """

    first_plan: str
    yearly: tuple[YearlyTarget, ...]
    continued: int
    begun: tuple[str, ...]
    settled: tuple[str, ...]
    dropped: tuple[str, ...]


def supplement_of(
    series: SeriesProgress | None, year: int, names: Mapping[str, str], programme: Programme
) -> SupplementContent:
    """Return the state that the supplement starts from; ``names`` are what the goals are called on the day, by code."""
    if not programme.plans.is_supplemented(year) or series is None:
        return SupplementContent("", (), 0, (), (), ())
    rows = [row for group in series.latest.groups for row in group.tasks]
    earlier = _carried_out_before(series.by_year[:-1])
    taken_up = [row for row in rows if row.status not in _SETTLED]
    return SupplementContent(
        first_plan=plan_citation(row for each in series.by_year[:-1] for row in each.instruments),
        yearly=yearly_targets(series.latest, names, programme.decision.last_year),
        continued=sum(row.code in earlier for row in taken_up),
        begun=_titles(row for row in taken_up if row.code not in earlier),
        settled=_titles(row for row in rows if row.status is TaskStatus.DONE),
        dropped=tuple(with_cause(row) for row in rows if row.status is TaskStatus.DROPPED),
    )


def supplement_figures(content: SupplementContent) -> tuple[Figure, ...]:
    """Return where the goals stand at the midterm."""
    return tuple(shown for goal in content.yearly for shown in (goal.baseline, goal.numerator, goal.denominator))


def yearly_targets(midterm: YearProgress, names: Mapping[str, str], last_year: int) -> tuple[YearlyTarget, ...]:
    """Return the path of each rate that has a target, from its result of ``midterm``: the agency's own, or equal steps.

    The Decision sets the targets of ``last_year`` alone; equal steps are the program's own convention.
    """
    rates = (each for each in midterm.indicators if each.kind == RATIO and each.target is not None)
    years = range(midterm.year + 1, last_year + 1)
    return tuple(
        _target_of(each, names.get(each.code, each.name), _own_steps(midterm, each.code), years) for each in rates
    )


def _own_steps(midterm: YearProgress, code: str) -> tuple[tuple[int, Decimal], ...]:
    """Return the targets of the years to come that the agency set itself (sheet “Lộ trình”), in their order."""
    rows = (row for row in midterm.tables.path if row.code == code and row.target.number is not None)
    steps = ((int(row.year.number), row.target.number) for row in rows if row.year.number is not None)
    return tuple(sorted((year, target) for year, target in steps if year > midterm.year and target is not None))


def _target_of(
    progress: IndicatorProgress, name: str, own: tuple[tuple[int, Decimal], ...], years: range
) -> YearlyTarget:
    target = progress.target or Decimal(0)
    steps = own or tuple(_steps(progress.result.number, target, years))
    return YearlyTarget(
        code=progress.code,
        name=name,
        population=progress.population or progress.unit,
        target=target,
        baseline=figure(f"{progress.code}.result", name, "%", progress.result),
        numerator=figure(f"{progress.code}.numerator", f"{name}: tử số", progress.unit, progress.numerator),
        denominator=figure(f"{progress.code}.denominator", f"{name}: mẫu số", progress.unit, progress.denominator),
        steps=steps,
        words=join((f"năm {year}: {percent(step)}" for year, step in steps), ";"),
        own=bool(own),
    )


def _steps(baseline: Decimal | None, target: Decimal, years: range) -> Iterable[tuple[int, Decimal]]:
    """Yield the targets of the years after the midterm; none where it is not known where they start."""
    if baseline is None:
        return
    for passed, year in enumerate(years, 1):
        step = baseline + (target - baseline) * passed / len(years) if baseline < target else target
        yield year, step.quantize(_TENTH, ROUND_HALF_UP)


def _carried_out_before(years: Sequence[YearProgress]) -> frozenset[str]:
    """Return the codes of the tasks that anything was done for in earlier years."""
    return frozenset(row.code for each in years for row in each.tables.tasks if row.status in WITH_RESULT)


def _titles(rows: Iterable[TaskRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ended(row.task.strip(), "") for row in rows if row.task.strip()))


class TargetRow(Struct, frozen=True):
    """A goal's targets of the years beside what came: ``told`` goes on from its name.

    ``own`` tells whether the agency's supplement sets them; else they are equal steps.
    """

    name: str
    told: str
    own: bool


def targets_and_results(
    series: SeriesProgress, names: Mapping[str, str], programme: Programme
) -> tuple[TargetRow, ...]:
    """Set the targets of the supplement beside the results of their years; () for a series without years after it."""
    supplemented = programme.plans.supplement_year
    midterm = next((each for each in series.by_year if each.year == supplemented), None)
    if midterm is None or midterm is series.latest:
        return ()
    lines = {line.key: dict(line.by_year) for line in series.indicators}
    return tuple(
        TargetRow(goal.name, join(_told_of(goal, lines[goal.code]), ";"), goal.own)
        for goal in yearly_targets(midterm, names, programme.decision.last_year)
        if goal.steps
    )


def _told_of(goal: YearlyTarget, results: Mapping[int, Value]) -> Iterator[str]:
    return (_told(year, step, results[year].number) for year, step in goal.steps)


def _told(year: int, step: Decimal, result: Decimal | None) -> str:
    if result is None:
        return f"năm {year} mục tiêu {percent(step)}, chưa có số liệu"
    gap = abs(result - step)
    words = "vượt" if result > step else "thiếu"
    apart = f" ({words} {points(gap)} {POINTS})" if points(gap) != "0" else ""
    return f"năm {year} mục tiêu {percent(step)}, kết quả {percent(result)}{apart}"
