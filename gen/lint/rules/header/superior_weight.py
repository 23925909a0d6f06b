"""Superior body in bold.

What: Reports a superior body set in bold.
Why: Only the issuing body is bold; its superior is set in regular weight.
Example: UBND TỈNH LÀO CAI in bold over SỞ NỘI VỤ.
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
    rule = subject.text_rule(Element.SUPERIOR)
    lines = subject.anatomy.header.superior
    yield from weight_findings(lines, rule)


RULE = Rule(
    code="HDR015",
    name="superior-bold",
    title="Tên cơ quan chủ quản in đậm",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SUPERIOR].clause,
    check=check,
    fixable=True,
)
