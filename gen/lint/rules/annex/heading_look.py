"""“Phụ lục” not bold upright.

What: Reports “Phụ lục” and its number that are not bold, or are italic.
Why: They are set bold, upright, centred.
Example: Phụ lục I in italics.
Fix: Set them bold and upright; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.ANNEX_NUMBER)
    lines = [annex.heading for annex in subject.anatomy.annexes]
    yield from slant_findings(lines, rule)
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="APP011",
    name="annex-heading-look",
    title="“Phụ lục” không in đậm, đứng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ANNEX_NUMBER].clause,
    check=check,
    fixable=True,
)
