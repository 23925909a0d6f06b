"""Law cited with its number.

What: Reports a base that gives the number of a law or ordinance.
Why: Laws and ordinances are cited by name and date, without number, symbol or issuer. A note only:
since 2025 most offices cite laws with their number.
Example: Căn cứ Luật Cán bộ, công chức số 22/2008/QH12.
Fix: Delete the number: “ngày 13 tháng 11 năm 2008”.
"""

import re
from collections.abc import Iterator

from gen.decree.citing import CITATION
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_NUMBERED_LAW = re.compile(
    r"(?:Luật|Pháp lệnh)(?:(?!;|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định).)*?"
    r"(?<!\d)\d++/(?:\d{4}/)?(?:QH|UBTVQH|PL-UBTVQH)\d*"
)


def check(subject: Subject) -> Iterator[Found]:
    """Look for numbers of the National Assembly behind the word Luật."""
    for line in subject.anatomy.opening.bases:
        if _NUMBERED_LAW.search(line.text):
            yield Found(
                line,
                _("Căn cứ là Luật, Pháp lệnh không ghi số, ký hiệu và cơ quan ban hành."),
                fix=_("Chỉ ghi tên Luật, Pháp lệnh và ngày, tháng, năm."),
                confidence=CITATION.confidence,
            )


RULE = Rule(
    code="BAS005",
    name="law-cited-with-number",
    title="Căn cứ Luật, Pháp lệnh ghi số, ký hiệu",
    severity=Severity.INFO,
    clause=CITATION.clause,
    check=check,
    profiles=("nd30",),
    classes=TYPED,
)
