"""Figures by the id that documents and their records give them: ``CT01.result``, ``training.classes`` …"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from gen.domain.values import Value
from gen.progress.model import IndicatorProgress, YearProgress

TOTALS: Mapping[str, Callable[[YearProgress], Value]] = MappingProxyType(
    {
        "training.classes": lambda progress: progress.training.classes,
        "training.people": lambda progress: progress.training.people,
        "training.attendances": lambda progress: progress.training.attendances,
        "publicity.quantity": lambda progress: progress.publicity_total.quantity,
        "publicity.audience": lambda progress: progress.publicity_total.audience,
        "instruments.total": lambda progress: progress.instrument_count,
        "budget.planned": lambda progress: progress.budget_total.planned,
        "budget.spent": lambda progress: progress.budget_total.spent,
        "budget.rate": lambda progress: progress.budget_total.rate,
    }
)
"""The figures of a year that are not indicators."""

TERMS: Mapping[str, Callable[[IndicatorProgress], Value]] = MappingProxyType(
    {
        "result": lambda indicator: indicator.result,
        "numerator": lambda indicator: indicator.numerator,
        "denominator": lambda indicator: indicator.denominator,
    }
)
"""What an indicator has; ``CT01`` alone means its result."""


def read_figure(progress: YearProgress, figure_id: str) -> Value | None:
    """Return a figure of a year by its id; None where there is no such figure."""
    if figure_id in TOTALS:
        return TOTALS[figure_id](progress)
    code, _, term = figure_id.partition(".")
    for indicator in progress.indicators:
        if indicator.code.casefold() == code.casefold() and (term or "result") in TERMS:
            return TERMS[term or "result"](indicator)
    return None


def figure_ids(progress: YearProgress) -> tuple[str, ...]:
    """Return the id of every figure of a year that can be asked for."""
    results = (f"{indicator.code}.{term}" for indicator in progress.indicators for term in TERMS)
    return (*results, *TOTALS)
