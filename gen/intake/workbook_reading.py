"""From a workbook file to a reading: which sheet is which table, is it our form, which agency reports."""

from collections.abc import Iterator
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import TableError
from gen.domain.location import TableLocation
from gen.domain.periods import read_dated
from gen.domain.schema import INFO, MARK_SHEET, Schema
from gen.domain.typed_numbers import whole
from gen.intake.answers import NO_ANSWERS, Answers
from gen.intake.checks.form_year import check_form_year
from gen.intake.files.workbooks import RawWorkbook, read_workbook
from gen.intake.findings import files as file_findings
from gen.intake.findings import forms as form_findings
from gen.intake.findings.other_programme import FORM_OF_OTHER_PROGRAMME
from gen.intake.findings.period import FORM_OF_OTHER_PERIOD
from gen.intake.raw import RawSheet
from gen.intake.reading import read_sheets, unread
from gen.intake.report import Reading
from gen.intake.rows.identity import period_in, read_identity
from gen.intake.rows.sheets import match_sheets
from gen.messages.versions import newer


def read_workbook_of(
    path: Path, shown_path: str, agency_id: str | None, year: int | None, schema: Schema, answers: Answers = NO_ANSWERS
) -> Reading:
    """Read the workbook as the agency's for the year; what is None is taken from “Thông tin”, then the file's name."""
    try:
        workbook = read_workbook(path, shown_path)
    except TableError as error:
        unreadable = form_findings.UNREADABLE_FILE.at(TableLocation(shown_path), file=path.name, reason=error)
        return unread(agency_id or path.stem, year or _year_of(path), schema, *(error.findings or (unreadable,)))
    if newer_form := _newer_form(workbook, path.name, schema):
        return unread(agency_id or path.stem, year or _year_of(path), schema, newer_form)
    hidden = [raw for name, raw in workbook.hidden.items() if name != MARK_SHEET]
    matched = match_sheets(schema, workbook.sheets, hidden, year or _year_of(path))
    raws, findings = matched.found, matched.findings
    findings[:0] = check_form(workbook, schema)
    if not workbook.has_looks:
        findings.append(file_findings.LOOKS_NOT_READ.at(TableLocation(shown_path), file=path.name))
    if INFO not in raws and INFO not in matched.unsettled:
        name = schema.sheet(INFO).name
        findings.append(form_findings.IDENTITY_INCOMPLETE.at(TableLocation(shown_path), item=name))
    whose, of_year = _written_identity(raws.get(INFO), year or 0, schema)
    agency_id = agency_id or whose or path.stem
    year = year or of_year or _year_of(path)
    if of_year in (0, year):  # where “Thông tin” says another year, that is said
        findings += check_form_year(_form_year(workbook), workbook.sheets, year, TableLocation(shown_path))
    findings += _of_other_period(workbook, raws.get(INFO), shown_path, schema)
    findings += _of_other_programme(workbook, shown_path, schema)
    unsettled = frozenset(matched.unsettled)
    return read_sheets(
        agency_id, year, raws, findings, schema=schema, file=shown_path, unsettled=unsettled, answers=answers
    )


def _written_identity(info: RawSheet | None, year: int, schema: Schema) -> tuple[str, int]:
    if info is None:
        return "", 0
    identity, _findings = read_identity(schema, info, year)
    written = identity.texts.get("year", "")
    return identity.texts.get("agency_id", "").lower(), whole(written) or 0


def _year_of(path: Path) -> int:
    dated = read_dated(path.parent.name)
    return dated.year if dated else 0


def _of_other_period(
    workbook: RawWorkbook, info: RawSheet | None, shown_path: str, schema: Schema
) -> Iterator[Diagnostic]:
    """Yield one finding where the form was made for another part of the year than “Thông tin” says."""
    made_for = _form_period(workbook)
    if not made_for or info is None:
        return
    written = period_in(read_identity(schema, info, 0)[0].texts.get("period", ""))
    if written != made_for:
        yield FORM_OF_OTHER_PERIOD.at(TableLocation(shown_path), found=made_for, written=written or "…")


def _of_other_programme(workbook: RawWorkbook, shown_path: str, schema: Schema) -> Iterator[Diagnostic]:
    """Yield one finding where the form is that of another programme; forms of 0.1.0 do not say of which they are."""
    found = (_marks(workbook) or {}).get("programme", "")
    if found and schema.programme not in ("", found):
        place = TableLocation(shown_path)
        yield FORM_OF_OTHER_PROGRAMME.at(place, found=found, expected=schema.programme)


def check_form(workbook: RawWorkbook, schema: Schema) -> list[Diagnostic]:
    """Compare the mark in the form's hidden sheet with the tables of the programme."""
    mark = _mark(workbook)
    place = TableLocation(workbook.file.path)
    if mark is None:
        return [form_findings.FORM_WITHOUT_VERSION.at(place)]
    if mark == (schema.version, schema.fingerprint):
        return []
    return [form_findings.OTHER_FORM_VERSION.at(place, found=" / ".join(mark), expected=schema.version)]


def _newer_form(workbook: RawWorkbook, name: str, schema: Schema) -> Diagnostic | None:
    """Return the finding on a form of a later version: columns that this program does not know would go unread."""
    known, mark = schema.version, _mark(workbook)
    if mark is None or _order(mark[0]) <= _order(known):
        return None
    return form_findings.NEWER_FORM.at(TableLocation(workbook.file.path), reason=newer(name, mark[0], known))


def _mark(workbook: RawWorkbook) -> tuple[str, str] | None:
    """Return version and fingerprint as the form's hidden sheet has them; None for a workbook without that sheet."""
    marks = _marks(workbook)
    return None if marks is None else (marks.get("version", ""), marks.get("fingerprint", ""))


def _form_period(workbook: RawWorkbook) -> str:
    """Return the part of the year that the form was made for, "" for the year itself or where nothing says."""
    return (_marks(workbook) or {}).get("period", "")


def _form_year(workbook: RawWorkbook) -> str:
    """Return the year that the form was made for, "" if its hidden sheet does not say."""
    return (_marks(workbook) or {}).get("year", "")


def _marks(workbook: RawWorkbook) -> dict[str, str] | None:
    sheet = workbook.hidden.get(MARK_SHEET)
    return None if sheet is None else {str(row[0]): str(row[1]) for _number, row in sheet.rows if len(row) > 1}


def _order(version: str) -> tuple[int, ...]:
    """Return a version (``2026.1``) as numbers that can be compared; what is no version comes before all."""
    parts = version.split(".")
    return tuple(map(int, parts)) if all(part.isascii() and part.isdecimal() for part in parts) else ()
