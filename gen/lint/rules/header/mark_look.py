"""Mark in the wrong look.

What: Reports a typed mark of urgency or circulation outside 13-14 points, not bold, or italic; stamped ones are
pictures.
Why: Marks are set in bold upright capitals of 13-14 points.
Example: KHẨN in 12 points.
Fix: Set 13 points, bold; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings, slant_findings, weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.URGENCY)
    lines = subject.anatomy.header.marks
    yield from size_findings(lines, rule)
    yield from weight_findings(lines, rule)
    yield from slant_findings(lines, rule)


RULE = Rule(
    code="HDR026",
    name="mark-look",
    title="Dấu chỉ mức độ khẩn, phạm vi lưu hành sai kiểu chữ, cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.URGENCY].clause,
    check=check,
    fixable=True,
)
