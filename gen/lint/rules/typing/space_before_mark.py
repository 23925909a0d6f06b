"""Space before a mark.

What: Says where a space stands before a comma, full stop, semicolon, colon, question or exclamation mark.
Why: Marks stand right behind the word; a space may push them to the next line.
Example: Sở Nội vụ , Sở Tài chính
Fix: Take the space out; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_BEFORE = (" ,", " ;", " :", " !", " ?", " .")
_SPACE = re.compile(r" (?=[,;](?!\d)|[:!?](?![\w/])|\.(?![\w./]))(?<=[\w)”%] )")


def check(subject: Subject) -> Iterator[Found]:
    """Look for them in the body text."""
    signs = subject.text.words.signs
    if not any(marked in signs for marked in _BEFORE):
        return
    hits = list(subject.body_text.search_at(_BEFORE, _SPACE))
    yield from gathered(
        hits,
        _("{count} chỗ có dấu cách trước dấu câu (đầu tiên tại đây)."),
        _("Bỏ dấu cách trước dấu câu."),
        [hit.replaced("") for hit in hits],
    )


RULE = Rule(
    code="TYP008",
    name="space-before-mark",
    title="Dấu cách trước dấu câu",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
