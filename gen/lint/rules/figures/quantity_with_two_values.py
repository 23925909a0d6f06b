"""Quantity with two values.

What: Reports a quantity to which the text gives another value than the row of a table that has its name, or than the
total of the table that the sentence refers to (“… cho 636 người (Biểu số 3)”), or than another sentence of the text.
What is said of another time, of a goal or a part is left alone, and so is a name that has many values.
Why: A figure was changed in one place only; the reader cannot know which one holds.
Example: “Tỷ lệ công chức được tập huấn đạt 70%” beside a table that says 61,7.
Fix: Find out which value is right and write it in both places.
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.figures.judged import EVERY_CLASS, EVERY_PROFILE
from gen.lint.rules.figures.named_rows import named_rows
from gen.lint.rules.figures.referenced_totals import referenced_totals
from gen.lint.rules.figures.repeated_statements import repeated_statements
from gen.lint.rules.figures.statements import statements
from gen.lint.subject import Subject
from gen.lint.tables.printed import Amount, contradicted, readings
from gen.messages import _
from gen.wordml.model import Paragraph

_MOST_VALUES = 2
"""Values of one name in the text beyond which it is said of different things."""


def check(subject: Subject) -> Iterator[Found]:
    """Compare the text with the rows and the totals of tables, and with itself."""
    said = list(statements(subject.body_text))
    rows = named_rows(subject, [one.before for one in said]) if said else {}
    for label, numbers in rows.items():
        of_label = [one for one in said if one.is_of(label)]
        if len({one.value for one in of_label}) > _MOST_VALUES:
            continue
        for one in of_label:
            if all(_differ(one.value, number) for number in numbers):
                yield _finding(one.paragraph, label, one.value, ", ".join(numbers))
    for total in referenced_totals(subject):
        if _differ(total.said, total.printed):
            yield _finding(total.paragraph, total.unit, total.said, total.printed)
    for name, first, second in repeated_statements(subject, said):
        if _differ(first.value, second.value):
            yield _finding(second.paragraph, name, second.value, first.value)


def _differ(one: str, other: str) -> bool:
    return contradicted([readings(one), readings(other)], _same)


def _same(one: Amount, other: Amount) -> bool:
    return abs(one.value - other.value) <= max(one.slack, other.slack)


def _finding(place: Paragraph, name: str, said: str, printed: str) -> Found:
    text = _("“{name}”: chỗ này ghi {said}, chỗ khác trong văn bản ghi {printed}.")
    return Found(
        place,
        text.format(name=name, said=said, printed=printed),
        fix=_("Xác định số đúng rồi ghi thống nhất ở mọi chỗ."),
    )


RULE = Rule(
    code="FIG004",
    name="quantity-with-two-values",
    title="Một số liệu ghi hai giá trị khác nhau",
    severity=Severity.WARNING,
    clause=CUSTOM_CLAUSE,
    check=check,
    profiles=EVERY_PROFILE,
    classes=EVERY_CLASS,
)
