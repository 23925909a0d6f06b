"""Names of agencies in the wrong size.

What: Reports lines of the superior’s and issuer’s names outside 12-13 points.
Why: The table of sizes sets 12-13 points.
Example: SỞ NỘI VỤ in 14 points.
Fix: Set 13 points; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Compare both names with their rows in the table of sizes."""
    header = subject.anatomy.header
    yield from size_findings(header.superior, subject.text_rule(Element.SUPERIOR))
    yield from size_findings(header.issuer, subject.text_rule(Element.ISSUER))


RULE = Rule(
    code="HDR016",
    name="agency-size",
    title="Tên cơ quan sai cỡ chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ISSUER].clause,
    check=check,
    fixable=True,
)
