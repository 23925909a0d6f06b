"""Type not bold upright.

What: Reports a type that is not bold, or is italic.
Why: The type is set in bold upright capitals.
Example: BÁO CÁO in regular weight.
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
    rule = subject.text_rule(Element.TYPE_NAME)
    lines = [line for line in (subject.anatomy.title.line,) if line]
    yield from weight_findings(lines, rule)
    yield from slant_findings(lines, rule)


RULE = Rule(
    code="TTL006",
    name="type-look",
    title="Tên loại sai kiểu chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.TYPE_NAME].clause,
    check=check,
    fixable=True,
)
