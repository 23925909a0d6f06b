"""Number line missing.

What: Reports a document without a line “Số: …/…”; minutes and letters of congratulation may have none.
Why: Every administrative document has its number and symbol under the issuing agency; a draft leaves the number blank
but prints the line.
Example: A head with the names of the agencies and nothing below.
Fix: Write “Số:      /<symbol>” under the issuing agency.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_UNNUMBERED = ("Biên bản", "Thư công")
"""Minutes of a meeting and letters of congratulation often have no number."""


def check(subject: Subject) -> Iterator[Found]:
    """Look whether the head holds such a line."""
    header = subject.anatomy.header
    if header.number is None and subject.anatomy.title.type_name not in _UNNUMBERED:
        yield Found(
            header.issuer[-1] if header.issuer else None,
            _("Không thấy dòng số, ký hiệu của văn bản."),
            fix=_("Ghi “Số:      /<ký hiệu>” dưới tên cơ quan ban hành."),
            confidence=subject.text_rule(Element.NUMBER).confidence,
        )


RULE = Rule(
    code="NUM001",
    name="number-line-missing",
    title="Thiếu số, ký hiệu",
    severity=Severity.ERROR,
    clause=lambda profile: profile.texts[Element.NUMBER].clause,
    check=check,
)
