"""Invisible letters.

What: Reports zero-width spaces and joiners, byte order marks and soft hyphens inside the text.
Why: Nobody sees them, but search and sorting stumble over them; they come from web pages and PDF.
Example: “Nội” with a zero-width space behind N.
Fix: Take them out; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_LETTERS = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"
_UNSEEN = re.compile(f"[{_LETTERS}]+")


def check(subject: Subject) -> Iterator[Found]:
    """Look for them anywhere."""
    signs = subject.text.words.signs
    if not any(letter in signs for letter in _LETTERS):
        return
    hits = list(subject.text.search(_UNSEEN))
    yield from gathered(
        hits,
        _("{count} chỗ có ký tự vô hình (đầu tiên tại đây)."),
        _("Bỏ ký tự vô hình."),
        [hit.replaced("") for hit in hits],
    )


RULE = Rule(
    code="TYP020",
    name="invisible-letters",
    title="Ký tự vô hình lẫn trong chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.page.font.clause,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
