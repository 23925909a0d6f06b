"""Title of an annex not bold upright.

What: Reports the title of an annex that is not bold, or is italic.
Why: It is set in capitals, bold, upright, centred.
Example: A title in regular weight.
Fix: Set it bold and upright; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.ANNEX_TITLE)
    lines = [annex.title[0] for annex in subject.anatomy.annexes if annex.title]
    yield from slant_findings(lines, rule)
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="APP012",
    name="annex-title-look",
    title="Tiêu đề phụ lục không in đậm, đứng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ANNEX_TITLE].clause,
    check=check,
    fixable=True,
)
