"""From records to the typed tables of the domain: one function per table, nothing decided."""

from collections.abc import Mapping
from datetime import date

from gen.domain.schema import Schema
from gen.domain.tables import (
    AgencyTables,
    BudgetRow,
    IndicatorRow,
    InputFile,
    InstrumentRow,
    ParagraphRow,
    PathRow,
    PlannedRow,
    PublicityRow,
    TaskRow,
    TaskStatus,
    TrainingRow,
)
from gen.domain.values import NOT_REPORTED, Value
from gen.intake.rows.identity import period_in
from gen.intake.rows.own_tables import own_table
from gen.intake.rows.record import AgencyTable, Record

_STATUSES = {status.value: status for status in TaskStatus}


def build_tables(
    agency_id: str,
    year: int,
    schema: Schema,
    tables: Mapping[str, AgencyTable],
    info: Mapping[str, str],
    as_of: date | None,
    files: tuple[InputFile, ...] = (),
) -> AgencyTables:
    """Return the agency's tables for the year; a table that is missing or holds nothing is named in ``absent``."""
    kept = {key: table for key, table in tables.items() if table.records or table.none_this_year}
    return AgencyTables(
        agency_id=agency_id,
        year=year,
        as_of=as_of,
        of_period=period_in(info.get("period", "")),
        prepared_by=info.get("prepared_by", ""),
        phone=info.get("phone", ""),
        indicators=tuple(_indicator(record) for record in _records(kept, "indicators")),
        tasks=tuple(_task(kept["tasks"], record) for record in _records(kept, "tasks")),
        trainings=tuple(_training(kept["trainings"], record) for record in _records(kept, "trainings")),
        instruments=tuple(_instrument(kept["instruments"], record) for record in _records(kept, "instruments")),
        publicity=tuple(_publicity(record) for record in _records(kept, "publicity")),
        budget=tuple(_budget(record) for record in _records(kept, "budget")),
        paragraphs=_paragraphs(kept, "paragraphs"),
        period=_paragraphs(kept, "period"),
        plan=tuple(_plan(kept["plan"], record) for record in _records(kept, "plan")),
        path=tuple(_path(record) for record in _records(kept, "path")),
        plan_texts=_paragraphs(kept, "plan_texts"),
        conference=_paragraphs(kept, "conference"),
        files=files,
        absent=tuple(sheet.key for sheet in schema.report_sheets_of(year) if sheet.key not in kept),
        own=tuple(own_table(kept[sheet.key]) for sheet in schema.own_sheets if sheet.key in kept),
        not_asked=schema.not_asked,
    )


def _records(tables: Mapping[str, AgencyTable], key: str) -> list[Record]:
    return tables[key].records if key in tables else []


def _number(record: Record, key: str) -> Value:
    return record.numbers.get(key, NOT_REPORTED)


def _indicator(record: Record) -> IndicatorRow:
    text = record.texts.get
    marked = record.flags.get("estimated", False)
    numbers = [_number(record, key) for key in ("numerator", "denominator", "value")]
    if marked:
        numbers = [Value(value.number, True, value.source) if not value.missing else value for value in numbers]
    return IndicatorRow(
        code=text("code", ""),
        name=text("name", ""),
        unit=text("unit", ""),
        numerator=numbers[0],
        denominator=numbers[1],
        value=numbers[2],
        target=_number(record, "target"),
        estimated=marked or any(value.estimated for value in numbers),
        note=text("note", ""),
    )


def _task(table: AgencyTable, record: Record) -> TaskRow:
    text = record.texts.get
    return TaskRow(
        code=text("code", ""),
        task=text("task", ""),
        lead=text("lead", ""),
        partners=text("partners", ""),
        start=record.days.get("start"),
        end=record.days.get("end"),
        product=text("product", ""),
        status=_STATUSES.get(text("status", "")),
        result=text("result", ""),
        cause=text("cause", ""),
        source=table.source(record, "code"),
    )


def _training(table: AgencyTable, record: Record) -> TrainingRow:
    return TrainingRow(
        name=record.texts.get("name", ""),
        topic=record.texts.get("topic", ""),
        start=record.days.get("start"),
        end=record.days.get("end"),
        place=record.texts.get("place", ""),
        people=_number(record, "people"),
        attendances=_number(record, "attendances"),
        source=table.source(record, "name"),
    )


def _instrument(table: AgencyTable, record: Record) -> InstrumentRow:
    return InstrumentRow(
        symbol=record.texts.get("symbol", ""),
        issued_on=record.days.get("issued_on"),
        issuer=record.texts.get("issuer", ""),
        subject=record.texts.get("subject", ""),
        source=table.source(record, "symbol"),
    )


def _publicity(record: Record) -> PublicityRow:
    return PublicityRow(
        form=record.texts.get("form", ""),
        quantity=_number(record, "quantity"),
        audience=_number(record, "audience"),
        note=record.texts.get("note", ""),
    )


def _budget(record: Record) -> BudgetRow:
    return BudgetRow(
        funding=record.texts.get("funding", ""),
        planned=_number(record, "planned"),
        spent=_number(record, "spent"),
        note=record.texts.get("note", ""),
    )


def _paragraphs(tables: Mapping[str, AgencyTable], key: str) -> tuple[ParagraphRow, ...]:
    """Return the rows of a table of paragraphs, those of which only the section is given left out."""
    return tuple(_paragraph(tables[key], record) for record in _records(tables, key) if record.texts.get("text"))


def _plan(table: AgencyTable, record: Record) -> PlannedRow:
    text = record.texts.get
    return PlannedRow(
        code=text("code", ""),
        activity=text("activity", ""),
        place=text("place", ""),
        quantity=_number(record, "quantity"),
        unit=text("unit", ""),
        lead=text("lead", ""),
        partners=text("partners", ""),
        start=record.days.get("start"),
        end=record.days.get("end"),
        product=text("product", ""),
        cost=_number(record, "cost"),
        funding=text("funding", ""),
        source=table.source(record, "code"),
    )


def _path(record: Record) -> PathRow:
    return PathRow(
        code=record.texts.get("code", ""),
        year=_number(record, "year"),
        target=_number(record, "target"),
        note=record.texts.get("note", ""),
    )


def _paragraph(table: AgencyTable, record: Record) -> ParagraphRow:
    return ParagraphRow(
        section=record.texts.get("section", ""),
        text=record.texts.get("text", ""),
        source=table.source(record, "text"),
    )
