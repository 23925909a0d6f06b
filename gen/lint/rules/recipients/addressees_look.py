"""“Kính gửi” bold or italic.

What: Reports “Kính gửi:” and the addressees set bold or italic.
Why: They are set regular and upright.
Example: Kính gửi: Bộ Nội vụ, in bold.
Fix: Set them regular and upright; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.recipient_entries import addressed_lines
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.ADDRESSEES)
    lines = addressed_lines(subject)
    yield from slant_findings(lines, rule)
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="RCP024",
    name="addressees-look",
    title="“Kính gửi” in đậm hoặc nghiêng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ADDRESSEES].clause,
    check=check,
    fixable=True,
)
