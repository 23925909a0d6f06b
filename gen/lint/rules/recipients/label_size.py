"""Size of “Nơi nhận:”.

What: Reports the label “Nơi nhận:” in another size than 12.
Why: It is set in size 12.
Example: “Nơi nhận:” in size 14, as the text.
Fix: Set size 12; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.RECIPIENTS_LABEL)
    lines = [line for line in (subject.anatomy.closing.recipients_label,) if line]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="RCP004",
    name="recipients-label-size",
    title="Cỡ chữ của “Nơi nhận:” không đúng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.RECIPIENTS_LABEL].clause,
    check=check,
    fixable=True,
)
