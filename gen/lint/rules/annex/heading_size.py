"""Size of “Phụ lục”.

What: Reports “Phụ lục” and its number in another size than 14.
Why: They are set in size 14.
Example: Phụ lục I in size 16.
Fix: Set size 14; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.ANNEX_NUMBER)
    lines = [annex.heading for annex in subject.anatomy.annexes]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="APP010",
    name="annex-heading-size",
    title="Cỡ chữ của “Phụ lục” không đúng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ANNEX_NUMBER].clause,
    check=check,
    fixable=True,
)
