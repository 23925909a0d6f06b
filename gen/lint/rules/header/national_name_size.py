"""Quốc hiệu in the wrong size.

What: Reports a Quốc hiệu outside 12-13 points.
Why: The table of sizes sets 12-13 points.
Example: Quốc hiệu in 14 points.
Fix: Set 13 points; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.NATIONAL_NAME)
    lines = [line for line in (subject.anatomy.header.national_name,) if line]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="HDR006",
    name="national-name-size",
    title="Quốc hiệu sai cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.NATIONAL_NAME].clause,
    check=check,
    fixable=True,
)
