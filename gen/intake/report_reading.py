"""One report in one file: a workbook, or a finished document that carries its tables."""

from pathlib import Path

from gen.intake.document_reading import DOCUMENT, read_document_of
from gen.intake.files import workbooks
from gen.intake.report import Reading
from gen.intake.workbook_reading import read_workbook_of

EXTENSIONS = (*workbooks.EXTENSIONS, DOCUMENT)
"""Endings of files that may be a report, the one that counts first where an agency has several."""


def read_report_of(path: Path, shown_path: str, agency_id: str | None, year: int | None) -> Reading:
    """Read the file as the agency's report for the year; what is None is taken from the file."""
    read = read_document_of if path.suffix.lower() == DOCUMENT else read_workbook_of
    return read(path, shown_path, agency_id, year)
