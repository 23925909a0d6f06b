"""Base in the wrong size.

What: Reports bases outside 13-14 points.
Why: The table of sizes sets 13-14 points.
Example: Bases in 12 points.
Fix: Set the size of the text; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.BASES)
    lines = subject.anatomy.opening.bases
    yield from size_findings(lines, rule)


RULE = Rule(
    code="BAS006",
    name="base-size",
    title="Căn cứ sai cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.BASES].clause,
    check=check,
    fixable=True,
)
