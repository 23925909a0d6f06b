"""Size of the reference line.

What: Reports the line “(Kèm theo …)” in a size out of 13-14.
Why: It is set in size 13-14.
Example: The line in size 11.
Fix: Set size 13 or 14; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.ANNEX_REFERENCE)
    lines = [annex.reference for annex in subject.anatomy.annexes if annex.reference is not None]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="APP016",
    name="annex-reference-size",
    title="Cỡ chữ dòng “(Kèm theo …)” không đúng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ANNEX_REFERENCE].clause,
    check=check,
    fixable=True,
)
