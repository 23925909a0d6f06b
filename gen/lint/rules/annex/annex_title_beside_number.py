"""Title on the line of the number.

What: Reports “Phụ lục I: KẾT QUẢ …” on one line.
Why: “Phụ lục” and its number stand on a line of their own, the title below.
Example: Phụ lục I: KẾT QUẢ TẬP HUẤN
Fix: Begin a new line before the title.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.annex.references import title_beside
from gen.lint.subject import Subject
from gen.messages import _

_SHORTEST = 6


def check(subject: Subject) -> Iterator[Found]:
    """Look at what follows the number."""
    for annex in subject.anatomy.annexes:
        if len(title_beside(annex)) >= _SHORTEST and not title_beside(annex).startswith("("):
            yield Found(
                annex.heading,
                _("“Phụ lục” và số thứ tự ghi trên một dòng riêng, tiêu đề ở dòng dưới."),
                fix=_("Xuống dòng trước tiêu đề."),
            )


RULE = Rule(
    code="APP009",
    name="annex-title-beside-number",
    title="Tiêu đề phụ lục ghi cùng dòng với số",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ANNEX_NUMBER].clause,
    check=check,
    classes=ALL_TEXTS,
)
