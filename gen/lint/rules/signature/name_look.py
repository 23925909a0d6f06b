"""Signer's name not bold upright.

What: Reports the signer's name where it is not bold, or is italic.
Why: The name is set bold, upright.
Example: Nguyễn Văn An in italics.
Fix: Set the name bold and upright; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.signature.blocks import blocks
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.SIGNER_NAME)
    lines = [signature.name for signature, _parts in blocks(subject) if signature.name is not None]
    yield from slant_findings(lines, rule)
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="SIG012",
    name="signer-name-look",
    title="Họ tên người ký không in đậm, đứng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SIGNER_NAME].clause,
    check=check,
    fixable=True,
)
