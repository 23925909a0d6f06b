"""Place and date missing.

What: Reports a document without a line of place and date; minutes have none in their head.
Why: Every document has place and date under Tiêu ngữ; a draft leaves the day blank but prints the line.
Example: A head that ends with Tiêu ngữ.
Fix: Write “<place>, ngày … tháng … năm …” under Tiêu ngữ.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_WITHOUT = ("Biên bản", "Giấy nghỉ phép")


def check(subject: Subject) -> Iterator[Found]:
    """Look whether the head holds such a line."""
    header = subject.anatomy.header
    if header.place_date is None and subject.anatomy.title.type_name not in _WITHOUT:
        yield Found(
            header.motto or header.national_name,
            _("Không thấy dòng địa danh, thời gian ban hành văn bản."),
            fix=_("Ghi “<địa danh>, ngày … tháng … năm …” dưới Tiêu ngữ."),
            confidence=subject.text_rule(Element.PLACE_DATE).confidence,
        )


RULE = Rule(
    code="DAT001",
    name="place-date-missing",
    title="Thiếu địa danh, thời gian ban hành",
    severity=Severity.ERROR,
    clause=lambda profile: profile.texts[Element.PLACE_DATE].clause,
    check=check,
    classes=TYPED,
)
