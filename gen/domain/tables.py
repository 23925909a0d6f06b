"""What one agency reported for one year, table by table, as typed records. The columns are those of the workbook."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct, field

from gen.domain.schema import REPORT_TABLES, ColumnKind
from gen.domain.values import NOT_REPORTED, Source, Value


class TaskStatus(StrEnum):
    """``Trạng thái`` of a task; the value is what stands in the cell."""

    PLANNED = "Đã lên kế hoạch"
    ONGOING = "Đang triển khai"
    DONE = "Đã hoàn thành"
    REGULAR = "Thường xuyên"
    DROPPED = "Không thực hiện"


class IndicatorRow(Struct, frozen=True):
    """A row of the sheet ``Chỉ tiêu``: numerator and denominator in ``unit``.

    ``value`` for plain counts; percentages in per cent (80 = 80 %).
    """

    code: str
    name: str
    unit: str
    numerator: Value = NOT_REPORTED
    denominator: Value = NOT_REPORTED
    value: Value = NOT_REPORTED
    target: Value = NOT_REPORTED
    estimated: bool = False
    note: str = ""


class TaskRow(Struct, frozen=True):
    """Sheet ``Nhiệm vụ``: one lettered sub-item (``1a`` … ``5c``) as taken up by the agency."""

    code: str
    task: str
    lead: str
    partners: str
    start: date | None
    end: date | None
    product: str
    status: TaskStatus | None
    result: str
    cause: str
    source: Source | None = None


class TrainingRow(Struct, frozen=True):
    """Sheet ``Tập huấn``: a class held; people (người) and attendances (lượt) are different quantities."""

    name: str
    topic: str
    start: date | None
    end: date | None
    place: str
    people: Value = NOT_REPORTED
    attendances: Value = NOT_REPORTED
    source: Source | None = None


class InstrumentRow(Struct, frozen=True):
    """Sheet ``Văn bản``: a directing document issued in the year."""

    symbol: str
    issued_on: date | None
    issuer: str
    subject: str
    source: Source | None = None


class PublicityRow(Struct, frozen=True):
    """Sheet ``Tuyên truyền``: a form of publicity, how many, how many people reached (lượt)."""

    form: str
    quantity: Value = NOT_REPORTED
    audience: Value = NOT_REPORTED
    note: str = ""


class BudgetRow(Struct, frozen=True):
    """Sheet ``Kinh phí``: a source of funds, planned and spent, in million đồng."""

    funding: str
    planned: Value = NOT_REPORTED
    spent: Value = NOT_REPORTED
    note: str = ""


class ParagraphRow(Struct, frozen=True):
    """Sheets ``Nội dung`` and ``Nội dung giai đoạn``: the clerk's own paragraph for a section (chỉ đạo, hạn chế …)."""

    section: str
    text: str
    source: Source | None = None


class PlannedRow(Struct, frozen=True):
    """Sheet ``Kế hoạch``: an activity that the agency plans under a sub-item of the Decision.

    ``quantity`` is how many ``unit`` of it, ``cost`` what it takes in million đồng over its whole time.
    """

    code: str
    activity: str
    place: str
    quantity: Value
    unit: str
    lead: str
    partners: str
    start: date | None
    end: date | None
    product: str
    cost: Value
    funding: str
    source: Source | None = None


class PathRow(Struct, frozen=True):
    """Sheet ``Lộ trình``: what an indicator shall have reached by the end of a year, in per cent."""

    code: str
    year: Value
    target: Value
    note: str = ""


OwnCell: TypeAlias = Value | str | bool | date | None
"""What a cell of a table holds that a programme declares itself."""


class OwnRow(Struct, frozen=True):
    """A row of such a table: a cell for each column of the table, in their order."""

    cells: tuple[OwnCell, ...]
    source: Source | None = None


class OwnTable(Struct, frozen=True):
    """A table that a programme declares itself, as it was handed in: columns by key and kind, and its rows."""

    key: str
    columns: tuple[tuple[str, ColumnKind], ...]
    rows: tuple[OwnRow, ...] = ()

    def cells_of(self, row: OwnRow) -> Mapping[str, OwnCell]:
        """Return the cells of a row by the keys of their columns."""
        return dict(zip((key for key, _kind in self.columns), row.cells, strict=True))


class InputFile(Struct, frozen=True):
    """A file that figures were read from."""

    path: str
    sha256: str


class AgencyTables(Struct, frozen=True):
    """All that one agency reported for one year.

    An absent table is an empty tuple and its key (the name of its field: ``indicators`` …) stands in ``absent``.

    In the sum of several agencies ``lacking`` holds (key, agency id) for each table that one of them did not hand in,
    and ``members`` the ids of the agencies that were added up; ``spending`` is what they planned and spent in the rows
    of ``budget`` that have both, which the sums in its rows no longer tell (None where the rows are an agency's own).
    """

    agency_id: str
    year: int
    as_of: date | None = None
    prepared_by: str = ""
    phone: str = ""
    indicators: tuple[IndicatorRow, ...] = ()
    tasks: tuple[TaskRow, ...] = ()
    trainings: tuple[TrainingRow, ...] = ()
    instruments: tuple[InstrumentRow, ...] = ()
    publicity: tuple[PublicityRow, ...] = ()
    budget: tuple[BudgetRow, ...] = ()
    paragraphs: tuple[ParagraphRow, ...] = ()
    plan: tuple[PlannedRow, ...] = ()
    path: tuple[PathRow, ...] = ()
    plan_texts: tuple[ParagraphRow, ...] = ()
    conference: tuple[ParagraphRow, ...] = ()
    period: tuple[ParagraphRow, ...] = ()
    files: tuple[InputFile, ...] = ()
    absent: tuple[str, ...] = field(default=())
    lacking: tuple[tuple[str, str], ...] = ()
    members: tuple[str, ...] = ()
    spending: tuple[Value, Value] | None = None
    of_period: str = ""
    """The part of the year that is reported on, as “Thông tin” says it (``Q1``); "" for the year itself."""
    own: tuple[OwnTable, ...] = ()
    """The tables that the programme declares itself, those that were handed in."""
    not_asked: tuple[str, ...] = ()
    """The keys of the shared tables that the programme leaves out: they are neither there nor absent."""

    def lacks(self, key: str) -> bool:
        """Tell whether a table is not there: not handed in, or not one of the programme's."""
        return key in self.absent or key in self.not_asked

    def own_table(self, key: str) -> OwnTable | None:
        """Return a table that the programme declares itself; None where it was not handed in."""
        return next((table for table in self.own if table.key == key), None)

    @property
    def has_estimates(self) -> bool:
        """Whether any figure was reported as an estimate."""
        return any(row.estimated for row in self.indicators) or any(value.estimated for value in self._values())

    def _values(self) -> Iterator[Value]:
        for indicator in self.indicators:
            yield from (indicator.numerator, indicator.denominator, indicator.value)
        for training in self.trainings:
            yield from (training.people, training.attendances)
        for publicity in self.publicity:
            yield from (publicity.quantity, publicity.audience)
        for budget in self.budget:
            yield from (budget.planned, budget.spent)

    @property
    def is_nothing(self) -> bool:
        """Whether no table of a report was handed in."""
        return not self.own and all(map(self.lacks, REPORT_TABLES))

    @property
    def units(self) -> int:
        """How many agencies the figures are of."""
        return len(self.members) or 1
