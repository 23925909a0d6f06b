"""Size of the recipients.

What: Reports recipients under “Nơi nhận:” in another size than 11.
Why: They are set in size 11.
Example: “- Như trên;” in size 13.
Fix: Set size 11; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.recipient_entries import recipients
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the lines with their row in the table of sizes and looks."""
    rule = subject.text_rule(Element.RECIPIENTS)
    lines = [line for entry in recipients(subject) for line in entry.lines]
    yield from size_findings(lines, rule)


RULE = Rule(
    code="RCP006",
    name="recipients-size",
    title="Cỡ chữ của danh sách nơi nhận không đúng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.RECIPIENTS].clause,
    check=check,
    fixable=True,
)
