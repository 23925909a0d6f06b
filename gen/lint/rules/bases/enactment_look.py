"""Enacting words in the wrong look.

What: Reports “QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:” outside 13-14 points, not bold, or italic.
Why: The official forms print them in bold capitals, centred.
Example: QUYẾT ĐỊNH: in regular weight.
Fix: Make them bold; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings, slant_findings, weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.ENACTMENT)
    lines = [line for line in (subject.anatomy.opening.enactment,) if line]
    yield from size_findings(lines, rule)
    yield from weight_findings(lines, rule)
    yield from slant_findings(lines, rule)


RULE = Rule(
    code="BAS015",
    name="enactment-look",
    title="“QUYẾT ĐỊNH:” sai kiểu chữ, cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ENACTMENT].clause,
    check=check,
    fixable=True,
)
