"""Points out of order.

What: Reports a point “a)”, “b)” … whose letter does not follow the one before it in the Vietnamese alphabet.
Why: Points take the letters a b c d đ e g h i k l m n o p q r s t u v x y: đ follows d, there is no f, j, w, z.
Example: d) behind which comes e).
Fix: Letter the points anew.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import POINT_LETTERS
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import HEADINGS, OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.number_order import order_findings
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import letter

_BREAKS = (*HEADINGS, OutlineLevel.CLAUSE, OutlineLevel.DECIMAL)


def check(subject: Subject) -> Iterator[Found]:
    """Follow the letters of the points."""
    yield from order_findings(subject, OutlineLevel.POINT, _BREAKS, letter, _("Điểm"))


RULE = Rule(
    code="BDY011",
    name="points-out-of-order",
    title="Thứ tự điểm a, b, c, d, đ… không đúng",
    severity=Severity.WARNING,
    clause=nd30_or(POINT_LETTERS.clause, Element.POINT),
    check=check,
    classes=ALL_TEXTS,
)
