"""Reference line not italic.

What: Reports the line “(Kèm theo …)” that is upright, or bold.
Why: It is set in italics, regular weight, centred under the title.
Example: (Kèm theo Báo cáo …) in bold.
Fix: Set it in italics; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.ANNEX_REFERENCE)
    lines = [annex.reference for annex in subject.anatomy.annexes if annex.reference is not None]
    yield from slant_findings(lines, rule)
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="APP015",
    name="annex-reference-look",
    title="Dòng “(Kèm theo …)” không in nghiêng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ANNEX_REFERENCE].clause,
    check=check,
    fixable=True,
)
