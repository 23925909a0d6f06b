"""Annex without a title.

What: Reports an annex with no title under its number.
Why: An annex has a title, in capitals, centred under its number.
Example: “Phụ lục I” and right below the table.
Fix: Write the title.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.annex.references import title_beside
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for a title under the number, or beside it."""
    for annex in subject.anatomy.annexes:
        if not annex.title and not title_beside(annex):
            yield Found(
                annex.heading, _("Phụ lục thiếu tiêu đề."), fix=_("Ghi tiêu đề bằng chữ in hoa dưới số phụ lục.")
            )


RULE = Rule(
    code="APP005",
    name="annex-title-missing",
    title="Phụ lục thiếu tiêu đề",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ANNEX_TITLE].clause,
    check=check,
    classes=ALL_TEXTS,
)
