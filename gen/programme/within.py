"""A programme as it is in one of its periods: with the days, deadlines and kinds of that period."""

from msgspec.structs import replace

from gen.domain.errors import NotInForce
from gen.domain.measures import Measures
from gen.domain.periods import YEAR_ID, ReportingPeriod
from gen.domain.programme import Deadline, Indicator, KindSpec
from gen.messages import _
from gen.programme.measures import CUT_OFF
from gen.programme.programme import Programme


def in_period(programme: Programme, period_id: str) -> Programme:
    """Return the programme as it is in a period, or in the year itself (``""``): with its days, deadlines and kinds.

    Raises NotInForce where it has no such period.
    """
    if not period_id:
        if not programme.periods:
            return programme
        own = _reported_in(programme.indicators, YEAR_ID)
        return replace(programme, kinds=_own_kinds_first(programme.kinds, ""), indicators=own)
    period = next((each for each in programme.periods if each.id == period_id), None)
    if period is None:
        raise NotInForce(_no_such_period(programme, period_id))
    kinds = _own_kinds_first(programme.kinds, period.id)
    return replace(
        programme,
        period=period,
        deadlines=tuple(_redated(each, period) for each in programme.deadlines),
        kinds=tuple(_dated(each, period) if each.years else each for each in kinds),
        measures=_within(programme.measures, period),
        indicators=_reported_in(programme.indicators, period.id),
    )


def _reported_in(indicators: tuple[Indicator, ...], period_id: str) -> tuple[Indicator, ...]:
    return tuple(each for each in indicators if not each.periods or period_id in each.periods)


def _no_such_period(programme: Programme, period_id: str) -> str:
    name = programme.decision.short_name
    if not programme.periods:
        text = _("{name} chỉ báo cáo theo năm, không có kỳ “{period}”; hãy dùng --year.")
        return text.format(name=name, period=period_id)
    known = ", ".join(f"{each.id} ({each.title})" for each in programme.periods)
    return _("{name} không có kỳ “{period}”; các kỳ: {known}.").format(name=name, period=period_id, known=known)


def _within(measures: Measures, period: ReportingPeriod) -> Measures:
    return replace(measures, cut_off=_on(measures.cut_off, period.ends), first_day=None, period=period)


def _redated(deadline: Deadline, period: ReportingPeriod) -> Deadline:
    day = period.ends if deadline.id == CUT_OFF else period.deadlines.get(deadline.id)
    return deadline if day is None else replace(_on(deadline, day), years_after=int(period.is_after(day)))


def _on(deadline: Deadline, day: str) -> Deadline:
    month, of_month = day.split("-")
    return replace(deadline, month=int(month), day=int(of_month), inclusive=True, year=None)


def _own_kinds_first(kinds: tuple[KindSpec, ...], period_id: str) -> tuple[KindSpec, ...]:
    """Return the kinds, those of the period first; the others have no years in it.

    Of several kinds that do the same, the first one is “the” report.
    """
    own = tuple(each for each in kinds if period_id in each.periods)
    return (*own, *(replace(each, years=()) for each in kinds if period_id not in each.periods))


def _dated(kind: KindSpec, period: ReportingPeriod) -> KindSpec:
    """Return the kind with the usual days that it has in the period, else the day on which it is due, else the last."""
    day = kind.default_dates.get(period.id) or period.deadlines.get(kind.deadline) or period.ends
    levels = {
        level: period.deadlines[deadline] for level, deadline in kind.deadlines.items() if deadline in period.deadlines
    }
    return replace(kind, default_date=day, default_dates=levels, year_before=False, year_after=period.is_after(day))
