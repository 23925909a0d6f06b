"""One report in one file: a workbook, or a finished document that carries its tables."""

import dataclasses
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.schema import Schema
from gen.intake.answers import Answers, answers_file, answers_in
from gen.intake.files import workbooks
from gen.intake.findings import files as file_findings
from gen.intake.reading import unread
from gen.intake.report import Reading
from gen.intake.workbook_reading import read_workbook_of
from gen.messages.one_file import Failure, attempted

DOCUMENT = ".docx"
EXTENSIONS = (*workbooks.EXTENSIONS, DOCUMENT)
"""Endings of files that may be a report, the one that counts first where an agency has several."""


def read_report_of(path: Path, shown_path: str, agency_id: str | None, year: int | None, schema: Schema) -> Reading:
    """Read the file as the agency's report for the year; what is None is taken from the file.

    Whatever is wrong with the file is a finding: one report never ends the reading of many. What people answered about
    the agency's report in its folder counts.
    """
    read = _read_document if path.suffix.lower() == DOCUMENT else read_workbook_of
    answers = answers_in(answers_file(path.parent, agency_id or path.stem))
    found = attempted(lambda: read(path, shown_path, agency_id, year, schema, answers), shown_path)
    if isinstance(found, Failure):
        return unread(agency_id or path.stem, year or 0, schema, *(found.findings or (unhandled(found, shown_path),)))
    return found


def _read_document(
    path: Path, shown_path: str, agency_id: str | None, year: int | None, schema: Schema, answers: Answers
) -> Reading:
    from gen.intake.document_reading import read_document_of  # most reports are workbooks, and need nothing of Word

    reading = dataclasses.replace(read_document_of(path, shown_path, agency_id, year, schema), answers=answers)
    return dataclasses.replace(reading, findings=tuple(reading.settled(reading.findings))) if answers.given else reading


def unhandled(failure: Failure, shown_path: str) -> Diagnostic:
    """Return the finding that a report could not be read or checked at all."""
    return file_findings.UNHANDLED_FILE.at(TableLocation(shown_path), reason=failure.reason, advice=failure.advice)
