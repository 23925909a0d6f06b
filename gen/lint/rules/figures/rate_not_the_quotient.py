"""Rate that is not the quotient.

What: Reports a percentage printed beside its fraction that is not part divided by whole: “70% (1.234/2.000 công chức)”,
“1.234/2.000 công chức, đạt 70%”, and a row of a table whose rate does not follow from the two numbers beside it as it
does in the other rows. Rounding and cutting off are allowed for; what is said to be “trên”, “khoảng” is left alone.
Why: One of the three numbers was changed and the others were not.
Example: “đạt 70% (1.234/2.000 công chức)”.
Fix: Work out the rate anew, or correct the number that is wrong.
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.figures.columns import Cells, is_mean, outliers
from gen.lint.rules.figures.fractions import fractions
from gen.lint.rules.figures.judged import EVERY_CLASS, EVERY_PROFILE
from gen.lint.rules.figures.named_columns import named_rates
from gen.lint.rules.figures.rate_columns import RATE_WORDS, rate_columns
from gen.lint.subject import Subject
from gen.lint.tables.printed import contradicted, is_quotient, readings
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Divide the fractions that stand beside their rate, in text and in tables."""
    for found in fractions(subject.text):
        numbers = [readings(text) for text in (found.rate, found.part, found.whole)]
        if contradicted(numbers, is_quotient):
            yield _finding(found.rate, found.part, found.whole)._replace(place=found.paragraph)
    for grid in subject.grids.headed(RATE_WORDS):
        for column in rate_columns(grid):
            wrong = (*named_rates(grid, column), *outliers(grid, column, (is_quotient,)))
            for cells in {id(cells.result): cells for cells in wrong}.values():
                if not is_mean(cells.result, grid, column):
                    yield _of_cells(cells)


def _of_cells(cells: Cells) -> Found:
    found = _finding(cells.result.text.rstrip("% "), cells.first.text, cells.second.text)
    return found._replace(place=cells.result.paragraph)


def _finding(rate: str, part: str, whole: str) -> Found:
    return Found(
        None,
        _("Tỷ lệ ghi {rate}% không bằng {part}/{whole}.").format(rate=rate, part=part, whole=whole),
        fix=_("Tính lại tỷ lệ hoặc sửa số sai."),
    )


RULE = Rule(
    code="FIG002",
    name="rate-not-the-quotient",
    title="Tỷ lệ không khớp tử số, mẫu số",
    severity=Severity.ERROR,
    clause=CUSTOM_CLAUSE,
    check=check,
    profiles=EVERY_PROFILE,
    classes=EVERY_CLASS,
)
