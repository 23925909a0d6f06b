"""The charts of the evaluations and summaries: coverage by year with its path, money by year, rates by province."""

from collections.abc import Callable, Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.charts import Chart, ChartKind, ChartSeries
from gen.domain.measures import Measures, TargetPath
from gen.domain.values import Value
from gen.progress.attainment import expected
from gen.progress.figures import read_figure
from gen.progress.model import IndicatorProgress, SeriesLine, SeriesProgress
from gen.progress.nation_model import NationProgress, NationSeries
from gen.vietnamese import number, percent

_PATH, _TARGET = "Mức tính đều đến {target}", "Mục tiêu {target}"
_PROVINCE = "province"
_WHOLE, _CENT = Decimal(100), Decimal("0.01")
_ANNEX_WIDTH, _ANNEX_HEIGHT = 245, 130
_MONEY = {"planned": "Dự toán", "spent": "Thực hiện"}


class MoneyShown(Struct, frozen=True):
    """What money is shown in; figures come in million đồng."""

    name: str
    millions: Decimal

    def of(self, amount: Value) -> Value:
        """Return an amount of million đồng in this unit, to two decimals."""
        if amount.number is None:
            return amount
        return replace(amount, number=(amount.number / self.millions).quantize(_CENT, ROUND_HALF_UP))


MILLIONS, BILLIONS = MoneyShown("triệu đồng", Decimal(1)), MoneyShown("tỷ đồng", Decimal(1000))


class EvaluationCharts(Struct, frozen=True):
    """The charts of a period; None where not a single figure of them was reported."""

    coverage_chart: Chart | None
    budget_chart: Chart | None


class SummaryCharts(Struct, frozen=True):
    """The charts of a summary; ``province_charts`` are one for each of the two rates, highest first."""

    coverage_chart: Chart | None
    budget_chart: Chart | None
    province_charts: tuple[Chart, ...]


def evaluation_charts(series: SeriesProgress, measures: Measures) -> EvaluationCharts:
    """Return the charts of an evaluation."""
    return EvaluationCharts(_coverage(series, measures), _budget(series, MILLIONS))


def summary_charts(progress: NationProgress | NationSeries, measures: Measures) -> SummaryCharts:
    """Return the charts of a summary: by year where it is of a period, by province in any case."""
    if isinstance(progress, NationSeries):
        series, nation = progress.series, progress.latest
        return SummaryCharts(
            _coverage(series, measures), _budget(series, BILLIONS), _provinces(nation, measures.coverage)
        )
    return SummaryCharts(None, None, _provinces(progress, measures.coverage))


def _coverage(series: SeriesProgress, measures: Measures) -> Chart | None:
    names = measures.coverage
    lines = [line for line in series.indicators if line.key in names]
    targets = _targets(series.attainments, names)
    rates = tuple(ChartSeries(names[line.key], _values(line)) for line in lines)
    paths = tuple(
        ChartSeries(_PATH.format(target=percent(target)), _path(target, series.years, measures.path), is_path=True)
        for target in (targets[line.key] for line in lines if line.key in targets)
    )
    people = next((each.population for each in series.attainments if each.code in names), "")
    title = f"Tỷ lệ {people} được tập huấn theo năm (%)"
    told = "; ".join(f"{names[line.key]}: {_told(line, percent)}" for line in lines)
    return _by_year(title, series.years, (*rates, *paths), told, maximum=_WHOLE)


def _targets(indicators: Iterable[IndicatorProgress], names: Mapping[str, str]) -> Mapping[str, Decimal]:
    return {each.code: each.target for each in indicators if each.code in names and each.target is not None}


def _values(line: SeriesLine) -> tuple[Decimal | None, ...]:
    return tuple(value.number for _year, value in line.by_year)


def _path(target: Decimal, years: Iterable[int], path: TargetPath) -> tuple[Decimal, ...]:
    return tuple(round(expected(target, year, path), 2) for year in years)


def _budget(series: SeriesProgress, unit: MoneyShown) -> Chart | None:
    lines = [line for line in series.budget if line.key in _MONEY]
    rows = tuple(
        ChartSeries(_MONEY[line.key], tuple(unit.of(value).number for _year, value in line.by_year)) for line in lines
    )
    told = "; ".join(f"{_MONEY[line.key]}: {_told(line, lambda value: number(unit.of(value), 2))}" for line in lines)
    return _by_year(f"Kinh phí dự toán và thực hiện theo năm ({unit.name})", series.years, rows, told)


def _told(line: SeriesLine, write: Callable[[Value], str]) -> str:
    return ", ".join(f"năm {year} {write(value)}" for year, value in line.by_year)


def _by_year(
    title: str, years: Iterable[int], rows: tuple[ChartSeries, ...], told: str, maximum: Decimal | None = None
) -> Chart | None:
    if not any(value is not None for row in rows if not row.is_path for value in row.values):
        return None
    names = tuple(f"Năm {year}" for year in years)
    return Chart(ChartKind.COLUMN, title, names, rows, f"{title}. {told}.", maximum=maximum)


def _provinces(nation: NationProgress, names: Mapping[str, str]) -> tuple[Chart, ...]:
    """Return a chart for each rate over the provinces that reported it."""
    rates = (each for each in nation.whole.indicators if each.code in names)
    charts = (_by_province(each, names[each.code], each.target, nation) for each in rates if each.target is not None)
    return tuple(chart for chart in charts if chart is not None)


def _by_province(rate: IndicatorProgress, name: str, target: Decimal, nation: NationProgress) -> Chart | None:
    rates = _rates(rate.code, nation)
    if not rates:
        return None
    (first, most), (last, least) = rates[0], rates[-1]
    title = f"{name}: tỷ lệ {rate.population} các tỉnh, thành phố được tập huấn đến hết năm {nation.year} (%)"
    told = f"{title}. Cao nhất: {first} {percent(most)}; thấp nhất: {last} {percent(least)}."
    aim = ChartSeries(_TARGET.format(target=percent(target)), (target,) * len(rates), is_path=True)
    return Chart(
        kind=ChartKind.COLUMN,
        title=title,
        categories=tuple(name for name, _rate in rates),
        series=(ChartSeries("Tỷ lệ", tuple(rate for _name, rate in rates)), aim),
        description=told,
        width=_ANNEX_WIDTH,
        height=_ANNEX_HEIGHT,
        labels=False,
        maximum=_WHOLE,
    )


def _rates(code: str, nation: NationProgress) -> list[tuple[str, Decimal]]:
    """Return the provinces that reported a rate, the highest first."""
    found = []
    for unit in nation.units:
        rate = read_figure(unit.progress, f"{code}.result") if unit.unit.branch == _PROVINCE else None
        if rate is not None and rate.number is not None:
            found.append((unit.unit.name, rate.number))
    return sorted(found, key=lambda each: -each[1])
