"""Subject missing.

What: Reports a type with no subject under it; invitations, introductions and slips may go without.
Why: The subject says in one line what the document is about.
Example: THÔNG BÁO followed at once by the text.
Fix: Write the subject under the type.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_WITHOUT = ("Giấy", "Phiếu", "Thư", "Hợp đồng", "Bản", "Biên bản", "Công điện", "Công văn")


def check(subject: Subject) -> Iterator[Found]:
    """Judge a recognised type that stands alone on its line."""
    title = subject.anatomy.title
    if title.line is None or not title.type_name or title.subject or title.type_name.startswith(_WITHOUT):
        return
    if title.alone:
        yield Found(
            title.line,
            _("Dưới tên loại không thấy trích yếu nội dung."),
            fix=_("Ghi trích yếu dưới tên loại."),
            confidence=subject.text_rule(Element.SUBJECT).confidence,
        )


RULE = Rule(
    code="TTL008",
    name="subject-missing",
    title="Thiếu trích yếu",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SUBJECT].clause,
    check=check,
    classes=TYPED,
)
