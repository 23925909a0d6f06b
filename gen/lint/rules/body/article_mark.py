"""Mark behind an article number.

What: Reports “Điều 1” followed by a colon or nothing instead of a full stop.
Why: Behind the number of an article stands a full stop.
Example: Điều 1: Phê duyệt …
Fix: Write “Điều 1.”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.number_marks import mark_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Look at the sign behind each number."""
    yield from mark_findings(subject, OutlineLevel.ARTICLE, ".")


RULE = Rule(
    code="BDY014",
    name="article-mark",
    title="Sau số của điều không ghi dấu chấm",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ARTICLE].clause,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
