"""Rule typed as underscores.

What: Says that a line of the head, the title or an annex is made of typed underscores or hyphens.
Why: It is accepted (the official forms do it), but its length changes with the font; a drawn line stays.
Example: “_______” under Tiêu ngữ.
Fix: Draw a line (Insert, Shapes).
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import Finding, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.model import LineKind


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the lines of head and title."""
    header, title = subject.anatomy.header, subject.anatomy.title
    rules = (*header.motto_rules, *header.issuer_rules, *header.loose_rules, *title.rules)
    typed = sum(rule.kind is LineKind.TYPED for rule in rules)
    if typed:
        yield Finding(
            None,
            _("{count} đường kẻ ở phần đầu văn bản gõ bằng dấu gạch.").format(count=typed),
            fix=_("Vẽ đường kẻ bằng Insert > Shapes > Line."),
        )


RULE = Rule(
    code="TYP014",
    name="typed-rule",
    title="Đường kẻ bằng dấu gạch dưới",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
)
