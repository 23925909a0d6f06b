"""Letter without “Kính gửi”.

What: Reports a letter (công văn) in which no “Kính gửi:” is found.
Why: A letter says under its head to whom it goes.
Example: A letter that begins with its text right under the head.
Fix: Write “Kính gửi: <addressee>” before the text.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import ADDRESSEES_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for the words."""
    anatomy = subject.anatomy
    if anatomy.is_letter and anatomy.opening.addressees_label is None:
        yield Found(
            anatomy.header.letter_subject[0],
            _("Công văn phải có “Kính gửi:” trước phần nội dung."),
            fix=_("Ghi “Kính gửi:” và tên nơi nhận."),
        )


RULE = Rule(
    code="RCP018",
    name="addressees-missing",
    title="Công văn thiếu “Kính gửi”",
    severity=Severity.WARNING,
    clause=nd30_or(ADDRESSEES_LABEL.clause, Element.ADDRESSEES),
    check=check,
    classes=TYPED,
)
