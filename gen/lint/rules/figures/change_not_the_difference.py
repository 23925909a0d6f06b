"""Change that is not the difference.

What: Reports “tăng 5 lớp so với năm 2023 (12 lớp)”, “từ 12 lên 18 lớp, tăng 5 lớp”, “đạt 70% so với mục tiêu 80%, còn
thiếu 20 điểm phần trăm” where the number is not the
difference (or, in per cent, the growth) of the two numbers printed beside it, and a row of a table whose change does
not follow from the two columns it follows from in the other rows. What is said to be “khoảng”, “gần” is left alone.
Why: One of the numbers was changed and the comparison was not.
Example: “tổ chức 18 lớp, tăng 5 lớp so với năm 2023 (12 lớp)”.
Fix: Work out the change anew, or correct the number that is wrong.
"""

from collections.abc import Iterator
from functools import partial

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.figures.changes import StatedChange, changes
from gen.lint.rules.figures.columns import Cells, outliers
from gen.lint.rules.figures.judged import EVERY_CLASS, EVERY_PROFILE
from gen.lint.rules.figures.rate_columns import CHANGE_WORDS, change_columns
from gen.lint.subject import Subject
from gen.lint.tables.printed import Amount, contradicted, is_difference, is_growth, is_quotient, readings
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare changes with the numbers that stand beside them, in text and in tables."""
    for change in changes(subject.text):
        if all(_contradicts(change, new) for new in change.news):
            yield _in_text(change)
    for grid in subject.grids.headed(CHANGE_WORDS):
        for column in change_columns(grid):
            for cells in outliers(grid, column, (is_difference, is_growth, is_quotient)):
                yield _in_table(grid.heading(column), cells)


def _contradicts(change: StatedChange, new: str) -> bool:
    return contradicted([readings(text) for text in (change.amount, new, change.old)], partial(_agrees, change))


def _agrees(change: StatedChange, amount: Amount, new: Amount, old: Amount) -> bool:
    moved = amount._replace(value=-amount.value) if change.falls else amount
    return is_difference(moved, new, old) or (change.relative and is_growth(moved, new, old))


def _in_text(change: StatedChange) -> Found:
    text = _("“{phrase}” không khớp với {new} và {old} nêu cùng câu.")
    return Found(
        change.paragraph,
        text.format(phrase=change.phrase, new=change.news[-1], old=change.old),
        fix=_("Tính lại số tăng, giảm hoặc sửa số sai."),
    )


def _in_table(heading: str, cells: Cells) -> Found:
    text = _("Cột “{column}” ghi {change}, không khớp với {new} và {old} cùng dòng.")
    return Found(
        cells.result.paragraph,
        text.format(column=heading, change=cells.result.text, new=cells.first.text, old=cells.second.text),
        fix=_("Tính lại số tăng, giảm hoặc sửa số sai."),
    )


RULE = Rule(
    code="FIG003",
    name="change-not-the-difference",
    title="Số tăng, giảm không bằng chênh lệch",
    severity=Severity.ERROR,
    clause=CUSTOM_CLAUSE,
    check=check,
    profiles=EVERY_PROFILE,
    classes=EVERY_CLASS,
)
