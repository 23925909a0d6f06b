"""The form as a workbook: instructions, identity, tables, and the very hidden sheet with lists and the form's mark."""

from datetime import datetime
from io import BytesIO

from gen.domain.agency import Agency
from gen.domain.schema import INSTRUCTIONS_SHEET, MARK_SHEET
from gen.domain.tables import AgencyTables
from gen.intake.cells.days import spoken
from gen.intake.cells.raw import column_letters
from gen.intake.form.content import FormContent, form_content
from gen.intake.form.sheet import write_table
from gen.intake.form.styles import Styles
from gen.intake.form.sums import Sums, with_sums
from gen.intake.form.wording import load_wording
from gen.intake.knowledge import ProgrammeForChecks
from gen.spreadsheets.writing import Book, SafeSheet


def form_bytes(
    agency: Agency,
    year: int,
    programme: ProgrammeForChecks,
    previous_tables: AgencyTables | None,
    sums: Sums | None = None,
) -> bytes:
    """Return the form as xlsx, with the sums over the agency's units where there are any.

    The same inputs give the same bytes.
    """
    content = form_content(agency, year, programme, previous_tables)
    if sums is not None:
        content = with_sums(content, sums)
    stream = BytesIO()
    with Book(stream) as workbook:
        _set_properties(workbook, content)
        styles = Styles.of(workbook)
        _write_instructions(workbook.add_worksheet(INSTRUCTIONS_SHEET), styles, content)
        sheets = {sheet.key: workbook.add_worksheet(sheet.name) for sheet in programme.schema.sheets_of(year)}
        lists = _write_lists(workbook.add_worksheet(MARK_SHEET), content)
        for sheet in programme.schema.sheets_of(year):
            write_table(sheets[sheet.key], styles, sheet, content, lists)
        sheets["info"].activate()
    return stream.getvalue()


def _set_properties(workbook: Book, content: FormContent) -> None:
    """Describe the file; the moment of creation is fixed, so that the bytes are."""
    workbook.set_properties(
        {
            "title": f"{_title(content)} {content.shown}",
            "company": content.agency.name,
            "created": datetime(content.year, 1, 1),
        }
    )
    workbook.set_calc_mode("auto")


def _title(content: FormContent) -> str:
    return load_wording().title.format(programme=content.programme.upper())


def _write_instructions(worksheet: SafeSheet, styles: Styles, content: FormContent) -> None:
    wording = load_wording()
    first, last = content.days.period
    worksheet.set_column(0, 0, 5)
    worksheet.set_column(1, 1, 118)
    worksheet.write_string(0, 0, _title(content), styles.title())
    worksheet.write_string(1, 0, content.subtitle, styles.subtitle())
    worksheet.write_string(2, 0, f"{content.agency.name} – {content.shown}", styles.title())
    values = {"year": content.year, "first": spoken(first), "last": spoken(last), "agency": content.agency.id}
    for row in (0, 1, 2):
        worksheet.set_row(row, 22)
    for number, step in enumerate(wording.steps, start=1):
        worksheet.set_row(3 + number, 20 if len(step) < 105 else 38)
        worksheet.write_number(3 + number, 0, number, styles.text())
        worksheet.write_string(3 + number, 1, step.format(**values), styles.text())
    worksheet.set_landscape()
    worksheet.set_paper(9)
    worksheet.fit_to_pages(1, 0)
    worksheet.hide_gridlines(2)
    worksheet.protect()


def _write_lists(worksheet: SafeSheet, content: FormContent) -> dict[str, str]:
    """Write the mark of the form and the lists of choices; return the range of each list by ``sheet.column``."""
    schema = content.schema
    marks = {
        "version": schema.version,
        "fingerprint": schema.fingerprint,
        "agency": content.agency.id,
        "year": str(content.year),
    }
    if content.period.id:
        marks["period"] = content.period.id
    if schema.programme:
        marks["programme"] = schema.programme
    for row, (name, value) in enumerate(marks.items()):
        worksheet.write_row(row, 0, [name, value])
    choices = {f"{sheet.key}.{column.key}": column.values for sheet in schema.sheets for column in sheet.columns}
    given = {"tasks.code": content.codes, "plan.code": content.codes, "trainings.topic": content.topics}
    choices |= {name: values for name, values in given.items() if name in choices}
    ranges: dict[str, str] = {}
    for column, (name, values) in enumerate((item for item in choices.items() if item[1]), start=3):
        worksheet.write_column(0, column, values)
        letters = column_letters(column)
        ranges[name] = f"'{MARK_SHEET}'!${letters}$1:${letters}${len(values)}"
    worksheet.very_hidden()
    worksheet.protect()
    return ranges
