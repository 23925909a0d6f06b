"""From the raw sheets of one agency to what was read of it: typed tables, rows with their cells, findings."""

from collections.abc import Iterator, Mapping

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.schema import INFO, Schema, Sheet
from gen.intake.answers import NO_ANSWERS, Answers
from gen.intake.cells.limits import load_limits
from gen.intake.checks.tables import check_tables
from gen.intake.findings import forms as form_findings
from gen.intake.findings import period as period_findings
from gen.intake.raw import RawSheet
from gen.intake.report import Reading
from gen.intake.rows.building import build_tables
from gen.intake.rows.headings import find_heading
from gen.intake.rows.identity import Identity, check_identity, read_identity
from gen.intake.rows.record import AgencyTable
from gen.intake.rows.records import read_records


def read_sheets(
    agency_id: str,
    year: int,
    raws: Mapping[str, RawSheet],
    findings: list[Diagnostic],
    *,
    schema: Schema,
    file: str,
    sheets: tuple[Sheet, ...] | None = None,
    unsettled: frozenset[str] = frozenset(),
    answers: Answers = NO_ANSWERS,
) -> Reading:
    """Read the raw sheets of one agency, given by the key of their table.

    ``findings`` are those made before; ``schema`` are the tables of the programme, ``sheets`` those that are
    expected, all if None; ``unsettled`` those of which it was said already that it is not known where they stand;
    ``answers`` what people answered about them.
    """
    if year not in YEARS:
        return unread(
            agency_id, year, schema, *findings, form_findings.YEAR_UNKNOWN.at(TableLocation(file), found=year or "…")
        )
    tables: dict[str, AgencyTable] = {}
    for sheet in sheets or schema.sheets:
        if sheet.key == INFO or sheet.key in unsettled:
            continue
        raw = raws.get(sheet.key)
        if raw is None and sheet.optional:
            continue
        if not sheet.is_of(year):
            findings.extend(_of_other_years(sheet, raw, year))
        elif raw is None:
            findings.append(_missing_sheet(sheet, TableLocation(file)))
        elif table := _read_table(sheet, raw, year, findings, answers):
            tables[sheet.key] = table
    identity = Identity()
    if info := raws.get(INFO):
        identity, said = read_identity(schema, info, year)
        findings.extend(said)
        findings.extend(check_identity(schema, identity, agency_id, year, info.at()))
    findings.extend(check_tables(tables, year))
    files = tuple({raw.file.path: raw.file for raw in raws.values()}.values())
    built = build_tables(agency_id, year, schema, tables, identity.texts, identity.as_of, files)
    told = tuple(answers.applied(findings, raws.values()))
    return Reading(built, told, tables, identity, answers=answers)


YEARS = range(2000, 2100)
"""A year outside them is a typing mistake, not a year of any programme."""


def unread(agency_id: str, year: int, schema: Schema, *findings: Diagnostic) -> Reading:
    """Return the reading of an agency of which nothing could be read: every table absent."""
    return Reading(build_tables(agency_id, year, schema, {}, {}, None), findings)


def _of_other_years(sheet: Sheet, raw: RawSheet | None, year: int) -> Iterator[Diagnostic]:
    """Say of a sheet that reports of the year do not have that it is not read, where anything stands in it."""
    heading = find_heading(sheet, raw) if raw is not None else None
    if raw is not None and heading is not None and any(number > heading.row for number, _row in raw.rows):
        years = ", ".join(map(str, sheet.years))
        yield period_findings.SHEET_OF_OTHER_YEARS.at(raw.at(), sheet=sheet.name, years=years, year=year)


def _missing_sheet(sheet: Sheet, place: TableLocation) -> Diagnostic:
    columns = "; ".join(column.name for column in sheet.columns)
    finding = form_findings.MISSING_SHEET if sheet.required else form_findings.ABSENT_TABLE
    return finding.at(place, sheet=sheet.name, columns=columns)


def _read_table(
    sheet: Sheet, raw: RawSheet, year: int, findings: list[Diagnostic], answers: Answers
) -> AgencyTable | None:
    heading = find_heading(sheet, raw)
    if heading is None:
        columns = "; ".join(column.name for column in sheet.columns)
        rows = load_limits().form["header_search_rows"]
        findings.append(form_findings.HEADING_NOT_FOUND.at(raw.at(), sheet=sheet.name, rows=rows, columns=columns))
        return None
    findings.extend(heading.findings)
    table, said = read_records(sheet, raw, heading, year, answers)
    findings.extend(said)
    if not table.records and not table.none_this_year and not sheet.optional:
        findings.append(form_findings.EMPTY_TABLE.at(raw.at(heading.row), sheet=sheet.name))
    return table
