"""“Nơi nhận:” not bold italic.

What: Reports the label “Nơi nhận:” that is not bold and italic.
Why: It is the one component set in bold italics.
Example: “Nơi nhận:” in regular weight.
Fix: Set it bold and italic; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.RECIPIENTS_LABEL)
    lines = [line for line in (subject.anatomy.closing.recipients_label,) if line]
    yield from slant_findings(lines, rule)
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="RCP003",
    name="recipients-label-look",
    title="“Nơi nhận:” không in đậm, nghiêng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.RECIPIENTS_LABEL].clause,
    check=check,
    fixable=True,
)
