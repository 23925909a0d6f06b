"""Page numbers not from 1.

What: Reports a first section whose page numbers begin with another number than 1.
Why: The pages of a document are numbered from 1.
Example: A report cut out of a longer file that begins with page 5.
Fix: Let the numbers begin at 1.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.page_numbers import numbered_margins
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first number of the first section, where numbers are printed at all."""
    sections = subject.document.sections
    first = sections[0].first_number if sections else None
    if first not in (None, 0, 1) and any(True for _margin in numbered_margins(subject)):
        yield Found(
            None,
            _("Số trang bắt đầu từ {number}; phải bắt đầu từ 1.").format(number=first),
            fix=_("Đặt số trang bắt đầu từ 1."),
        )


RULE = Rule(
    code="PAG012",
    name="page-numbers-not-from-one",
    title="Số trang không bắt đầu từ 1",
    severity=Severity.WARNING,
    clause=lambda profile: profile.page.number.clause,
    check=check,
)
