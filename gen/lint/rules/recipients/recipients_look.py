"""Recipients bold or italic.

What: Reports recipients under “Nơi nhận:” set bold or italic.
Why: They are set regular and upright.
Example: “- Như trên;” in italics.
Fix: Set them regular and upright; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.recipient_entries import recipients
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.RECIPIENTS)
    lines = [line for entry in recipients(subject) for line in entry.lines]
    yield from slant_findings(lines, rule)
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="RCP005",
    name="recipients-look",
    title="Danh sách nơi nhận in đậm hoặc nghiêng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.RECIPIENTS].clause,
    check=check,
    fixable=True,
)
