"""Tiêu ngữ not bold upright.

What: Reports a Tiêu ngữ that is not bold, or is italic.
Why: Tiêu ngữ is set bold and upright.
Example: Tiêu ngữ in bold italic.
Fix: Make it bold and upright; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.MOTTO)
    lines = [line for line in (subject.anatomy.header.motto,) if line]
    yield from weight_findings(lines, rule)
    yield from slant_findings(lines, rule)


RULE = Rule(
    code="HDR009",
    name="motto-look",
    title="Tiêu ngữ sai kiểu chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.MOTTO].clause,
    check=check,
    fixable=True,
)
