"""Subject not bold upright.

What: Reports lines of the subject that are not bold, or are italic.
Why: The subject of a named type is set bold and upright.
Example: The subject in regular weight.
Fix: Make it bold and upright; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.SUBJECT)
    lines = [line for line in subject.anatomy.title.subject if not line.upper]
    yield from weight_findings(lines, rule)
    yield from slant_findings(lines, rule)


RULE = Rule(
    code="TTL009",
    name="subject-look",
    title="Trích yếu sai kiểu chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SUBJECT].clause,
    check=check,
    fixable=True,
)
