"""Figures of several years side by side, as the evaluations print them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gen.documents.figures import Figure, figure
from gen.domain.values import Value
from gen.progress.model import PhaseComparison, SeriesLine, SeriesProgress
from gen.vietnamese import MISSING, join, number, percent, points

_PER_CENT = "%"


@dataclass(frozen=True, slots=True)
class YearRow:
    """One quantity: a cell for every year of the period, and what they come to at its end."""

    label: str
    unit: str
    cells: tuple[str, ...]
    cumulative: str


@dataclass(frozen=True, slots=True)
class YearTable:
    """Quantities of one kind, as one table of the annex."""

    title: str
    rows: tuple[YearRow, ...]


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """One quantity in the two phases of the programme."""

    label: str
    unit: str
    first: str
    second: str
    change: str


def year_tables(series: SeriesProgress, names: Mapping[str, str]) -> tuple[YearTable, ...]:
    """Return the tables of the annex that have a column for every year; ``names`` are the goals' names of the day."""
    sections = (
        ("Kết quả thực hiện các chỉ tiêu", series.indicators),
        ("Văn bản chỉ đạo, hướng dẫn đã ban hành", series.instruments),
        ("Tập huấn, bồi dưỡng", series.training),
        ("Tuyên truyền", series.publicity),
        ("Kinh phí thực hiện", series.budget),
    )
    return tuple(YearTable(title, tuple(_row(line, names) for line in lines)) for title, lines in sections)


def _row(line: SeriesLine, names: Mapping[str, str]) -> YearRow:
    return YearRow(
        label=names.get(line.key, line.label),
        unit=line.unit,
        cells=tuple(_cell(value, line.unit) for _year, value in line.by_year),
        cumulative=_cell(line.cumulative, line.unit),
    )


def _cell(value: Value, unit: str) -> str:
    return points(value) if unit == _PER_CENT else number(value)


def history(line: SeriesLine) -> str:
    """Say a quantity year by year: “năm 2019: 20,5%; năm 2020: 31%”; years not reported are named together."""
    write = percent if line.unit == _PER_CENT else number
    known = [f"năm {year}: {write(value)}" for year, value in line.by_year if not value.missing]
    lacking = [str(year) for year in line.missing_years]
    told = "; ".join(known) or MISSING
    return f"{told}; chưa có số liệu năm {join(lacking)}" if lacking and known else told


def cumulative_figure(id_: str, lines: Iterable[SeriesLine], key: str) -> Figure:
    """Return the value at the end of the period of the quantity called ``key``. Raises KeyError where there is none."""
    for line in lines:
        if line.key == key:
            return figure(id_, f"{line.label}, lũy kế", line.unit, line.cumulative)
    raise KeyError(key)


def phase_rows(phases: Iterable[PhaseComparison], names: Mapping[str, str]) -> tuple[PhaseRow, ...]:
    """Return the comparison of 2019 - 2022 with 2022 - 2025."""
    return tuple(
        PhaseRow(
            label=names.get(phase.key, phase.label),
            unit=phase.unit,
            first=_cell(phase.first, phase.unit),
            second=_cell(phase.second, phase.unit),
            change=_phase_change(phase),
        )
        for phase in phases
    )


def _phase_change(phase: PhaseComparison) -> str:
    return points(phase.change.absolute, sign=True) if phase.change else MISSING
