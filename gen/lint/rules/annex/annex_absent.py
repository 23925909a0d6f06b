"""Annex named, but absent.

What: Reports “Phụ lục III” in a text whose file has annexes, but not that one. Where the file has none at all, it may
be in a file of its own: that is only said.
Why: What the text sends the reader to must be there.
Example: “(chi tiết tại Phụ lục III)” with the annexes I and II.
Fix: Attach the annex or correct the number.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import ANNEX_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.annex.references import named_annexes, number_of
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import roman


def check(subject: Subject) -> Iterator[Found]:
    """Compare the annexes named with those present."""
    named = named_annexes(subject)
    present = {number_of(annex.number) for annex in subject.anatomy.annexes}
    if not named:
        return
    if not present:
        yield Found(
            named[0].paragraph,
            _("Nội dung nêu phụ lục nhưng trong tệp không có phụ lục (có thể ở tệp riêng)."),
            fix=_("Kiểm tra tệp phụ lục kèm theo."),
            severity=Severity.INFO,
        )
        return
    if not all(present):
        return
    for absent in sorted({name.number for name in named if name.number} - present):
        place = next(name.paragraph for name in named if name.number == absent)
        yield Found(
            place,
            _("Nội dung nêu Phụ lục {number} nhưng không có phụ lục này.").format(number=roman(absent)),
            fix=_("Bổ sung phụ lục hoặc sửa số."),
        )


RULE = Rule(
    code="APP001",
    name="annex-absent",
    title="Nội dung nêu phụ lục nhưng không có",
    severity=Severity.WARNING,
    clause=nd30_or(ANNEX_LABEL.clause, Element.ANNEX_NUMBER),
    check=check,
)
