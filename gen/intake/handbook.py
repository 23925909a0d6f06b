"""The page of the handbook about the tables: sheets and columns, and every finding that ``gen check`` can name."""

from collections.abc import Iterator

from gen.domain.finding import Finding
from gen.domain.schema import Column, Schema
from gen.intake.findings import FINDINGS

_HEAD = """# Tables of figures

Made by `python -m scripts.make_tables_page` from `gen/programme/forms/types/*.toml` and the table of
findings; do not edit. These are the shared table types; a programme may leave some out, and have others of its own.

An agency hands in one workbook a year in `data/progress/YYYY/` (`.xlsx`, `.ods`, `.xls`), or its rows in one CSV file
per table, which have the first column “Mã đơn vị” before those below. A workbook of any name is that of the agency
which its sheet “Thông tin” names; one named by an agency's id (`lao-cai.xlsx`) is that agency's. `gen form AGENCY
--year Y` writes the blank workbook, `gen check` tells what is wrong with a filled one. Limits of the checks stand in
`gen/intake/thresholds.toml`, words with a meaning in `gen/intake/words.toml`; an official may correct both.

An empty cell means *not reported* and is printed “…”; a zero is a zero. A table with the one word “Không” was asked
for and has nothing in it; a table without rows was not handed in.
"""
_FINDINGS = """
## Findings

An *error* keeps a report from being issued; a *warning* is for a person to judge; an *info* says how something was
read.

| code | name | severity | what is said | how to fix it |
|---|---|---|---|---|
"""


def tables_page(schema: Schema) -> str:
    """Return the page about the tables of a schema as Markdown."""
    return _HEAD + "".join(_sheets(schema)) + _FINDINGS + "".join(f"{_finding(finding)}\n" for finding in FINDINGS)


def _sheets(schema: Schema) -> Iterator[str]:
    for sheet in schema.sheets:
        yield f"\n## {sheet.name} (`{sheet.csv}`)\n\n"
        if sheet.evaluations:
            yield "Only in the reports of years in which the programme evaluates several (midterm, final).\n\n"
        if sheet.key == "info":
            yield f"Rows: {'; '.join(schema.info.values())}.\n\n"
        yield "| column | kind | must be filled | choices | also read under |\n|---|---|---|---|---|\n"
        for column in sheet.columns:
            yield f"{_column(column)}\n"


def _column(column: Column) -> str:
    choices = "; ".join(column.values) + (" …" if column.open else "")
    cells = (column.name, column.kind, "yes" if column.required else "", choices, "; ".join(column.aliases))
    return f"| {' | '.join(cells)} |"


def _finding(finding: Finding) -> str:
    fix = finding.fix() if finding.fix else ""
    cells = (finding.code, f"`{finding.name}`", finding.severity.label, finding.message(), fix)
    return f"| {' | '.join(cells)} |"
