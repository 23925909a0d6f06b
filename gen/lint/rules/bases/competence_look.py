"""Competence in the wrong look.

What: Reports the line of competence outside 13-14 points, not bold, or italic.
Why: The official forms print it in bold capitals of the size of the text.
Example: GIÁM ĐỐC SỞ NỘI VỤ in regular weight.
Fix: Make it bold; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings, slant_findings, weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.COMPETENCE)
    lines = subject.anatomy.opening.competence
    yield from size_findings(lines, rule)
    yield from weight_findings(lines, rule)
    yield from slant_findings(lines, rule)


RULE = Rule(
    code="BAS014",
    name="competence-look",
    title="Thẩm quyền ban hành sai kiểu chữ, cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.COMPETENCE].clause,
    check=check,
    fixable=True,
)
