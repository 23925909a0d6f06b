"""Clauses out of order.

What: Reports a clause “1.”, “2.” … whose number does not follow the one before it in the same article or section.
Why: Clauses are numbered from 1 in each article or section, without gap or repetition.
Example: 2. behind which comes 4.
Fix: Number the clauses anew.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import HEADINGS, OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.number_order import order_findings
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Follow the numbers of the clauses."""
    yield from order_findings(subject, OutlineLevel.CLAUSE, HEADINGS, str, _("Khoản (mục)"))


RULE = Rule(
    code="BDY010",
    name="clauses-out-of-order",
    title="Số thứ tự khoản không liên tục",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.CLAUSE].clause,
    check=check,
    classes=ALL_TEXTS,
)
