"""Size of the title of an annex.

What: Reports the title of an annex in a size out of 13-14.
Why: It is set in size 13-14.
Example: A title in size 16.
Fix: Set size 13 or 14; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.ANNEX_TITLE)
    lines = [annex.title[0] for annex in subject.anatomy.annexes if annex.title]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="APP013",
    name="annex-title-size",
    title="Cỡ chữ tiêu đề phụ lục không đúng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ANNEX_TITLE].clause,
    check=check,
    fixable=True,
)
