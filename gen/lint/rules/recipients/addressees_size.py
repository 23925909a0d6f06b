"""Size of “Kính gửi”.

What: Reports “Kính gửi:” and the addressees in a size out of 13-14.
Why: They are set in size 13-14.
Example: Kính gửi: in size 12.
Fix: Set the size of the text; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.recipient_entries import addressed_lines
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.ADDRESSEES)
    lines = addressed_lines(subject)
    yield from size_findings(lines, rule)


RULE = Rule(
    code="RCP025",
    name="addressees-size",
    title="Cỡ chữ của “Kính gửi” không đúng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ADDRESSEES].clause,
    check=check,
    fixable=True,
)
