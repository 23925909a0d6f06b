"""Subject of a letter in bold or italics.

What: Reports a V/v set in bold or italics.
Why: The subject of a letter is set upright in regular weight.
Example: V/v in italics.
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
    rule = subject.text_rule(Element.LETTER_SUBJECT)
    lines = subject.anatomy.header.letter_subject
    yield from weight_findings(lines, rule)
    yield from slant_findings(lines, rule)


RULE = Rule(
    code="TTL017",
    name="letter-subject-look",
    title="Trích yếu công văn sai kiểu chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.LETTER_SUBJECT].clause,
    check=check,
    fixable=True,
)
