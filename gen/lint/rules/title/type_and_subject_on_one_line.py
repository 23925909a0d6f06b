"""Type and subject on one line.

What: Reports a title in capitals that holds type and subject in one. Where the subject stands below and a word of it
beside the type (BIÊN BẢN HỌP), that is only said.
Why: The type stands alone on its line; the subject, in small letters, under it.
Example: BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2024.
Fix: Break the line after the type and write the subject in small letters.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look whether the title goes on after the name of its type."""
    title = subject.anatomy.title
    if title.line is None or not title.type_name or title.alone:
        return
    name = title.type_name.upper()
    if title.subject and not title.subject[0].upper:
        yield Found(
            title.line,
            _("Dòng tên loại chỉ ghi “{type}”; những chữ tiếp theo thuộc về trích yếu.").format(type=name),
            fix=_("Chuyển những chữ sau “{type}” xuống đầu trích yếu, ghi chữ thường.").format(type=name),
            severity=Severity.INFO,
        )
    else:
        yield Found(
            title.line,
            _("Tên loại và trích yếu phải ở hai dòng riêng."),
            fix=_("Xuống dòng sau “{type}”, trích yếu ghi chữ thường.").format(type=name),
            confidence=subject.text_rule(Element.SUBJECT).confidence,
        )


RULE = Rule(
    code="TTL020",
    name="type-and-subject-on-one-line",
    title="Tên loại và trích yếu chung một dòng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SUBJECT].clause,
    check=check,
    classes=TYPED,
)
