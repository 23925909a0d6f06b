"""Size of authority and title.

What: Reports the signer's authority and title in a size out of the allowed range.
Why: They are set in size 13-14.
Example: PHÓ CHỦ TỊCH in size 12.
Fix: Set the allowed size; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.signature.blocks import blocks, titles_of
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.SIGNER_AUTHORITY)
    lines = [line for signature, _parts in blocks(subject) for line in titles_of(signature)]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="SIG011",
    name="authority-size",
    title="Cỡ chữ của chức vụ người ký không đúng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SIGNER_AUTHORITY].clause,
    check=check,
    fixable=True,
)
