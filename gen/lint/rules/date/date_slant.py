"""Place and date not italic.

What: Reports place and date set upright.
Why: Place and date are set in italics.
Example: Lào Cai, ngày 05 tháng 12 năm 2024 set upright.
Fix: Make it italic; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.PLACE_DATE)
    lines = [line for line in (subject.anatomy.header.place_date,) if line]
    yield from slant_findings(lines, rule)


RULE = Rule(
    code="DAT007",
    name="date-not-italic",
    title="Địa danh, thời gian không in nghiêng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.PLACE_DATE].clause,
    check=check,
    fixable=True,
)
