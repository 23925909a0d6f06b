"""A small programme and tables of figures, made to measure."""

from datetime import date
from decimal import Decimal

from msgspec import Struct, field

from gen.domain.decision import Phase
from gen.domain.measures import Collection, Measures, TargetPath
from gen.domain.programme import Deadline, Indicator, Task, TaskGroup
from gen.domain.schema import Schema
from gen.domain.tables import (
    AgencyTables,
    BudgetRow,
    IndicatorRow,
    InputFile,
    PublicityRow,
    TaskRow,
    TaskStatus,
    TrainingRow,
)
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.programme.forms.shared import shared_tables

MEASURES = Measures(
    TargetPath(2018, 2025),
    Collection("bnv", "Thủ tướng Chính phủ"),
    Deadline("cut-off", "Chốt số liệu", 12, 14, inclusive=True),
    compared=(Phase("first", 2019, 2022, "", ""), Phase("second", 2022, 2025, "", "")),
)


class SmallProgramme(Struct, frozen=True):
    """Two groups of three tasks, a ratio with a target, a flow, a stock and a thing done or not."""

    groups: tuple[TaskGroup, ...] = (TaskGroup(1, "Tuyên truyền"), TaskGroup(2, "Quản trị"))
    tasks: tuple[Task, ...] = field(default_factory=lambda: tuple(task_of(code) for code in ("1a", "1b", "2đ")))
    indicators: tuple[Indicator, ...] = (
        Indicator("CT01", "Công chức được tập huấn", "người", "ratio", "ratio", "công chức", "100", over_years="last"),
        Indicator("CT03", "Ban hành Kế hoạch", "kế hoạch", "binary", "sum", "đơn vị", "1", over_years="last"),
        Indicator("CT06", "Số hội nghị", "cuộc", "count", "sum", "", None, over_years="sum"),
        Indicator("CT10", "Số chuyên gia", "người", "count", "sum", "", None, over_years="last"),
    )
    measures: Measures = MEASURES
    schema: Schema = field(default_factory=shared_tables)


def task_of(code: str) -> Task:
    """Return a sub-item of the Decision."""
    return Task(code, int(code[0]), code[1:], f"Việc {code}", f"Việc {code}", "", "", "", "", "")


def number(value: "int | str | None", cell: str = "", *, estimated: bool = False) -> Value:
    """Return a value: None is not reported; ``cell`` says where it was read (``hn.csv!D2``)."""
    if value is None:
        return NOT_REPORTED
    file, _, address = cell.partition("!")
    source = Source(file, "Chỉ tiêu", address) if cell else None
    return Value(Decimal(value), estimated, source)


def ratio(
    top: "int | None", bottom: "int | None", *, estimated: bool = False, target: "int | None" = None
) -> IndicatorRow:
    """Return a row of the ratio CT01."""
    return IndicatorRow("CT01", "", "người", number(top), number(bottom), target=number(target), estimated=estimated)


def count(code: str, value: "int | None") -> IndicatorRow:
    """Return a row of a count."""
    return IndicatorRow(code, "", "", value=number(value))


def task(code: str, status: "TaskStatus | None", end: date | None = None) -> TaskRow:
    """Return a row of a task."""
    return TaskRow(code, f"Việc {code}", "Sở Nội vụ", "", None, end, "", status, "", "")


def training(name: str, topic: str, people: "int | None", attendances: "int | None") -> TrainingRow:
    """Return a class held."""
    return TrainingRow(name, topic, None, None, "", number(people), number(attendances))


def publicity(form: str, quantity: "int | None", audience: "int | None") -> PublicityRow:
    """Return a form of publicity."""
    return PublicityRow(form, number(quantity), number(audience))


def budget(funding: str, planned: "int | None", spent: "int | None") -> BudgetRow:
    """Return a source of funds."""
    return BudgetRow(funding, number(planned), number(spent))


def tables(agency_id: str = "lao-cai", year: int = 2024, **rows: object) -> AgencyTables:
    """Return the tables of an agency; what is not named is handed in without a row."""
    return AgencyTables(agency_id, year, files=(InputFile(f"{year}/{agency_id}.xlsx", "0" * 64),), **rows)  # type: ignore[arg-type]
