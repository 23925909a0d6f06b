"""Mark of urgency that does not exist.

What: Reports a mark of urgency in the head in other words than those of the profile: KHẨN CẤP, RẤT KHẨN; HỎA TỐC HẸN
GIỜ since 05/3/2020.
Why: Since 05/3/2020 there are three degrees: HỎA TỐC, THƯỢNG KHẨN, KHẨN.
Example: HỎA TỐC HẸN GIỜ on a letter of 2023.
Fix: Use one of the three.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_WORDS = ("khan", "hoa toc")


def check(subject: Subject) -> Iterator[Found]:
    """Compare the marks of urgency found in the head with those of the profile."""
    known = {fold(mark.text) for mark in subject.profile.urgency}
    for line in subject.anatomy.header.marks:
        if any(word in line.folded for word in _WORDS) and line.folded not in known:
            yield Found(
                line,
                _("Không có mức độ khẩn “{mark}”.").format(mark=line.text),
                fix=_("Chọn một trong các mức: {marks}.").format(
                    marks=", ".join(mark.text for mark in subject.profile.urgency)
                ),
                confidence=subject.profile.urgency[0].confidence,
            )


RULE = Rule(
    code="HDR025",
    name="mark-unknown",
    title="Dấu chỉ mức độ khẩn không có trong quy định",
    severity=Severity.WARNING,
    clause=lambda profile: profile.urgency[0].clause,
    check=check,
)
