"""Subject of a letter in the wrong size.

What: Reports a V/v outside 12-13 points.
Why: The table of sizes sets 12-13 points.
Example: V/v in 14 points.
Fix: Set 12 points; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.LETTER_SUBJECT)
    lines = subject.anatomy.header.letter_subject
    yield from size_findings(lines, rule)


RULE = Rule(
    code="TTL016",
    name="letter-subject-size",
    title="Trích yếu công văn sai cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.LETTER_SUBJECT].clause,
    check=check,
    fixable=True,
)
