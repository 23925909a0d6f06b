"""Place and date in bold.

What: Reports place and date set in bold.
Why: Place and date are set in regular weight, italic.
Example: Place and date in bold italics.
Fix: Take off the bold; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.PLACE_DATE)
    lines = [line for line in (subject.anatomy.header.place_date,) if line]
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="DAT009",
    name="date-bold",
    title="Địa danh, thời gian in đậm",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.PLACE_DATE].clause,
    check=check,
    fixable=True,
)
