"""Size of the signer's name.

What: Reports the signer's name in a size out of the allowed range.
Why: The name is set in size 13-14.
Example: A name in size 12.
Fix: Set the allowed size; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.signature.blocks import blocks
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.SIGNER_NAME)
    lines = [signature.name for signature, _parts in blocks(subject) if signature.name is not None]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="SIG013",
    name="signer-name-size",
    title="Cỡ chữ của họ tên người ký không đúng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SIGNER_NAME].clause,
    check=check,
    fixable=True,
)
