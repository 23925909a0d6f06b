"""Annexes out of order.

What: Reports an annex whose number does not follow the one before it.
Why: Annexes are counted from I without gap or repetition.
Example: Phụ lục I, Phụ lục III
Fix: Number the annexes anew, in the text as well.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.numbering import ELEMENT_NUMERALS
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.annex.references import number_of
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import roman


def check(subject: Subject) -> Iterator[Found]:
    """Follow the numbers."""
    annexes = subject.anatomy.annexes
    numbers = [number_of(annex.number) for annex in annexes]
    if len(annexes) < 2 or not all(numbers):
        return
    for position, (annex, number) in enumerate(zip(annexes, numbers, strict=True), start=1):
        if number != position:
            yield Found(
                annex.heading,
                _("Phụ lục {label} đứng thứ {position}; theo thứ tự phải là {expected}.").format(
                    label=annex.number, position=position, expected=roman(position)
                ),
                fix=_("Đánh lại số phụ lục."),
            )
            return


RULE = Rule(
    code="APP004",
    name="annexes-out-of-order",
    title="Số thứ tự phụ lục không liên tục",
    severity=Severity.WARNING,
    clause=nd30_or(ELEMENT_NUMERALS[-1].clause, Element.ANNEX_NUMBER),
    check=check,
    classes=ALL_TEXTS,
)
