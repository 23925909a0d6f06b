"""A finished document in place of a workbook: the tables it carries, and what people changed in Word."""

import dataclasses
import hashlib
from pathlib import Path

from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import DocumentError, NewerDocument
from gen.domain.location import TableLocation
from gen.domain.schema import Schema
from gen.domain.tables import InputFile
from gen.intake.edits_in_document import edits_found
from gen.intake.figures_in_document import figures_of
from gen.intake.findings import documents as document_findings
from gen.intake.findings.other_programme import DOCUMENT_OF_OTHER_PROGRAMME
from gen.intake.packed_tables.reading import KeptAside, unpack_tables
from gen.intake.reading import unread
from gen.intake.report import Reading
from gen.intake.rereading import reread
from gen.messages import _
from gen.revision.comparing import revision_of
from gen.wordml.stamping import Draft


def read_document_of(path: Path, shown_path: str, agency_id: str | None, year: int | None, schema: Schema) -> Reading:
    """Read the tables of a document; ``agency_id`` and ``year``, where given, must be those of the document."""
    place = TableLocation(shown_path)
    content = path.read_bytes()
    try:
        document = Draft(content, path.name)
        carried = document.record.record.tables if document.record else ""
        if not carried:
            without = document_findings.WITHOUT_TABLES.at(place, file=path.name)
            return unread(agency_id or path.stem, year or 0, schema, without)
        if programme := _other_programme(document, schema):
            other = DOCUMENT_OF_OTHER_PROGRAMME.at(place, file=path.name, found=programme, expected=schema.programme)
            return unread(agency_id or path.stem, year or 0, schema, other)
        unpacked = unpack_tables(carried, schema, path.name)
    except NewerDocument as error:
        newer = document_findings.NEWER_DOCUMENT.at(place, reason=error)
        return unread(agency_id or path.stem, year or 0, schema, newer)
    except DocumentError as error:
        unreadable = document_findings.UNREADABLE.at(place, file=path.name, reason=error)
        return unread(agency_id or path.stem, year or 0, schema, unreadable)
    tables = unpacked.tables
    if (agency_id or tables.agency_id, year or tables.year) != (tables.agency_id, tables.year):
        other = document_findings.OF_ANOTHER.at(place, file=path.name, agency=tables.agency_id, year=tables.year)
        return unread(agency_id or tables.agency_id, year or tables.year, schema, other)
    file = InputFile(shown_path, hashlib.sha256(content).hexdigest())
    revision = revision_of(document)
    findings = edits_found(revision, figures_of(document, revision), tables, schema, shown_path)
    reading = reread(replace(tables, files=(file,)), schema, file)
    aside = (_said_aside(one, schema, place) for one in unpacked.aside)
    return dataclasses.replace(reading, findings=(*aside, *findings, *reading.findings))


def _other_programme(document: Draft, schema: Schema) -> str:
    """Return the id of the programme that a document is of, where it is another one; "" else, or where it is silent."""
    found = document.record.programme if document.record else ""
    return found if schema.programme not in ("", found) else ""


def agency_of_document(path: Path) -> str:
    """Return the agency whose tables a document carries; "" if it carries none that can be read."""
    try:
        document = Draft(path.read_bytes(), path.name)
        carries = document.record is not None and bool(document.record.record.tables)
    except DocumentError:
        return ""
    return document.record.agency_id if document.record and carries else ""


def _said_aside(aside: KeptAside, schema: Schema, place: TableLocation) -> Diagnostic:
    """Say what the document carries beyond what this version of the program knows."""
    sheet = next((sheet.name for sheet in schema.sheets if sheet.key == aside.table), aside.table)
    part = _("cột “{column}” của bảng “{table}”") if aside.column else _("phần “{table}”")
    named = part.format(column=aside.column, table=sheet)
    return document_findings.KEPT_ASIDE.at(place, part=named, count=aside.filled)
