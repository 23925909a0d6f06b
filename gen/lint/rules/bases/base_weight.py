"""Base in bold.

What: Reports bases with bold words.
Why: Bases are set in regular weight.
Example: <bold>Căn cứ</> Luật …
Fix: Take off the bold; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.BASES)
    lines = subject.anatomy.opening.bases
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="BAS007",
    name="base-bold",
    title="Căn cứ in đậm",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.BASES].clause,
    check=check,
    fixable=True,
)
