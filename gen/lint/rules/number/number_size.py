"""Number in the wrong size.

What: Reports number and symbol in another size than 13 points.
Why: The table of sizes sets 13 points.
Example: The number in 14 points, like the text.
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
    rule = subject.text_rule(Element.NUMBER)
    lines = [line for line in (subject.anatomy.header.number,) if line]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="NUM011",
    name="number-size",
    title="Số, ký hiệu sai cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.NUMBER].clause,
    check=check,
    fixable=True,
)
