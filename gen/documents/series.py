"""Figures of several years side by side, as the evaluations print them."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from gen.documents.figures import Figure, figure
from gen.documents.indicators import NOT_APPLICABLE, POINTS
from gen.domain.measures import JointWork
from gen.domain.values import Value
from gen.progress.model import PhaseComparison, SeriesLine, SeriesProgress
from gen.vietnamese import MISSING, counted, difference, join, number, percent, points

_PER_CENT, _SUM = "%", "Lũy kế"


class YearRow(Struct, frozen=True):
    """One quantity: a cell for every year of the period, and the value at its end.

    ``told`` are the cells with their years, for a table without a column for each.
    """

    label: str
    unit: str
    cells: tuple[str, ...]
    told: str
    cumulative: str


class YearTable(Struct, frozen=True):
    """Quantities of one kind, as one table of the annex; ``years`` are those of its columns.

    ``whole`` heads the values at the end: a sum over the years, or of goals, where some are rates or states, a result.
    """

    title: str
    years: tuple[int, ...]
    rows: tuple[YearRow, ...]
    whole: str = _SUM


class PhaseRow(Struct, frozen=True):
    """One quantity in the two phases of the programme; ``key`` is an indicator's code or a word (classes).

    ``first_words`` and ``second_words`` are the figures as a sentence has them (“05 lớp”), ``change_words`` a phrase
    (“tăng 17 lớp”), "" if a phase has no figure. ``unit_words`` is the unit as it follows a number: the templates of
    0.1.0 print it.
    """

    key: str
    label: str
    unit: str
    unit_words: str
    first: str
    second: str
    change: str
    first_words: str
    second_words: str
    change_words: str


def year_tables(series: SeriesProgress, names: Mapping[str, str], joint_work: JointWork) -> tuple[YearTable, ...]:
    """Return the tables of the annex that have a column for every year; ``names`` are the goals' names of the day."""
    own = tuple(line for line in series.indicators if line.key not in joint_work.indicators)
    joint = tuple(line for line in series.indicators if line.key in joint_work.indicators)
    result = f"Kết quả đến năm {series.years[-1]}"
    sections = (
        ("Kết quả thực hiện các chỉ tiêu", own, result),
        ("Văn bản chỉ đạo, hướng dẫn đã ban hành", series.instruments, _SUM),
        ("Tập huấn, bồi dưỡng", series.training, _SUM),
        ("Tuyên truyền", series.publicity, _SUM),
        (joint_work.title, joint, result),
        ("Kinh phí thực hiện", series.budget, _SUM),
    )
    return tuple(
        YearTable(title, series.years, tuple(_row(line, names) for line in lines), whole)
        for title, lines, whole in sections
        if title
    )


def _row(line: SeriesLine, names: Mapping[str, str]) -> YearRow:
    return YearRow(
        label=names.get(line.key, line.label),
        unit=line.unit,
        cells=tuple(_cell(value, line.unit) for _year, value in line.by_year),
        told="; ".join(f"{year}: {_cell(value, line.unit)}" for year, value in line.by_year),
        cumulative=_cell(line.cumulative, line.unit) if line.adds_up else NOT_APPLICABLE,
    )


def _cell(value: Value, unit: str) -> str:
    return points(value) if unit == _PER_CENT else number(value)


def history(line: SeriesLine) -> str:
    """Say a quantity year by year: “năm 2019 là 20,5%; năm 2020 là 31%”; years not reported are named together.

    "" if no year was reported.
    """
    write = percent if line.unit == _PER_CENT else number
    known = [f"năm {year} là {write(value)}" for year, value in line.by_year if not value.missing]
    lacking = [str(year) for year in line.missing_years]
    told = "; ".join(known)
    return f"{told}; chưa có số liệu năm {join(lacking)}" if lacking and known else told


def best_and_weakest(line: SeriesLine) -> str:
    """Say in which year a quantity rose most and in which least, “” where fewer than two years can be compared.

    “tăng nhiều nhất năm 2022 (17,76 điểm phần trăm), ít nhất năm 2021 (9,87 điểm phần trăm)”
    """
    pairs = zip(line.by_year, line.by_year[1:], strict=False)
    changes = [
        (now.number - before.number, year)
        for (_earlier, before), (year, now) in pairs
        if now.number is not None and before.number is not None and not (now.lacking or before.lacking)
    ]
    if len(changes) < 2 or max(changes)[0] == min(changes)[0]:
        return ""
    unit = POINTS if line.unit == _PER_CENT else line.unit
    (best, best_year), (least, least_year) = max(changes), min(changes)
    weakest = f"ít nhất năm {least_year} ({counted(least, unit, 2)} {unit})"
    if least < 0:
        weakest = f"giảm năm {least_year} ({counted(-least, unit, 2)} {unit})"
    return f"tăng nhiều nhất năm {best_year} ({counted(best, unit, 2)} {unit}), {weakest}" if best > 0 else ""


def cumulative_figure(id_: str, lines: Iterable[SeriesLine], key: str) -> Figure:
    """Return the value at the end of the period of the quantity called ``key``. Raises KeyError if there is none."""
    for line in lines:
        if line.key == key:
            return figure(id_, f"{line.label}, lũy kế", line.unit, line.cumulative)
    raise KeyError(key)


def phase_rows(phases: Iterable[PhaseComparison], names: Mapping[str, str]) -> tuple[PhaseRow, ...]:
    """Return the comparison of the two phases."""
    return tuple(
        PhaseRow(
            key=phase.key,
            label=names.get(phase.key, phase.label),
            unit=phase.unit,
            unit_words=phase.unit if phase.unit == _PER_CENT else f" {phase.unit}",
            first=_cell(phase.first, phase.unit),
            second=_cell(phase.second, phase.unit),
            change=points(phase.change.absolute, sign=True) if phase.change else MISSING,
            first_words=_words(phase.first, phase.unit),
            second_words=_words(phase.second, phase.unit),
            change_words=_change_words(phase),
        )
        for phase in phases
    )


def _words(value: Value, unit: str) -> str:
    if value.missing:
        return f"{MISSING} (chưa có số liệu)"
    return percent(value) if unit == _PER_CENT else f"{counted(value, unit)} {unit}"


def _change_words(phase: PhaseComparison) -> str:
    if phase.change is None or phase.change.absolute is None:
        return ""
    return difference(phase.change.absolute, POINTS if phase.unit == _PER_CENT else phase.unit)
