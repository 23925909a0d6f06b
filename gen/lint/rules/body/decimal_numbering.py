"""Decimal numbering.

What: Says that paragraphs are numbered “1.1.”, “1.2.”.
Why: The decree describes 1. and a) only; many offices use the form, no office must change it.
Example: 2.1. Công tác tuyên truyền
Fix: Letter the points a), b) under the clause.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.numbering import ELEMENT_NUMERALS
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Report the first of them."""
    decimal = [item for item in subject.outline if item.level is OutlineLevel.DECIMAL]
    if decimal:
        yield Found(
            decimal[0].paragraph,
            _("Văn bản đánh số kiểu “{label}” ({count} chỗ); quy định chỉ có khoản (1.) và điểm (a).").format(
                label=decimal[0].label, count=len(decimal)
            ),
            fix=_("Dùng a), b), c) cho cấp dưới của 1., 2., 3."),
        )


RULE = Rule(
    code="BDY021",
    name="decimal-numbering",
    title="Đánh số kiểu 1.1, 1.2",
    severity=Severity.INFO,
    clause=nd30_or(ELEMENT_NUMERALS[5].clause, Element.CLAUSE),
    check=check,
    classes=ALL_TEXTS,
)
