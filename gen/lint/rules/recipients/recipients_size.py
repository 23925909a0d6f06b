"""Size of the recipients.

What: Reports recipients under “Nơi nhận:” in another size than 11, once for each size.
Why: They are set in size 11.
Example: “- Như trên;” in size 13.
Fix: Set size 11; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.recipient_entries import recipients
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Gather the lines of each wrong size; the first of them is where it is said."""
    lines = [line for entry in recipients(subject) for line in entry.lines]
    gathered: dict[str, list[Found]] = {}
    for found in size_findings(lines, subject.text_rule(Element.RECIPIENTS)):
        gathered.setdefault(found.message, []).append(found)
    for same in gathered.values():
        yield same[0]._replace(edits=tuple(edit for found in same for edit in found.edits))


RULE = Rule(
    code="RCP006",
    name="recipients-size",
    title="Cỡ chữ của danh sách nơi nhận không đúng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.RECIPIENTS].clause,
    check=check,
    fixable=True,
)
