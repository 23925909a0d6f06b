"""Pages of an annex counted on.

What: Reports an annex whose pages go on with the count of the document: it has no section of its own, or one that does
not begin at 1. Documents without page numbers are left out.
Why: Pages are numbered separately for each annex.
Example: An annex that begins on page 7.
Fix: Begin a new section before the annex and let its pages start at 1.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import ANNEX_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.page_numbers import numbered_margins
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the section in which each annex begins."""
    annexes = subject.anatomy.annexes
    if not annexes or next(numbered_margins(subject), None) is None:
        return
    sections = subject.document.sections
    before = subject.anatomy.body[-1].section if subject.anatomy.body else 0
    for annex in annexes:
        section = sections[annex.heading.paragraph.section]
        if section.number == before or section.first_number != 1:
            yield Found(
                annex.heading,
                _("Số trang của phụ lục phải đánh riêng, bắt đầu từ 1."),
                fix=_("Ngắt phần (section) trước phụ lục, đặt số trang bắt đầu từ 1."),
            )
        before = annex.paragraphs[-1].section


RULE = Rule(
    code="APP007",
    name="annex-pages-run-on",
    title="Số trang phụ lục không đánh riêng",
    severity=Severity.WARNING,
    clause=nd30_or(ANNEX_LABEL.clause, Element.ANNEX_NUMBER),
    check=check,
)
