"""A finished document in place of a workbook: the tables it carries, with the figures that people changed in Word."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import DocumentError, NewerDocument
from gen.domain.location import TableLocation
from gen.domain.tables import AgencyTables, InputFile
from gen.domain.values import Source, Value
from gen.intake.figures_in_document import FigureState, ReadFigure, figures_of
from gen.intake.findings import documents as document_findings
from gen.intake.packed_tables.columns import ROWS
from gen.intake.packed_tables.reading import KeptAside, unpack_tables
from gen.intake.reading import unread
from gen.intake.report import Reading
from gen.intake.rereading import reread
from gen.intake.schema import load_schema
from gen.messages import _
from gen.wordml.stamping import Draft


def read_document_of(path: Path, shown_path: str, agency_id: str | None, year: int | None) -> Reading:
    """Read the tables of a document; ``agency_id`` and ``year``, where given, must be those of the document."""
    place = TableLocation(shown_path)
    content = path.read_bytes()
    try:
        document = Draft(content, path.name)
        carried = document.record.record.tables if document.record else ""
        if not carried:
            return unread(agency_id or path.stem, year or 0, document_findings.WITHOUT_TABLES.at(place, file=path.name))
        unpacked = unpack_tables(carried, path.name)
    except NewerDocument as error:
        return unread(agency_id or path.stem, year or 0, document_findings.NEWER_DOCUMENT.at(place, reason=error))
    except DocumentError as error:
        return unread(
            agency_id or path.stem, year or 0, document_findings.UNREADABLE.at(place, file=path.name, reason=error)
        )
    tables = unpacked.tables
    if (agency_id or tables.agency_id, year or tables.year) != (tables.agency_id, tables.year):
        other = document_findings.OF_ANOTHER.at(place, file=path.name, agency=tables.agency_id, year=tables.year)
        return unread(agency_id or tables.agency_id, year or tables.year, other)
    file = InputFile(shown_path, hashlib.sha256(content).hexdigest())
    edited, findings = with_edits(tables, figures_of(document), shown_path)
    reading = reread(replace(edited, files=(file,)), file)
    aside = (_said_aside(one, place) for one in unpacked.aside)
    return replace(reading, findings=(*aside, *findings, *reading.findings))


def agency_of_document(path: Path) -> str:
    """Return the agency whose tables a document carries; "" if it carries none that can be read."""
    try:
        document = Draft(path.read_bytes(), path.name)
        carries = document.record is not None and bool(document.record.record.tables)
    except DocumentError:
        return ""
    return document.record.agency_id if document.record and carries else ""


def _said_aside(aside: KeptAside, place: TableLocation) -> Diagnostic:
    """Say what the document carries beyond what this version of the program knows."""
    sheet = next((sheet.name for sheet in load_schema().sheets if sheet.key == aside.table), aside.table)
    part = _("cột “{column}” của bảng “{table}”") if aside.column else _("phần “{table}”")
    named = part.format(column=aside.column, table=sheet)
    return document_findings.KEPT_ASIDE.at(place, part=named, count=aside.filled)


def with_edits(
    tables: AgencyTables, figures: tuple[ReadFigure, ...], shown_path: str
) -> tuple[AgencyTables, tuple[Diagnostic, ...]]:
    """Return the tables with the numbers that people typed over figures, and a finding for each figure they touched.

    A figure that is the content of one cell changes that cell. One that was computed from several cannot be taken
    apart: the tables stay as they were, and the finding says so.
    """
    cells: dict[tuple[str, str, str], Value] = {_key(value.source): value for value in _values(tables) if value.source}
    changes: dict[tuple[str, str, str], Value] = {}
    findings = []
    for figure in figures:
        if figure.state is FigureState.GENERATED:
            continue
        cell = figure.sources[0] if len(figure.sources) == 1 else None
        known = cells.get(_key(cell)) if cell else None
        taken = known is not None and known.number == figure.old_value and figure.value is not None
        if taken and known is not None and cell is not None:
            changes[_key(cell)] = replace(known, number=figure.value)
        untaken = (
            document_findings.FIGURE_DELETED if figure.state is FigureState.LOST else document_findings.FIGURE_NOT_TAKEN
        )
        finding = document_findings.FIGURE_TAKEN if taken else untaken
        place = TableLocation(shown_path, cell.sheet if cell else None, cell.cell if cell else None)
        findings.append(finding.at(place, figure=figure.label or figure.id, old=figure.old_text, new=figure.text))
    return _changed(tables, changes), tuple(findings)


def _key(source: Source) -> tuple[str, str, str]:
    return source.file, source.sheet, source.cell


def _values(tables: AgencyTables) -> Iterator[Value]:
    for name in ROWS:
        for row in getattr(tables, name):
            values = (getattr(row, one.name) for one in fields(row))
            yield from (value for value in values if isinstance(value, Value))


def _changed(tables: AgencyTables, changes: Mapping[tuple[str, str, str], Value]) -> AgencyTables:
    if not changes:
        return tables
    rows: dict[str, Any] = {name: tuple(_row(row, changes) for row in getattr(tables, name)) for name in ROWS}
    return replace(tables, **rows)


def _row(row: Any, changes: Mapping[tuple[str, str, str], Value]) -> Any:
    values = {one.name: getattr(row, one.name) for one in fields(row)}
    new = {
        name: changes[_key(value.source)]
        for name, value in values.items()
        if isinstance(value, Value) and value.source and _key(value.source) in changes
    }
    return replace(row, **new) if new else row
