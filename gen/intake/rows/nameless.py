"""Rows that hold a name and nothing else, where being there makes them count."""

from gen.intake.cells.limits import load_words
from gen.intake.findings import rows as row_findings
from gen.intake.folding import fold
from gen.intake.rows.ending import details_of
from gen.intake.rows.lines import ReadRow, ReadRows


def ask_about_names(lines: ReadRows) -> None:
    """Ask about rows that count by being there and say nothing but a name: a heading, or words that strayed here."""
    if not lines.layout.counts_rows:
        return
    rows = lines.rows
    for line in rows:
        if line.is_alone and line.text and not line.asked and not (len(rows) == 1 and _says_none(line)):
            lines.ask(line, row_findings.NAME_ALONE, details=details_of(lines))


def _says_none(line: ReadRow) -> bool:
    return fold(line.text) in load_words().none_this_year
