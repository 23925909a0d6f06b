"""Quotes of two kinds.

What: Says that the body text holds both curly (“ ”) and straight (" ") quotes.
Why: One document keeps to one kind; a mixture shows pasted text.
Example: “Đề án” in one place, "Đề án" in another.
Fix: Use curly quotes everywhere.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_STRAIGHT = re.compile(r'"(?=\w)|(?<=[\w.,;])"')
_CURLY = ("“", "”")


def check(subject: Subject) -> Iterator[Found]:
    """Count both kinds."""
    text = subject.body_text
    if '"' in text.joined and any(mark in text.joined for mark in _CURLY):
        yield from gathered(
            text.search(_STRAIGHT),
            _('{count} dấu ngoặc kép thẳng (") trong văn bản dùng ngoặc kép cong (“ ”).'),
            _("Thống nhất một kiểu ngoặc kép."),
        )


RULE = Rule(
    code="TYP015",
    name="quotes-mixed",
    title="Dùng lẫn hai kiểu dấu ngoặc kép",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
