"""Mark behind a clause number.

What: Reports clause numbers followed by an oblique instead of a full stop.
Why: Behind the number of a clause stands a full stop (“1)” is left alone: offices use it for a further level).
Example: 1/ Sở Nội vụ
Fix: Write “1.”; ``--fix`` does.
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
    yield from mark_findings(subject, OutlineLevel.CLAUSE, ".", accepted=(")",))


RULE = Rule(
    code="BDY016",
    name="clause-mark",
    title="Sau số của khoản không ghi dấu chấm",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.CLAUSE].clause,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
