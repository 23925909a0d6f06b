"""Base not italic.

What: Reports bases that are set upright.
Why: Since 05/3/2020 bases are set in italics.
Example: Căn cứ Luật Tổ chức chính quyền địa phương … set upright.
Fix: Make it italic; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import slant_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the element with its row in the table of sizes and looks."""
    rule = subject.text_rule(Element.BASES)
    lines = subject.anatomy.opening.bases
    yield from slant_findings(lines, rule)


RULE = Rule(
    code="BAS002",
    name="base-not-italic",
    title="Căn cứ không in nghiêng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.BASES].clause,
    check=check,
    profiles=("nd30",),
    fixable=True,
)
