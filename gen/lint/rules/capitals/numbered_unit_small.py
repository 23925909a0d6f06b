"""Numbered unit in small letters.

What: Reports “quận 1”, “phường 5” written with a small letter.
Why: Joined with a number, the common noun belongs to the name and takes a capital.
Example: tại quận 1
Fix: Write “Quận 1”; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.capitals import UNITS_BEFORE_NUMBERS_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import first_upper

_UNIT = re.compile(r"\b(?:quận|phường)(?= \d{1,2}\b(?![.,/]\d))")


def check(subject: Subject) -> Iterator[Found]:
    """Look for it where the number is a name, not a count."""
    if subject.text.words.typed.isdisjoint(("quận", "phường")):
        return
    hits = [hit for hit in subject.text.search(_UNIT) if hit.within_sentence]
    yield from gathered(
        hits,
        _("“{text}” mang số là tên riêng, phải viết hoa ({count} chỗ)."),
        _("Viết “Quận 1”, “Phường 5”."),
        [hit.replaced(first_upper(hit.text)) for hit in hits],
    )


RULE = Rule(
    code="CAP007",
    name="numbered-unit-small",
    title="“quận”, “phường” mang số không viết hoa",
    severity=Severity.WARNING,
    clause=nd30_capitals(UNITS_BEFORE_NUMBERS_CLAUSE),
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
