"""Subject in capitals.

What: Reports a subject set in capitals throughout.
Why: The subject is set in small letters; only the type is in capitals.
Example: KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2024 under BÁO CÁO.
Fix: Write it in small letters, with the capitals of names.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Report once, at the first line in capitals."""
    title = subject.anatomy.title
    found = next((line for line in title.subject if line.upper and sum(map(str.isalpha, line.text)) > 8), None)
    if found is not None and title.type_name:
        yield Found(
            found,
            _("Trích yếu nội dung văn bản là chữ in thường, không in hoa toàn bộ."),
            fix=_("Ghi chữ thường, chỉ viết hoa tên riêng."),
            confidence=subject.text_rule(Element.SUBJECT).confidence,
        )


RULE = Rule(
    code="TTL011",
    name="subject-in-capitals",
    title="Trích yếu in hoa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SUBJECT].clause,
    check=check,
    classes=TYPED,
)
