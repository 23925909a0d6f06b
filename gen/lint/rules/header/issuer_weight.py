"""Issuing body not bold.

What: Reports lines of the issuer’s name that are not bold.
Why: The name of the issuing body is bold, that of its superior regular: so the reader sees who speaks.
Example: SỞ NỘI VỤ in regular weight.
Fix: Make it bold; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import weight_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.ISSUER)
    lines = subject.anatomy.header.issuer
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="HDR014",
    name="issuer-not-bold",
    title="Tên cơ quan ban hành không in đậm",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ISSUER].clause,
    check=check,
    fixable=True,
)
