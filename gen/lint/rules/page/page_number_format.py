"""Page number with words or other numerals.

What: Reports page numbers that are not plain Arabic figures: “Trang 2/10”, “- 2 -”, Roman numerals.
Why: Pages are numbered with Arabic figures, and nothing but the number is printed.
Example: “Trang 2/10”.
Fix: Leave the number alone in its paragraph, in the format 1, 2, 3.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.page_numbers import numbered_margins
from gen.lint.subject import Subject
from gen.messages import _

_ARABIC = ("decimal", "decimalZero", "numberInDash")


def check(subject: Subject) -> Iterator[Found]:
    """Look for letters beside the field and for other numerals; one finding for each part."""
    seen: set[str] = set()
    for margin in numbered_margins(subject):
        paragraph = margin.paragraph
        if paragraph.part in seen:
            continue
        seen.add(paragraph.part)
        worded = any(map(str.isalpha, paragraph.text)) and "trang" in paragraph.text.lower()
        if worded or "NUMPAGES" in " ".join(paragraph.fields) or margin.section.number_format not in _ARABIC:
            yield Found(
                paragraph,
                _("Số trang chỉ ghi bằng chữ số Ả Rập, không kèm chữ hay tổng số trang."),
                fix=_("Chỉ để lại số trang dạng 1, 2, 3."),
                confidence=subject.profile.page.number.confidence,
            )


RULE = Rule(
    code="PAG011",
    name="page-number-format",
    title="Số trang không phải chữ số Ả Rập đơn thuần",
    severity=Severity.WARNING,
    clause=lambda profile: profile.page.number.clause,
    check=check,
)
