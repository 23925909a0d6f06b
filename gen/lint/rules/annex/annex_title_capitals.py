"""Title of an annex not in capitals.

What: Reports the title of an annex in small letters.
Why: The title is set in capitals, bold, centred under the number.
Example: Kết quả tập huấn năm 2024
Fix: Write it in capitals.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first line of each title; an explanation in brackets may follow."""
    for annex in subject.anatomy.annexes:
        first = annex.title[0] if annex.title else None
        if first is not None and not first.upper and any(map(str.isalpha, first.text)):
            yield Found(first, _("Tiêu đề phụ lục phải viết bằng chữ in hoa."), fix=_("Viết tiêu đề bằng chữ in hoa."))


RULE = Rule(
    code="APP017",
    name="annex-title-capitals",
    title="Tiêu đề phụ lục không viết hoa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ANNEX_TITLE].clause,
    check=check,
    classes=ALL_TEXTS,
)
