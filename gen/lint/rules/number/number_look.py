"""Number in bold or italics.

What: Reports number and symbol set in bold or italics.
Why: Number and symbol are set upright in regular weight.
Example: Số: 15/BC-SNV in bold.
Fix: Make it regular; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.NUMBER)
    lines = [line for line in (subject.anatomy.header.number,) if line]
    yield from weight_findings(lines, rule)
    yield from slant_findings(lines, rule)


RULE = Rule(
    code="NUM012",
    name="number-look",
    title="Số, ký hiệu sai kiểu chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.NUMBER].clause,
    check=check,
    fixable=True,
)
