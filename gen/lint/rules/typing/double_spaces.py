"""Double spaces.

What: Says where two to four spaces stand between words of the body text.
Why: Words are separated by one space; more of them tear the line when it is justified.
Example: Sở  Nội vụ
Fix: Leave one; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_SPACES = re.compile(r" (?<=[\w,;:.)”\"%] ) {1,3}(?=[\w(“\"])")


def check(subject: Subject) -> Iterator[Found]:
    """Look for runs of spaces; wider gaps are layout, see ``spaces-for-layout``."""
    if "  " not in subject.body_text.joined:
        return
    hits = list(subject.body_text.search(_SPACES))
    yield from gathered(
        hits,
        _("{count} chỗ có nhiều dấu cách liền nhau (đầu tiên tại đây)."),
        _("Chỉ để một dấu cách."),
        [hit.replaced(" ") for hit in hits],
    )


RULE = Rule(
    code="TYP006",
    name="double-spaces",
    title="Hai dấu cách liền nhau",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
