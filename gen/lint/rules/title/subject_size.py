"""Subject in the wrong size.

What: Reports lines of the subject outside the sizes of the profile.
Why: ND30 sets 13-14 points, TT01 14.
Example: The subject in 12 points.
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
    rule = subject.text_rule(Element.SUBJECT)
    lines = subject.anatomy.title.subject
    yield from size_findings(lines, rule)


RULE = Rule(
    code="TTL010",
    name="subject-size",
    title="Trích yếu sai cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SUBJECT].clause,
    check=check,
    fixable=True,
)
