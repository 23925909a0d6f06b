"""Type in the wrong size.

What: Reports a type outside the sizes of the profile.
Why: ND30 sets 13-14 points, TT01 14.
Example: BÁO CÁO in 16 points.
Fix: Set 14 points; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.TYPE_NAME)
    lines = [line for line in (subject.anatomy.title.line,) if line]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="TTL005",
    name="type-size",
    title="Tên loại sai cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.TYPE_NAME].clause,
    check=check,
    fixable=True,
)
