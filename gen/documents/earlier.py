"""Names that the templates of version 0.1.0 print and later ones do not: an office's own templates go on working."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from gen.documents.indicators import Indicators
from gen.documents.paragraphs import Paragraphs, paragraphs_of
from gen.progress.model import SeriesProgress
from gen.progress.nation_model import ControlBasis, ControlTotal, NationProgress, NationSeries
from gen.vietnamese import MISSING, number

_OF_ACTIVITIES = {
    "training.classes": "Số lớp tập huấn, bồi dưỡng",
    "training.attendances": "Số lượt người tham dự",
    "budget.spent": "Kinh phí thực hiện (triệu đồng)",
}


class EarlierEvaluation(Struct, frozen=True):
    """What people wrote of the last year of the period, where an evaluation now has what they wrote of all of it."""

    paragraphs: Paragraphs


class EarlierSummary(Struct, frozen=True):
    """How many control totals of the year were compared, and how many differ.

    ``over_common`` said that changes leave out agencies which lack a year; none does any more.
    """

    checked: int
    differing: int
    over_common: bool = False


class SeparateAgencies(Struct, frozen=True):
    """How many agencies reported separately for a year."""

    year: int
    separate: int


class ControlRow(Struct, frozen=True):
    """One figure of one year added up over the agencies of today and over those of the time."""

    year: int
    label: str
    whole: str
    parts: str
    difference: str


class EarlierPeriod(Struct, frozen=True):
    """The control totals of a period: ``years_checked`` were compared, ``years_differing`` of them differ."""

    bodies: tuple[SeparateAgencies, ...]
    controls: tuple[ControlRow, ...]
    years_checked: int
    years_differing: int


def earlier_evaluation(series: SeriesProgress) -> EarlierEvaluation:
    """Return what an evaluation had."""
    return EarlierEvaluation(paragraphs_of(series.latest.paragraphs))


def earlier_summary(nation: NationProgress) -> EarlierSummary:
    """Return what a summary had."""
    return EarlierSummary(len(nation.controls), sum(not control.agrees for control in nation.controls))


def earlier_period(nation: NationSeries, indicators: Indicators) -> EarlierPeriod:
    """Return what a summary over several years had; ``indicators`` are those of its last year."""
    separate = tuple(control for control in nation.controls if control.basis is ControlBasis.SEPARATE)
    return EarlierPeriod(
        bodies=tuple(SeparateAgencies(year, count) for year, count in nation.separate),
        controls=tuple(_rows(separate, indicators)),
        years_checked=len(separate),
        years_differing=sum(not control.agrees for control in separate),
    )


def _rows(controls: Iterable[ControlTotal], indicators: Indicators) -> Iterator[ControlRow]:
    rates = [view for view in indicators.targets if view.is_ratio]
    labels = {part.id: part.label for view in rates for part in (view.numerator, view.denominator)} | _OF_ACTIVITIES
    for control in controls:
        if control.figure_id in labels:
            difference = control.difference
            yield ControlRow(
                year=control.year,
                label=labels[control.figure_id],
                whole=number(control.whole),
                parts=number(control.parts),
                difference=MISSING if difference is None else number(difference),
            )
