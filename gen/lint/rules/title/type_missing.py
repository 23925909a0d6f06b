"""Neither type nor V/v.

What: Reports a document with neither the name of a type under its head nor a “V/v …” under its symbol.
Why: Every document but a công văn prints the name of its type; a công văn prints V/v with its subject.
Example: A report that begins with “Kính gửi” and has no V/v.
Fix: Print the type in the middle of the page, or V/v under the symbol of a công văn.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look whether either was found."""
    anatomy = subject.anatomy
    if anatomy.title.line is None and not anatomy.header.letter_subject:
        yield Found(
            anatomy.header.number,
            _("Không thấy tên loại văn bản, cũng không thấy trích yếu công văn (V/v …)."),
            fix=_("Ghi tên loại và trích yếu; với công văn, ghi “V/v …” dưới số, ký hiệu."),
            confidence=subject.text_rule(Element.TYPE_NAME).confidence,
        )


RULE = Rule(
    code="TTL001",
    name="type-missing",
    title="Thiếu tên loại hoặc trích yếu công văn",
    severity=Severity.ERROR,
    clause=lambda profile: profile.texts[Element.TYPE_NAME].clause,
    check=check,
    classes=TYPED,
)
