"""Articles out of order.

What: Reports an article whose number does not follow the one before it.
Why: Articles are numbered through the whole document in Arabic figures.
Example: Điều 2 behind which comes Điều 4.
Fix: Number the articles anew.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.number_order import order_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Follow the numbers of the articles."""
    yield from order_findings(subject, OutlineLevel.ARTICLE, (), str, OutlineLevel.ARTICLE.value)


RULE = Rule(
    code="BDY009",
    name="articles-out-of-order",
    title="Số thứ tự điều không liên tục",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ARTICLE].clause,
    check=check,
    classes=ALL_TEXTS,
)
