"""Authority and title not bold upright.

What: Reports lines of the signer's authority and title that are not bold, or are italic.
Why: They are set in capitals, bold, upright.
Example: KT. CHỦ TỊCH in regular weight.
Fix: Set them bold and upright; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.signature.blocks import blocks, titles_of
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.SIGNER_AUTHORITY)
    lines = [line for signature, _parts in blocks(subject) for line in titles_of(signature)]
    yield from slant_findings(lines, rule)
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="SIG010",
    name="authority-look",
    title="Chức vụ người ký không in đậm, đứng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SIGNER_AUTHORITY].clause,
    check=check,
    fixable=True,
)
