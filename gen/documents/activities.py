"""How reports speak of classes, publicity, instruments and funds of one year."""

from msgspec import Struct

from gen.documents.billions import BILLIONS, in_billions
from gen.documents.billions import MILLIONS as MONEY
from gen.documents.figures import Figure, figure
from gen.documents.indicators import NOT_APPLICABLE, change_words
from gen.domain.measures import Measures
from gen.domain.periods import ReportingPeriod
from gen.domain.tables import InstrumentRow, TrainingRow
from gen.domain.values import Value
from gen.progress.model import BudgetLine, PublicityLine, TrainingProgress, YearProgress
from gen.vietnamese import MISSING, cited_date, count, first_lower, join, number, or_missing, period, points


class ClassRow(Struct, frozen=True):
    """A class held, as a row of a table."""

    name: str
    topic: str
    period: str
    place: str
    people: Value
    attendances: Value


class TopicRow(Struct, frozen=True):
    """The classes held on one topic."""

    topic: str
    classes: int
    people: Value
    attendances: Value


class TrainingView(Struct, frozen=True):
    """Classes of the year; the changes are phrases, "" if there is no earlier year.

    ``empty`` is what a table without a row says.
    """

    classes: Figure
    people: Figure
    attendances: Figure
    change_in_classes: str
    change_in_attendances: str
    topics: tuple[TopicRow, ...]
    rows: tuple[ClassRow, ...]
    empty: str


class PublicityView(Struct, frozen=True):
    """Forms of publicity; ``told`` lists what was done as a phrase (“03 hội nghị; 24 tin, bài”), “…” where unknown.

    ``quantity`` adds up unlike things: it tells whether anything was done and is not worth printing.
    """

    quantity: Figure
    audience: Figure
    told: str
    rows: tuple[PublicityLine, ...]
    empty: str


class InstrumentLine(Struct, frozen=True):
    """An instrument issued in the year, as a row of a table."""

    symbol: str
    issued_on: str
    issuer: str
    subject: str


class InstrumentsView(Struct, frozen=True):
    """Instruments issued in the year; ``since`` is the first day of its figures where one was issued before 01/01."""

    total: Figure
    rows: tuple[InstrumentLine, ...]
    empty: str
    since: str


class FundingRow(Struct, frozen=True):
    """A source of funds, as a row of a table; ``rate`` is “x” where nothing was planned."""

    funding: str
    planned: Value
    spent: Value
    rate: str
    note: str


class BudgetView(Struct, frozen=True):
    """Funds of the year in million đồng; ``rate`` is spent over planned, in per cent, ``rate_cell`` as in a table."""

    planned: Figure
    spent: Figure
    rate: Figure
    rate_cell: str
    rows: tuple[FundingRow, ...]
    empty: str


def empty_row(total: Value) -> str:
    """Return what a table without a row says: nothing happened, or nothing was reported."""
    return MISSING if total.missing else "Không phát sinh"


def training_view(training: TrainingProgress, period: ReportingPeriod) -> TrainingView:
    """Return the view of the classes of the period."""
    return TrainingView(
        classes=figure("training.classes", "Số lớp tập huấn, bồi dưỡng", "lớp", training.classes),
        people=figure("training.people", "Số người được tập huấn, bồi dưỡng", "người", training.people),
        attendances=figure("training.attendances", "Số lượt người tham dự", "lượt người", training.attendances),
        change_in_classes=change_words(training.change_in_classes, "lớp", period),
        change_in_attendances=change_words(training.change_in_attendances, "lượt người", period),
        topics=tuple(TopicRow(t.topic, t.classes, t.people, t.attendances) for t in training.by_topic),
        rows=tuple(class_row(row) for row in training.rows),
        empty=empty_row(training.classes),
    )


def class_row(row: TrainingRow) -> ClassRow:
    """Return a class as a row of a table."""
    return ClassRow(
        name=or_missing(row.name),
        topic=or_missing(row.topic),
        period=period(row.start, row.end),
        place=or_missing(row.place),
        people=row.people,
        attendances=row.attendances,
    )


def publicity_view(progress: YearProgress) -> PublicityView:
    """Return the view of the publicity."""
    total = progress.publicity_total
    return PublicityView(
        quantity=figure("publicity.quantity", "Số hoạt động, sản phẩm tuyên truyền", "hoạt động", total.quantity),
        audience=figure("publicity.audience", "Số lượt người được tuyên truyền", "lượt người", total.audience),
        told=_told(progress.publicity),
        rows=progress.publicity,
        empty=empty_row(total.quantity),
    )


def _told(lines: tuple[PublicityLine, ...]) -> str:
    done = (line for line in lines if line.quantity.number != 0)
    return join((f"{count(line.quantity)} {first_lower(line.form)}" for line in done), ";")


def instruments_view(progress: YearProgress, measures: Measures) -> InstrumentsView:
    """Return the view of the instruments issued."""
    first, _last = measures.period_of(progress.year)
    earlier = any(row.issued_on and row.issued_on.year < progress.year for row in progress.instruments)
    return InstrumentsView(
        total=figure("instruments.total", "Số văn bản chỉ đạo, hướng dẫn", "văn bản", progress.instrument_count),
        rows=tuple(instrument_line(row) for row in progress.instruments),
        empty=empty_row(progress.instrument_count),
        since=cited_date(first) if earlier else "",
    )


def instrument_line(row: InstrumentRow) -> InstrumentLine:
    """Return an instrument as a row of a table."""
    return InstrumentLine(
        symbol=or_missing(row.symbol),
        issued_on=period(row.issued_on, None),
        issuer=or_missing(row.issuer),
        subject=or_missing(row.subject),
    )


def budget_view(progress: YearProgress) -> BudgetView:
    """Return the view of the funds."""
    total = progress.budget_total
    return BudgetView(
        planned=figure("budget.planned", "Kinh phí dự toán", MONEY, total.planned, number),
        spent=figure("budget.spent", "Kinh phí thực hiện", MONEY, total.spent, number),
        rate=figure("budget.rate", "Tỷ lệ thực hiện dự toán", "%", total.rate),
        rate_cell=_rate_cell(total),
        rows=tuple(FundingRow(b.funding, b.planned, b.spent, _rate_cell(b), b.note) for b in progress.budget),
        empty=empty_row(total.planned),
    )


def billions_figure(id_: str, label: str, millions: Value) -> Figure:
    """Return an amount of million đồng as the nation's reports say it."""
    return figure(id_, label, BILLIONS, in_billions(millions), number)


def _rate_cell(line: BudgetLine) -> str:
    return NOT_APPLICABLE if line.planned.number == 0 else points(line.rate)


def activity_figures(
    training: TrainingView, publicity: PublicityView, instruments: InstrumentsView, budget: BudgetView
) -> tuple[Figure, ...]:
    """Return the figures of the activities."""
    return (
        *(training.classes, training.people, training.attendances),
        *(publicity.quantity, publicity.audience),
        instruments.total,
        *(budget.planned, budget.spent, budget.rate),
    )
