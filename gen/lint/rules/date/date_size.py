"""Place and date in the wrong size.

What: Reports place and date outside 13-14 points.
Why: The table of sizes sets 13-14 points.
Example: Place and date in 12 points.
Fix: Set 14 points; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.PLACE_DATE)
    lines = [line for line in (subject.anatomy.header.place_date,) if line]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="DAT008",
    name="date-size",
    title="Địa danh, thời gian sai cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.PLACE_DATE].clause,
    check=check,
    fixable=True,
)
