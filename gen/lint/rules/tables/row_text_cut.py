"""Text cut by a fixed height.

What: Reports rows of a fixed height in which the text surely needs more room: what is beyond it is not printed.
Why: Whoever reads the paper does not see that something is missing.
Example: A row of exactly 0,5 cm with three lines of text.
Fix: Let the height of the row follow its text (“At least”).
"""

from collections.abc import Iterator
from math import ceil

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.tables.measures import rows_of
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.metrics import text_width
from gen.wordml.model import FixedRow, Paragraph

_MARGINS = 3.8
"""Millimetres that Word leaves at both sides of a cell."""
_MM_PER_POINT = 25.4 / 72
_SURELY = 0.8
"""Share of the height needed below which text is surely cut."""


def check(subject: Subject) -> Iterator[Found]:
    """Measure the text of each cell of such rows."""
    fixed = {table.number: table for table in subject.document.tables if table.fixed_rows}
    for number, rows in rows_of(subject, fixed).items():
        for row in fixed[number].fixed_rows:
            cut = next((p for p in _written(rows.get(row.row, [])) if row.height < _needed(p, row) * _SURELY), None)
            if cut is not None:
                yield Found(
                    cut,
                    _("Dòng {row} của bảng đặt chiều cao cố định, chữ có thể bị che mất.").format(row=row.row),
                    fix=_("Đặt chiều cao dòng “At least” thay cho “Exactly”."),
                )
                break


def _written(paragraphs: list[Paragraph]) -> list[Paragraph]:
    return [paragraph for paragraph in paragraphs if paragraph.text.strip()]


def _needed(paragraph: Paragraph, row: FixedRow) -> float:
    """Return the height in points that a paragraph needs in its cell; one line where the width is not known."""
    run = paragraph.runs[0]
    column = paragraph.cell.column if paragraph.cell is not None else 1
    width = row.widths[column - 1] if column <= len(row.widths) else None
    room = (width - _MARGINS) / _MM_PER_POINT if width is not None and width > 2 * _MARGINS else None
    lines = 1 if room is None else ceil(text_width(paragraph.text, run.format.size, run.format.bold) / room)
    return max(lines, 1) * run.format.size


RULE = Rule(
    code="TBL003",
    name="row-text-cut",
    title="Chiều cao dòng cố định che mất chữ",
    severity=Severity.WARNING,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
